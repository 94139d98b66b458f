/* SPDX-License-Identifier: MIT */
/* The dates of the slides of TimelineJS, and the members of their objects. */

#pragma once

#include "sheet-date.h"

#include <json-glib/json-glib.h>

JsonObject *slide_get_object (JsonObject *object,
                              const char *key);
const char *slide_get_string (JsonObject *object,
                              const char *key);
gboolean slide_read_moment (JsonObject      *object,
                            CauselineMoment *moment);
void slide_read_display_date (const char *text,
                              SheetDate  *date);
