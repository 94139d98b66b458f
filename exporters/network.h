/* SPDX-License-Identifier: MIT */
/* The graph as the programs for networks know one: nodes and edges with named values, and XML to put them in. */

#pragma once

#include "graph.h"

typedef struct
{
  const char *name;
  const char *type; /* "string" or "double": GraphML and GEXF call them the same */
} NetworkField;

/* A node or an edge. */
typedef struct
{
  char *id;                  /* an XML name, unique among all nodes and edges */
  char *source;              /* of an edge: the id of a node; else NULL */
  char *target;
  const char *label;         /* borrowed from the graph; or NULL */
  const CauselineTime *time; /* of an event; or NULL */
  double weight;             /* of an edge: 0..1 */
  GStrv values;              /* by field; "" where there is none */
} NetworkItem;

extern const NetworkField network_node_fields[];
extern const NetworkField network_edge_fields[];
extern const guint network_n_node_fields;
extern const guint network_n_edge_fields;

typedef void (*NetworkVisit) (GString           *out,
                              const NetworkItem *item,
                              gpointer           data);

guint network_count_edges (CauselineGraph *graph);
void network_each_node (CauselineGraph *graph,
                        GString        *out,
                        NetworkVisit    visit,
                        gpointer        data);
void network_each_edge (CauselineGraph *graph,
                        GString        *out,
                        NetworkVisit    visit,
                        gpointer        data);
void xml_append_escaped (GString    *out,
                         const char *text);
guint network_count_unwritable (CauselineGraph *graph);
void xml_attribute (GString    *out,
                    const char *name,
                    const char *value);
