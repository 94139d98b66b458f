/* SPDX-License-Identifier: MIT */
/* The nodes and edges of GraphML as they stand in the file. */

#pragma once

#include "format.h"

#include <libxml/xmlreader.h>

/* A node or an edge as it is read. */
typedef struct
{
  gboolean is_edge;
  char *id;
  char *source;
  char *target;
  GPtrArray *values;   /* name, value, name, value ... */
  gint64 line;
} GraphmlItem;

typedef struct
{
  CauselineGraph *graph;
  const CauselineReadContext *context;
  xmlTextReader *reader;
  GHashTable *keys;    /* id of a key -> its name */
  GPtrArray *nodes;    /* GraphmlItem */
  GPtrArray *edges;    /* GraphmlItem */
  GHashTable *by_id;   /* id of a node -> GraphmlItem */
  GraphmlItem *whole;  /* what is said of the graph itself */
  GraphmlItem *item;   /* that is open now; or NULL */
  GError *failed;      /* the first that the parser found */
} GraphmlReading;

void graphml_reading_init (GraphmlReading             *reading,
                           CauselineGraph             *graph,
                           const CauselineReadContext *context);
void graphml_reading_clear (GraphmlReading *reading);
gboolean graphml_read_items (GraphmlReading *reading,
                             GBytes         *bytes);
gboolean graphml_fail (GraphmlReading *reading,
                       gint64          line,
                       const char     *what,
                       const char     *name);
const char *graphml_item_get (const GraphmlItem *item,
                              const char        *name);
