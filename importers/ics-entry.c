/* SPDX-License-Identifier: MIT */
/* What an entry of a calendar tells, and who took part. */

#include "ics-reader.h"

#ifdef HAVE_ICAL

#include <string.h>

static const char *
get_parameter (icalproperty *property,
               const char   *name)
{
  for (icalparameter *each = icalproperty_get_first_parameter (property, ICAL_X_PARAMETER); each; each = icalproperty_get_next_parameter (property, ICAL_X_PARAMETER))
    if (g_strcmp0 (icalparameter_get_xname (each), name) == 0)
      return icalparameter_get_xvalue (each);
  return NULL;
}

static void
read_status (CauselineEvent *event,
             icalcomponent  *entry)
{
  icalproperty *property = icalcomponent_get_first_property (entry, ICAL_STATUS_PROPERTY);
  const char *own = ics_get_x (entry, "X-CAUSELINE-STATUS");
  CauselineStatus status = CAUSELINE_STATUS_ASSERTED;

  if (!own || !causeline_status_from_string (own, &status))
    switch (property ? icalproperty_get_status (property) : ICAL_STATUS_NONE)
      {
      case ICAL_STATUS_CANCELLED: status = CAUSELINE_STATUS_CANCELLED; break;
      case ICAL_STATUS_TENTATIVE: status = CAUSELINE_STATUS_PLANNED; break;
      default: break; /* "confirmed" is what calendars write without being asked */
      }
  causeline_event_set_status (event, status);
}

static void
read_categories (CauselineEvent *event,
                 icalcomponent  *entry)
{
  const char *type = ics_get_x (entry, "X-CAUSELINE-TYPE");

  for (icalproperty *each = icalcomponent_get_first_property (entry, ICAL_CATEGORIES_PROPERTY); each; each = icalcomponent_get_next_property (entry, ICAL_CATEGORIES_PROPERTY))
    {
      const char *word = icalproperty_get_categories (each);
      g_autofree char *lower = word ? g_utf8_strdown (word, -1) : NULL;

      if (!word || !*word)
        continue;
      if (!type && causeline_event_type_get_definition (lower))
        causeline_event_set_event_type (event, lower);
      else if (g_strcmp0 (word, type) != 0)
        causeline_event_add_tag (event, word);
    }
  if (type)
    causeline_event_set_event_type (event, type);
}

/* Who took part: of our own calendars with a role; of others who organized and who was asked to come, by name. */
static void
read_actors (IcsReader         *self,
             CauselineEvent *event,
             icalcomponent  *entry)
{
  for (icalproperty *each = icalcomponent_get_first_property (entry, ICAL_ANY_PROPERTY); each; each = icalcomponent_get_next_property (entry, ICAL_ANY_PROPERTY))
    {
      icalproperty_kind kind = icalproperty_isa (each);
      icalparameter *cn = icalproperty_get_first_parameter (each, ICAL_CN_PARAMETER);
      const char *name = cn ? icalparameter_get_cn (cn) : NULL;
      CauselineRole role = kind == ICAL_ORGANIZER_PROPERTY ? CAUSELINE_ROLE_SOURCE : CAUSELINE_ROLE_WITH;
      CauselineStatus status = CAUSELINE_STATUS_NONE;

      if (kind == ICAL_X_PROPERTY && g_strcmp0 (icalproperty_get_x_name (each), "X-CAUSELINE-ACTOR") == 0)
        {
          const char *role_word = get_parameter (each, "X-ROLE");
          const char *status_word = get_parameter (each, "X-STATUS");

          name = icalproperty_get_x (each);
          if (role_word)
            causeline_role_from_string (role_word, &role);
          if (status_word)
            causeline_status_from_string (status_word, &status);
        }
      else if (kind != ICAL_ORGANIZER_PROPERTY && kind != ICAL_ATTENDEE_PROPERTY)
        continue;
      if (name && *name)
        causeline_event_add_participant (event, graph_builder_find_actor (&self->builder, name), role, status);
    }
}

static const char *
get_text (icalcomponent    *entry,
          icalproperty_kind kind)
{
  icalproperty *property = icalcomponent_get_first_property (entry, kind);
  const icalvalue *value = property ? icalproperty_get_value (property) : NULL;
  const char *text = !value ? NULL : icalvalue_isa (value) == ICAL_URI_VALUE ? icalvalue_get_uri (value) : icalvalue_isa (value) == ICAL_TEXT_VALUE ? icalvalue_get_text (value) : NULL;

  return text && *text ? text : NULL;
}

/* What the entry says of its event, but for its time and its links. */
void
ics_fill_event (IcsReader      *self,
                CauselineEvent *event,
                icalcomponent  *entry)
{
  causeline_event_set_title (event, get_text (entry, ICAL_SUMMARY_PROPERTY));
  causeline_event_set_description (event, get_text (entry, ICAL_DESCRIPTION_PROPERTY));
  causeline_event_set_place (event, get_text (entry, ICAL_LOCATION_PROPERTY));
  causeline_event_set_url (event, get_text (entry, ICAL_URL_PROPERTY));
  read_categories (event, entry);
  read_status (event, entry);
  read_actors (self, event, entry);
}

#endif
