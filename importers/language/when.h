/* SPDX-License-Identifier: MIT */
/* When events happened: which expression of time dates which trigger. */

#pragma once

#include "timex.h"
#include "trigger.h"

/* The time of one trigger. */
typedef struct
{
  gint32 timex;            /* index into the timexes, or -1 */
  guint8 is_inherited;     /* not from its own clause */
} When;

When *when_read (const Reading *reading, const TimexSet *times, const GArray *triggers);
CauselineTime *when_get_time (const TimexSet *times, gint32 timex);
