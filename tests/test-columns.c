/* SPDX-License-Identifier: MIT */
/* What headers mean: each word of each language, however it is written. */

#include "columns.h"

/* Headers that mean a field. */
typedef struct
{
  const char *field;
  const char *headers[24];
} Words;

static const Words all_words[] = {
  { "id", { "id", "Event ID", "incident_id", "ref", "UUID", "Kennung", "identifiant", "Event #", "Incident number" } },
  { "number", { "No.", "#", "Nr.", "Row", "Lfd. Nr.", "S.No", "Docket No." } },
  { "date", { "date", "when", "start", "from", "begin", "Start Date", "start_date", "EVENT-DATE", "Date of event", "datetime", "timestamp", "Datum", "Beginn", "wann", "Fecha", "inicio", "Date début", "quand", "cp-date", "When did it happen?" } },
  { "end", { "end", "until", "to", "finish", "End Date", "end_date", "Ende", "bis", "fin", "Date de fin", "fecha fin", "hasta" } },
  { "year", { "year", "Jahr", "année", "año", "Start Year" } },
  { "month", { "month", "Monat", "mois", "mes" } },
  { "day", { "jour", "día", "day of month" } },
  { "time", { "Uhrzeit", "heure", "hora", "time of day" } },
  { "zone", { "Time zone", "TZ", "Zeitzone" } },
  { "title", { "title", "event", "headline", "what", "name", "Titel", "Ereignis", "was", "titre", "Événement", "título", "evento", "What happened", "Particulars", "Activity", "Issue", "Vorfall", "Hecho", "Document" } },
  { "description", { "description", "text", "details", "notes", "Remarks", "Beschreibung", "Notizen", "texte", "descripción", "notas" } },
  { "type", { "type", "kind", "category", "Event Type", "Art", "Kategorie", "catégorie", "tipo" } },
  { "source", { "actor", "who", "source", "initiator", "perpetrator", "suspect", "attacker", "sponsor", "Actor 1", "Täter", "wer", "auteur", "qui", "quién", "Suspected attacker", "Organiser", "Filed by", "Country A", "Verursacher" } },
  { "target", { "target", "victim", "receiver", "affected", "Victims", "Opfer", "Ziel", "victime", "cible", "víctima", "objetivo", "actor2", "Country B", "Defendant" } },
  { "actors", { "actors", "Actor(s)", "Who was involved?", "participants", "Beteiligte", "acteurs", "participantes", "Company", "Belligerents" } },
  { "caused-by", { "cause", "caused by", "because of", "trigger", "Caused_By", "Ursache", "wegen", "causé par", "causa", "Caused by (ID)", "Because of event", "Depends on", "Result of", "What caused it?", "What led to it", "Why did it happen?", "Probable cause" } },
  { "responds-to", { "in response to", "responds to", "reaction to", "In response to #", "Antwort auf", "en réponse à", "respuesta a" } },
  { "leads-to", { "led to", "effect", "consequence", "leads-to", "Folge", "Wirkung", "effet", "consecuencia", "Triggers", "Led to (row)", "Long-term consequences" } },
  { "response", { "response", "Reaction", "Response by government", "Police reaction", "A's response", "Retaliation", "Follow-up", "Reaktion", "Reaktion der Behörde", "réponse", "respuesta" } },
  { "place", { "place", "location", "where", "City", "Ort", "lieu", "lugar", "país" } },
  { "url", { "url", "link", "Source URL", "Sources_1", "Quelle", "lien", "enlace" } },
  { "status", { "status", "Certainty" } },
  { "confidence", { "confidence" } },
  { "tags", { "tags", "Keywords", "Schlagwörter", "mots-clés", "etiquetas" } },
  { "extra", { "Affiliations", "md5", "party", "fatalities", "", "???", "Number of responses", "Cause of death" } },
};

static void
test_field (gconstpointer data)
{
  const Words *words = data;

  for (guint i = 0; i < G_N_ELEMENTS (words->headers) && words->headers[i]; i++)
    {
      g_autofree char *normalized = sheet_header_normalize (words->headers[i]);
      int rank;
      const char *field = sheet_field_to_string (sheet_header_understand (normalized, &rank));

      if (g_strcmp0 (field, words->field) != 0)
        g_test_message ("header \"%s\"", words->headers[i]);
      g_assert_cmpstr (field, ==, words->field);
    }
}

/* Every field has a name of its own, by which maps call it. */
static void
test_names (void)
{
  for (guint i = 0; i < SHEET_N_FIELDS; i++)
    {
      SheetField field = SHEET_N_FIELDS;

      g_assert_true (sheet_field_from_string (sheet_field_to_string ((SheetField) i), &field));
      g_assert_cmpuint (field, ==, i);
    }
}

static void
test_normalize (void)
{
  static const char *const pairs[][2] = {
    { "  Start  Date ", "start date" }, { "START_DATE", "start date" }, { "start-date", "start date" }, { "Événement", "evenement" }, { "Actor(s)", "actors" }, { "", "" }, { "--", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *normalized = sheet_header_normalize (pairs[i][0]);

      g_assert_cmpstr (normalized, ==, pairs[i][1]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (all_words); i++)
    {
      g_autofree char *path = g_strdup_printf ("/columns/%s", all_words[i].field);

      g_test_add_data_func (path, &all_words[i], test_field);
    }
  g_test_add_func ("/columns/names", test_names);
  g_test_add_func ("/columns/normalize", test_normalize);
  return g_test_run ();
}
