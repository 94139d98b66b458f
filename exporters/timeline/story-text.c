/* SPDX-License-Identifier: MIT */
/* What a timeline writes for an event. */

#include "story.h"

/* So many names stand in a label; of more the rest is counted. */
#define MOST_NAMES 2

/* Returns: (transfer full): "19 Dec 2014"; says so when the date is not known */
char *
story_date (const StoryEvent *event)
{
  const CauselineTime *time = causeline_event_get_time (event->event);

  return time != NULL ? causeline_time_to_label (time) : g_strdup ("Date not known");
}

static void
limit_precision (CauselineMoment   *moment,
                 CauselinePrecision most)
{
  moment->precision = MIN (moment->precision, most);
  if (moment->precision < CAUSELINE_PRECISION_SECOND)
    moment->fraction_digits = 0;
  moment->zone = CAUSELINE_ZONE_NONE;
}

/* A date for a line that has no room to spare: without seconds and zone; of an interval over years, the years. */
char *
story_short_date (const StoryEvent  *event,
                  CauselinePrecision most)
{
  CauselineTime time = *causeline_event_get_time (event->event);
  gboolean is_known = time.start_bound == CAUSELINE_BOUND_KNOWN && time.end_bound == CAUSELINE_BOUND_KNOWN;

  if (time.is_interval && is_known && time.start.year != time.end.year)
    most = MIN (most, CAUSELINE_PRECISION_YEAR);
  limit_precision (&time.start, most);
  limit_precision (&time.end, most);
  return causeline_time_to_label (&time);
}

/* The names of those who have a part, joined: "A, B and 2 more"; %NULL for none. */
static char *
join_actors (const Story          *self,
             const CauselineEvent *event,
             guint                 roles)
{
  guint n = causeline_event_get_n_participants (event), n_found = 0;
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      const CauselineParticipant *participant = causeline_event_get_participant (event, i);
      CauselineActor *actor = causeline_graph_find_actor (self->graph, participant->actor);
      if (actor == NULL || (roles & (1u << participant->role)) == 0)
        continue;
      if (n_found++ < MOST_NAMES)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", causeline_actor_get_name (actor));
    }
  if (n_found == 0)
    return NULL;
  if (n_found > MOST_NAMES)
    g_string_append_printf (names, " and %u more", n_found - MOST_NAMES);
  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* Who did it to whom: "North Korea → Sony Pictures".
 *
 * Returns: (transfer full) (nullable): %NULL if nobody is named */
char *
story_who (const Story      *self,
           const StoryEvent *event)
{
  g_autofree char *from = join_actors (self, event->event, (1u << CAUSELINE_ROLE_SOURCE) | (1u << CAUSELINE_ROLE_SAYER));
  g_autofree char *to = join_actors (self, event->event, (1u << CAUSELINE_ROLE_TARGET) | (1u << CAUSELINE_ROLE_RECIPIENT));

  if (from != NULL && to != NULL)
    return g_strconcat (from, " \342\206\222 ", to, NULL);
  if (from != NULL)
    return g_steal_pointer (&from);
  if (to != NULL)
    return g_strconcat ("\342\206\222 ", to, NULL);
  return join_actors (self, event->event, (1u << CAUSELINE_ROLE_WITH) | (1u << CAUSELINE_ROLE_OBJECT));
}

static void
append_claims (GString              *out,
               const Story          *self,
               const CauselineEvent *event)
{
  guint n = causeline_event_get_n_claims (event);

  for (guint i = 0; i < n; i++)
    {
      const CauselineClaim *claim = causeline_event_get_claim (event, i);
      CauselineActor *actor = claim->by != NULL ? causeline_graph_find_actor (self->graph, claim->by) : NULL;
      if (actor != NULL)
        g_string_append_printf (out, "\n%s %s it", causeline_actor_get_name (actor), causeline_stance_to_string (claim->stance));
    }
}

/* All that a reader asks of an event, a line each: date and headline, who, status, claims, source. */
char *
story_summary (const Story      *self,
               const StoryEvent *event)
{
  GString *out = g_string_new (NULL);
  g_autofree char *date = story_date (event);
  g_autofree char *who = story_who (self, event);
  CauselineStatus status = causeline_event_get_status (event->event);
  const char *title = causeline_event_get_title (event->event);
  const char *source = self->sources[event->position];

  g_string_append_printf (out, "%s: %s", date, title != NULL ? title : causeline_event_get_id (event->event));
  if (who != NULL)
    g_string_append_printf (out, "\n%s", who);
  if (status != CAUSELINE_STATUS_NONE && status != CAUSELINE_STATUS_ASSERTED)
    g_string_append_printf (out, "\n%s", theme_status_label (status));
  append_claims (out, self, event->event);
  CauselineSource *from = source != NULL ? causeline_graph_find_source (self->graph, source) : NULL;
  if (from != NULL)
    {
      const char *name = causeline_source_get_title (from), *path = causeline_source_get_file (from);
      g_autofree char *file = path != NULL ? g_path_get_basename (path) : NULL;
      g_string_append_printf (out, "\nSource: %s", name != NULL ? name : file != NULL ? file : source);
    }
  return g_string_free (out, FALSE);
}
