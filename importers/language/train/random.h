/* SPDX-License-Identifier: MIT */
/* Random numbers that are the same everywhere for a seed: splitmix64 (Steele, Lea and Flood, 2014). */

#pragma once

#include <glib.h>

typedef struct
{
  guint64 state;
} Random;

static inline guint64
random_next (Random *self)
{
  guint64 z = (self->state += 0x9e3779b97f4a7c15u);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
  return z ^ (z >> 31);
}

static inline guint
random_below (Random *self, guint n)
{
  return (guint) ((random_next (self) >> 32) * n >> 32);
}

/* From 0 to below 1. */
static inline float
random_unit (Random *self)
{
  return (float) (random_next (self) >> 40) * (1.0f / 16777216.0f);
}
