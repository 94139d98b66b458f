/* SPDX-License-Identifier: MIT */
/* The parts of a date in words. */

#pragma once

#include "event-time.h"

G_BEGIN_DECLS

/* A date has no more parts, and is no longer, than this. */
#define DATE_MAX_ITEMS 12
#define DATE_MAX_TEXT 120

/* What is left of the text: a letter for each part, and the number of each. */
typedef struct
{
  char signature[DATE_MAX_ITEMS + 1]; /* n: up to two figures; k: two, of a year; y: three or four; M S Q H: month, season, quarter, half; - / . between */
  int values[DATE_MAX_ITEMS];
  guint n;
  CauselineMoment clock;
  gboolean has_clock;
  guint8 qualifier;
  gboolean is_bc;
  gboolean is_ad;
  gboolean is_fiscal;
  gboolean is_week;
  gboolean has_ordinal;
  gboolean is_century;
  gboolean is_decade;
  int limit;
} DateItems;

gboolean date_items_split (DateItems  *items,
                           const char *text);

G_END_DECLS
