/* SPDX-License-Identifier: MIT */
/* Climbs from an event's word through everything that governs it and gathers what that makes of the event. */

#include "factuality.h"

#include <string.h>

#include "modality.h"
#include "part-claim.h"
#include "speech.h"
#include "syntax.h"

/* No sentence that a person wrote nests deeper in what matters. */
#define MAX_CLIMB 16

/* Verbs that only carry an event noun: what is said of them is said of it. */
static const char *const light_verbs[] = { "launch", "carry", "conduct", "make", "take", "hold", "have", "stage", "mount", "commit", "give", "do",
                                           "begin", "start", "continue", "face", "suffer", "undergo", "wage", "perform", "issue", "deliver",
                                           "impose", "file", "open", "declare", "sign", "reach", "strike", "see", "provide", "offer", "execute",
                                           "be", "occur", "happen", "come", "go", "place", "bring", "pay", "get", "receive", "stop", "lead" };
/* What follows them with "to" is what they are done for. */
static const char *const motion_verbs[] = { "come", "go", "travel", "fly", "gather", "meet", "rush", "return", "wait", "send", "deploy", "move" };
static const char *const light_nouns[] = { "series", "wave", "string", "act", "spate", "number", "kind", "type", "case", "campaign", "round", "form" };

typedef struct
{
  const Tree *tree;
  const QuoteSet *quotes;
  Factuality *out;
  guint mood;
  gboolean has_would; /* the only doubt is a "would" */
  gboolean governs;   /* FALSE once the way up left the clause whose moods hold for the event */
  gint32 visited[MAX_CLIMB];
  guint n_visited;
} Climber;

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

static void
add_claim (Climber *self,
           gint32   by,
           gint32   cue,
           guint8   stance)
{
  FactualityClaim claim = { .by = by, .cue_first = (guint32) cue, .cue_n_tokens = 1, .party = -1, .about = FACTUALITY_ABOUT_EVENT,
                            .stance = stance };

  for (guint i = 0; i < self->out->n_claims; i++)
    if (self->out->claims[i].cue_first == claim.cue_first)
      return;
  if (self->out->n_claims < FACTUALITY_MAX_CLAIMS)
    self->out->claims[self->out->n_claims++] = claim;
}

/* What a governing word makes of the event under it, when it is itself negated or in doubt. */
static guint
holds_mood (guint8   holds,
            gboolean negated,
            gboolean implies)
{
  switch (holds)
    {
    case HOLDS_YES:
      return negated && implies ? MOOD_NEGATED : 0;
    case HOLDS_SAID:
      return negated ? MOOD_POSSIBLE : MOOD_SAID;
    case HOLDS_ALLEGED:
      return negated ? MOOD_POSSIBLE : MOOD_ALLEGED;
    case HOLDS_DENIED:
      return negated ? MOOD_ALLEGED : MOOD_DENIED;
    case HOLDS_NOT:
      return negated ? 0 : MOOD_NEGATED;
    case HOLDS_PLANNED:
      return negated ? MOOD_NEGATED : MOOD_PLANNED;
    case HOLDS_POSSIBLE:
      return negated ? MOOD_NEGATED : MOOD_POSSIBLE;
    case HOLDS_CALLED_OFF:
      return negated ? 0 : MOOD_CALLED_OFF;
    default:
      return 0;
    }
}

static gboolean
has_preposition (const Tree   *tree,
                 gint32        token,
                 const Speech *speech)
{
  for (guint i = 0; i < G_N_ELEMENTS (speech->prepositions) && speech->prepositions[i] != NULL; i++)
    if (tree_child_lemma (tree, token, RELATION_BIT (REL_CASE) | RELATION_BIT (REL_MARK), speech->prepositions[i]) >= 0)
      return TRUE;
  return FALSE;
}

/* Does the word govern what hangs on it by this relation as its content? */
static gboolean
is_content (const Tree   *tree,
            gint32        token,
            const Speech *speech)
{
  const Token *t = tree_token (tree, token);

  switch (t->relation)
    {
    case REL_CCOMP:
    case REL_CSUBJ:
    case REL_CSUBJ_PASS:
      return TRUE;
    case REL_XCOMP:
      return TRUE;
    case REL_ACL:
      return speech->contents & (SPEECH_CLAUSE | SPEECH_INFINITIVE) && (t->xpos == XPOS_VB || t->xpos == XPOS_VBG
                                                                        || tree_child (tree, token, RELATION_BIT (REL_MARK)) >= 0);
    case REL_OBJ:
    case REL_NSUBJ_PASS:
      return (speech->contents & SPEECH_OBJECT) != 0;
    case REL_OBL:
    case REL_NMOD:
    case REL_ADVCL:
      return has_preposition (tree, token, speech);
    default:
      return FALSE;
    }
}

static gint32
sayer_of (const Tree *tree,
          gint32      cue)
{
  const Token *token = tree_token (tree, cue);

  if (token->upos == UPOS_NOUN)
    {
      gint32 owner = tree_child (tree, cue, RELATION_BIT (REL_NMOD_POSS));
      gint32 carrier = token->relation == REL_OBJ ? token->head : -1;

      return owner >= 0 ? owner : carrier >= 0 ? tree_subject (tree, carrier) : -1;
    }
  return tree_subject (tree, cue);
}

/* A word of the table of speech governs the event. */
static void
pass_speech (Climber      *self,
             gint32        token,
             gint32        cue,
             const Speech *speech)
{
  const Token *t = tree_token (self->tree, token);
  gboolean infinitive = t->relation == REL_XCOMP || (t->xpos == XPOS_VB && tree_child_lemma (self->tree, token, RELATION_BIT (REL_MARK), "to") >= 0);
  guint around = modality_read (self->tree, cue);
  guint8 holds = infinitive ? speech->holds_infinitive : speech->holds;
  guint mood = holds_mood (holds, (around & MOOD_NEGATED) != 0, speech->kind == SPEECH_NO_SOURCE);

  if (t->relation == REL_NSUBJ_PASS && speech->kind >= 0 && holds != HOLDS_NOT && holds != HOLDS_CALLED_OFF && holds != HOLDS_PLANNED
      && holds != HOLDS_POSSIBLE)
    return;
  /* What only hangs on the governed clause ("to sue, arguing that") is as true as it is said to be. */
  self->mood |= self->governs ? mood : mood & (MOOD_SAID | MOOD_ALLEGED);
  if (self->has_would && (holds == HOLDS_SAID || holds == HOLDS_ALLEGED || holds == HOLDS_YES || holds == HOLDS_POSSIBLE)
      && t->relation == REL_CCOMP && tree_token (self->tree, cue)->xpos == XPOS_VBD && self->governs)
    {
      /* "said it would": the future, told in the past. */
      self->mood &= ~(guint) MOOD_POSSIBLE;
      self->mood |= MOOD_PLANNED | mood;
    }
  if (speech->kind == SPEECH_NO_SOURCE)
    return;
  /* "may deny", "would say": nobody has said it. */
  if (around & MOOD_POSSIBLE)
    self->mood |= MOOD_POSSIBLE;
  else if (holds != HOLDS_PLANNED && holds != HOLDS_POSSIBLE && holds != HOLDS_NOT && !(around & MOOD_NEGATED))
    add_claim (self, sayer_of (self->tree, cue), cue, speech->stance);
}

static gboolean
is_definite (const Tree *tree,
             gint32      noun)
{
  return tree_child_lemma (tree, noun, RELATION_BIT (REL_DET), "the") >= 0 || tree_child (tree, noun, RELATION_BIT (REL_NMOD_POSS)) >= 0;
}

/* The event noun hangs on a verb as object or subject: do the moods of the verb hold for it? */
static gboolean
is_carried (const Tree *tree,
            gint32      noun,
            gint32      verb)
{
  const Token *n = tree_token (tree, noun), *v = tree_token (tree, verb);

  if (is_one_of (v->lemma, light_verbs, G_N_ELEMENTS (light_verbs)))
    return TRUE;
  return n->relation == REL_OBJ && n->upos == UPOS_NOUN && !is_definite (tree, noun);
}

/* One step up; returns where to, -1 to end. */
static gint32
climb (Climber *self,
       gint32   token)
{
  const Token *t = tree_token (self->tree, token);
  gint32 head = t->head;
  const Speech *speech;
  guint shared = MOOD_POSSIBLE | MOOD_PLANNED;

  if (head < 0)
    return -1;
  speech = speech_find (tree_token (self->tree, head));
  if (speech != NULL && is_content (self->tree, token, speech))
    {
      pass_speech (self, token, head, speech);
      /* An implicative verb is part of the same act: what is said of it holds for the act. */
      if (self->governs && speech->kind == SPEECH_NO_SOURCE)
        self->mood |= modality_read (self->tree, head) & ~(guint) MOOD_NEGATED;
      self->governs = speech->kind == SPEECH_NO_SOURCE && self->governs;
      return head;
    }
  switch (t->relation)
    {
    case REL_CONJ:
      if (tree_child (self->tree, token, RELATION_BIT (REL_NSUBJ) | RELATION_BIT (REL_AUX) | RELATION_BIT (REL_NSUBJ_PASS)) < 0 && self->governs)
        self->mood |= modality_read (self->tree, head) & shared;
      return head;
    case REL_OBJ:
    case REL_NSUBJ:
    case REL_NSUBJ_PASS:
      if (!is_carried (self->tree, token, head))
        return -1;
      if (self->governs)
        self->mood |= modality_read (self->tree, head);
      return head;
    case REL_XCOMP:
      if (self->governs)
        self->mood |= modality_read (self->tree, head)
                      | (is_one_of (tree_token (self->tree, head)->lemma, motion_verbs, G_N_ELEMENTS (motion_verbs)) ? MOOD_PLANNED : 0u);
      return head;
    case REL_ADVCL:
      if (self->governs && t->xpos == XPOS_VB && tree_child_lemma (self->tree, token, RELATION_BIT (REL_MARK), "to") >= 0
          && strcmp (tree_token (self->tree, head)->lemma, "use") != 0) /* who "used batons to disperse" them did it */
        self->mood |= MOOD_PLANNED;
      self->governs = FALSE;
      return head;
    case REL_ACL:
      if (self->governs && t->xpos == XPOS_VB)
        self->mood |= MOOD_POSSIBLE;
      return -1;
    case REL_CCOMP:
    case REL_PARATAXIS:
    case REL_APPOS:
      self->governs = FALSE;
      return head;
    case REL_NMOD:
      if (!is_one_of (tree_token (self->tree, head)->lemma, light_nouns, G_N_ELEMENTS (light_nouns)))
        return -1;
      self->mood |= self->governs ? modality_read (self->tree, head) : 0;
      return head;
    default:
      return -1;
    }
}

/* Attributions that syntax did not pass on the way up: quotations, "he said" in parenthesis, "according to". */
static void
read_attribution (Climber *self,
                  gint32   trigger)
{
  gint32 a = self->quotes->attribution_of[trigger];
  const Attribution *attribution;
  const Speech *speech;

  if (a < 0)
    return;
  attribution = &g_array_index (self->quotes->attributions, Attribution, (guint) a);
  for (guint i = 0; i < self->n_visited; i++)
    if (self->visited[i] == (gint32) attribution->cue_head)
      return;
  /* What is the object of "criticised" is no content of speech. */
  if (attribution->content_head >= 0 && attribution->kind != ATTRIBUTION_HEARSAY && !attribution->is_direct
      && (tree_token (self->tree, attribution->content_head)->relation == REL_OBJ
          || tree_token (self->tree, attribution->content_head)->relation == REL_OBL
          || tree_token (self->tree, attribution->content_head)->relation == REL_XCOMP))
    return;
  speech = speech_find (tree_token (self->tree, (gint32) attribution->cue_head));
  if (speech != NULL)
    self->mood |= holds_mood (speech->holds, attribution->is_negated, FALSE);
  else
    self->mood |= attribution->stance == CAUSELINE_STANCE_ALLEGES ? MOOD_ALLEGED : MOOD_SAID;
  if (attribution->source_head >= 0)
    add_claim (self, attribution->source_head, (gint32) attribution->cue_head, attribution->stance);
}

static gboolean
is_question (const Tree *tree,
             gint32      token)
{
  const Sentence *sentence = &g_array_index (tree->document->sentences, Sentence, tree_sentence (tree, token));

  for (guint32 i = 0; i < 3 && i < sentence->n_tokens; i++)
    if (strcmp (tree_token (tree, (gint32) (sentence->first + sentence->n_tokens - 1 - i))->form, "?") == 0)
      return TRUE;
  return FALSE;
}

static CauselineStatus
status_of (guint mood)
{
  static const struct
  {
    guint mood;
    guint8 status;
  } order[] = {
    { MOOD_CALLED_OFF, CAUSELINE_STATUS_CANCELLED }, { MOOD_DENIED, CAUSELINE_STATUS_DENIED },
    { MOOD_NEGATED, CAUSELINE_STATUS_NEGATED },      { MOOD_POSSIBLE, CAUSELINE_STATUS_CONDITIONAL },
    { MOOD_PLANNED, CAUSELINE_STATUS_PLANNED },      { MOOD_ALLEGED, CAUSELINE_STATUS_ALLEGED },
    { MOOD_CONFIRMED, CAUSELINE_STATUS_CONFIRMED },  { MOOD_SAID, CAUSELINE_STATUS_REPORTED },
  };

  /* What may not happen is open, not certain that it does not. */
  if ((mood & MOOD_NEGATED) && (mood & MOOD_POSSIBLE))
    return CAUSELINE_STATUS_CONDITIONAL;
  if ((mood & MOOD_DENIED) && (mood & MOOD_ALLEGED))
    return CAUSELINE_STATUS_DISPUTED;
  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    if (mood & order[i].mood)
      return order[i].status;
  return CAUSELINE_STATUS_ASSERTED;
}

/**
 * factuality_read:
 * @tree: the trees of a document
 * @quotes: its quotations and attributions
 * @entities: its entities
 * @trigger: the token that tells the event
 * @factuality: (out): what the text says of it
 *
 * Says whether the event is asserted, reported, alleged, denied, planned, conditional, negated or called off, by whom, and
 * what becomes of the part that somebody is said to have in it.
 */
void
factuality_read (const Tree      *tree,
                 const QuoteSet  *quotes,
                 const EntitySet *entities,
                 guint32          trigger,
                 Factuality      *factuality)
{
  Climber self = { .tree = tree, .quotes = quotes, .out = factuality, .governs = TRUE };
  gint32 at = (gint32) trigger;

  memset (factuality, 0, sizeof *factuality);
  self.mood = modality_read (tree, at);
  self.has_would = tree_child_lemma (tree, at, RELATION_BIT (REL_AUX), "would") >= 0
                   && tree_child_lemma (tree, at, RELATION_BIT (REL_AUX), "have") < 0;
  if (part_claim_read (tree, quotes, (gint32) trigger, factuality))
    at = -1;
  while (at >= 0 && self.n_visited < MAX_CLIMB)
    {
      self.visited[self.n_visited++] = at;
      at = climb (&self, at);
    }
  if (factuality->source_status == CAUSELINE_STATUS_NONE)
    read_attribution (&self, (gint32) trigger);
  if (is_question (tree, (gint32) trigger))
    self.mood |= MOOD_POSSIBLE;
  factuality->status = (guint8) status_of (self.mood);
  factuality->is_generic = (self.mood & MOOD_GENERIC) != 0;
  factuality->is_future = (self.mood & MOOD_PLANNED) != 0;
}
