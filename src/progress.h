/* SPDX-License-Identifier: MIT */
/* A line on the terminal while work takes long. */

#pragma once

#include <glib.h>

typedef struct _Progress Progress;

Progress *progress_start (guint n_steps);
void progress_step (Progress   *self,
                    const char *what);
void progress_stop (Progress *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Progress, progress_stop)
