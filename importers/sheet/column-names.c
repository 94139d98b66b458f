/* SPDX-License-Identifier: MIT */
/* What headers are called: the words for each field in English, German, French and Spanish. */

#include "columns.h"

#include <string.h>

#define MAX_WORDS 64

typedef struct
{
  const char *name;             /* in maps and in --columns */
  gboolean is_list;             /* several columns may hold it, and a cell several values */
  const char *words[MAX_WORDS]; /* normalized headers, the best first */
  const char *parts[12];        /* words that tell inside a longer header */
} FieldRow;

static const FieldRow field_rows[SHEET_N_FIELDS] = {
  [SHEET_FIELD_EXTRA] = { .name = "extra" },
  [SHEET_FIELD_ID] = {
    .name = "id",
    .words = { "id", "event id", "eventid", "event key", "incident id", "incident key", "ref", "key", "uid", "uuid", "event id cnty", "event no", "event number", "event nr", "incident no", "incident number", "record id", "record no", "record number", "case id", "ticket id", "ticket", "issue key", "issue id", "kennung", "identifiant" },
  },
  [SHEET_FIELD_NUMBER] = {
    .name = "number",
    .words = { "no", "nr", "number", "num", "row", "row no", "row number", "s no", "sl no", "sr no", "serial no", "serial number", "item no", "entry no", "line", "line no", "index", "idx", "seq", "sequence", "order", "n",
               "nummer", "lfd nr", "laufende nummer", "zeile", "numero", "num ligne", "ligne", "fila", "nro" },
  },
  [SHEET_FIELD_DATE] = {
    .name = "date",
    .words = { "date", "start date", "start", "event date", "datetime", "date time", "begin", "begin date", "start time", "from", "from date", "since", "when", "when did it happen", "day", "date start", "date begin", "date of event", "incident date",
               "date of incident", "timestamp", "time", "start datetime", "event time", "occurred", "date occurred", "occurred at", "occurred on", "started at", "started on", "opened at", "opened", "date opened", "published", "publication date", "datum", "beginn", "start datum", "anfang", "wann", "tag", "fecha", "fecha inicio", "inicio", "date de debut", "date debut", "debut", "quand", "data" },
    .parts = { "date", "datetime", "datum", "fecha" },
  },
  [SHEET_FIELD_END] = {
    .name = "end",
    .words = { "end", "end date", "until", "to", "finish", "end time", "to date", "date end", "end datetime", "ended", "stop", "closed", "date closed", "closed at", "closed on", "ended at", "ended on", "resolved at", "resolved on", "finished", "resolved", "completed", "ende", "enddatum", "bis", "fin", "date de fin", "date fin", "fecha fin", "fecha final", "hasta" },
  },
  [SHEET_FIELD_YEAR] = { .name = "year", .words = { "year", "start year", "begin year", "event year", "jahr", "annee", "ano" } },
  [SHEET_FIELD_MONTH] = { .name = "month", .words = { "month", "start month", "begin month", "monat", "mois", "mes" } },
  [SHEET_FIELD_DAY] = { .name = "day", .words = { "start day", "begin day", "day of month", "jour", "dia" } },
  [SHEET_FIELD_CLOCK] = { .name = "time", .words = { "clock", "time of day", "hour", "uhrzeit", "zeit", "heure", "hora" } },
  [SHEET_FIELD_ZONE] = { .name = "zone", .words = { "time zone", "timezone", "tz", "zone", "utc offset", "offset", "zeitzone", "fuseau horaire", "zona horaria" } },
  [SHEET_FIELD_PRECISION] = { .name = "precision" },
  [SHEET_FIELD_END_YEAR] = { .name = "end-year", .words = { "end year" } },
  [SHEET_FIELD_END_MONTH] = { .name = "end-month", .words = { "end month" } },
  [SHEET_FIELD_END_DAY] = { .name = "end-day", .words = { "end day" } },
  [SHEET_FIELD_END_CLOCK] = { .name = "end-time" },
  [SHEET_FIELD_EPOCH] = { .name = "epoch", .words = { "epoch", "unix time", "unixtime" } },
  [SHEET_FIELD_TITLE] = {
    .name = "title",
    .words = { "title", "event", "headline", "event title", "event name", "name", "what", "label", "subject", "incident", "summary", "message", "titel", "ereignis", "was", "bezeichnung", "titre", "evenement", "quoi", "nom", "titulo", "evento", "que", "nombre", "what happened", "happening", "occurrence", "milestone", "development", "particulars", "activity", "episode", "task", "item", "fact", "entry", "document", "docket text", "proceeding", "proceedings", "product", "issue", "decision", "vorfall", "hecho", "suceso" },
    .parts = { "title", "headline" },
  },
  [SHEET_FIELD_DESCRIPTION] = {
    .name = "description",
    .words = { "description", "text", "details", "notes", "note", "detail", "body", "comment", "comments", "event description", "snippet", "narrative", "long description", "remarks", "remark", "beschreibung", "notizen", "bemerkung", "bemerkungen", "texte", "details", "remarques", "descripcion", "texto", "notas" },
    .parts = { "description", "notes" },
  },
  [SHEET_FIELD_TYPE] = {
    .name = "type",
    .words = { "type", "event type", "kind", "category", "incident type", "class", "action type", "eventtype", "primary purpose", "action", "nature", "typ", "art", "kategorie", "categorie", "genre", "tipo", "categoria" },
  },
  [SHEET_FIELD_SOURCE] = {
    .name = "source",
    .is_list = TRUE,
    .words = { "source", "actor", "who", "initiator", "perpetrator", "suspect", "attacker", "sponsor", "actor1", "actor 1", "source actor", "by", "person", "threat actor", "initiator name", "author of act", "offender", "aggressor", "candidate", "candidate name", "speaker", "organiser", "organizer", "organised by", "organized by", "filed by", "initiated by", "announced by", "issued by", "led by", "done by", "proposed by", "carried out by", "committed by", "country a", "party a", "side a", "state a", "plaintiff",
               "akteur", "tater", "taeter", "wer", "urheber", "verursacher", "protagonista", "acteur", "auteur", "qui", "agresseur", "quien", "autor", "actor principal" },
    .parts = { "initiator", "perpetrator", "attacker", "suspect" },
  },
  [SHEET_FIELD_TARGET] = {
    .name = "target",
    .is_list = TRUE,
    .words = { "target", "victim", "victims", "targets", "receiver", "affected", "actor2", "actor 2", "target actor", "against", "receiver name", "to whom", "country b", "party b", "side b", "state b", "defendant", "ziel", "opfer", "betroffene", "cible", "victime", "victimes", "objetivo", "victima", "victimas" },
    .parts = { "victim", "victims", "receiver", "target" },
  },
  [SHEET_FIELD_ACTORS] = {
    .name = "actors",
    .is_list = TRUE,
    .words = { "actors", "participants", "people", "persons", "parties", "involved", "entities", "attribution", "people involved", "persons involved", "parties involved", "actors involved", "company", "companies", "organisation", "organization", "organisations", "organizations", "institution", "agency", "manufacturer", "operator", "airline", "politician", "belligerents", "combatants", "protagonists", "stakeholders", "customer", "client", "akteure", "beteiligte", "acteurs", "personnes", "actores", "participantes", "personas" },
  },
  [SHEET_FIELD_CAUSED_BY] = {
    .name = "caused-by",
    .is_list = TRUE,
    .words = { "caused by", "cause", "causes", "because of", "because", "trigger", "triggered by", "due to", "reason", "led by event", "root cause", "cause of event", "cause of incident", "reason for event", "depends on", "predecessor", "predecessors", "preceded by", "follows from", "result of", "as a result of", "resulted from", "consequence of", "prompted by", "provoked by", "what led to it", "why", "why did it happen", "ursache", "ursachen", "wegen", "ausloser", "cause par", "cause de", "causa", "causado por", "causas" },
  },
  [SHEET_FIELD_RESPONDS_TO] = {
    .name = "responds-to",
    .is_list = TRUE,
    .words = { "responds to", "in response to", "response to", "reaction to", "answers", "reply to", "answer to", "reacts to", "antwort auf", "reaktion auf", "reponse a", "en reponse a", "responde a", "en respuesta a", "respuesta a" },
  },
  [SHEET_FIELD_LEADS_TO] = {
    .name = "leads-to",
    .is_list = TRUE,
    .words = { "leads to", "led to", "effect", "effects", "consequence", "consequences", "result", "results in", "resulted in", "triggers", "triggered", "caused", "resulting in", "prompted", "provoked", "successor", "successors", "aftermath", "wirkung", "folge", "folgen", "fuhrt zu", "effet", "consequence de", "mene a", "efecto", "consecuencia", "lleva a" },
  },
  [SHEET_FIELD_RESPONSE] = {
    .name = "response",
    .is_list = TRUE,
    .words = { "response", "responses", "reaction", "reactions", "political response", "retaliation", "countermeasures", "measures taken", "action taken", "actions taken", "follow up", "followup", "reaktion", "antwort", "reponse", "respuesta", "reaccion" },
  },
  [SHEET_FIELD_PLACE] = {
    .name = "place",
    .words = { "place", "location", "where", "venue", "city", "town", "site", "address", "state", "country", "region", "area", "county", "province", "district", "municipality", "ort", "wo", "stadt", "land", "lieu", "ville", "ou", "lugar", "ciudad", "donde", "pais" },
  },
  [SHEET_FIELD_URL] = {
    .name = "url",
    .words = { "url", "link", "source url", "href", "web", "website", "webpage", "sources", "source link", "reference", "references", "source ref", "citation", "report", "quelle", "quellen", "lien", "enlace", "fuente", "fuentes" },
  },
  [SHEET_FIELD_STATUS] = { .name = "status", .words = { "status", "certainty", "statut", "estado" } },
  [SHEET_FIELD_CONFIDENCE] = { .name = "confidence", .words = { "confidence", "konfidenz", "confiance", "confianza" } },
  [SHEET_FIELD_TAGS] = { .name = "tags", .is_list = TRUE, .words = { "tags", "tag", "keywords", "labels", "schlagworter", "schlagworte", "mots cles", "etiquetas" } },
  [SHEET_FIELD_STEP] = { .name = "step", .is_list = TRUE },
  [SHEET_FIELD_PERIOD] = { .name = "period" },
  [SHEET_FIELD_PERIOD_START] = { .name = "period-start" },
  [SHEET_FIELD_PERIOD_END] = { .name = "period-end" },
  [SHEET_FIELD_EVIDENCE] = { .name = "evidence", .is_list = TRUE },
  [SHEET_FIELD_IGNORE] = { .name = "ignore" },
};

/* How sure the meaning of a header is. */
#define RANK_BEST 100
#define RANK_NUMBERED 50

const char *
sheet_field_to_string (SheetField field)
{
  return field_rows[field].name;
}

gboolean
sheet_field_from_string (const char *word,
                         SheetField *field)
{
  for (guint i = 0; i < SHEET_N_FIELDS; i++)
    if (strcmp (field_rows[i].name, word) == 0)
      {
        *field = (SheetField) i;
        return TRUE;
      }
  return FALSE;
}

/* Whether several columns may have the field, and a cell several values. */
gboolean
sheet_field_is_list (SheetField field)
{
  return field_rows[field].is_list;
}

/* Lower case without accents, with one space for whatever is neither letter nor figure. */
char *
sheet_header_normalize (const char *header)
{
  g_autofree char *plain = g_utf8_normalize (header, -1, G_NORMALIZE_NFKD);
  GString *out = g_string_new (NULL);

  for (const char *at = plain ? plain : ""; *at; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_ismark (c))
        continue;
      if (c == '(' && (g_str_has_prefix (at, "(s)") || g_str_has_prefix (at, "(S)"))) /* "Actor(s)" */
        continue;
      if (c == '#') /* "Event #" */
        g_string_append (out, out->len > 0 && out->str[out->len - 1] != ' ' ? " no " : "no ");
      else if (g_unichar_isalnum (c))
        g_string_append_unichar (out, g_unichar_tolower (c));
      else if (out->len > 0 && out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
    }
  if (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}

static SheetField
find_word (const char *word,
           int        *rank)
{
  for (guint field = 0; field < SHEET_N_FIELDS; field++)
    for (guint i = 0; i < MAX_WORDS && field_rows[field].words[i]; i++)
      if (strcmp (field_rows[field].words[i], word) == 0)
        {
          *rank = RANK_BEST - (int) i;
          return (SheetField) field;
        }
  return SHEET_FIELD_EXTRA;
}

/* Questions, as forms put them, and whose response it is. */
static SheetField
find_beginning (const char *normalized)
{
  static const struct
  {
    const char *words;
    SheetField field;
  } beginnings[] = {
    { "when ", SHEET_FIELD_DATE }, { "where ", SHEET_FIELD_PLACE }, { "who ", SHEET_FIELD_ACTORS }, { "what caused ", SHEET_FIELD_CAUSED_BY }, { "what led to ", SHEET_FIELD_CAUSED_BY },
    { "what triggered ", SHEET_FIELD_CAUSED_BY },
    { "reaktion der ", SHEET_FIELD_RESPONSE }, { "reaktion des ", SHEET_FIELD_RESPONSE }, { "reaktion von ", SHEET_FIELD_RESPONSE }, { "reaction de ", SHEET_FIELD_RESPONSE },
    { "reponse de ", SHEET_FIELD_RESPONSE }, { "reaccion de ", SHEET_FIELD_RESPONSE }, { "respuesta de ", SHEET_FIELD_RESPONSE },
    { "response by ", SHEET_FIELD_RESPONSE }, { "response of ", SHEET_FIELD_RESPONSE }, { "response from ", SHEET_FIELD_RESPONSE },
    { "reaction by ", SHEET_FIELD_RESPONSE }, { "reaction of ", SHEET_FIELD_RESPONSE }, { "reaction from ", SHEET_FIELD_RESPONSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (g_str_has_prefix (normalized, beginnings[i].words))
      return beginnings[i].field;
  return SHEET_FIELD_EXTRA;
}

/* Whose response it was, which number it has: what it is stands at the end. */
static SheetField
find_ending (const char *normalized)
{
  static const struct
  {
    const char *words;
    SheetField field;
  } endings[] = {
    { " response", SHEET_FIELD_RESPONSE }, { " responses", SHEET_FIELD_RESPONSE }, { " reaction", SHEET_FIELD_RESPONSE }, { " reactions", SHEET_FIELD_RESPONSE },
    { " consequence", SHEET_FIELD_LEADS_TO }, { " consequences", SHEET_FIELD_LEADS_TO }, { " trigger", SHEET_FIELD_CAUSED_BY }, { " cause", SHEET_FIELD_CAUSED_BY },
    { " no", SHEET_FIELD_NUMBER }, { " nr", SHEET_FIELD_NUMBER }, { " number", SHEET_FIELD_NUMBER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (normalized, endings[i].words) && !g_str_has_prefix (normalized, "number of ") && !g_str_has_prefix (normalized, "no of "))
      return endings[i].field;
  return SHEET_FIELD_EXTRA;
}

static SheetField
find_part (const char *normalized)
{
  g_auto (GStrv) words = g_strsplit (normalized, " ", -1);

  for (guint field = 0; field < SHEET_N_FIELDS; field++)
    if (field_rows[field].parts[0])
      for (char **word = words; *word; word++)
        if (g_strv_contains (field_rows[field].parts, *word))
          return (SheetField) field;
  return SHEET_FIELD_EXTRA;
}

/* "Caused by (ID)", "In response to event": what follows tells how the other event is named. */
static SheetField
find_link_word (const char *normalized,
                int        *rank)
{
  static const char *const names[] = { "id", "ids", "event", "events", "no", "nr", "number", "numbers", "row", "rows", "title", "titles", "ref", "refs", NULL };
  g_autofree char *head = g_strdup (normalized);
  SheetField field = SHEET_FIELD_EXTRA;

  for (char *space; field == SHEET_FIELD_EXTRA && (space = strrchr (head, ' ')) && g_strv_contains (names, space + 1);)
    {
      *space = '\0';
      field = find_word (head, rank);
    }
  return field >= SHEET_FIELD_CAUSED_BY && field <= SHEET_FIELD_RESPONSE ? field : SHEET_FIELD_EXTRA;
}

/* The field that a header means by its words; @rank says how sure. SHEET_FIELD_EXTRA when it says nothing. */
SheetField
sheet_header_understand (const char *normalized,
                         int        *rank)
{
  SheetField field = find_word (normalized, rank);
  gsize length = strlen (normalized);

  if (field != SHEET_FIELD_EXTRA)
    return field;
  field = find_link_word (normalized, rank);
  if (field != SHEET_FIELD_EXTRA)
    return field;
  while (length > 0 && (g_ascii_isdigit (normalized[length - 1]) || normalized[length - 1] == ' '))
    length--;
  if (normalized[length])
    {
      g_autofree char *unnumbered = g_strndup (normalized, length);

      field = find_word (unnumbered, rank);
      if (field != SHEET_FIELD_EXTRA)
        {
          *rank = RANK_NUMBERED;
          return field;
        }
    }
  *rank = SHEET_RANK_PART;
  field = find_beginning (normalized);
  if (field == SHEET_FIELD_EXTRA)
    field = find_ending (normalized);
  if (field == SHEET_FIELD_EXTRA)
    field = find_part (normalized);
  if (field == SHEET_FIELD_EXTRA)
    *rank = 0;
  return field;
}
