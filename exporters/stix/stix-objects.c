/* SPDX-License-Identifier: MIT */
/* Actors as identities, events as incidents, links and parts as relationships, claims as opinions, sources as reports. */

#include "stix.h"

#include "json-writer.h"

/* Our extension: what STIX has no property for. */
#define EXTENSION_ID "extension-definition--c1a94c7e-6a1d-4f43-9d0b-0f6a5b0e7d52"

/* So much of a text is quoted around a mention, in characters each way. */
#define AROUND 160

static void
write_extension (StixBundle *self,
                 const char *creator)
{
  static const char *const types[] = { "property-extension", NULL };

  stix_object_begin (self, "extension-definition", EXTENSION_ID);
  json_member_string (self->out, "created_by_ref", creator);
  json_member_string (self->out, "name", "causeline event");
  json_member_string (self->out, "description", "What an event of a causeline graph says beside the properties of an incident.");
  json_member_string (self->out, "schema", "id: string; event_type: string; time: string (EDTF, ISO 8601-2); time_basis: string; status: string; place: string; tags: list of string");
  json_member_string (self->out, "version", "1.0.0");
  json_member_strings (self->out, "extension_types", types);
  stix_object_end (self);
}

/* By kind of actor, the word of STIX' vocabulary of identity classes (10.7). */
static const char *const identity_classes[] = {
  [CAUSELINE_ACTOR_OTHER] = "unspecified",
  [CAUSELINE_ACTOR_COUNTRY] = "organization",
  [CAUSELINE_ACTOR_GOVERNMENT] = "organization",
  [CAUSELINE_ACTOR_ORGANIZATION] = "organization",
  [CAUSELINE_ACTOR_COMPANY] = "organization",
  [CAUSELINE_ACTOR_ARMED_GROUP] = "group",
  [CAUSELINE_ACTOR_PERSON] = "individual",
  [CAUSELINE_ACTOR_PEOPLE] = "class",
  [CAUSELINE_ACTOR_PLACE] = "unspecified",
  [CAUSELINE_ACTOR_MEDIA] = "organization",
  [CAUSELINE_ACTOR_SYSTEM] = "system",
};

/* Two actors of one name and kind are one identity. */
void
stix_write_identities (StixBundle *self)
{
  g_autoptr (GHashTable) written = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < causeline_graph_get_n_actors (self->graph); i++)
    {
      const CauselineActor *actor = causeline_graph_get_actor (self->graph, i);
      CauselineActorKind kind = causeline_actor_get_kind (actor);
      if (!g_hash_table_add (written, self->actors[i]))
        continue;
      const char *roles[] = { causeline_actor_kind_to_string (kind), NULL };
      stix_object_begin (self, "identity", self->actors[i]);
      json_member_string (self->out, "name", causeline_actor_get_name (actor));
      json_member_string (self->out, "identity_class", identity_classes[kind]);
      json_member_strings (self->out, "roles", roles);
      stix_object_end (self);
    }
}

static void
write_event_extension (StixBundle           *self,
                       const CauselineEvent *event)
{
  const CauselineTime *time = causeline_event_get_time (event);
  g_autofree char *edtf = time != NULL ? causeline_time_to_string (time) : NULL;

  json_member (self->out, "extensions");
  g_string_append (self->out, "{\"" EXTENSION_ID "\": {");
  json_member_string (self->out, "extension_type", "property-extension");
  json_member_string (self->out, "id", causeline_event_get_id (event));
  json_member_string (self->out, "event_type", causeline_event_get_event_type (event));
  json_member_string (self->out, "time", edtf);
  if (time != NULL)
    json_member_string (self->out, "time_basis", causeline_time_basis_to_string (causeline_event_get_time_basis (event)));
  json_member_string (self->out, "status", causeline_status_to_string (causeline_event_get_status (event)));
  json_member_string (self->out, "place", causeline_event_get_place (event));
  json_member_strings (self->out, "tags", causeline_event_get_tags (event));
  g_string_append (self->out, "}}");
}

static void
write_incident (StixBundle *self,
                guint       position)
{
  const CauselineEvent *event = causeline_graph_get_event (self->graph, position);
  const char *title = causeline_event_get_title (event), *type = causeline_event_get_event_type (event), *url = causeline_event_get_url (event);
  const char *labels[] = { causeline_status_to_string (causeline_event_get_status (event)), type, NULL };

  stix_object_begin (self, "incident", self->events[position]);
  json_member_string (self->out, "name", title != NULL && *title != '\0' ? title : causeline_event_get_id (event));
  json_member_string (self->out, "description", causeline_event_get_description (event));
  json_member_int (self->out, "confidence", (gint64) (causeline_event_get_confidence (event) * 100 + 0.5));
  json_member_strings (self->out, "labels", labels);
  if (url != NULL && *url != '\0')
    {
      json_member (self->out, "external_references");
      g_string_append (self->out, "[{");
      json_member_string (self->out, "source_name", "url");
      json_member_string (self->out, "url", url);
      g_string_append (self->out, "}]");
    }
  write_event_extension (self, event);
  stix_object_end (self);
}

void
stix_write_incidents (StixBundle *self)
{
  g_autofree char *creator = stix_make_id ("identity", "causeline", "system", NULL);

  stix_object_begin (self, "identity", creator);
  json_member_string (self->out, "name", "causeline");
  json_member_string (self->out, "identity_class", "system");
  stix_object_end (self);
  write_extension (self, creator);
  for (guint i = 0; i < causeline_graph_get_n_events (self->graph); i++)
    write_incident (self, i);
}

/* Begins a relationship; what tells it from others of its kind between the two is @key. */
static void
begin_relationship (StixBundle *self,
                    const char *kind,
                    const char *source,
                    const char *target,
                    const char *key)
{
  g_autofree char *id = stix_make_id ("relationship", kind, source, target, key, NULL);

  stix_object_begin (self, "relationship", id);
  json_member_string (self->out, "relationship_type", kind);
  json_member_string (self->out, "source_ref", source);
  json_member_string (self->out, "target_ref", target);
}

/* Where STIX (appendix B) has a word for what a role says, it is taken; else the two are related, and the description says how. */
static const char *const part_kinds[] = {
  [CAUSELINE_ROLE_SOURCE] = "attributed-to",   [CAUSELINE_ROLE_TARGET] = "targets",
  [CAUSELINE_ROLE_OBJECT] = "related-to",      [CAUSELINE_ROLE_INSTRUMENT] = "uses",
  [CAUSELINE_ROLE_RECIPIENT] = "related-to",   [CAUSELINE_ROLE_PLACE] = "located-at",
  [CAUSELINE_ROLE_SAYER] = "related-to",       [CAUSELINE_ROLE_WITH] = "related-to",
};

/* Who took part: attribution says with which status, and when, if the day is known. */
void
stix_write_parts (StixBundle *self)
{
  for (guint i = 0; i < causeline_graph_get_n_events (self->graph); i++)
    {
      const CauselineEvent *event = causeline_graph_get_event (self->graph, i);
      g_autofree char *start = NULL;
      g_autofree char *end = NULL;
      gboolean has_day = stix_day_of (causeline_event_get_time (event), &start, &end);
      for (guint k = 0; k < causeline_event_get_n_participants (event); k++)
        {
          const CauselineParticipant *part = causeline_event_get_participant (event, k);
          guint actor = causeline_graph_get_actor_position (self->graph, part->actor);
          CauselineStatus status = part->status != CAUSELINE_STATUS_NONE ? part->status : causeline_event_get_status (event);
          g_autofree char *key = g_strdup_printf ("%u", k);
          g_autofree char *description = g_strdup_printf ("%s (%s)", causeline_role_to_string (part->role), causeline_status_to_string (status));
          begin_relationship (self, part_kinds[part->role], self->events[i], self->actors[actor], key);
          json_member_string (self->out, "description", description);
          if (has_day)
            json_member_string (self->out, "start_time", start);
          if (has_day && g_strcmp0 (start, end) < 0)
            json_member_string (self->out, "stop_time", end);
          stix_object_end (self);
        }
    }
}

/* What a link is called, and whether it is told from its effect. STIX lets a producer use words of its own. */
static const struct
{
  const char *kind;
  gboolean is_turned;
} link_kinds[] = {
  [CAUSELINE_LINK_CAUSE] = { "causes", FALSE },      [CAUSELINE_LINK_RESPONSE] = { "responds-to", TRUE }, [CAUSELINE_LINK_ENABLE] = { "enables", FALSE },
  [CAUSELINE_LINK_PREVENT] = { "prevents", FALSE },  [CAUSELINE_LINK_PURPOSE] = { "aims-at", FALSE },     [CAUSELINE_LINK_CONDITION] = { "is-condition-of", FALSE },
  [CAUSELINE_LINK_ABOUT] = { "is-about", TRUE },     [CAUSELINE_LINK_PART] = { "part-of", TRUE },         [CAUSELINE_LINK_BEFORE] = { "precedes", FALSE },
};

void
stix_write_links (StixBundle *self)
{
  for (guint i = 0; i < causeline_graph_get_n_links (self->graph); i++)
    {
      const CauselineLink *link = causeline_graph_get_link (self->graph, i);
      const char *from = self->events[causeline_graph_get_event_position (self->graph, causeline_link_get_from (link))];
      const char *to = self->events[causeline_graph_get_event_position (self->graph, causeline_link_get_to (link))];
      CauselineLinkKind kind = causeline_link_get_kind (link);
      gboolean is_turned = link_kinds[kind].is_turned;
      begin_relationship (self, link_kinds[kind].kind, is_turned ? to : from, is_turned ? from : to, causeline_link_get_id (link));
      json_member_int (self->out, "confidence", (gint64) (causeline_link_get_confidence (link) * 100 + 0.5));
      stix_object_end (self);
    }
}

/* STIX' scale of opinions (10.17). */
static const char *const opinions[] = {
  [CAUSELINE_STANCE_ASSERTS] = "agree",         [CAUSELINE_STANCE_ALLEGES] = "agree",
  [CAUSELINE_STANCE_DENIES] = "strongly-disagree", [CAUSELINE_STANCE_CONFIRMS] = "strongly-agree",
  [CAUSELINE_STANCE_DOUBTS] = "disagree",
};

void
stix_write_claims (StixBundle *self)
{
  for (guint i = 0; i < causeline_graph_get_n_events (self->graph); i++)
    {
      const CauselineEvent *event = causeline_graph_get_event (self->graph, i);
      for (guint k = 0; k < causeline_event_get_n_claims (event); k++)
        {
          const CauselineClaim *claim = causeline_event_get_claim (event, k);
          guint actor = causeline_graph_get_actor_position (self->graph, claim->by);
          g_autofree char *key = g_strdup_printf ("%u", k);
          g_autofree char *id = stix_make_id ("opinion", self->events[i], self->actors[actor], key, NULL);
          g_autofree char *explanation = g_strdup_printf ("%s %s", causeline_stance_to_string (claim->stance), claim->about != NULL ? claim->about : "event");
          const char *authors[] = { causeline_actor_get_name (causeline_graph_get_actor (self->graph, actor)), NULL };
          const char *objects[] = { self->events[i], NULL };
          stix_object_begin (self, "opinion", id);
          json_member_string (self->out, "explanation", explanation);
          json_member_strings (self->out, "authors", authors);
          json_member_string (self->out, "opinion", opinions[claim->stance]);
          json_member_strings (self->out, "object_refs", objects);
          stix_object_end (self);
        }
    }
}

/* A source as a report, where the day of its publication is known, else as a grouping. */
static void
write_source (StixBundle      *self,
              guint            position,
              const GPtrArray *objects)
{
  const CauselineSource *source = causeline_graph_get_source (self->graph, position);
  const char *title = causeline_source_get_title (source), *url = causeline_source_get_url (source), *file = causeline_source_get_file (source);
  const char *publisher = causeline_source_get_publisher (source), *author = causeline_source_get_author (source);
  g_autofree char *published = NULL;
  g_autofree char *end = NULL;
  gboolean is_report = stix_day_of (causeline_source_get_published (source), &published, &end);
  const char *type = is_report ? "report" : "grouping";
  g_autofree char *id = stix_make_id (type, self->seed, causeline_source_get_id (source), NULL);
  g_autofree char *base = file != NULL ? g_path_get_basename (file) : NULL;

  stix_object_begin (self, type, id);
  json_member_string (self->out, "name", title != NULL && *title != '\0' ? title : base != NULL ? base : causeline_source_get_id (source));
  if (is_report)
    json_member_string (self->out, "published", published);
  else
    json_member_string (self->out, "context", "unspecified");
  json_member_string (self->out, "lang", causeline_source_get_language (source));
  json_member (self->out, "external_references");
  g_string_append (self->out, "[{");
  json_member_string (self->out, "source_name", publisher != NULL ? publisher : base != NULL ? base : "source");
  json_member_string (self->out, "description", author);
  json_member_string (self->out, "url", url);
  if (author == NULL && url == NULL) /* one of them, or an id, must be there (2.5) */
    json_member_string (self->out, "external_id", causeline_source_get_id (source));
  g_string_append (self->out, "}]");
  json_member_strings (self->out, "object_refs", (const char *const *) objects->pdata);
  stix_object_end (self);
}

/* Each source with the events that are read in it; one in which none is read has nothing to refer to. */
void
stix_write_sources (StixBundle *self)
{
  guint n = causeline_graph_get_n_sources (self->graph);
  g_autoptr (GPtrArray) objects = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autofree guint *last = g_new0 (guint, causeline_graph_get_n_events (self->graph) + 1);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (objects, g_ptr_array_new ());
  for (guint i = 0; i < causeline_graph_get_n_mentions (self->graph); i++)
    {
      const CauselineMention *mention = causeline_graph_get_mention (self->graph, i);
      const char *of = causeline_mention_get_of (mention);
      guint source = causeline_graph_get_source_position (self->graph, causeline_mention_get_source (mention));
      guint event = of != NULL && causeline_mention_get_kind (mention) == CAUSELINE_MENTION_EVENT ? causeline_graph_get_event_position (self->graph, of) : CAUSELINE_NOWHERE;
      if (event == CAUSELINE_NOWHERE || source == CAUSELINE_NOWHERE || last[event] == source + 1)
        continue;
      last[event] = source + 1;
      g_ptr_array_add (g_ptr_array_index (objects, source), self->events[event]);
    }
  for (guint i = 0; i < n; i++)
    {
      GPtrArray *each = g_ptr_array_index (objects, i);
      if (each->len == 0)
        continue;
      g_ptr_array_add (each, NULL);
      write_source (self, i, each);
    }
}
