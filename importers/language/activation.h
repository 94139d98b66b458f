/* SPDX-License-Identifier: MIT */
/* The curves of the LSTM, sixteen numbers at a time, by plain arithmetic that is the same on every machine. */

#pragma once

#include <glib.h>

typedef float Lanes __attribute__ ((vector_size (64), aligned (4)));
typedef gint32 IntLanes __attribute__ ((vector_size (64), aligned (4)));

#define N_LANES 16

static inline __attribute__ ((always_inline)) void
lanes_clamp (Lanes *x, float limit)
{
  for (int i = 0; i < N_LANES; i++)
    (*x)[i] = (*x)[i] > limit ? limit : (*x)[i] < -limit ? -limit : (*x)[i];
}

/* Lambert's continued fraction for tanh, cut after the seventh term; at the limit it is 1 but for 1e-4. */
#define TANH_LIMIT 4.97f

static inline __attribute__ ((always_inline)) void
lanes_tanh (Lanes *x)
{
  lanes_clamp (x, TANH_LIMIT);
  Lanes square = *x * *x;
  Lanes over = *x * (135135.0f + square * (17325.0f + square * (378.0f + square)));
  Lanes under = 135135.0f + square * (62370.0f + square * (3150.0f + square * 28.0f));
  *x = over / under;
}

static inline __attribute__ ((always_inline)) void
lanes_sigmoid (Lanes *x)
{
  *x = *x * 0.5f;
  lanes_tanh (x);
  *x = *x * 0.5f + 0.5f;
}
