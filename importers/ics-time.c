/* SPDX-License-Identifier: MIT */
/* When an entry of a calendar is. */

#include "ics-reader.h"

#ifdef HAVE_ICAL

#include "sheet-date.h"

/* A property that the standard does not know. */
static icalproperty *
find_x (icalcomponent *entry,
        const char    *name)
{
  icalproperty *property = icalcomponent_get_first_property (entry, ICAL_X_PROPERTY);

  while (property && g_strcmp0 (icalproperty_get_x_name (property), name) != 0)
    property = icalcomponent_get_next_property (entry, ICAL_X_PROPERTY);
  return property;
}

/* Text of such a property, or NULL. */
const char *
ics_get_x (icalcomponent *entry,
           const char    *name)
{
  icalproperty *property = find_x (entry, name);
  const char *text = property ? icalproperty_get_x (property) : NULL;

  return text && *text ? text : NULL;
}

/* A whole day, or a clock time: seconds of 00 are those that every calendar writes, and say nothing. FALSE for what is none. */
static gboolean
read_moment (IcsReader          *self,
             icalproperty    *property,
             CauselineMoment *moment)
{
  const icalvalue *value = property ? icalproperty_get_value (property) : NULL;
  icalvalue_kind kind = value ? icalvalue_isa (value) : ICAL_NO_VALUE;
  struct icaltimetype when = kind == ICAL_DATE_VALUE || kind == ICAL_DATETIME_VALUE ? icalvalue_get_datetime (value) : icaltime_null_time ();
  icalparameter *zone = property ? icalproperty_get_first_parameter (property, ICAL_TZID_PARAMETER) : NULL;
  int is_daylight;

  *moment = (CauselineMoment) { .year = when.year, .month = when.month, .day = when.day, .zone = CAUSELINE_ZONE_NONE, .precision = CAUSELINE_PRECISION_DAY };
  if (icaltime_is_null_time (when) || !causeline_moment_is_valid (moment))
    return FALSE;
  if (when.is_date)
    return TRUE;
  moment->hour = when.hour;
  moment->minute = when.minute;
  moment->second = when.second;
  moment->precision = when.second > 0 ? CAUSELINE_PRECISION_SECOND : CAUSELINE_PRECISION_MINUTE;

  icaltimezone *known = zone && self->calendar ? icalcomponent_get_timezone (self->calendar, icalparameter_get_tzid (zone)) : NULL;

  if (icaltime_is_utc (when))
    moment->zone = 0;
  else if (known)
    moment->zone = icaltimezone_get_utc_offset (known, &when, &is_daylight) / 60;
  if (moment->zone != CAUSELINE_ZONE_NONE && ABS (moment->zone) > CAUSELINE_ZONE_MAX)
    moment->zone = CAUSELINE_ZONE_NONE;
  return causeline_moment_is_valid (moment);
}

/* The end of whole days is the day after. */
static void
step_back (CauselineMoment *moment)
{
  gint64 days = causeline_days_from_civil (moment->year, moment->month, moment->day) - 1;
  int month, day;

  causeline_civil_from_days (days, &moment->year, &month, &day);
  moment->month = month;
  moment->day = day;
}

/* What the writer of causeline noted of a date that a calendar cannot hold, unless the entry was moved since. */
static CauselineTime *
read_own_time (icalcomponent       *entry,
               const CauselineTime *shown)
{
  const char *text = ics_get_x (entry, "X-CAUSELINE-TIME");
  g_autoptr (CauselineTime) own = text ? causeline_time_new_from_string (text, NULL) : NULL;

  if (own && shown)
    {
      gint64 begin = own->start_bound == CAUSELINE_BOUND_KNOWN ? causeline_time_get_earliest (own) : CAUSELINE_INSTANT_MIN;

      if (begin != CAUSELINE_INSTANT_MIN && ABS (begin - causeline_time_get_earliest (shown)) > 86400)
        return NULL;
    }
  return g_steal_pointer (&own);
}

/* FALSE when the entry has no date. */
static gboolean
read_shown_time (IcsReader        *self,
                 icalcomponent *entry,
                 gint64         line,
                 SheetDate     *date)
{
  icalproperty *start = icalcomponent_get_first_property (entry, ICAL_DTSTART_PROPERTY);
  icalproperty *end = icalcomponent_get_first_property (entry, ICAL_DTEND_PROPERTY);
  SheetDate last = { 0 };

  if (!start)
    start = icalcomponent_get_first_property (entry, ICAL_DUE_PROPERTY);
  *date = (SheetDate) { 0 };
  if (!read_moment (self, start, &date->time.start))
    {
      if (start)
        ics_warn (self, CAUSELINE_ISSUE_BAD_DATE, line, "DTSTART", "is not a date (kept without one)");
      return FALSE;
    }
  date->time.end = date->time.start;
  if (!end)
    return TRUE;
  if (!read_moment (self, end, &last.time.start))
    {
      ics_warn (self, CAUSELINE_ISSUE_BAD_DATE, line, "DTEND", "is not a date (kept the start alone)");
      return TRUE;
    }
  if (last.time.start.precision == CAUSELINE_PRECISION_DAY)
    step_back (&last.time.start);
  last.time.end = last.time.start;
  if (!causeline_time_equal (&date->time, &last.time) && !sheet_date_join (date, &last))
    ics_warn (self, CAUSELINE_ISSUE_BAD_DATE, line, "DTEND", "the end is before the start (kept the start alone)");
  return TRUE;
}

void
ics_read_time (IcsReader         *self,
               CauselineEvent *event,
               icalcomponent  *entry,
               gint64          line)
{
  SheetDate date;
  gboolean has_date = read_shown_time (self, entry, line, &date);
  g_autoptr (CauselineTime) own = read_own_time (entry, has_date ? &date.time : NULL);

  causeline_event_set_time (event, own ? own : has_date ? &date.time : NULL);
  if (own || has_date)
    causeline_event_set_time_basis (event, CAUSELINE_TIME_BASIS_STATED);
  else
    causeline_report_count (self->context->report, CAUSELINE_COUNT_UNDATED, 1);
  if (icalcomponent_get_first_property (entry, ICAL_RRULE_PROPERTY) || icalcomponent_get_first_property (entry, ICAL_RDATE_PROPERTY))
    ics_warn (self, CAUSELINE_ISSUE_CUT, line, "RRULE", "the entry repeats (kept its first time)");
}

#endif
