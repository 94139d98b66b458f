/* SPDX-License-Identifier: MIT */
/* Finding the objects in JSON text without building a tree of the whole: each is then parsed alone. */

#pragma once

#include <json-glib/json-glib.h>

/* How deep a value may be nested. */
#define JSON_DEPTH_LIMIT 64

/* Where a scan stands. */
typedef struct
{
  const char *text;
  gsize length;
  gsize at;
  const char *file; /* for messages */
} JsonScan;

gboolean json_scan_is (JsonScan *scan,
                       char      byte);
gboolean json_scan_expect (JsonScan *scan,
                           char      byte,
                           GError  **error);
gboolean json_scan_value (JsonScan *scan,
                          gsize    *start,
                          gsize    *end,
                          GError  **error);
gboolean json_scan_key (JsonScan *scan,
                        char    **key,
                        GError  **error);
char *json_scan_compact (JsonScan *scan,
                         gsize     start,
                         gsize     end);
gboolean json_scan_end (JsonScan *scan,
                        GError  **error);
void json_scan_place (const char *text,
                      gsize       at,
                      gint64     *line,
                      gint64     *column);
gboolean json_check_utf8 (const char *text,
                          gsize       length,
                          const char *file,
                          GError    **error);
