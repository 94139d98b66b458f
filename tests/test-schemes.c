/* SPDX-License-Identifier: MIT */
/* Layouts of sheets that are known whole: every column that a published layout has means what its codebook says, and those that are
 * attributes are nothing else, however their names sound. */

#include "columns.h"
#include "csv-reader.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *header;  /* all columns */
  const char *row;     /* a record, for columns whose cells are looked at */
  const char *fields;  /* "header=field" of those that mean something, in their order */
} Layout;

static const Layout layouts[] = {
  { "TimelineJS",
    "Headline,Text,Day,Month,Year,Time,End Day,End Month,End Year,End Time,Display Date,Group,Type,Media,Media Thumbnail,Media Caption,Media Credit,Background",
    "Two men walk on the Moon,<p>One small step.</p>,20,7,1969,20:17,24,7,1969,,July 1969,Space,,https://example.org/m.jpg,https://example.org/t.jpg,On the ladder,A camera,#000000",
    "Headline=title Text=description Day=day Month=month Year=year Time=time End Day=end-day End Month=end-month End Year=end-year End Time=end-time Group=tags Type=type Media=url" },
  { "TimelineJS, first version",
    "Start Date,End Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Tag",
    "7/20/1969,7/24/1969,Two men walk on the Moon,One small step.,https://example.org/m.jpg,A camera,On the ladder,,,Space",
    "Start Date=date End Date=end Headline=title Text=description Media=url Type=type Tag=tags" },
  { "Timesketch",
    "message,datetime,timestamp,timestamp_desc,source,source_short,source_long,data_type,parser,display_name,filename,hostname,username,user,inode,hash,tag,event_type,status,type,country,url_target",
    "A door is opened,2024-03-01T10:00:00+00:00,1709287200000000,Access Time,LOG,LOG,Log of doors,door:open,door,/doors,/doors,host,ann,ann,1,abc,seen,open,200,door,Utopia,x",
    "message=title datetime=date timestamp=epoch timestamp_desc=type tag=tags" },
  /* The columns of the codebooks of 2017 to 2024. */
  { "ACLED",
    "data_id,iso,event_id_cnty,event_id_no_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp,iso3,population_best",
    "1,999,RUR1,1,05 March 2023,2023,1,Demonstrations,Protests,Peaceful protest,Protesters (Ruritania),,6,,,0,60,,Europe,Ruritania,Strelsau,,,Strelsau,45.1,15.2,1,The Gazette,National,Bakers march.,0,crowd size=200,1700000000,RUR,1000",
    "event_id_cnty=id event_date=date time_precision=precision event_type=type actor1=source actor2=target location=place notes=description tags=tags" },
  { "EuRepoC",
    "ID,name,description,start_date,end_date,inclusion_criteria,inclusion_criteria_subcode,source_incident_detection_disclosure,incident_type,receiver_name,receiver_country,receiver_region,receiver_category,receiver_category_subcode,"
    "initiator_name,initiator_country,initiator_category,initiator_category_subcode,number_of_attributions,attribution_ID,attribution_date,attribution_type,attribution_basis,attributing_actor,attribution_it_company,attributing_country,"
    "attributed_initiator,attributed_initiator_country,attributed_initiator_category,attributed_initiator_subcategory,sources_attribution,cyber_conflict_issue,offline_conflict_issue,offline_conflict_issue_subcode,offline_conflict_name_HIIK,"
    "offline_conflict_intensity,offline_conflict_intensity_score,number_of_political_responses,political_response_date,political_response_type,political_response_type_subcode,political_response_country,political_response_actor,zero_days,"
    "zero_days_subcode,MITRE_initial_access,MITRE_impact,user_interaction,has_disruption,data_theft,disruption,hijacking,physical_effects_spatial,physical_effects_temporal,unweighted_cyber_intensity,target_multiplier,weighted_cyber_intensity,"
    "impact_indicator,impact_indicator_value,functional_impact,intelligence_impact,economic_impact,economic_impact_value,affected_entities,affected_entities_value,affected_EU_countries,affected_EU_countries_value,state_responsibility_indicator,"
    "IL_breach_indicator,evidence_for_sanctions_indicator,number_of_legal_responses,legal_response_date,legal_response_type,legal_response_type_subcode,legal_response_country,legal_response_actor,legal_attribution_reference,"
    "casualties,sources_url,added_to_DB,updated_at,status",
    "1,Flood of requests,A group floods a ministry.,2022-08-17,2022-08-19,Attack on state,,Media,Disruption,Ministry of Posts,Utopia,EUROPE,State institutions,Government,Night Owls,Ruritania,Non-state-group,Hacktivist,1",
    "ID=id name=title description=description start_date=date end_date=end incident_type=type receiver_name=target initiator_name=source sources_url=url" },
  /* Of each list of values one or two columns: they are made alike. */
  { "VERIS",
    "incident_id,source_id,reference,security_incident,summary,notes,confidence,victim.country,victim.employee_count,victim.industry,victim.industry.name,victim.locations_affected,victim.notes,victim.region,victim.revenue.amount,victim.revenue.iso_currency_code,"
    "victim.secondary.amount,victim.secondary.victim_id,victim.state,victim.victim_id,victim.country.US,actor.External,actor.Internal,actor.Partner,actor.Unknown,actor.external,actor.external.name,actor.external.country,actor.external.notes,actor.external.motive.Financial,"
    "actor.external.region,actor.external.variety.Organized.crime,actor.internal.job_change,actor.internal.motive.NA,actor.internal.variety.End.user,actor.partner.industry,actor.partner.motive.Other,action.Hacking,action.malware.variety.Ransomware,"
    "action.malware.vector.Email.attachment,action.malware.cve,action.malware.name,action.malware,action.hacking.variety.DoS,action.hacking.vector.Web.application,action.hacking,action.social.target.Call.center,action.social.variety.Phishing,"
    "action.social.vector.Email,action.social,action.misuse.variety.Embezzlement,action.misuse.vector.LAN.access,action.misuse,action.physical.location.Victim.grounds,action.physical.variety.Theft,action.physical.vector.Unknown,action.physical,"
    "action.error.variety.Loss,action.error.vector.Carelessness,action.error,action.environmental.variety.Fire,action.environmental,action.unknown,action.notes,asset.accessibility,asset.cloud,asset.hosting,asset.management,asset.notes,asset.ownership,"
    "asset.assets.Server,asset.assets.amount,asset.assets.variety.S...Database,asset.country,attribute.confidentiality.data_disclosure,attribute.confidentiality.data_total,attribute.confidentiality.data_victim,attribute.confidentiality.notes,attribute.confidentiality.state,"
    "attribute.integrity.notes,attribute.integrity.variety.Alter.behavior,attribute.availability.duration.unit,attribute.availability.duration.value,attribute.availability.variety.Loss,timeline.compromise.unit,timeline.compromise.value,"
    "timeline.containment.unit,timeline.containment.value,timeline.discovery.unit,timeline.discovery.value,timeline.exfiltration.unit,timeline.exfiltration.value,timeline.incident.day,timeline.incident.month,timeline.incident.year,timeline.incident.time,"
    "discovery_method,discovery_notes,control_failure,corrective_action,cost_corrective_action,targeted,impact.iso_currency_code,impact.notes,impact.overall_amount,impact.overall_rating,impact.overall_min_amount,plus.analysis_status,plus.analyst,plus.created,plus.dbir_year,"
    "plus.github,plus.issue_id,plus.master_id,plus.modified,plus.timeline.notification.day,plus.timeline.notification.month,plus.timeline.notification.year,schema_version",
    "A1,vcdb,https://example.org/1,Confirmed,Papers are lost,,High",
    "incident_id=id reference=url summary=title notes=description victim.victim_id=target actor.external.name=source timeline.incident.day=day timeline.incident.month=month timeline.incident.year=year timeline.incident.time=time" },
};

static SheetColumns *
read_layout (const char *header,
             const char *row)
{
  g_autofree char *text = g_strconcat (header, header[0] ? "\n" : "", row, "\n", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (SheetReader) reader = csv_reader_new (bytes, header[0] ? ',' : '\t', "layout.csv");

  return sheet_columns_read (reader, NULL);
}

static void
test_layout (gconstpointer data)
{
  const Layout *layout = data;
  g_autoptr (SheetColumns) columns = read_layout (layout->header, layout->row);
  g_autoptr (GString) fields = g_string_new (NULL);

  g_assert_nonnull (columns->scheme);
  g_assert_cmpstr (columns->scheme->name, ==, layout->name);
  for (guint i = 0; i < columns->columns->len; i++)
    {
      const SheetColumn *column = sheet_columns_get (columns, i);

      if (column->doubt)
        g_test_message ("%s: %s", column->key, column->doubt);
      g_assert_null (column->doubt);
      if (column->field != SHEET_FIELD_EXTRA)
        g_string_append_printf (fields, "%s%s=%s", fields->len > 0 ? " " : "", column->header, sheet_field_to_string (column->field));
    }
  g_assert_cmpstr (fields->str, ==, layout->fields);
}

/* 61 columns without a header, known by what the first three hold. */
static void
test_gdelt (void)
{
  g_autoptr (GString) row = g_string_new ("1000001\t20240301\t202403\t2024\t2024.1644");

  for (guint i = 5; i < SHEET_GDELT_COLUMNS; i++)
    g_string_append (row, "\t");

  g_autoptr (SheetColumns) columns = read_layout ("", row->str);
  g_autoptr (GString) fields = g_string_new (NULL);

  g_assert_cmpuint (columns->columns->len, ==, SHEET_GDELT_COLUMNS);
  g_assert_cmpstr (columns->scheme->name, ==, "GDELT 2.0 events");
  for (guint i = 0; i < columns->columns->len; i++)
    if (sheet_columns_get (columns, i)->field != SHEET_FIELD_EXTRA)
      g_string_append_printf (fields, "%u=%s ", i, sheet_field_to_string (sheet_columns_get (columns, i)->field));
  g_assert_cmpstr (fields->str, ==, "0=id 1=date 6=source 16=target 26=type 52=place 60=url ");
}

/* What a person adds beside the columns of a layout is understood where it can be nothing else. */
static void
test_added (void)
{
  g_autoptr (SheetColumns) columns = read_layout ("event_id_cnty,event_date,event_type,actor1,notes,Caused by,Target", "A1,1 May 2024,Protests,Bakers,They march.,,");

  g_assert_cmpint (sheet_columns_get (columns, 5)->field, ==, SHEET_FIELD_CAUSED_BY);
  g_assert_cmpint (sheet_columns_get (columns, 6)->field, ==, SHEET_FIELD_EXTRA);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/schemes/%s", layouts[i].name);

      g_test_add_data_func (path, &layouts[i], test_layout);
    }
  g_test_add_func ("/schemes/GDELT 2.0 events", test_gdelt);
  g_test_add_func ("/schemes/added", test_added);
  return g_test_run ();
}
