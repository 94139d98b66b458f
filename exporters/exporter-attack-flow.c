/* SPDX-License-Identifier: MIT */
/* Attack Flow 2 (Center for Threat-Informed Defense), an extension of STIX 2.1: what an adversary did is an action, what came of it and what
 * led to it a condition; what both hang together with neither is left out, and the report says so. */

#include "format.h"
#include "json-writer.h"
#include "not-held.h"
#include "stix.h"

#include <string.h>

/* The ids that the specification gives: https://center-for-threat-informed-defense.github.io/attack-flow/language/ */
#define FLOW_EXTENSION "extension-definition--fb9c968a-745b-4ade-9b25-c324172197f4"
#define FLOW_CREATOR "identity--d673f8cb-c168-42da-8ed4-0cb26725f86c"
#define FLOW_CREATED "2022-08-02T19:34:35.143Z"
#define FLOW_SCHEMA "https://center-for-threat-informed-defense.github.io/attack-flow/stix/attack-flow-schema-2.0.0.json"

/* Types of events that are what an adversary does. */
static const char *const acts[] = { "abduction", "attack", "crime", "cyberattack", NULL };

typedef enum
{
  STEP_NONE,                 /* not part of the flow */
  STEP_ACTION,
  STEP_CONDITION
} Step;

typedef struct
{
  StixBundle bundle;
  Step *steps;               /* by position */
  GArray **next;             /* by position: positions of the steps that follow; NULL for none */
  guint8 *has_before;        /* by position */
  guint n_actions;
  guint n_left_out;
} Flow;

static gboolean
happened (const CauselineEvent *event)
{
  CauselineStatus status = causeline_event_get_status (event);

  return status != CAUSELINE_STATUS_PLANNED && status != CAUSELINE_STATUS_CONDITIONAL && status != CAUSELINE_STATUS_NEGATED && status != CAUSELINE_STATUS_CANCELLED;
}

static gboolean
is_act (const CauselineEvent *event)
{
  const char *type = causeline_event_get_event_type (event);

  return type != NULL && g_strv_contains (acts, type) && happened (event);
}

static gboolean
leads_on (CauselineLinkKind kind)
{
  return kind == CAUSELINE_LINK_CAUSE || kind == CAUSELINE_LINK_ENABLE || kind == CAUSELINE_LINK_RESPONSE;
}

static void
add_near (GArray              *queue,
          Step                *steps,
          guint                position)
{
  if (position == CAUSELINE_NOWHERE || steps[position] != STEP_NONE)
    return;
  steps[position] = STEP_CONDITION;
  g_array_append_val (queue, position);
}

/* The acts, and all that hangs together with them by causes and responses. O((events + links) log n) */
static void
find_steps (Flow           *self,
            CauselineGraph *graph)
{
  guint n = causeline_graph_get_n_events (graph);
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree GSList **near = g_new0 (GSList *, n + 1);

  for (guint i = 0; i < causeline_graph_get_n_links (graph); i++)
    {
      const CauselineLink *link = causeline_graph_get_link (graph, i);
      guint from = causeline_graph_get_event_position (graph, causeline_link_get_from (link));
      guint to = causeline_graph_get_event_position (graph, causeline_link_get_to (link));
      if (!leads_on (causeline_link_get_kind (link)))
        continue;
      near[from] = g_slist_prepend (near[from], GUINT_TO_POINTER (to));
      near[to] = g_slist_prepend (near[to], GUINT_TO_POINTER (from));
    }
  for (guint i = 0; i < n; i++)
    if (is_act (causeline_graph_get_event (graph, i)))
      {
        add_near (queue, self->steps, i);
        self->steps[i] = STEP_ACTION;
        self->n_actions++;
      }
  for (guint i = 0; i < queue->len; i++)
    for (GSList *each = near[g_array_index (queue, guint, i)]; each != NULL; each = each->next)
      add_near (queue, self->steps, GPOINTER_TO_UINT (each->data));
  for (guint i = 0; i < n; i++)
    {
      self->n_left_out += self->steps[i] == STEP_NONE;
      g_slist_free (near[i]);
    }
}

/* Ids of actions and conditions, and what follows what. */
static void
join_steps (Flow           *self,
            CauselineGraph *graph)
{
  g_autoptr (GHashTable) joined = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < causeline_graph_get_n_links (graph); i++)
    {
      const CauselineLink *link = causeline_graph_get_link (graph, i);
      guint from = causeline_graph_get_event_position (graph, causeline_link_get_from (link));
      guint to = causeline_graph_get_event_position (graph, causeline_link_get_to (link));
      if (!leads_on (causeline_link_get_kind (link)) || self->steps[from] == STEP_NONE)
        continue;
      if (!g_hash_table_add (joined, g_strdup_printf ("%u %u", from, to)))
        continue;
      if (self->next[from] == NULL)
        self->next[from] = g_array_new (FALSE, FALSE, sizeof (guint));
      g_array_append_val (self->next[from], to);
      self->has_before[to] = TRUE;
    }
}

static void
write_mark (StixBundle *bundle)
{
  json_member (bundle->out, "extensions");
  g_string_append (bundle->out, "{\"" FLOW_EXTENSION "\": {\"extension_type\": \"new-sdo\"}}");
}

static void
write_ids (StixBundle *bundle,
           const char *key,
           GPtrArray  *ids)
{
  if (ids == NULL || ids->len == 0)
    return;
  g_ptr_array_add (ids, NULL);
  json_member_strings (bundle->out, key, (const char *const *) ids->pdata);
}

/* The definition as its authors publish it, and who they are. */
static void
write_definition (StixBundle *bundle)
{
  g_string_append_printf (bundle->out,
                          "%s\n    {\"type\": \"extension-definition\", \"id\": \"" FLOW_EXTENSION "\", \"spec_version\": \"2.1\", \"name\": \"Attack Flow\", "
                          "\"description\": \"Extends STIX 2.1 with features to create Attack Flows.\", \"created\": \"" FLOW_CREATED "\", \"modified\": \"" FLOW_CREATED
                          "\", \"created_by_ref\": \"" FLOW_CREATOR "\", \"schema\": \"" FLOW_SCHEMA "\", \"version\": \"2.0.0\", \"extension_types\": [\"new-sdo\"]},\n"
                          "    {\"type\": \"identity\", \"spec_version\": \"2.1\", \"id\": \"" FLOW_CREATOR "\", \"created_by_ref\": \"" FLOW_CREATOR "\", "
                          "\"created\": \"" FLOW_CREATED "\", \"modified\": \"" FLOW_CREATED "\", \"name\": \"MITRE Center for Threat-Informed Defense\", "
                          "\"identity_class\": \"organization\"}",
                          bundle->n_objects > 0 ? "," : "");
  bundle->n_objects += 2;
}

/* Marks what can be reached from a step. */
static void
walk_from (const Flow *self,
           guint       start,
           guint8     *is_reached)
{
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint));

  is_reached[start] = TRUE;
  g_array_append_val (queue, start);
  while (queue->len > 0)
    {
      const GArray *next = self->next[g_array_index (queue, guint, queue->len - 1)];
      g_array_set_size (queue, queue->len - 1);
      for (guint i = 0; next != NULL && i < next->len; i++)
        {
          guint to = g_array_index (next, guint, i);
          if (is_reached[to])
            continue;
          is_reached[to] = TRUE;
          g_array_append_val (queue, to);
        }
    }
}

/* The steps that nothing leads to; of those that stand in a circle, which nothing else leads to, the first. */
static GPtrArray *
find_starts (const Flow *self)
{
  guint n = causeline_graph_get_n_events (self->bundle.graph);
  GPtrArray *starts = g_ptr_array_new ();
  g_autofree guint8 *is_reached = g_new0 (guint8, n + 1);

  for (guint pass = 0; pass < 3; pass++)
    for (guint i = 0; i < n; i++)
      {
        gboolean is_start = pass == 0 ? !self->has_before[i] : pass == 1 ? self->steps[i] == STEP_ACTION : TRUE;
        if (self->steps[i] == STEP_NONE || is_reached[i] || !is_start)
          continue;
        g_ptr_array_add (starts, self->bundle.events[i]);
        walk_from (self, i, is_reached);
      }
  return starts;
}

static void
write_flow (Flow       *self,
            const char *title)
{
  StixBundle *bundle = &self->bundle;
  g_autofree char *id = stix_make_id ("attack-flow", bundle->seed, NULL);
  g_autoptr (GPtrArray) starts = find_starts (self);

  stix_object_begin (bundle, "attack-flow", id);
  json_member_string (bundle->out, "name", title != NULL && *title != '\0' ? title : "Attack flow");
  json_member_string (bundle->out, "scope", "incident");
  write_ids (bundle, "start_refs", starts);
  write_mark (bundle);
  stix_object_end (bundle);
}

/* Whom an act hit, and what it took or used: an asset each. The ids of the assets are kept in @assets. */
static void
write_assets (Flow      *self,
              guint      position,
              GPtrArray *assets)
{
  StixBundle *bundle = &self->bundle;
  const CauselineEvent *event = causeline_graph_get_event (bundle->graph, position);

  for (guint k = 0; k < causeline_event_get_n_participants (event); k++)
    {
      const CauselineParticipant *part = causeline_event_get_participant (event, k);
      if (part->role != CAUSELINE_ROLE_TARGET && part->role != CAUSELINE_ROLE_OBJECT)
        continue;
      guint actor = causeline_graph_get_actor_position (bundle->graph, part->actor);
      g_autofree char *key = g_strdup_printf ("%u", k);
      char *id = stix_make_id ("attack-asset", bundle->events[position], bundle->actors[actor], key, NULL);
      stix_object_begin (bundle, "attack-asset", id);
      json_member_string (bundle->out, "name", causeline_actor_get_name (causeline_graph_get_actor (bundle->graph, actor)));
      json_member_string (bundle->out, "object_ref", bundle->actors[actor]);
      write_mark (bundle);
      stix_object_end (bundle);
      g_ptr_array_add (assets, id);
    }
}

static void
write_step (Flow *self,
            guint position)
{
  StixBundle *bundle = &self->bundle;
  const CauselineEvent *event = causeline_graph_get_event (bundle->graph, position);
  const char *title = causeline_event_get_title (event), *description = causeline_event_get_description (event);
  const char *name = title != NULL && *title != '\0' ? title : causeline_event_get_id (event);
  gboolean is_action = self->steps[position] == STEP_ACTION;
  g_autoptr (GPtrArray) assets = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) next = g_ptr_array_new ();
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  if (is_action)
    write_assets (self, position, assets);
  stix_object_begin (bundle, is_action ? "attack-action" : "attack-condition", bundle->events[position]);
  json_member_string (bundle->out, is_action ? "name" : "description", name);
  if (is_action)
    json_member_string (bundle->out, "description", description);
  if (is_action && stix_day_of (causeline_event_get_time (event), &start, &end))
    {
      json_member_string (bundle->out, "execution_start", start);
      json_member_string (bundle->out, "execution_end", end);
    }
  json_member_int (bundle->out, "confidence", (gint64) (causeline_event_get_confidence (event) * 100 + 0.5));
  write_ids (bundle, "asset_refs", assets);
  for (guint i = 0; self->next[position] != NULL && i < self->next[position]->len; i++)
    g_ptr_array_add (next, bundle->events[g_array_index (self->next[position], guint, i)]);
  write_ids (bundle, is_action ? "effect_refs" : "on_true_refs", next);
  write_mark (bundle);
  stix_object_end (bundle);
}

static void
flow_clear (Flow *self,
            guint n)
{
  for (guint i = 0; i < n; i++)
    g_clear_pointer (&self->next[i], g_array_unref);
  g_free (self->steps);
  g_free (self->next);
  g_free (self->has_before);
}

static void
write_bundle (Flow           *self,
              CauselineGraph *graph,
              GString        *out)
{
  guint n = causeline_graph_get_n_events (graph);

  stix_bundle_open (&self->bundle, graph, "attack-condition", out);
  for (guint i = 0; i < n; i++)
    if (self->steps[i] == STEP_ACTION)
      {
        char *id = g_strconcat ("attack-action", self->bundle.events[i] + strlen ("attack-condition"), NULL);
        g_free (self->bundle.events[i]);
        self->bundle.events[i] = id;
      }
  join_steps (self, graph);
  write_definition (&self->bundle);
  write_flow (self, causeline_graph_get_title (graph));
  stix_write_identities (&self->bundle);
  for (guint i = 0; i < n; i++)
    if (self->steps[i] != STEP_NONE)
      write_step (self, i);
  stix_bundle_close (&self->bundle);
}

static gboolean
attack_flow_write (CauselineGraph              *graph,
                   GString                     *out,
                   const CauselineWriteContext *context,
                   GError                     **error)
{
  guint n = causeline_graph_get_n_events (graph);
  Flow flow = { .steps = g_new0 (Step, n + 1), .next = g_new0 (GArray *, n + 1), .has_before = g_new0 (guint8, n + 1) };

  find_steps (&flow, graph);
  if (flow.n_actions > 0)
    write_bundle (&flow, graph, out);
  else
    g_set_error_literal (error, CAUSELINE_ERROR, CAUSELINE_ERROR_EMPTY, "no event is an attack that took place, so there is no attack flow to write");
  if (flow.n_actions > 0)
    not_held_report (context, flow.n_left_out, "event is joined to no attack by a cause or response", "events are joined to no attack by a cause or response",
                     "left out of the attack flow");
  flow_clear (&flow, n);
  return flow.n_actions > 0;
}

static const char *const attack_flow_endings[] = { ".flow.json", NULL };

const CauselineExporter causeline_exporter_attack_flow = {
  .name = "attack-flow",
  .summary = "Attack Flow 2: what an adversary did and what came of it, as STIX 2.1",
  .endings = attack_flow_endings,
  .media_type = "application/stix+json;version=2.1",
  .write = attack_flow_write,
};
