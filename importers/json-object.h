/* SPDX-License-Identifier: MIT */
/* The objects of a graph out of JSON objects. */

#pragma once

#include "graph.h"

#include <json-glib/json-glib.h>

gboolean json_read_object (CauselineGraph *graph,
                           const char     *record,
                           JsonObject     *object,
                           GError        **error);
JsonNode *json_parse_part (JsonParser *parser,
                           const char *text,
                           gsize       length,
                           GError    **error);
