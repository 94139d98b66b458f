/* SPDX-License-Identifier: MIT */
/* What the files of CauselineTime share: reading and writing without allocation, and exact instants. */

#pragma once

#include "event-time.h"

/* Room for the longest time that can be written: two moments, a slash and the final 0. */
#define TIME_STRING_SIZE 128

/* A point on the line of time; second counts from 1970-01-01T00:00:00Z. */
typedef struct
{
  gint64 second;
  gint32 nanosecond;
} Instant;

gboolean time_parse (const char    *edtf,
                     CauselineTime *time,
                     GError       **error);
void time_print (const CauselineTime *time,
                 char                 out[TIME_STRING_SIZE]);

Instant moment_first_instant (const CauselineMoment *moment);
Instant moment_last_instant (const CauselineMoment *moment);
CauselinePrecision moment_known_precision (const CauselineMoment *moment);
