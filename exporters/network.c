/* SPDX-License-Identifier: MIT */
/* The graph as the programs for networks know one: events and actors are nodes, links and parts in events are edges. */

#include "network.h"

#include "json-object.h"
#include "json-writer.h"

#include <string.h>

enum
{
  NODE_NODE,
  NODE_ID,
  NODE_LABEL,
  NODE_TYPE,
  NODE_FAMILY,
  NODE_TIME,
  NODE_TIME_BASIS,
  NODE_PLACE,
  NODE_STATUS,
  NODE_CONFIDENCE,
  NODE_DESCRIPTION,
  NODE_URL,
  NODE_TAGS,
  NODE_KIND,
  NODE_ALIASES,
  NODE_PART_OF,
  NODE_CLAIMS,
  NODE_EXTRA,
  N_NODE_FIELDS
};

const NetworkField network_node_fields[] = {
  [NODE_NODE] = { "node", "string" },               /* event or actor */
  [NODE_ID] = { "id", "string" },
  [NODE_LABEL] = { "label", "string" },
  [NODE_TYPE] = { "type", "string" },
  [NODE_FAMILY] = { "family", "string" },
  [NODE_TIME] = { "time", "string" },               /* EDTF */
  [NODE_TIME_BASIS] = { "time_basis", "string" },
  [NODE_PLACE] = { "place", "string" },
  [NODE_STATUS] = { "status", "string" },
  [NODE_CONFIDENCE] = { "confidence", "double" },
  [NODE_DESCRIPTION] = { "description", "string" },
  [NODE_URL] = { "url", "string" },
  [NODE_TAGS] = { "tags", "string" },               /* a line each */
  [NODE_KIND] = { "kind", "string" },
  [NODE_ALIASES] = { "aliases", "string" },         /* a line each */
  [NODE_PART_OF] = { "part_of", "string" },
  [NODE_CLAIMS] = { "claims", "string" },           /* a JSON array, as in the JSON of a graph */
  [NODE_EXTRA] = { "extra", "string" },             /* a JSON object: what came along and is not of the model */
};
const guint network_n_node_fields = G_N_ELEMENTS (network_node_fields);

enum
{
  EDGE_EDGE,
  EDGE_ID,
  EDGE_KIND,
  EDGE_STATUS,
  EDGE_CONFIDENCE,
  EDGE_BASIS,
  EDGE_EVIDENCE,
  EDGE_EXTRA,
  N_EDGE_FIELDS
};

const NetworkField network_edge_fields[] = {
  [EDGE_EDGE] = { "edge", "string" },               /* link or part */
  [EDGE_ID] = { "id", "string" },
  [EDGE_KIND] = { "kind", "string" },               /* of a link; of a part: the role */
  [EDGE_STATUS] = { "status", "string" },
  [EDGE_CONFIDENCE] = { "confidence", "double" },
  [EDGE_BASIS] = { "basis", "string" },
  [EDGE_EVIDENCE] = { "evidence", "string" },       /* ids of mentions, a line each */
  [EDGE_EXTRA] = { "extra", "string" },
};
const guint network_n_edge_fields = G_N_ELEMENTS (network_edge_fields);

static gboolean
is_xml_char (gunichar c)
{
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0xd800) || (c >= 0xe000 && c < 0xfffe) || c >= 0x10000;
}

/* For text and for attributes, such that a reader gets the same back; what XML 1.0 (section 2.2) has no place for becomes U+FFFD. */
void
xml_append_escaped (GString    *out,
                    const char *text)
{
  static const char special[] = "&<>\"\t\n\r";
  static const char *const entities[] = { "&amp;", "&lt;", "&gt;", "&quot;", "&#9;", "&#10;", "&#13;" };

  for (; *text; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);
      const char *at = c < 0x80 ? strchr (special, c) : NULL;

      if (at)
        g_string_append (out, entities[at - special]);
      else
        g_string_append_unichar (out, is_xml_char (c) ? c : 0xfffd);
    }
}

/* Nothing for no value. */
void
xml_attribute (GString    *out,
               const char *name,
               const char *value)
{
  if (!value)
    return;
  g_string_append_printf (out, " %s=\"", name);
  xml_append_escaped (out, value);
  g_string_append_c (out, '"');
}

static void
set (NetworkItem *item,
     guint        field,
     const char  *value)
{
  g_free (item->values[field]);
  item->values[field] = g_strdup (value ? value : "");
}

/* A line each; a line break within one is written as "\\n", a backslash as two. */
static void
set_lines (NetworkItem       *item,
           guint              field,
           const char *const *lines)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; lines && lines[i]; i++)
    {
      g_autoptr (GString) line = g_string_new (lines[i]);

      g_string_replace (line, "\\", "\\\\", 0);
      g_string_replace (line, "\n", "\\n", 0);
      g_string_append_printf (joined, "%s%s", i > 0 ? "\n" : "", line->str);
    }
  set (item, field, joined->str);
}

static void
set_number (NetworkItem *item,
            guint        field,
            double       number)
{
  g_autoptr (GString) text = g_string_new (NULL);

  json_append_number (text, number);
  set (item, field, text->str);
}

/* Names and JSON texts in turn, as one object. */
static void
set_pairs (NetworkItem       *item,
           guint              field,
           const char *const *pairs)
{
  g_autoptr (GString) out = g_string_new ("{");

  if (!pairs || !*pairs)
    return;
  json_member_pairs (out, pairs);
  g_string_append_c (out, '}');
  set (item, field, out->str);
}

static void
set_claims (NetworkItem          *item,
            const CauselineEvent *event)
{
  g_autoptr (GString) out = g_string_new (NULL);

  json_append_claims (out, event);
  set (item, NODE_CLAIMS, out->str);
}

static guint
count_unwritable (const char *text)
{
  guint n = 0;

  for (; text && *text; text = g_utf8_next_char (text))
    n += !is_xml_char (g_utf8_get_char (text));
  return n;
}

/* How many characters of titles, names and other words XML has no place for. */
guint
network_count_unwritable (CauselineGraph *graph)
{
  guint n = count_unwritable (causeline_graph_get_title (graph));

  for (guint i = 0; i < causeline_graph_get_n_actors (graph); i++)
    {
      const CauselineActor *actor = causeline_graph_get_actor (graph, i);

      n += count_unwritable (causeline_actor_get_name (actor));
      for (const char *const *alias = causeline_actor_get_aliases (actor); alias && *alias; alias++)
        n += count_unwritable (*alias);
    }
  for (guint i = 0; i < causeline_graph_get_n_events (graph); i++)
    {
      const CauselineEvent *event = causeline_graph_get_event (graph, i);

      n += count_unwritable (causeline_event_get_title (event)) + count_unwritable (causeline_event_get_description (event));
      n += count_unwritable (causeline_event_get_place (event)) + count_unwritable (causeline_event_get_event_type (event));
    }
  return n;
}

static void
item_init (NetworkItem *item,
           guint        n_fields)
{
  *item = (NetworkItem) { .values = g_new0 (char *, n_fields + 1) };
  for (guint i = 0; i < n_fields; i++)
    item->values[i] = g_strdup ("");
}

static void
item_clear (NetworkItem *item)
{
  g_free (item->id);
  g_free (item->source);
  g_free (item->target);
  g_strfreev (item->values);
}

/* Ids of the graph may be no XML names, and an event may be called as an actor is: positions are neither. */
static char *
event_node (guint position)
{
  return g_strdup_printf ("event-%u", position + 1);
}

static char *
actor_node (guint position)
{
  return g_strdup_printf ("actor-%u", position + 1);
}

static void
visit_event (GString              *out,
             const CauselineEvent *event,
             guint                 position,
             NetworkVisit          visit,
             gpointer              data)
{
  NetworkItem item;
  const char *type = causeline_event_get_event_type (event);
  const CauselineTime *time = causeline_event_get_time (event);
  g_autofree char *edtf = time ? causeline_time_to_string (time) : NULL;

  item_init (&item, N_NODE_FIELDS);
  item.id = event_node (position);
  item.label = causeline_event_get_title (event);
  item.time = time;
  set (&item, NODE_NODE, "event");
  set (&item, NODE_ID, causeline_event_get_id (event));
  set (&item, NODE_LABEL, item.label);
  set (&item, NODE_TYPE, type);
  set (&item, NODE_FAMILY, type ? causeline_family_to_string (causeline_event_type_get_family (type)) : NULL);
  set (&item, NODE_TIME, edtf);
  set (&item, NODE_TIME_BASIS, causeline_time_basis_to_string (causeline_event_get_time_basis (event)));
  set (&item, NODE_PLACE, causeline_event_get_place (event));
  set (&item, NODE_STATUS, causeline_status_to_string (causeline_event_get_status (event)));
  set_number (&item, NODE_CONFIDENCE, causeline_event_get_confidence (event));
  set (&item, NODE_DESCRIPTION, causeline_event_get_description (event));
  set (&item, NODE_URL, causeline_event_get_url (event));
  set_lines (&item, NODE_TAGS, causeline_event_get_tags (event));
  set_claims (&item, event);
  set_pairs (&item, NODE_EXTRA, causeline_event_get_extra (event));
  visit (out, &item, data);
  item_clear (&item);
}

static void
visit_actor (GString              *out,
             const CauselineActor *actor,
             guint                 position,
             NetworkVisit          visit,
             gpointer              data)
{
  NetworkItem item;

  item_init (&item, N_NODE_FIELDS);
  item.id = actor_node (position);
  item.label = causeline_actor_get_name (actor);
  set (&item, NODE_NODE, "actor");
  set (&item, NODE_ID, causeline_actor_get_id (actor));
  set (&item, NODE_LABEL, item.label);
  set (&item, NODE_KIND, causeline_actor_kind_to_string (causeline_actor_get_kind (actor)));
  set_lines (&item, NODE_ALIASES, causeline_actor_get_aliases (actor));
  set (&item, NODE_PART_OF, causeline_actor_get_part_of (actor));
  set_pairs (&item, NODE_EXTRA, causeline_actor_get_extra (actor));
  visit (out, &item, data);
  item_clear (&item);
}

/* Actors, then events. */
void
network_each_node (CauselineGraph *graph,
                   GString        *out,
                   NetworkVisit    visit,
                   gpointer        data)
{
  for (guint i = 0; i < causeline_graph_get_n_actors (graph); i++)
    visit_actor (out, causeline_graph_get_actor (graph, i), i, visit, data);
  for (guint i = 0; i < causeline_graph_get_n_events (graph); i++)
    visit_event (out, causeline_graph_get_event (graph, i), i, visit, data);
}

guint
network_count_edges (CauselineGraph *graph)
{
  guint n = causeline_graph_get_n_links (graph);

  for (guint i = 0; i < causeline_graph_get_n_events (graph); i++)
    n += causeline_event_get_n_participants (causeline_graph_get_event (graph, i));
  return n;
}

/* Who does something points at the event; the event points at whom and what it concerns. */
static void
visit_part (GString        *out,
            CauselineGraph *graph,
            guint           event,
            guint           index,
            NetworkVisit    visit,
            gpointer        data)
{
  const CauselineParticipant *part = causeline_event_get_participant (causeline_graph_get_event (graph, event), index);
  gboolean acts = part->role == CAUSELINE_ROLE_SOURCE || part->role == CAUSELINE_ROLE_SAYER || part->role == CAUSELINE_ROLE_WITH;
  char *actor = actor_node (causeline_graph_get_actor_position (graph, part->actor));
  char *node = event_node (event);
  NetworkItem item;

  item_init (&item, N_EDGE_FIELDS);
  item.id = g_strdup_printf ("part-%u-%u", event + 1, index + 1);
  item.source = acts ? actor : node;
  item.target = acts ? node : actor;
  item.label = causeline_role_to_string (part->role);
  item.weight = 1.0;
  set (&item, EDGE_EDGE, "part");
  set (&item, EDGE_KIND, item.label);
  set (&item, EDGE_STATUS, causeline_status_to_string (part->status));
  visit (out, &item, data);
  item_clear (&item);
}

static void
visit_link (GString        *out,
            CauselineGraph *graph,
            guint           position,
            NetworkVisit    visit,
            gpointer        data)
{
  const CauselineLink *link = causeline_graph_get_link (graph, position);
  NetworkItem item;

  item_init (&item, N_EDGE_FIELDS);
  item.id = g_strdup_printf ("link-%u", position + 1);
  item.source = event_node (causeline_graph_get_event_position (graph, causeline_link_get_from (link)));
  item.target = event_node (causeline_graph_get_event_position (graph, causeline_link_get_to (link)));
  item.label = causeline_link_kind_to_string (causeline_link_get_kind (link));
  item.weight = causeline_link_get_confidence (link);
  set (&item, EDGE_EDGE, "link");
  set (&item, EDGE_ID, causeline_link_get_id (link));
  set (&item, EDGE_KIND, item.label);
  set_number (&item, EDGE_CONFIDENCE, item.weight);
  set (&item, EDGE_BASIS, causeline_basis_to_string (causeline_link_get_basis (link)));
  set_lines (&item, EDGE_EVIDENCE, causeline_link_get_evidence (link));
  set_pairs (&item, EDGE_EXTRA, causeline_link_get_extra (link));
  visit (out, &item, data);
  item_clear (&item);
}

/* Links, then who takes part in the events. */
void
network_each_edge (CauselineGraph *graph,
                   GString        *out,
                   NetworkVisit    visit,
                   gpointer        data)
{
  for (guint i = 0; i < causeline_graph_get_n_links (graph); i++)
    visit_link (out, graph, i, visit, data);
  for (guint i = 0; i < causeline_graph_get_n_events (graph); i++)
    for (guint k = 0; k < causeline_event_get_n_participants (causeline_graph_get_event (graph, i)); k++)
      visit_part (out, graph, i, k, visit, data);
}
