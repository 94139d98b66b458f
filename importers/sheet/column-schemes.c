/* SPDX-License-Identifier: MIT */
/* Layouts of sheets that are known whole: what a header means there may differ from what its words mean. */

#include "columns.h"

#include <string.h>

static const char *const timelinejs_needs[] = { "year", "headline", NULL };
static const SheetSchemeField timelinejs_fields[] = {
  { "year", SHEET_FIELD_YEAR }, { "month", SHEET_FIELD_MONTH }, { "day", SHEET_FIELD_DAY }, { "time", SHEET_FIELD_CLOCK },
  { "end year", SHEET_FIELD_END_YEAR }, { "end month", SHEET_FIELD_END_MONTH }, { "end day", SHEET_FIELD_END_DAY }, { "end time", SHEET_FIELD_END_CLOCK },
  { "display date", SHEET_FIELD_EXTRA }, { "headline", SHEET_FIELD_TITLE }, { "text", SHEET_FIELD_DESCRIPTION },
  { "media", SHEET_FIELD_URL }, { "media credit", SHEET_FIELD_EXTRA }, { "media caption", SHEET_FIELD_EXTRA }, { "media thumbnail", SHEET_FIELD_EXTRA },
  { "type", SHEET_FIELD_TYPE }, { "group", SHEET_FIELD_TAGS }, { "background", SHEET_FIELD_EXTRA },
  { NULL, SHEET_FIELD_EXTRA },
};

/* The first version of TimelineJS. */
static const char *const timelinejs1_needs[] = { "start date", "headline", NULL };
static const SheetSchemeField timelinejs1_fields[] = {
  { "media", SHEET_FIELD_URL }, { "tag", SHEET_FIELD_TAGS }, { NULL, SHEET_FIELD_EXTRA },
};

static const char *const timesketch_needs[] = { "datetime", "timestamp desc", "message", NULL };
static const SheetSchemeField timesketch_fields[] = {
  { "datetime", SHEET_FIELD_DATE }, { "timestamp", SHEET_FIELD_EPOCH }, { "timestamp desc", SHEET_FIELD_TYPE }, { "message", SHEET_FIELD_TITLE },
  { "report", SHEET_FIELD_URL }, { "attribution", SHEET_FIELD_ACTORS },
  { "tag", SHEET_FIELD_TAGS }, { "description", SHEET_FIELD_DESCRIPTION }, { NULL, SHEET_FIELD_EXTRA },
};

/* Armed Conflict Location and Event Data. */
static const char *const acled_needs[] = { "event date", "actor1", "event type", NULL };
static const SheetSchemeField acled_fields[] = {
  { "event id cnty", SHEET_FIELD_ID }, { "event date", SHEET_FIELD_DATE }, { "event type", SHEET_FIELD_TYPE }, { "actor1", SHEET_FIELD_SOURCE },
  { "actor2", SHEET_FIELD_TARGET }, { "location", SHEET_FIELD_PLACE }, { "notes", SHEET_FIELD_DESCRIPTION }, { "time precision", SHEET_FIELD_PRECISION },
  { "tags", SHEET_FIELD_TAGS }, { NULL, SHEET_FIELD_EXTRA },
};

/* The European Repository of Cyber Incidents. */
static const char *const eurepoc_needs[] = { "initiator name", "receiver name", NULL };
static const SheetSchemeField eurepoc_fields[] = {
  { "incident id", SHEET_FIELD_ID }, { "id", SHEET_FIELD_ID }, { "name", SHEET_FIELD_TITLE }, { "description", SHEET_FIELD_DESCRIPTION },
  { "start date", SHEET_FIELD_DATE }, { "end date", SHEET_FIELD_END }, { "incident type", SHEET_FIELD_TYPE },
  { "receiver name", SHEET_FIELD_TARGET }, { "initiator name", SHEET_FIELD_SOURCE }, { "sources url", SHEET_FIELD_URL }, { NULL, SHEET_FIELD_EXTRA },
};

/* The Vocabulary for Event Recording and Incident Sharing, as the tables of its community's database have it: a column for each value of
 * each list, with 1 or TRUE where it holds (https://github.com/vz-risk/VCDB, data/csv). */
static const char *const veris_needs[] = { "incident id", "timeline incident year", NULL };
static const SheetSchemeField veris_fields[] = {
  { "incident id", SHEET_FIELD_ID }, { "summary", SHEET_FIELD_TITLE }, { "timeline incident year", SHEET_FIELD_YEAR }, { "timeline incident month", SHEET_FIELD_MONTH },
  { "timeline incident day", SHEET_FIELD_DAY }, { "timeline incident time", SHEET_FIELD_CLOCK }, { "victim victim id", SHEET_FIELD_TARGET }, { "reference", SHEET_FIELD_URL },
  { "actor external name", SHEET_FIELD_SOURCE }, { "actor internal name", SHEET_FIELD_SOURCE }, { "actor partner name", SHEET_FIELD_SOURCE }, { "notes", SHEET_FIELD_DESCRIPTION },
  { NULL, SHEET_FIELD_EXTRA },
};

static const char *const gdelt_needs[] = { "globaleventid", "sqldate", NULL };
static const SheetSchemeField gdelt_fields[] = {
  { "globaleventid", SHEET_FIELD_ID }, { "sqldate", SHEET_FIELD_DATE }, { "actor1name", SHEET_FIELD_SOURCE }, { "actor2name", SHEET_FIELD_TARGET },
  { "eventcode", SHEET_FIELD_TYPE }, { "actiongeo fullname", SHEET_FIELD_PLACE }, { "sourceurl", SHEET_FIELD_URL }, { NULL, SHEET_FIELD_EXTRA },
};

#define SCHEME(label, name, ...) { label, name##_needs, name##_fields, __VA_ARGS__ }

static const SheetScheme schemes[] = {
  SCHEME ("GDELT 2.0 events", gdelt, .words = sheet_cameo_words, .has_capitals = TRUE, .is_closed = TRUE),
  SCHEME ("TimelineJS", timelinejs, .has_html = TRUE),
  SCHEME ("TimelineJS, first version", timelinejs1, .has_html = TRUE),
  SCHEME ("Timesketch", timesketch, .is_closed = TRUE),
  SCHEME ("ACLED", acled, .words = sheet_acled_words, .is_closed = TRUE),
  SCHEME ("EuRepoC", eurepoc, .words = sheet_eurepoc_words, .is_closed = TRUE),
  SCHEME ("VERIS", veris, .is_closed = TRUE, .flags = sheet_veris_flags),
};

static gboolean
has_header (const char *const *normalized,
            guint              n_columns,
            const char        *header)
{
  for (guint i = 0; i < n_columns; i++)
    if (strcmp (normalized[i], header) == 0)
      return TRUE;
  return FALSE;
}

/* The scheme whose needs are all among the headers, or NULL. */
const SheetScheme *
sheet_scheme_find (const char *const *normalized,
                   guint              n_columns)
{
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      const char *const *need = schemes[i].needs;

      while (*need && has_header (normalized, n_columns, *need))
        need++;
      if (!*need)
        return &schemes[i];
    }
  return NULL;
}

/* What a header means in the scheme; @otherwise when the scheme has nothing to say of it. */
SheetField
sheet_scheme_get (const SheetScheme *scheme,
                  const char        *normalized,
                  SheetField         otherwise)
{
  for (const SheetSchemeField *each = scheme->fields; each->header; each++)
    if (strcmp (each->header, normalized) == 0)
      return each->field;
  return otherwise;
}

/* http://data.gdeltproject.org/documentation/GDELT-Event_Codebook-V2.0.pdf */
static const char *const gdelt_headers[SHEET_GDELT_COLUMNS + 1] = {
  "GlobalEventID", "SQLDATE", "MonthYear", "Year", "FractionDate",
  "Actor1Code", "Actor1Name", "Actor1CountryCode", "Actor1KnownGroupCode", "Actor1EthnicCode", "Actor1Religion1Code", "Actor1Religion2Code", "Actor1Type1Code", "Actor1Type2Code", "Actor1Type3Code",
  "Actor2Code", "Actor2Name", "Actor2CountryCode", "Actor2KnownGroupCode", "Actor2EthnicCode", "Actor2Religion1Code", "Actor2Religion2Code", "Actor2Type1Code", "Actor2Type2Code", "Actor2Type3Code",
  "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale", "NumMentions", "NumSources", "NumArticles", "AvgTone",
  "Actor1Geo_Type", "Actor1Geo_Fullname", "Actor1Geo_CountryCode", "Actor1Geo_ADM1Code", "Actor1Geo_ADM2Code", "Actor1Geo_Lat", "Actor1Geo_Long", "Actor1Geo_FeatureID",
  "Actor2Geo_Type", "Actor2Geo_Fullname", "Actor2Geo_CountryCode", "Actor2Geo_ADM1Code", "Actor2Geo_ADM2Code", "Actor2Geo_Lat", "Actor2Geo_Long", "Actor2Geo_FeatureID",
  "ActionGeo_Type", "ActionGeo_Fullname", "ActionGeo_CountryCode", "ActionGeo_ADM1Code", "ActionGeo_ADM2Code", "ActionGeo_Lat", "ActionGeo_Long", "ActionGeo_FeatureID",
  "DATEADDED", "SOURCEURL", NULL
};

const char *const *
sheet_gdelt_headers (void)
{
  return gdelt_headers;
}
