/* SPDX-License-Identifier: MIT */
/* iCalendar (RFC 5545): an entry for each event, in any calendar.
 *
 * A calendar knows whole days and moments. All else is written as the days it may be, with the date itself in X-CAUSELINE-TIME; what
 * has no date that a calendar knows becomes a VJOURNAL, which needs none. Links are RELATED-TO, from the later event to the earlier.
 */

#include "format.h"

#include "not-held.h"

#ifdef HAVE_ICAL

#include "calendar.h"

#include <libical/ical.h>
#include <string.h>

/* Every entry must say when it was made: the same graph gives the same bytes. */
#define STAMP "19700101T000000Z"

static void
add_x (icalcomponent *entry,
       const char    *name,
       const char    *value)
{
  icalproperty *property = icalproperty_new_x (value);

  icalproperty_set_x_name (property, name);
  icalcomponent_add_property (entry, property);
}

static gboolean
is_in_range (const CauselineMoment *moment)
{
  return moment->year >= 1 && moment->year <= 9999;
}

/* The day on which a time of no exact day begins, or the one after it ended. */
static struct icaltimetype
day_of_instant (gint64 seconds,
                int    days_after)
{
  CauselineMoment day = calendar_moment ((double) (seconds + days_after * G_GINT64_CONSTANT (86400)), CAUSELINE_PRECISION_DAY, 0);

  return (struct icaltimetype) { .year = (int) day.year, .month = day.month, .day = day.day, .is_date = 1 };
}

/* A clock time, in UTC where its zone is known. */
static struct icaltimetype
clock_of_moment (const CauselineMoment *moment)
{
  struct icaltimetype when = { .year = (int) moment->year, .month = moment->month, .day = moment->day, .hour = moment->hour,
                               .minute = moment->minute, .second = MIN (moment->second, 59) };

  if (moment->zone == CAUSELINE_ZONE_NONE)
    return when;
  icaltime_adjust (&when, 0, 0, -moment->zone, 0);
  when.zone = icaltimezone_get_utc_timezone ();
  return when;
}

static gboolean
is_plain_day (const CauselineMoment *moment)
{
  return moment->precision == CAUSELINE_PRECISION_DAY && moment->day > 0 && moment->month > 0 && !moment->qualifier;
}

/* A minute or a second that is not the first of its minute: what the reader takes a clock time for. */
static gboolean
is_plain_clock (const CauselineMoment *moment)
{
  return !moment->qualifier && (moment->zone == CAUSELINE_ZONE_NONE || moment->zone == 0) && moment->fraction_digits == 0 &&
         (moment->precision == CAUSELINE_PRECISION_MINUTE || (moment->precision == CAUSELINE_PRECISION_SECOND && moment->second > 0 && moment->second < 60));
}

static gboolean
is_plain (const CauselineTime *time)
{
  if (time->start_bound != CAUSELINE_BOUND_KNOWN || time->end_bound != CAUSELINE_BOUND_KNOWN)
    return FALSE;
  if (is_plain_day (&time->start))
    return !time->is_interval || (is_plain_day (&time->end) && !causeline_time_equal (&(CauselineTime) { .start = time->start, .end = time->start },
                                                                                      &(CauselineTime) { .start = time->end, .end = time->end }));
  return is_plain_clock (&time->start) && (!time->is_interval || (is_plain_clock (&time->end) && (time->start.zone == time->end.zone)));
}

/* Whether the time has a place in a calendar; then it is added. */
static gboolean
add_time (icalcomponent       *entry,
          const CauselineTime *time)
{
  gboolean has_start = time->start_bound == CAUSELINE_BOUND_KNOWN;
  gboolean has_end = has_start && time->end_bound == CAUSELINE_BOUND_KNOWN;
  const CauselineMoment *start = has_start ? &time->start : &time->end;
  const CauselineTime first = { .start = *start, .end = *start };
  gboolean has_clock = start->precision >= CAUSELINE_PRECISION_HOUR;

  if (!is_in_range (start) || (has_end && !is_in_range (&time->end)))
    return FALSE;
  icalcomponent_add_property (entry, icalproperty_new_dtstart (has_clock ? clock_of_moment (start) : day_of_instant (causeline_time_get_earliest (&first), 0)));
  if (!has_end || (!time->is_interval && (has_clock || is_plain_day (start))))
    return TRUE;
  if (has_clock && time->end.precision >= CAUSELINE_PRECISION_HOUR)
    icalcomponent_add_property (entry, icalproperty_new_dtend (clock_of_moment (&time->end)));
  else if (!has_clock)
    icalcomponent_add_property (entry, icalproperty_new_dtend (day_of_instant (causeline_time_get_latest (time), 1)));
  return TRUE;
}

static void
add_categories (icalcomponent        *entry,
                const CauselineEvent *event)
{
  const char *type = causeline_event_get_event_type (event);
  const char *const *tags = causeline_event_get_tags (event);

  if (type && *type)
    {
      icalcomponent_add_property (entry, icalproperty_new_categories (type));
      add_x (entry, "X-CAUSELINE-TYPE", type);
    }
  for (; tags && *tags; tags++)
    icalcomponent_add_property (entry, icalproperty_new_categories (*tags));
}

static void
add_status (icalcomponent  *entry,
            CauselineStatus status,
            gboolean        is_dated)
{
  if (status == CAUSELINE_STATUS_ASSERTED)
    return;
  if (status == CAUSELINE_STATUS_CANCELLED)
    icalcomponent_add_property (entry, icalproperty_new_status (ICAL_STATUS_CANCELLED));
  else if (status == CAUSELINE_STATUS_PLANNED && is_dated)
    icalcomponent_add_property (entry, icalproperty_new_status (ICAL_STATUS_TENTATIVE));
  add_x (entry, "X-CAUSELINE-STATUS", causeline_status_to_string (status));
}

static void
add_actors (icalcomponent        *entry,
            CauselineGraph       *graph,
            const CauselineEvent *event)
{
  for (guint i = 0; i < causeline_event_get_n_participants (event); i++)
    {
      const CauselineParticipant *each = causeline_event_get_participant (event, i);
      const char *name = causeline_actor_get_name (causeline_graph_find_actor (graph, each->actor));
      icalproperty *property = icalproperty_new_x (name ? name : each->actor);
      icalparameter *role = icalparameter_new_x (causeline_role_to_string (each->role));

      icalproperty_set_x_name (property, "X-CAUSELINE-ACTOR");
      icalparameter_set_xname (role, "X-ROLE");
      icalproperty_add_parameter (property, role);
      if (each->status != CAUSELINE_STATUS_NONE)
        {
          icalparameter *status = icalparameter_new_x (causeline_status_to_string (each->status));

          icalparameter_set_xname (status, "X-STATUS");
          icalproperty_add_parameter (property, status);
        }
      icalcomponent_add_property (entry, property);
    }
}

static icalcomponent *
make_entry (CauselineGraph       *graph,
            const CauselineEvent *event,
            guint                *n_vague)
{
  const CauselineTime *time = causeline_event_get_time (event);
  icalcomponent *entry = icalcomponent_new (ICAL_VEVENT_COMPONENT);
  gboolean is_dated;

  icalcomponent_add_property (entry, icalproperty_new_uid (causeline_event_get_id (event)));
  icalcomponent_add_property (entry, icalproperty_new_dtstamp (icaltime_from_string (STAMP)));
  is_dated = time && add_time (entry, time);
  if (!is_dated)
    {
      icalcomponent_free (entry);
      entry = icalcomponent_new (ICAL_VJOURNAL_COMPONENT);
      icalcomponent_add_property (entry, icalproperty_new_uid (causeline_event_get_id (event)));
      icalcomponent_add_property (entry, icalproperty_new_dtstamp (icaltime_from_string (STAMP)));
    }
  if (time && (!is_dated || !is_plain (time)))
    {
      g_autofree char *edtf = causeline_time_to_string (time);

      add_x (entry, "X-CAUSELINE-TIME", edtf);
      ++*n_vague;
    }
  if (causeline_event_get_title (event))
    icalcomponent_add_property (entry, icalproperty_new_summary (causeline_event_get_title (event)));
  if (causeline_event_get_description (event))
    icalcomponent_add_property (entry, icalproperty_new_description (causeline_event_get_description (event)));
  if (causeline_event_get_place (event))
    icalcomponent_add_property (entry, icalproperty_new_location (causeline_event_get_place (event)));
  if (causeline_event_get_url (event))
    icalcomponent_add_property (entry, icalproperty_new_url (causeline_event_get_url (event)));
  add_categories (entry, event);
  add_status (entry, causeline_event_get_status (event), is_dated);
  add_actors (entry, graph, event);
  return entry;
}

/* The later event names the earlier; of a part, its whole. */
static void
add_links (CauselineGraph *graph,
           GPtrArray      *entries)
{
  for (guint i = 0; i < causeline_graph_get_n_links (graph); i++)
    {
      CauselineLink *link = causeline_graph_get_link (graph, i);
      guint to = causeline_graph_get_event_position (graph, causeline_link_get_to (link));
      icalproperty *property = icalproperty_new_relatedto (causeline_link_get_from (link));
      g_autofree char *word = g_strconcat ("X-CAUSELINE-", causeline_link_kind_to_string (causeline_link_get_kind (link)), NULL);
      g_autofree char *upper = g_ascii_strup (word, -1);
      gboolean is_part = causeline_link_get_kind (link) == CAUSELINE_LINK_PART;

      icalproperty_add_parameter (property, icalparameter_new_from_value_string (ICAL_RELTYPE_PARAMETER, is_part ? "PARENT" : upper));
      icalcomponent_add_property (g_ptr_array_index (entries, to), property);
    }
}

static gboolean
ics_write (CauselineGraph              *graph,
           GString                     *out,
           const CauselineWriteContext *context,
           GError                     **error)
{
  icalcomponent *calendar = icalcomponent_new (ICAL_VCALENDAR_COMPONENT);
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  guint n_vague = 0;

  icalcomponent_add_property (calendar, icalproperty_new_version ("2.0"));
  icalcomponent_add_property (calendar, icalproperty_new_prodid ("-//causeline//causeline//EN"));
  if (causeline_graph_get_title (graph))
    add_x (calendar, "X-WR-CALNAME", causeline_graph_get_title (graph));
  for (guint i = 0; i < causeline_graph_get_n_events (graph); i++)
    {
      g_ptr_array_add (entries, make_entry (graph, causeline_graph_get_event (graph, i), &n_vague));
      icalcomponent_add_component (calendar, g_ptr_array_index (entries, i));
    }
  add_links (graph, entries);

  char *text = icalcomponent_as_ical_string_r (calendar);

  g_string_append (out, text);
  icalmemory_free_buffer (text);
  icalcomponent_free (calendar);
  not_held_report (context, n_vague, "date is no whole day and no moment", "dates are no whole days and no moments",
                   "written as the days they may be, and as they are in X-CAUSELINE-TIME");
  not_held_report (context, not_held_count_claims (graph), "claim has no place in iCalendar", "claims have no place in iCalendar", "left out");
  not_held_report (context, causeline_graph_get_n_mentions (graph), "mention has no place in iCalendar", "mentions have no place in iCalendar", "left out");
  return TRUE;
}

#else

static gboolean
ics_write (CauselineGraph              *graph,
           GString                     *out,
           const CauselineWriteContext *context,
           GError                     **error)
{
  g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_NOT_BUILT, "causeline was built without libical, which writes iCalendar");
  return FALSE;
}

#endif

static const char *const ics_endings[] = { ".ics", NULL };

const CauselineExporter causeline_exporter_ics = {
  .name = "ics",
  .summary = "iCalendar: an entry for each event, for any calendar",
  .endings = ics_endings,
  .media_type = "text/calendar",
  .write = ics_write,
};
