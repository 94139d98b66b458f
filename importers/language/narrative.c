/* SPDX-License-Identifier: MIT */
/* What happened in an article, put together from its triggers. */

#include "narrative.h"

static void
clear_event (gpointer data)
{
  NarrativeEvent *event = data;
  g_clear_pointer (&event->time, causeline_time_free);
  g_clear_pointer (&event->triggers, g_array_unref);
  g_clear_pointer (&event->parts, g_array_unref);
}

void
narrative_free (Narrative *self)
{
  g_array_unref (self->events);
  g_array_unref (self->links);
  g_free (self);
}

/**
 * narrative_read:
 *
 * Returns: (transfer full): the events of the article and what joins them
 */
Narrative *
narrative_read (const NarrativeInput *input)
{
  Narrative *self = g_new0 (Narrative, 1);
  g_autofree gint32 *event_of = g_new (gint32, input->triggers->len + 1);
  self->events = g_array_new (FALSE, FALSE, sizeof (NarrativeEvent));
  g_array_set_clear_func (self->events, clear_event);
  self->links = g_array_new (FALSE, FALSE, sizeof (NarrativeLink));
  narrative_merge (input, self, event_of);
  narrative_link (input, self, event_of);
  return self;
}
