/* SPDX-License-Identifier: MIT */
/* An event as a row. */

#include "records-private.h"

#include <stdlib.h>
#include <string.h>

void
record_set (Records     *self,
            RecordColumn column,
            const char  *text)
{
  g_string_assign (record_cell (self, column), text ? text : "");
}

/* The shortest text that reads as the same number. */
void
record_set_number (Records     *self,
                   RecordColumn column,
                   double       value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (text, sizeof text, "%.15g", value);
  if (g_ascii_strtod (text, NULL) < value || g_ascii_strtod (text, NULL) > value)
    g_ascii_dtostr (text, sizeof text, value);
  record_set (self, column, text);
}

/* An interval has its ends in two cells; one whose end nobody knows ("2014/") stays whole. */
void
record_set_time (Records             *self,
                 const CauselineTime *time)
{
  if (!time)
    return;

  g_autofree char *edtf = causeline_time_to_string (time);
  char *slash = strchr (edtf, '/');

  if (slash && slash[1])
    {
      *slash = '\0';
      record_set (self, RECORD_END, slash + 1);
    }
  record_set (self, RECORD_DATE, edtf);
}

/* The rank of a role in the order source, target, others: participants in that order need no more than three cells. */
static int
rank_role (CauselineRole role)
{
  return role == CAUSELINE_ROLE_SOURCE ? 0 : role == CAUSELINE_ROLE_TARGET ? 1 : 2;
}

static gboolean
participants_are_in_order (const CauselineEvent *event)
{
  int last = 0;

  for (guint i = 0; i < causeline_event_get_n_participants (event); i++)
    {
      int rank = rank_role (causeline_event_get_participant (event, i)->role);

      if (rank < last)
        return FALSE;
      last = rank;
    }
  return TRUE;
}

static void
set_participants (Records              *self,
                  const CauselineEvent *event)
{
  static const RecordColumn columns[] = { RECORD_SOURCE, RECORD_TARGET, RECORD_ACTORS };
  gboolean in_order = participants_are_in_order (event);

  for (guint i = 0; i < causeline_event_get_n_participants (event); i++)
    {
      const CauselineParticipant *part = causeline_event_get_participant (event, i);
      RecordColumn column = in_order ? columns[rank_role (part->role)] : RECORD_ACTORS;
      GString *out = record_cell (self, column);

      record_add_actor (self, out, part->actor);
      if (column == RECORD_ACTORS)
        g_string_append_printf (out, " (%s)", causeline_role_to_string (part->role));
      if (part->status != CAUSELINE_STATUS_NONE)
        g_string_append_printf (out, " [%s]", causeline_status_to_string (part->status));
    }
}

/* "denies source: North Korea [m12]" */
static void
set_claims (Records              *self,
            const CauselineEvent *event)
{
  GString *out = record_cell (self, RECORD_CLAIMS);

  for (guint i = 0; i < causeline_event_get_n_claims (event); i++)
    {
      const CauselineClaim *claim = causeline_event_get_claim (event, i);
      g_autoptr (GString) by = g_string_new (NULL);

      record_add_actor (self, by, claim->by);
      g_string_append_printf (out, "%s%s %s: %s", out->len > 0 ? "; " : "", causeline_stance_to_string (claim->stance), claim->about, by->str);
      if (claim->evidence)
        {
          g_autoptr (GString) evidence = g_string_new (NULL);

          record_list_add (evidence, claim->evidence, "]");
          g_string_append_printf (out, " [%s]", evidence->str);
        }
    }
}

static void
set_causes (Records *self,
            guint    position)
{
  GArray *links = g_ptr_array_index (self->links_to, position);

  for (guint i = 0; links && i < links->len; i++)
    {
      const CauselineLink *link = causeline_graph_get_link (self->graph, g_array_index (links, guint, i));
      gboolean response = causeline_link_get_kind (link) == CAUSELINE_LINK_RESPONSE;

      record_list_add (record_cell (self, response ? RECORD_RESPONDS_TO : RECORD_CAUSED_BY), causeline_link_get_from (link), "");
    }
}

void
record_fill_event (Records *self,
                   guint    position)
{
  const CauselineEvent *event = causeline_graph_get_event (self->graph, position);
  const CauselineTime *time = causeline_event_get_time (event);
  CauselineTimeBasis basis = causeline_event_get_time_basis (event);

  record_set (self, RECORD_ID, causeline_event_get_id (event));
  record_set (self, RECORD_TITLE, causeline_event_get_title (event));
  record_set (self, RECORD_TYPE, causeline_event_get_event_type (event));
  record_set (self, RECORD_PLACE, causeline_event_get_place (event));
  record_set (self, RECORD_DESCRIPTION, causeline_event_get_description (event));
  record_set (self, RECORD_URL, causeline_event_get_url (event));
  record_set_time (self, time);
  if (basis != (time ? CAUSELINE_TIME_BASIS_STATED : CAUSELINE_TIME_BASIS_NONE))
    record_set (self, RECORD_BASIS, basis == CAUSELINE_TIME_BASIS_NONE ? "none" : causeline_time_basis_to_string (basis));
  if (causeline_event_get_status (event) != CAUSELINE_STATUS_ASSERTED)
    record_set (self, RECORD_STATUS, causeline_status_to_string (causeline_event_get_status (event)));
  if (causeline_event_get_confidence (event) < 1.0)
    record_set_number (self, RECORD_CONFIDENCE, causeline_event_get_confidence (event));
  set_participants (self, event);
  set_claims (self, event);
  set_causes (self, position);
  for (const char *const *tag = causeline_event_get_tags (event); tag && *tag; tag++)
    record_list_add (record_cell (self, RECORD_TAGS), *tag, "");
  record_set_extra (self, causeline_event_get_extra (event));
}
