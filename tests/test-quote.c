/* SPDX-License-Identifier: MIT */
/* Who says what: verbs, nouns and phrases of saying, inversion, quotations over sentences and paragraphs, and what is no speech. */

#include "stages.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *expected; /* "source|cue|content" of each attribution, with ";" between; "-" for nobody */
} QuoteCase;

static const QuoteCase cases[] = {
  { "said-that", "The minister said that talks had failed.", "The minister|said|that talks had failed" },
  { "said-bare", "Police said the man was armed.", "Police|said|the man was armed" },
  { "said-last", "The man was armed, police said.", "police|said|The man was armed" },
  { "said-inverted", "\"The bridge is safe,\" said Anna Schmidt.", "Anna Schmidt|said|\"The bridge is safe,\"" },
  { "said-pronoun", "\"The bridge is safe,\" he said.", "he|said|\"The bridge is safe,\"" },
  { "cut-quote", "\"The bridge,\" she added, \"is safe.\"", "she|added|\"The bridge,\" she added, \"is safe.\"" },
  { "curly", "\xE2\x80\x9CWe lost everything,\xE2\x80\x9D said a farmer.", "a farmer|said|\xE2\x80\x9CWe lost everything,\xE2\x80\x9D" },
  { "told", "She told reporters that the ship had left.", "She|told|that the ship had left" },
  { "according", "According to Reuters, the ship had left.", "Reuters|According to|the ship had left" },
  { "according-last", "The ship had left, according to Reuters.", "Reuters|according to|The ship had left" },
  { "denied", "The bank denied that it had lost data.", "The bank|denied|that it had lost data" },
  { "denied-gerund", "The ministry denied paying the hackers.", "The ministry|denied|paying the hackers" },
  { "accused", "Iran accused Israel of killing a scientist.", "Iran|accused|of killing a scientist" },
  { "warned", "Doctors warned of a second wave.", "Doctors|warned|of a second wave" },
  { "promised", "The mayor promised to resign.", "The mayor|promised|to resign" },
  { "believes", "The court believes he fled.", "The court|believes|he fled" },
  { "not-say", "The spokesman did not say why the trial was moved.", "The spokesman|did not say|why the trial was moved" },
  { "relative", "Witnesses who said they saw the car were heard.", "who|said|they saw the car" },
  { "participle", "He resigned, saying he was tired.", "He|saying|he was tired" },
  { "noun", "The government's claim that prices had fallen was wrong.", "The government|claim|that prices had fallen" },
  { "noun-infinitive", "Their plan to sell the plant failed.", "Their|plan|to sell the plant" },
  { "hearsay-passive", "The general is said to have fled.", "-|is said|to have fled" },
  { "hearsay-adverb", "The man allegedly stole a boat.", "-|allegedly|The man allegedly stole a boat" },
  { "as", "As the judge noted, nobody was harmed.", "the judge|noted|nobody was harmed" },
  { "headline-colon", "Merkel: Europe must act now.\n\nShe spoke in Berlin.", "Merkel|:|Europe must act now." },
  { "two-sentences", "\"We lost it. It will not come back,\" said the captain.",
    "the captain|said|\"We lost it. It will not come back,\"" },
  { "colon-before-quote", "The captain said: \"We lost it. It is gone.\"", "The captain|said|\"We lost it. It is gone.\"" },
  { "never-closed", "The captain said: \"We lost it.", "The captain|said|\"We lost it." },
  { "criticised", "Unions criticized the plan.", "Unions|criticized|the plan" },
  { "called", "The senator called the film a disgrace.", "The senator|called|the film a disgrace" },
  /* look-alikes */
  { "no-speech", "The company sold two plants.", "" },
  { "no-content", "The two men spoke.", "" },
  { "criticised-passive", "The plan was criticized.", "" },
  { "title-in-quotes", "The film \"The Long Road\" opened in Oslo.", "" },
  { "apostrophe", "The sailors' union and the teachers' union merged.", "" },
};

static void
append_attribution (const Stages      *stages,
                    const Attribution *attribution,
                    GString           *out)
{
  if (out->len > 0)
    g_string_append (out, ";");
  if (attribution->source_head >= 0)
    stages_append_words (stages, out, stages_token (stages, attribution->source_first)->start,
                         stages_token (stages, attribution->source_first + attribution->source_n_tokens - 1)->end);
  else
    g_string_append (out, "-");
  g_string_append (out, "|");
  stages_append_words (stages, out, stages_token (stages, attribution->cue_first)->start,
                       stages_token (stages, attribution->cue_first + attribution->cue_n_tokens - 1)->end);
  g_string_append (out, "|");
  stages_append_words (stages, out, attribution->content_start, attribution->content_end);
}

static void
test_attributions (gconstpointer data)
{
  const QuoteCase *row = data;
  g_autoptr (GString) out = g_string_new (NULL);
  Stages stages = stages_read (row->text);

  for (guint i = 0; i < stages.quotes->attributions->len; i++)
    append_attribution (&stages, &g_array_index (stages.quotes->attributions, Attribution, i), out);
  g_assert_cmpstr (out->str, ==, row->expected);
  stages_clear (&stages);
}

typedef struct
{
  const char *name;
  const char *text;
  const char *expected; /* the quotations, each with its speaker in front, with ";" between; "-" for nobody */
} SpeakerCase;

static const SpeakerCase speakers[] = {
  { "one", "\"We lost it,\" said Ann Lee.", "Ann Lee: \"We lost it,\"" },
  { "goes-on", "\"We lost it,\" said Ann Lee. \"It is gone.\"", "Ann Lee: \"We lost it,\";Ann Lee: \"It is gone.\"" },
  { "over-paragraphs", "\"We lost it, said Ann.\n\n\"It is gone,\" said Ann Lee.", "Ann Lee: \"We lost it, said Ann.\n\n\"It is gone,\"" },
  { "next-paragraph-is-not-hers", "\"We lost it,\" said Ann Lee.\n\n\"Nobody saw the ship leave the port.\"",
    "Ann Lee: \"We lost it,\";-: \"Nobody saw the ship leave the port.\"" },
  { "single", "\xE2\x80\x98We lost it all,\xE2\x80\x99 said Ann Lee.", "Ann Lee: \xE2\x80\x98We lost it all,\xE2\x80\x99" },
  { "part", "The judge said the law was \"cruel and useless\".", "The judge: \"cruel and useless\"" },
  { "nobody", "It was called \"a new beginning for all\".", "-: \"a new beginning for all\"" },
};

static void
test_speakers (gconstpointer data)
{
  const SpeakerCase *row = data;
  g_autoptr (GString) out = g_string_new (NULL);
  Stages stages = stages_read (row->text);

  for (guint i = 0; i < stages.quotes->quotations->len; i++)
    {
      const Quotation *quotation = &g_array_index (stages.quotes->quotations, Quotation, i);
      const Attribution *attribution = quotation->attribution >= 0
                                         ? &g_array_index (stages.quotes->attributions, Attribution, quotation->attribution)
                                         : NULL;

      if (out->len > 0)
        g_string_append (out, ";");
      if (attribution != NULL && attribution->source_head >= 0)
        stages_append_words (&stages, out, stages_token (&stages, attribution->source_first)->start,
                             stages_token (&stages, attribution->source_first + attribution->source_n_tokens - 1)->end);
      else
        g_string_append (out, "-");
      g_string_append (out, ": ");
      stages_append_words (&stages, out, quotation->start, quotation->end);
    }
  g_assert_cmpstr (out->str, ==, row->expected);
  stages_clear (&stages);
}

/* Marks without end, marks of all sorts: everything is accounted for and nothing takes forever. */
static void
test_hostile (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 3000; i++)
    g_string_append (text, i % 3 == 0 ? "\"" : i % 3 == 1 ? "said he said \xE2\x80\x9C" : "' ");
  Stages stages = stages_read (text->str);

  for (guint i = 0; i < stages.quotes->quotations->len; i++)
    {
      const Quotation *quotation = &g_array_index (stages.quotes->quotations, Quotation, i);

      g_assert_cmpuint (quotation->end, <=, stages.document->length);
      g_assert_cmpuint (quotation->first + quotation->n_tokens, <=, stages.document->tokens->len);
    }
  stages_clear (&stages);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/quote/attribution/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_attributions);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (speakers); i++)
    {
      g_autofree char *path = g_strconcat ("/quote/speaker/", speakers[i].name, NULL);

      g_test_add_data_func (path, &speakers[i], test_speakers);
    }
  g_test_add_func ("/quote/hostile", test_hostile);
  return g_test_run ();
}
