/* SPDX-License-Identifier: MIT */
/* The bundle, and what all objects have: ids, timestamps. */

#include "stix.h"

#include "json-writer.h"

#include <string.h>

/* The name space of our ids, made up for this project; STIX (2.9) keeps its own for observables. */
static const guint8 id_space[16] = { 0x4e, 0x0b, 0x3c, 0x6d, 0x2f, 0x5a, 0x4c, 0x1e, 0x9a, 0x77, 0x61, 0x0d, 0x8b, 0x35, 0xe2, 0x90 };

#define DAY (24 * 60 * 60)

/* A UUID of version 5 (RFC 4122, 4.3). */
static char *
make_uuid (const GString *name)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  guint8 d[20];
  gsize size = sizeof d;

  g_checksum_update (checksum, id_space, sizeof id_space);
  g_checksum_update (checksum, (const guchar *) name->str, (gssize) name->len);
  g_checksum_get_digest (checksum, d, &size);
  d[6] = (guint8) (0x50 | (d[6] & 0x0f));
  d[8] = (guint8) (0x80 | (d[8] & 0x3f));
  return g_strdup_printf ("%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x", d[0], d[1], d[2], d[3], d[4], d[5], d[6], d[7],
                          d[8], d[9], d[10], d[11], d[12], d[13], d[14], d[15]);
}

/* "incident--" and a UUID over the words given, of which none is lost in the next. Returns: (transfer full) */
char *
stix_make_id (const char *type,
              const char *seed,
              ...)
{
  g_autoptr (GString) name = g_string_new (type);
  va_list words;

  va_start (words, seed);
  for (const char *word = seed; word != NULL; word = va_arg (words, const char *))
    g_string_append_printf (name, "|%" G_GSIZE_FORMAT ":%s", strlen (word), word);
  va_end (words);
  g_autofree char *uuid = make_uuid (name);
  return g_strconcat (type, "--", uuid, NULL);
}

/* Returns: (transfer full) (nullable): an RFC 3339 timestamp; %NULL for a moment outside of the years that it has */
char *
stix_timestamp (gint64 instant)
{
  if (instant == CAUSELINE_INSTANT_MIN || instant == CAUSELINE_INSTANT_MAX)
    return NULL;

  gint64 days = instant / DAY - (instant % DAY < 0), second = instant - days * DAY, year;
  int month, day;
  causeline_civil_from_days (days, &year, &month, &day);
  if (year < 0 || year > 9999)
    return NULL;
  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02d.000Z", (int) year, month, day, (int) (second / 3600), (int) (second / 60 % 60), (int) (second % 60));
}

/* The first and the last moment of a time; FALSE where the day is not known: half a truth would be read as a whole one. */
gboolean
stix_day_of (const CauselineTime *time,
             char               **start,
             char               **end)
{
  if (time == NULL || causeline_time_get_precision (time) < CAUSELINE_PRECISION_DAY || time->start.qualifier != CAUSELINE_QUALIFIER_NONE)
    return FALSE;
  g_autofree char *first = stix_timestamp (causeline_time_get_earliest (time));
  g_autofree char *last = stix_timestamp (causeline_time_get_latest (time));
  if (first == NULL)
    return FALSE;
  *start = g_steal_pointer (&first);
  *end = g_steal_pointer (&last);
  return TRUE;
}

static char *
find_created (CauselineGraph *graph)
{
  gint64 latest = CAUSELINE_INSTANT_MIN;

  for (guint i = 0; i < causeline_graph_get_n_sources (graph); i++)
    {
      const CauselineTime *published = causeline_source_get_published (causeline_graph_get_source (graph, i));
      if (published != NULL && causeline_time_get_precision (published) >= CAUSELINE_PRECISION_DAY)
        latest = MAX (latest, causeline_time_get_earliest (published));
    }
  for (guint i = 0; latest == CAUSELINE_INSTANT_MIN && i < causeline_graph_get_n_events (graph); i++)
    {
      const CauselineTime *time = causeline_event_get_time (causeline_graph_get_event (graph, i));
      if (time != NULL && causeline_time_get_precision (time) >= CAUSELINE_PRECISION_DAY)
        latest = MAX (latest, causeline_time_get_earliest (time));
    }
  char *created = stix_timestamp (latest);
  return created != NULL ? created : g_strdup ("1970-01-01T00:00:00.000Z");
}

/* Ids of events are "e1", "e2" in every graph: its title and its sources tell it from others. */
static char *
make_seed (CauselineGraph *graph)
{
  const char *title = causeline_graph_get_title (graph);
  GString *seed = g_string_new (title);

  for (guint i = 0; i < causeline_graph_get_n_sources (graph); i++)
    {
      const CauselineSource *source = causeline_graph_get_source (graph, i);
      const char *words[] = { causeline_source_get_id (source), causeline_source_get_title (source), causeline_source_get_url (source) };
      for (gsize k = 0; k < G_N_ELEMENTS (words); k++)
        g_string_append_printf (seed, "|%s", words[k] != NULL ? words[k] : "");
    }
  return g_string_free (seed, FALSE);
}

static char *
event_id (const StixBundle     *self,
          const char           *type,
          const CauselineEvent *event)
{
  const CauselineTime *time = causeline_event_get_time (event);
  g_autofree char *edtf = time != NULL ? causeline_time_to_string (time) : g_strdup ("");
  const char *title = causeline_event_get_title (event);

  return stix_make_id (type, self->seed, causeline_event_get_id (event), title != NULL ? title : "", edtf, NULL);
}

/* Begins a bundle in which events are objects of @event_type. To be closed with stix_bundle_close(). */
void
stix_bundle_open (StixBundle     *self,
                  CauselineGraph *graph,
                  const char     *event_type,
                  GString        *out)
{
  guint n_events = causeline_graph_get_n_events (graph), n_actors = causeline_graph_get_n_actors (graph);

  *self = (StixBundle) { .graph = graph, .out = out, .seed = make_seed (graph), .created = find_created (graph) };
  self->events = g_new0 (char *, n_events + 1);
  self->actors = g_new0 (char *, n_actors + 1);
  for (guint i = 0; i < n_events; i++)
    self->events[i] = event_id (self, event_type, causeline_graph_get_event (graph, i));
  /* Somebody who stands in many graphs is the same in all of them. */
  for (guint i = 0; i < n_actors; i++)
    {
      const CauselineActor *actor = causeline_graph_get_actor (graph, i);
      self->actors[i] = stix_make_id ("identity", causeline_actor_get_name (actor), causeline_actor_kind_to_string (causeline_actor_get_kind (actor)), NULL);
    }
  g_autofree char *id = stix_make_id ("bundle", self->seed, event_type, NULL);
  g_string_append_printf (out, "{\n  \"type\": \"bundle\",\n  \"id\": \"%s\",\n  \"objects\": [", id);
}

void
stix_bundle_close (StixBundle *self)
{
  g_string_append (self->out, self->n_objects > 0 ? "\n  ]\n}\n" : "]\n}\n");
  g_strfreev (self->events);
  g_strfreev (self->actors);
  g_free (self->seed);
  g_free (self->created);
}

/* Begins an object with what each must have; members follow, then stix_object_end(). */
void
stix_object_begin (StixBundle *self,
                   const char *type,
                   const char *id)
{
  g_string_append (self->out, self->n_objects++ > 0 ? ",\n    {" : "\n    {");
  json_member_string (self->out, "type", type);
  json_member_string (self->out, "spec_version", "2.1");
  json_member_string (self->out, "id", id);
  json_member_string (self->out, "created", self->created);
  json_member_string (self->out, "modified", self->created);
}

void
stix_object_end (StixBundle *self)
{
  g_string_append_c (self->out, '}');
}
