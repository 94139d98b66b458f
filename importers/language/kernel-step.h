/* SPDX-License-Identifier: MIT */
/* The body of a kernel's step, inlined into each kernel so that it is compiled for that kernel's processor. */

#pragma once

#include "activation.h"
#include "kernel.h"

static inline __attribute__ ((always_inline)) void
load_gate (const KernelCell *cell, guint at, Lanes *gate)
{
  IntLanes input = *(const IntLanes *) (const void *) (cell->from_input + at);
  IntLanes state = *(const IntLanes *) (const void *) (cell->from_state + at);
  Lanes input_scale = *(const Lanes *) (const void *) (cell->input_scale + at);
  Lanes state_scale = *(const Lanes *) (const void *) (cell->state_scale + at);
  Lanes bias = *(const Lanes *) (const void *) (cell->bias + at);
  *gate = (__builtin_convertvector (input, Lanes) * input_scale + bias)
          + __builtin_convertvector (state, Lanes) * state_scale;
}

static inline __attribute__ ((always_inline)) void
kernel_step_body (const KernelCell *cell)
{
  for (guint at = 0; at < cell->size; at += N_LANES)
    {
      Lanes input, forget, output, value, state = *(const Lanes *) (const void *) (cell->cell + at);
      load_gate (cell, at, &input);
      load_gate (cell, at + cell->size, &forget);
      load_gate (cell, at + 2 * cell->size, &output);
      load_gate (cell, at + 3 * cell->size, &value);
      lanes_sigmoid (&input);
      lanes_sigmoid (&forget);
      lanes_sigmoid (&output);
      lanes_tanh (&value);
      state = state * forget + input * value;
      *(Lanes *) (void *) (cell->cell + at) = state;
      lanes_tanh (&state);
      IntLanes byte = __builtin_convertvector (output * state * 127.0f + 128.5f, IntLanes);
      for (int i = 0; i < N_LANES; i++)
        cell->output[at + (guint) i] = (guint8) byte[i];
    }
}
