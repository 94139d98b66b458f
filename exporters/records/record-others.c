/* SPDX-License-Identifier: MIT */
/* Actors, sources, links and mentions as rows. */

#include "records-private.h"

static void
set_list (Records           *self,
          RecordColumn       column,
          const char *const *list)
{
  for (; list && *list; list++)
    record_list_add (record_cell (self, column), *list, "");
}

void
record_fill_actor (Records *self,
                   guint    position)
{
  const CauselineActor *actor = causeline_graph_get_actor (self->graph, position);

  record_set (self, RECORD_ID, causeline_actor_get_id (actor));
  record_set (self, RECORD_TITLE, causeline_actor_get_name (actor));
  record_set (self, RECORD_TYPE, causeline_actor_kind_to_string (causeline_actor_get_kind (actor)));
  record_set (self, RECORD_PART_OF, causeline_actor_get_part_of (actor));
  set_list (self, RECORD_ALIASES, causeline_actor_get_aliases (actor));
  record_set_more (self, causeline_actor_get_extra (actor));
}

/* The text of a source has rows of its own. */
void
record_fill_source (Records *self,
                    guint    position)
{
  const CauselineSource *source = causeline_graph_get_source (self->graph, position);

  record_set (self, RECORD_ID, causeline_source_get_id (source));
  record_set (self, RECORD_TITLE, causeline_source_get_title (source));
  record_set (self, RECORD_PUBLISHER, causeline_source_get_publisher (source));
  record_set (self, RECORD_AUTHOR, causeline_source_get_author (source));
  record_set (self, RECORD_URL, causeline_source_get_url (source));
  record_set_time (self, causeline_source_get_published (source));
  record_set (self, RECORD_FILE, causeline_source_get_file (source));
  record_set (self, RECORD_LANGUAGE, causeline_source_get_language (source));
  record_set_more (self, causeline_source_get_extra (source));
}

void
record_fill_link (Records *self,
                  guint    position)
{
  const CauselineLink *link = causeline_graph_get_link (self->graph, position);

  record_set (self, RECORD_ID, causeline_link_get_id (link));
  record_set (self, RECORD_FROM, causeline_link_get_from (link));
  record_set (self, RECORD_TO, causeline_link_get_to (link));
  record_set (self, RECORD_TYPE, causeline_link_kind_to_string (causeline_link_get_kind (link)));
  record_set (self, RECORD_BASIS, causeline_basis_to_string (causeline_link_get_basis (link)));
  if (causeline_link_get_confidence (link) < 1.0)
    record_set_number (self, RECORD_CONFIDENCE, causeline_link_get_confidence (link));
  set_list (self, RECORD_EVIDENCE, causeline_link_get_evidence (link));
  record_set_more (self, causeline_link_get_extra (link));
}

static void
set_span (Records     *self,
          RecordColumn column,
          gint64       start,
          gint64       end)
{
  g_string_printf (record_cell (self, column), "%" G_GINT64_FORMAT "..%" G_GINT64_FORMAT, start, end);
}

void
record_fill_mention (Records *self,
                     guint    position)
{
  const CauselineMention *mention = causeline_graph_get_mention (self->graph, position);
  gint64 start, end;

  record_set (self, RECORD_ID, causeline_mention_get_id (mention));
  record_set (self, RECORD_TYPE, causeline_mention_kind_to_string (causeline_mention_get_kind (mention)));
  record_set (self, RECORD_IN, causeline_mention_get_source (mention));
  record_set (self, RECORD_OF, causeline_mention_get_of (mention));
  if (causeline_mention_get_row (mention) > 0)
    g_string_printf (record_cell (self, RECORD_AT), "row %" G_GINT64_FORMAT, causeline_mention_get_row (mention));
  else if (causeline_mention_get_start (mention) >= 0)
    set_span (self, RECORD_AT, causeline_mention_get_start (mention), causeline_mention_get_end (mention));
  record_set (self, RECORD_VALUE, causeline_mention_get_value (mention));
  record_set (self, RECORD_TIMEX, causeline_mention_get_timex (mention));
  set_list (self, RECORD_DATES, causeline_mention_get_dates (mention));
  if (causeline_mention_get_cue (mention, &start, &end))
    set_span (self, RECORD_CUE, start, end);
  if (causeline_mention_get_content (mention, &start, &end))
    set_span (self, RECORD_CONTENT, start, end);
  record_set_more (self, causeline_mention_get_extra (mention));
}
