/* SPDX-License-Identifier: MIT */
/* Who an article speaks of: names, offices, groups, pronouns, and who is the same. */

#include "stages.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *expected; /* "name (kind)" of each entity in order with ";" between; "< owner" when it is part of another */
} EntityCase;

static const EntityCase cases[] = {
  { "person-title", "President Barack Obama left.", "Barack Obama (person)" },
  { "person-role", "Spokeswoman Jane Miller resigned.", "Jane Miller (person)" },
  { "person-country-title", "French President Emmanuel Macron left.", "France (country);Emmanuel Macron (person) < France" },
  { "surname", "David Miller won. Miller left.", "David Miller (person)" },
  { "mister", "Mr. Miller won. David Miller left.", "David Miller (person)" },
  { "apposition", "Mark Jones, a lawyer, won the case.", "Mark Jones (person)" },
  { "apposition-before", "The mayor, Anna Berg, resigned.", "Anna Berg (person)" },
  { "country", "Norway signed the treaty.", "Norway (country)" },
  { "country-forms", "The U.S. signed. The United States left.", "United States (country)" },
  { "demonym", "Russian troops left.", "Russian troops (people) < Russia;Russia (country)" },
  { "demonym-and-name", "Russian troops left. Moscow agreed. Russia won.", "Russian troops (people) < Russia;Russia (country);Moscow (government) < Russia" },
  { "capital-acts", "Beijing accused Tokyo of spying.", "Beijing (government);Tokyo (government)" },
  { "capital-is-a-place", "The fire broke out in Paris.", "Paris (place)" },
  { "white-house", "The White House rejected the offer.", "White House (government)" },
  { "ministry", "The Saudi Interior Ministry closed the road.", "Saudi Interior Ministry (government) < Saudi Arabia;Saudi Arabia (country)" },
  { "company", "Siemens AG sold the plant.", "Siemens AG (company)" },
  { "acts-like-a-body", "The strike began at Ashdown in May. Ashdown sued the union.", "Ashdown (organization);union (organization)" },
  { "the-league", "Cola King left. The league fined the team.", "Cola King (other);league (organization);team (people)" },
  { "rival-is-a-body", "The rival, Calder Devices, left.", "Calder Devices (other)" },
  { "its-own", "Kelda raised its offer. Kelda left.", "Kelda (organization)" },
  { "has-a-board", "Kelda's board met in June.", "Kelda's board (organization) < Kelda;Kelda (organization)" },
  { "it-will-sue", "Kelda said it would sue Norway.", "Kelda (organization);Norway (country)" },
  { "its-of-a-person", "Barack Obama left the party after its leaders met. Obama won.", "Barack Obama (person);party (organization);its leaders (people)" },
  { "first-word", "Halden Turbines makes engines. Halden apologised.", "Halden Turbines (organization)" },
  { "called-a-company", "The operator, Hidro Sul, left.", "Hidro Sul (organization)" },
  { "them-before", "Lawmakers voted. Police arrested three men, but released them.", "Lawmakers (people);Police (government);three men (people)" },
  { "bank-of", "The Bank of England raised rates.", "Bank of England (company)" },
  { "media", "The New York Times printed the letter.", "The New York Times (media)" },
  { "armed-group", "Hamas fired rockets at Israel.", "Hamas (armed-group);Israel (country)" },
  { "acronym-in-brackets", "The Lagos Boat Club (LBC) closed. The LBC owed money.", "Lagos Boat Club (organization)" },
  { "police", "Police arrested a man. Police released the man.", "Police (government);man (person)" },
  { "group-with-number", "Over 900 asylum seekers arrived. The asylum seekers slept in tents.", "Over 900 asylum seekers (people)" },
  { "spokesman-for", "A spokesman for the ministry resigned.", "spokesman (person) < ministry;ministry (government)" },
  { "officials", "Turkish officials left.", "Turkish officials (people) < Turkey;Turkey (country)" },
  { "the-company", "Nokia cut jobs. The company sold a plant.", "Nokia (company)" },
  { "the-country", "Ghana closed its border. The country banned imports.", "Ghana (country)" },
  { "he", "Anna saw Mark Jones. He left.", "Anna (person);Mark Jones (person)" },
  { "coordination", "Japan and South Korea signed the pact.", "Japan (country);South Korea (country)" },
  { "relative", "The protesters who burned the car fled.", "protesters (people)" },
  { "compound-is-no-party", "The police station closed.", "" },
  { "predicate-is-no-party", "She became the leader in 1999.", "" },
  { "thing", "The bridge collapsed on Monday.", "" },
  { "month", "In December the river rose.", "" },
};

static void
describe (const EntitySet *set,
          GString         *out)
{
  for (guint i = 0; i < set->entities->len; i++)
    {
      const Entity *entity = &g_array_index (set->entities, Entity, i);

      if (out->len > 0)
        g_string_append (out, ";");
      g_string_append_printf (out, "%s (%s)", entity->name, causeline_actor_kind_to_string (entity->kind));
      if (entity->part_of >= 0)
        g_string_append_printf (out, " < %s", g_array_index (set->entities, Entity, entity->part_of).name);
    }
}

static void
test_entities (gconstpointer data)
{
  const EntityCase *row = data;
  g_autoptr (GString) out = g_string_new (NULL);
  Stages stages = stages_read (row->text);

  describe (stages.entities, out);
  g_assert_cmpstr (out->str, ==, row->expected);
  stages_clear (&stages);
}

typedef struct
{
  const char *name;
  const char *text;
  const char *word;     /* the last token of this form is asked for */
  const char *expected; /* name of its entity, "" for none */
} ReferenceCase;

static const ReferenceCase references[] = {
  { "he", "Mark Jones won the race. He left.", "He", "Mark Jones" },
  { "she-by-gender", "Mrs. Berg met Mr. Jones. She left.", "She", "Berg" },
  { "his", "Mark Jones sold his house.", "his", "Mark Jones" },
  { "they", "The rebels attacked. They fled.", "They", "rebels" },
  { "it-company", "Siemens closed two plants. It sold a third.", "It", "Siemens" },
  { "its", "Ghana closed its border.", "its", "Ghana" },
  { "who", "The farmers who marched left.", "who", "farmers" },
  { "quoted-i", "\"I lost it,\" said Ann Lee.", "I", "Ann Lee" },
  { "quoted-we", "\"We lost it,\" said Ann Lee.", "We", "Ann Lee" },
  { "expletive", "It rained in Oslo.", "It", "" },
  { "it-thing", "Mark Jones bought a boat. It sank.", "It", "" },
  { "the-president", "President Anna Berg won. The president left.", "president", "Anna Berg" },
  { "surname-possessive", "Mark Jones won. Jones's wife left.", "Jones", "Mark Jones" },
};

static void
test_reference (gconstpointer data)
{
  const ReferenceCase *row = data;
  Stages stages = stages_read (row->text);
  gint32 token = -1;
  gint32 entity;

  for (guint i = 0; i < stages.document->tokens->len; i++)
    if (strcmp (stages_token (&stages, i)->form, row->word) == 0)
      token = (gint32) i;
  g_assert_cmpint (token, >=, 0);
  entity = entity_at (stages.entities, token);
  g_assert_cmpstr (entity >= 0 ? g_array_index (stages.entities->entities, Entity, entity).name : "", ==, row->expected);
  stages_clear (&stages);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/entity/parties/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_entities);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (references); i++)
    {
      g_autofree char *path = g_strconcat ("/entity/reference/", references[i].name, NULL);

      g_test_add_data_func (path, &references[i], test_reference);
    }
  return g_test_run ();
}
