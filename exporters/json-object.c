/* SPDX-License-Identifier: MIT */
/* The objects of a graph as members of a JSON object, in the order of the model. */

#include "json-object.h"

#include "json-writer.h"

static void
write_time (GString             *out,
            const char          *key,
            const CauselineTime *time)
{
  g_autofree char *edtf = time ? causeline_time_to_string (time) : NULL;

  json_member_string (out, key, edtf);
}

void
json_write_source (GString               *out,
                   const CauselineSource *source,
                   gboolean               with_text)
{
  json_member_string (out, "id", causeline_source_get_id (source));
  json_member_string (out, "title", causeline_source_get_title (source));
  json_member_string (out, "publisher", causeline_source_get_publisher (source));
  json_member_string (out, "author", causeline_source_get_author (source));
  json_member_string (out, "url", causeline_source_get_url (source));
  write_time (out, "published", causeline_source_get_published (source));
  json_member_string (out, "file", causeline_source_get_file (source));
  json_member_string (out, "language", causeline_source_get_language (source));
  if (with_text)
    json_member_string (out, "text", causeline_source_get_text (source));
  json_member_pairs (out, causeline_source_get_extra (source));
}

void
json_write_actor (GString              *out,
                  const CauselineActor *actor)
{
  json_member_string (out, "id", causeline_actor_get_id (actor));
  json_member_string (out, "name", causeline_actor_get_name (actor));
  json_member_string (out, "kind", causeline_actor_kind_to_string (causeline_actor_get_kind (actor)));
  json_member_strings (out, "aliases", causeline_actor_get_aliases (actor));
  json_member_string (out, "part_of", causeline_actor_get_part_of (actor));
  json_member_pairs (out, causeline_actor_get_extra (actor));
}

static void
write_participants (GString              *out,
                    const CauselineEvent *event)
{
  guint n = causeline_event_get_n_participants (event);

  if (n == 0)
    return;
  json_member (out, "actors");
  g_string_append_c (out, '[');
  for (guint i = 0; i < n; i++)
    {
      const CauselineParticipant *part = causeline_event_get_participant (event, i);

      g_string_append (out, i > 0 ? ", {" : "{");
      json_member_string (out, "actor", part->actor);
      json_member_string (out, "role", causeline_role_to_string (part->role));
      json_member_string (out, "status", causeline_status_to_string (part->status));
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
}

void
json_append_claims (GString              *out,
                    const CauselineEvent *event)
{
  guint n = causeline_event_get_n_claims (event);

  if (n == 0)
    return;
  g_string_append_c (out, '[');
  for (guint i = 0; i < n; i++)
    {
      const CauselineClaim *claim = causeline_event_get_claim (event, i);

      g_string_append (out, i > 0 ? ", {" : "{");
      json_member_string (out, "by", claim->by);
      json_member_string (out, "stance", causeline_stance_to_string (claim->stance));
      json_member_string (out, "about", claim->about);
      json_member_string (out, "evidence", claim->evidence);
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
}

void
json_write_event (GString              *out,
                  const CauselineEvent *event)
{
  json_member_string (out, "id", causeline_event_get_id (event));
  json_member_string (out, "type", causeline_event_get_event_type (event));
  json_member_string (out, "title", causeline_event_get_title (event));
  write_time (out, "time", causeline_event_get_time (event));
  json_member_string (out, "time_basis", causeline_time_basis_to_string (causeline_event_get_time_basis (event)));
  json_member_string (out, "place", causeline_event_get_place (event));
  json_member_string (out, "status", causeline_status_to_string (causeline_event_get_status (event)));
  json_member (out, "confidence");
  json_append_number (out, causeline_event_get_confidence (event));
  write_participants (out, event);
  if (causeline_event_get_n_claims (event) > 0)
    json_member (out, "claims");
  json_append_claims (out, event);
  json_member_string (out, "description", causeline_event_get_description (event));
  json_member_string (out, "url", causeline_event_get_url (event));
  json_member_strings (out, "tags", causeline_event_get_tags (event));
  json_member_pairs (out, causeline_event_get_extra (event));
}

void
json_write_link (GString             *out,
                 const CauselineLink *link)
{
  json_member_string (out, "id", causeline_link_get_id (link));
  json_member_string (out, "from", causeline_link_get_from (link));
  json_member_string (out, "to", causeline_link_get_to (link));
  json_member_string (out, "kind", causeline_link_kind_to_string (causeline_link_get_kind (link)));
  json_member (out, "confidence");
  json_append_number (out, causeline_link_get_confidence (link));
  json_member_string (out, "basis", causeline_basis_to_string (causeline_link_get_basis (link)));
  json_member_strings (out, "evidence", causeline_link_get_evidence (link));
  json_member_pairs (out, causeline_link_get_extra (link));
}

static void
write_span (GString    *out,
            const char *key,
            gint64      start,
            gint64      end)
{
  json_member (out, key);
  g_string_append_printf (out, "[%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT "]", start, end);
}

void
json_write_mention (GString                *out,
                    const CauselineMention *mention)
{
  gint64 start, end;

  json_member_string (out, "id", causeline_mention_get_id (mention));
  json_member_string (out, "source", causeline_mention_get_source (mention));
  if (causeline_mention_get_end (mention) >= 0)
    {
      json_member_int (out, "start", causeline_mention_get_start (mention));
      json_member_int (out, "end", causeline_mention_get_end (mention));
    }
  if (causeline_mention_get_row (mention) > 0)
    json_member_int (out, "row", causeline_mention_get_row (mention));
  json_member_string (out, "kind", causeline_mention_kind_to_string (causeline_mention_get_kind (mention)));
  json_member_string (out, "of", causeline_mention_get_of (mention));
  json_member_strings (out, "dates", causeline_mention_get_dates (mention));
  json_member_string (out, "value", causeline_mention_get_value (mention));
  json_member_string (out, "timex", causeline_mention_get_timex (mention));
  if (causeline_mention_get_cue (mention, &start, &end))
    write_span (out, "cue", start, end);
  if (causeline_mention_get_content (mention, &start, &end))
    write_span (out, "content", start, end);
  json_member_pairs (out, causeline_mention_get_extra (mention));
}
