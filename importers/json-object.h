/* SPDX-License-Identifier: MIT */
/* The objects of a graph out of JSON objects. */

#pragma once

#include "graph.h"
#include "report.h"

#include <json-glib/json-glib.h>

/* An object as it was parsed, and as it is written. */
typedef struct
{
  JsonObject *object;
  const char *text;
  gsize length;
  const char *file;        /* for issues */
  CauselineReport *report; /* or NULL */
} JsonItem;

gboolean json_read_object (CauselineGraph *graph,
                           const char     *record,
                           const JsonItem *item,
                           GError        **error);
gboolean json_read_claims (CauselineEvent *event,
                           const JsonItem *item,
                           GError        **error);
void json_read_extra (const JsonItem *item,
                      gpointer        to,
                      void (*set_extra) (gpointer, const char *, const char *));
JsonNode *json_parse_part (JsonParser *parser,
                           const char *text,
                           gsize       length,
                           GError    **error);
gboolean json_check_version (JsonNode *node,
                             GError  **error);
