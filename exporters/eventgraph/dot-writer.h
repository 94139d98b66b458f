/* SPDX-License-Identifier: MIT */
/* A plan as DOT. */

#pragma once

#include "plan.h"

G_BEGIN_DECLS

void dot_write_plan (const Plan *plan,
                     GString    *out);

G_END_DECLS
