/* SPDX-License-Identifier: MIT */
/* What the text says of an event: whether it holds, who says so, and who had a part in it. */

#include "stages.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *trigger;
  const char *expected; /* "status", then " source-status" when the part of the source has its own, then "; by stance about" of each claim */
} FactualityCase;

static const FactualityCase cases[] = {
  { "past", "Rebels attacked the town.", "attacked", "asserted" },
  { "passive", "The town was attacked by rebels.", "attacked", "asserted" },
  { "noun", "The attack killed two people.", "attack", "asserted" },
  { "negated", "Rebels did not attack the town.", "attack", "negated" },
  { "never", "The ship never arrived.", "arrived", "negated" },
  { "no-noun", "There was no attack.", "attack", "negated" },
  { "nobody", "Nobody was arrested.", "arrested", "negated" },
  { "without", "The men left without attacking the village.", "attacking", "negated" },
  { "failed-to", "The army failed to stop the rebels.", "stop", "negated" },
  { "refused-to", "Serbia refused to sign the treaty.", "sign", "negated" },
  { "managed-to", "The prisoners managed to escape.", "escape", "asserted" },
  { "did-not-manage", "The prisoners did not manage to escape.", "escape", "negated" },
  { "did-not-fail", "The army did not fail to stop them.", "stop", "asserted" },
  { "prevented", "Police prevented the attack.", "attack", "negated" },
  { "will", "The company will close two plants.", "close", "planned" },
  { "will-not", "The company will not close the plant.", "close", "negated" },
  { "plans-to", "The company plans to close two plants.", "close", "planned" },
  { "planned-noun", "The planned strike worries the city.", "strike", "planned" },
  { "decided-to", "Sony decided to cancel the premiere.", "cancel", "planned" },
  { "said-would", "The bank said it would close two branches.", "close", "planned; bank asserts event" },
  { "may", "The storm may reach Florida.", "reach", "conditional" },
  { "could-have", "The fire could have killed hundreds.", "killed", "conditional" },
  { "if", "If the rebels attack, the army will respond.", "attack", "conditional" },
  { "if-consequent", "The army will respond if the rebels attack.", "respond", "conditional" },
  { "unless", "The union will strike unless wages rise.", "strike", "conditional" },
  { "wants", "France wants to send troops.", "send", "conditional" },
  { "urged", "The UN urged Israel to lift the blockade.", "lift", "conditional" },
  { "threatened", "The group threatened to kill the hostages.", "kill", "conditional" },
  { "question", "Did the rebels attack the town?", "attack", "conditional" },
  { "possible", "Officials fear a possible attack.", "attack", "conditional" },
  { "purpose", "Volunteers came to help the victims.", "help", "planned" },
  { "reported", "Police said that rebels attacked the town.", "attacked", "reported; Police asserts event" },
  { "according", "Rebels attacked the town, according to police.", "attacked", "reported; police asserts event" },
  { "quoted", "\"They attacked the town,\" said a witness.", "attacked", "reported; witness asserts event" },
  { "allegedly", "The man allegedly stole a boat.", "stole", "alleged" },
  { "alleged-noun", "The alleged theft shocked the village.", "theft", "alleged" },
  { "accused-of", "Iran accused Israel of killing a scientist.", "killing", "alleged; Iran alleges event" },
  { "believed", "Police believe the man killed his wife.", "killed", "alleged; Police asserts event" },
  { "denied-that", "The bank denied that it had lost data.", "lost", "denied; bank denies event" },
  { "denied-gerund", "The ministry denied paying the hackers.", "paying", "denied; ministry denies event" },
  { "admitted", "The driver admitted killing the cyclist.", "killing", "asserted; driver confirms event" },
  { "confirmed", "The ministry confirmed that two soldiers died.", "died", "asserted; ministry confirms event" },
  { "cancelled", "Sony cancelled the premiere.", "premiere", "cancelled" },
  { "called-off-passive", "The talks were postponed.", "talks", "cancelled" },
  { "part-denied", "North Korea denied it had anything to do with the attack.", "attack", "asserted denied; Korea denies source" },
  { "part-denied-noun", "Syria denied any involvement in the bombing.", "bombing", "asserted denied; Syria denies source" },
  { "part-nothing", "Tehran said it had nothing to do with the raid.", "raid", "asserted denied; Tehran denies source" },
  { "part-blamed", "Washington blamed Pyongyang for the hack.", "hack", "asserted alleged; Washington alleges source" },
  { "part-claimed", "Hamas claimed responsibility for the attack.", "attack", "asserted confirmed; Hamas confirms source" },
  { "after", "The shop closed after the attack.", "attack", "asserted" },
  { "condemned", "Turkey condemned the attack.", "attack", "asserted; Turkey asserts event" },
};

static const char *const role_names[] = { "source", "target" };

static void
describe (const Stages     *stages,
          const Factuality *factuality,
          GString          *out)
{
  g_string_append (out, causeline_status_to_string (factuality->status));
  if (factuality->source_status != CAUSELINE_STATUS_NONE)
    g_string_append_printf (out, " %s", causeline_status_to_string (factuality->source_status));
  for (guint i = 0; i < factuality->n_claims; i++)
    {
      const FactualityClaim *claim = &factuality->claims[i];

      g_string_append_printf (out, "; %s %s %s", claim->by >= 0 ? stages_token (stages, claim->by)->form : "-",
                              causeline_stance_to_string (claim->stance),
                              claim->about == FACTUALITY_ABOUT_EVENT ? "event" : role_names[claim->about]);
    }
}

static gint32
find_token (const Stages *stages,
            const char   *form)
{
  for (guint i = 0; i < stages->document->tokens->len; i++)
    if (strcmp (stages_token (stages, i)->form, form) == 0)
      return (gint32) i;
  return -1;
}

static void
test_status (gconstpointer data)
{
  const FactualityCase *row = data;
  g_autoptr (GString) out = g_string_new (NULL);
  Stages stages = stages_read (row->text);
  gint32 trigger = find_token (&stages, row->trigger);
  Factuality factuality;

  g_assert_cmpint (trigger, >=, 0);
  factuality_read (stages.tree, stages.quotes, stages.entities, (guint32) trigger, &factuality);
  describe (&stages, &factuality, out);
  g_assert_cmpstr (out->str, ==, row->expected);
  stages_clear (&stages);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/factuality/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_status);
    }
  return g_test_run ();
}
