/* SPDX-License-Identifier: MIT */
/* iCalendar (RFC 5545): the entries of a calendar become events. */

#include "ics-reader.h"

#ifdef HAVE_ICAL

#include "sheet-text.h"

#include <string.h>

/* A calendar of more bytes than this is not read: libical keeps the whole as a tree of some forty times its size. */
#define MAX_LENGTH (64u << 20)

void
ics_warn (IcsReader         *self,
          CauselineIssueCode code,
          gint64             line,
          const char        *key,
          const char        *fact)
{
  causeline_report_add (self->context->report, code, self->context->file, line, 0, "%s: %s", key, fact);
}

static gboolean
is_entry (icalcomponent_kind kind)
{
  return kind == ICAL_VEVENT_COMPONENT || kind == ICAL_VJOURNAL_COMPONENT || kind == ICAL_VTODO_COMPONENT;
}

/* The lines of the entries, in their order: libical forgets them. */
static GArray *
find_lines (const char *text)
{
  static const char *const heads[] = { "BEGIN:VEVENT", "BEGIN:VJOURNAL", "BEGIN:VTODO" };
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 line = 1;

  for (const char *at = text; at; line++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
        if (g_ascii_strncasecmp (at, heads[i], strlen (heads[i])) == 0)
          g_array_append_val (lines, line);
      at = strchr (at, '\n');
      at = at ? at + 1 : NULL;
    }
  return lines;
}

static gint64
next_line (IcsReader *self)
{
  return self->n_entries < self->lines->len ? g_array_index (self->lines, gint64, self->n_entries) : 0;
}

static void
read_entry (IcsReader        *self,
            icalcomponent *entry)
{
  gint64 line = next_line (self);
  gboolean is_taken;
  g_autofree char *id = graph_builder_choose_id (&self->builder, icalcomponent_get_uid (entry), &is_taken);
  g_autoptr (CauselineEvent) event = causeline_event_new (id, NULL);

  if (is_taken)
    ics_warn (self, CAUSELINE_ISSUE_DUPLICATE, line, "UID", "the id stands at two entries (the second was given another)");
  self->n_entries++;
  ics_read_time (self, event, entry, line);
  ics_fill_event (self, event, entry);
  causeline_graph_add_event (self->graph, event, NULL);
  graph_builder_add_mention (&self->builder, CAUSELINE_MENTION_EVENT, id, line);
  causeline_report_count (self->context->report, CAUSELINE_COUNT_READ, 1);
  causeline_report_count (self->context->report, CAUSELINE_COUNT_EVENTS, 1);
}

/* What RELTYPE means; FALSE for what is no link of events. @is_reversed when the entry is the earlier one. */
static gboolean
read_kind (icalproperty      *property,
           CauselineLinkKind *kind,
           gboolean          *is_reversed)
{
  icalparameter *parameter = icalproperty_get_first_parameter (property, ICAL_RELTYPE_PARAMETER);
  g_autofree char *text = NULL;

  *kind = CAUSELINE_LINK_PART;
  *is_reversed = FALSE;
  if (!parameter || icalparameter_get_reltype (parameter) == ICAL_RELTYPE_PARENT)
    return TRUE;
  *is_reversed = icalparameter_get_reltype (parameter) == ICAL_RELTYPE_CHILD;
  if (*is_reversed)
    return TRUE;

  char *whole = icalproperty_get_parameter_as_string_r (property, "RELTYPE");

  text = whole ? g_ascii_strdown (whole, -1) : NULL;
  icalmemory_free_buffer (whole);
  return text && g_str_has_prefix (text, "x-causeline-") && causeline_link_kind_from_string (text + strlen ("x-causeline-"), kind);
}

static void
read_links (IcsReader        *self,
            icalcomponent *entry,
            const char    *own,
            gint64         line)
{
  for (icalproperty *each = icalcomponent_get_first_property (entry, ICAL_RELATEDTO_PROPERTY); each; each = icalcomponent_get_next_property (entry, ICAL_RELATEDTO_PROPERTY))
    {
      const char *other = icalproperty_get_relatedto (each);
      CauselineLinkKind kind;
      gboolean is_reversed;
      char id[24];

      if (!read_kind (each, &kind, &is_reversed))
        {
          ics_warn (self, CAUSELINE_ISSUE_UNKNOWN_VALUE, line, "RELATED-TO", "joins the entries in no way that is known (dropped)");
          continue;
        }
      if (!other || strcmp (other, own) == 0 || !causeline_graph_find_event (self->graph, other))
        {
          ics_warn (self, CAUSELINE_ISSUE_UNKNOWN_REFERENCE, line, "RELATED-TO", "names no other entry (dropped)");
          continue;
        }
      g_snprintf (id, sizeof id, "l%u", ++self->n_links);

      g_autoptr (CauselineLink) link = causeline_link_new (id, is_reversed ? own : other, is_reversed ? other : own, kind);

      causeline_link_set_basis (link, CAUSELINE_BASIS_USER);
      causeline_graph_add_link (self->graph, link, NULL);
    }
}

/* Calls @visit for each entry of each calendar. */
static void
for_each_entry (IcsReader        *self,
                icalcomponent *root,
                void         (*visit) (IcsReader *, icalcomponent *))
{
  icalcompiter calendars;

  self->calendar = icalcomponent_isa (root) == ICAL_VCALENDAR_COMPONENT ? root : NULL;
  for (calendars = icalcomponent_begin_component (root, ICAL_ANY_COMPONENT); icalcompiter_deref (&calendars); icalcompiter_next (&calendars))
    {
      icalcomponent *each = icalcompiter_deref (&calendars);

      if (is_entry (icalcomponent_isa (each)))
        visit (self, each);
      if (icalcomponent_isa (each) != ICAL_VCALENDAR_COMPONENT)
        continue;

      icalcompiter entries;

      self->calendar = each;
      for (entries = icalcomponent_begin_component (each, ICAL_ANY_COMPONENT); icalcompiter_deref (&entries); icalcompiter_next (&entries))
        if (is_entry (icalcomponent_isa (icalcompiter_deref (&entries))))
          visit (self, icalcompiter_deref (&entries));
    }
}

/* The second time round every entry is known. */
static void
visit_links (IcsReader        *self,
             icalcomponent *entry)
{
  const char *id = causeline_event_get_id (causeline_graph_get_event (self->graph, self->n_entries));

  read_links (self, entry, id, next_line (self));
  self->n_entries++;
}

static gboolean
read_calendar (IcsReader        *self,
               icalcomponent *root,
               GError       **error)
{
  const char *title = ics_get_x (root, "X-WR-CALNAME");
  g_autoptr (CauselineSource) source = causeline_source_new ("s1");

  causeline_graph_set_title (self->graph, title);
  causeline_source_set_title (source, title);
  causeline_source_set_file (source, self->context->file);
  causeline_graph_add_source (self->graph, source, NULL);
  if (is_entry (icalcomponent_isa (root)))
    read_entry (self, root);
  else
    for_each_entry (self, root, read_entry);
  if (self->n_entries == 0)
    {
      g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_EMPTY, "%s: the calendar has no entry", self->context->file);
      return FALSE;
    }
  self->n_entries = 0;
  if (!is_entry (icalcomponent_isa (root)))
    for_each_entry (self, root, visit_links);
  return TRUE;
}

static gboolean
ics_read (CauselineGraph             *graph,
          GBytes                     *bytes,
          const CauselineReadContext *context,
          GError                    **error)
{
  g_autoptr (GBytes) decoded = NULL;
  IcsReader reader = { .graph = graph, .context = context };

  causeline_report_set_unit (context->report, "entry", "entries");
  if (g_bytes_get_size (bytes) > MAX_LENGTH)
    {
      g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_LIMIT, "%s: is larger than %u MB, which no calendar is", context->file, MAX_LENGTH >> 20);
      return FALSE;
    }
  decoded = sheet_text_decode (bytes, NULL, context->file, context->report, error);
  if (!decoded)
    return FALSE;

  g_autofree char *text = g_strndup (g_bytes_get_data (decoded, NULL), g_bytes_get_size (decoded));
  icalcomponent *root = icalparser_parse_string (text);

  if (!root)
    {
      g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_SYNTAX, "%s: is no iCalendar file, or is cut off", context->file);
      return FALSE;
    }
  reader.lines = find_lines (text);
  graph_builder_init (&reader.builder, graph, "s1");

  gboolean good = read_calendar (&reader, root, error);

  graph_builder_clear (&reader.builder);
  g_array_unref (reader.lines);
  icalcomponent_free (root);
  return good;
}

#else

static gboolean
ics_read (CauselineGraph             *graph,
          GBytes                     *bytes,
          const CauselineReadContext *context,
          GError                    **error)
{
  g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_NOT_BUILT, "causeline was built without libical, which reads iCalendar");
  return FALSE;
}

#endif

static gboolean
ics_sniff (const char *bytes,
           gsize       length)
{
  static const char head[] = "BEGIN:VCALENDAR";

  if (length >= 3 && memcmp (bytes, "\xEF\xBB\xBF", 3) == 0)
    {
      bytes += 3;
      length -= 3;
    }
  return length > sizeof head && g_ascii_strncasecmp (bytes, head, sizeof head - 1) == 0;
}

static const char *const ics_endings[] = { ".ics", ".ical", ".ifb", NULL };

const CauselineImporter causeline_importer_ics = {
  .name = "ics",
  .summary = "iCalendar, one event an entry",
  .endings = ics_endings,
  .sniff = ics_sniff,
  .read = ics_read,
};
