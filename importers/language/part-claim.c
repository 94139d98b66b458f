/* SPDX-License-Identifier: MIT */
/* "denied any role in the attack", "blamed X for the attack": the event holds, the part that somebody had in it is what is claimed. */

#include "part-claim.h"

#include <string.h>

#include "modality.h"
#include "speech.h"
#include "syntax.h"

/* From the event up to the word that says who claims it. */
#define MAX_STEPS 6

/* Words for having had a part, and the prepositions that lead from them to the event. */
static const char *const part_words[] = { "involvement", "responsibility", "role", "part", "hand", "link", "connection", "complicity", "guilt", "tie",
                                          "responsible", "involved", "guilty", "complicit", "involve", "participate", "do", "implicate", "blame",
                                          "link", "tie", "connect", "credit", "fault", "behind", "knowledge", "participation", "innocent", "culprit",
                                          "perpetrator", "mastermind" };
static const char *const part_prepositions[] = { "in", "for", "with", "to", "behind", "of" };

static gboolean
is_one_of (const char        *word,
           const char *const *list,
           gsize              n)
{
  for (gsize i = 0; i < n; i++)
    if (strcmp (word, list[i]) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
has_case (const Tree *tree,
          gint32      noun)
{
  for (gsize i = 0; i < G_N_ELEMENTS (part_prepositions); i++)
    if (tree_child_lemma (tree, noun, RELATION_BIT (REL_CASE), part_prepositions[i]) >= 0)
      return TRUE;
  return FALSE;
}

/* The word for having a part that governs the event: "role" in "role in the attack", "do" in "nothing to do with it". */
static gint32
part_word (const Tree *tree,
           gint32      trigger)
{
  const Token *token = tree_token (tree, trigger);

  if (token->upos == UPOS_VERB && token->xpos != XPOS_VBG)
    return -1;
  /* "was behind the attack": the preposition is all there is. */
  if (tree_child_lemma (tree, trigger, RELATION_BIT (REL_CASE), "behind") >= 0
      && tree_child (tree, trigger, RELATION_BIT (REL_COP) | RELATION_BIT (REL_NSUBJ)) >= 0)
    return trigger;
  if (token->head < 0 || (token->relation != REL_OBL && token->relation != REL_NMOD && token->relation != REL_ADVCL && token->relation != REL_ACL)
      || !(has_case (tree, trigger) || tree_child (tree, trigger, RELATION_BIT (REL_MARK)) >= 0))
    return -1;
  /* "claimed responsibility for the attack", where the attack hangs on the verb. */
  gint32 object = tree_child (tree, token->head, RELATION_BIT (REL_OBJ));

  if (object >= 0 && token->relation == REL_OBL && tree_token (tree, object)->upos == UPOS_NOUN
      && is_one_of (tree_token (tree, object)->lemma, part_words, G_N_ELEMENTS (part_words)))
    return object;
  return is_one_of (tree_token (tree, token->head)->lemma, part_words, G_N_ELEMENTS (part_words)) ? token->head : -1;
}

/* Who has the part: the owner or subject of the word, the object of "blame", else whoever governs it. */
static gint32
party_of (const Tree *tree,
          gint32      word)
{
  const Token *token = tree_token (tree, word);
  gint32 found = tree_child (tree, word, RELATION_BIT (REL_NMOD_POSS));

  if (found < 0 && token->upos == UPOS_VERB && strcmp (token->lemma, "do") != 0 && strcmp (token->lemma, "participate") != 0)
    found = tree_object (tree, word);
  if (found < 0)
    found = tree_child (tree, word, RELATION_BIT (REL_NSUBJ) | RELATION_BIT (REL_NSUBJ_PASS));
  for (guint i = 0; i < MAX_STEPS && found < 0 && token->head >= 0; i++)
    {
      word = token->head;
      token = tree_token (tree, word);
      if (token->upos == UPOS_VERB || token->upos == UPOS_ADJ)
        found = tree_surface_subject (tree, word);
      if (token->relation == REL_ROOT)
        break;
    }
  return found;
}

typedef struct
{
  gint32 cue;
  guint8 stance;
  gboolean is_negated;
} Claimed;

/* Up from the word: is the part denied, alleged, confirmed, and by what word? */
static Claimed
read_stance (const Tree *tree,
             gint32      word)
{
  Claimed found = { -1, CAUSELINE_STANCE_ASSERTS, FALSE };
  gint32 at = word;

  for (guint i = 0; i < MAX_STEPS && at >= 0; i++)
    {
      const Token *token = tree_token (tree, at);
      const Speech *speech = speech_find (token);

      found.is_negated |= modality_is_negated (tree, at) || tree_child_lemma (tree, at, RELATION_BIT (REL_OBJ), "nothing") >= 0
                          || strcmp (token->lemma, "nothing") == 0 || strcmp (token->lemma, "innocent") == 0;
      if (speech != NULL && speech->kind >= 0 && (at != word || token->upos == UPOS_VERB))
        {
          found.cue = at;
          found.stance = speech->stance;
          return found;
        }
      /* "claimed responsibility" owns up to it. */
      if (strcmp (token->lemma, "accept") == 0 || strcmp (token->lemma, "take") == 0)
        found.stance = CAUSELINE_STANCE_CONFIRMS;
      at = token->head;
    }
  return found;
}

/**
 * part_claim_read:
 * @tree: the trees of a document
 * @quotes: its quotations and attributions
 * @trigger: the token that tells an event
 * @factuality: (inout): gets the claim and the status of the part
 *
 * Returns: whether the text speaks here of somebody's part in the event; the event itself is then taken for granted
 */
gboolean
part_claim_read (const Tree     *tree,
                 const QuoteSet *quotes,
                 gint32          trigger,
                 Factuality     *factuality)
{
  gint32 word = part_word (tree, trigger);
  FactualityClaim claim = { .party = -1, .about = CAUSELINE_ROLE_SOURCE };
  Claimed claimed;

  if (word < 0)
    return FALSE;
  claimed = read_stance (tree, word);
  claim.party = party_of (tree, word);
  claim.by = claimed.cue >= 0 ? tree_subject (tree, claimed.cue) : -1;
  claim.cue_first = (guint32) (claimed.cue >= 0 ? claimed.cue : word);
  claim.cue_n_tokens = 1;
  claim.stance = claimed.stance;
  if (claim.by < 0 && quotes->attribution_of[trigger] >= 0)
    claim.by = g_array_index (quotes->attributions, Attribution, (guint) quotes->attribution_of[trigger]).source_head;
  /* "says it had nothing to do with it" denies, "denies that it did not" is nobody's language. */
  if (claimed.is_negated && claim.stance != CAUSELINE_STANCE_DOUBTS)
    claim.stance = CAUSELINE_STANCE_DENIES;
  else if (claim.stance == CAUSELINE_STANCE_ASSERTS)
    {
      gboolean own = claim.by >= 0 && claim.by == claim.party;

      claim.stance = own ? CAUSELINE_STANCE_CONFIRMS : CAUSELINE_STANCE_ALLEGES;
    }
  /* "claimed responsibility" is no allegation against oneself. */
  if (claim.stance == CAUSELINE_STANCE_ALLEGES && claim.by >= 0 && claim.by == claim.party)
    claim.stance = CAUSELINE_STANCE_CONFIRMS;
  factuality->claims[factuality->n_claims++] = claim;
  factuality->source_status = claim.stance == CAUSELINE_STANCE_DENIES     ? CAUSELINE_STATUS_DENIED
                              : claim.stance == CAUSELINE_STANCE_CONFIRMS ? CAUSELINE_STATUS_CONFIRMED
                                                                          : CAUSELINE_STATUS_ALLEGED;
  return TRUE;
}
