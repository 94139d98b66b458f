/* SPDX-License-Identifier: MIT */
/* What a format has no place for is counted, and said once for each kind. */

#pragma once

#include "format.h"

void not_held_report (const CauselineWriteContext *context,
                      guint                        n,
                      const char                  *one,
                      const char                  *many,
                      const char                  *done);
guint not_held_count_claims (CauselineGraph *graph);
