/* SPDX-License-Identifier: MIT */
/* The links whose words are in the text: stated causes, and speech with what it is about. */

#include "answer.h"

#include <string.h>

#include "word-list.h"

#define ABOUT_CONFIDENCE 0.7

/* How far down in the tree what is spoken of may stand from the speech. */
#define MAX_CLAUSES 5

void
answer_add_stated (Answering *answering)
{
  for (guint i = 0; i < answering->input->causes->len; i++)
    {
      const CauseLink *cause = &g_array_index (answering->input->causes, CauseLink, i);
      gint32 from = cause->cause >= 0 ? answering->event_of[cause->cause] : -1, to = answering->event_of[cause->effect];
      gboolean is_order_free = cause->kind == CAUSELINE_LINK_PURPOSE || cause->kind == CAUSELINE_LINK_CONDITION;
      gint32 open = cause->is_open && to >= 0 ? answer_find_open (answering, to, cause->first, from) : -1;
      if (open >= 0)
        from = open;
      if (from < 0 || to < 0 || from == to || answer_is_linked (answering, from, to) || (!is_order_free && answer_is_backwards (answering, from, to)))
        continue;
      NarrativeLink link = { from, to, cause->first, cause->last, cause->kind, CAUSELINE_BASIS_STATED, cause->confidence };
      answer_append (answering, &link);
    }
}

/* What speaks of an event for its own sake, and what does so only when the event calls for it. */
typedef enum
{
  SPEAKS_NOT,
  SPEAKS_OF_ANSWERED,
  SPEAKS_OF_ANY
} Speaks;

static Speaks
speaks (guint8 type)
{
  if (type == FRAME_NO_EVENT)
    return SPEAKS_NOT;
  if (word_list_has ("speaks-of-any", frame_type_name (type)))
    return SPEAKS_OF_ANY;
  return word_list_has ("speaks-of-answered", frame_type_name (type)) ? SPEAKS_OF_ANSWERED : SPEAKS_NOT;
}

/* Whether a word belongs to what its governor speaks of, and is not told beside it. */
static gboolean
is_content (const Tree *tree,
            gint32      token)
{
  const Token *t = tree_token (tree, token);
  switch (t->relation)
    {
    case REL_CCOMP:
    case REL_XCOMP:
    case REL_OBJ:
    case REL_OBL:
    case REL_NMOD:
    case REL_ACL:
    case REL_COMPOUND:
    case REL_FLAT:
    case REL_NSUBJ_PASS:
      return TRUE;
    case REL_CONJ:
      return t->upos == UPOS_NOUN;
    case REL_ADVCL:
      return tree_child_lemma (tree, token, RELATION_BIT (REL_MARK), "of") >= 0;
    default:
      return FALSE;
    }
}

/* How a speech and what it speaks of belong together; FALSE when they do not. */
static gboolean
find_kind (const Answering *answering,
           gint32           from,
           gint32           to,
           guint8          *kind)
{
  const NarrativeEvent *a = answer_event (answering, from), *b = answer_event (answering, to);
  Speaks how = speaks (b->type);
  if (how == SPEAKS_NOT || from == to || answer_is_linked (answering, from, to) || answer_is_backwards (answering, from, to))
    return FALSE;
  guint n = 0;
  if (how == SPEAKS_OF_ANSWERED && (a->type == FRAME_NO_EVENT || causeline_frame_find (frame_type_name (a->type), frame_type_name (b->type), &n) == NULL))
    return FALSE;
  *kind = CAUSELINE_LINK_ABOUT;
  guint8 answer = CAUSELINE_LINK_ABOUT;
  if (a->type == frame_type ("accusation") && answer_rate (answering, from, to, &answer) >= ANSWER_ENOUGH)
    *kind = answer; /* what it speaks of is what it answers: "denied the accusation" */
  return TRUE;
}

static void
append_about (Answering *answering,
              gint32     from,
              gint32     to)
{
  guint8 kind;
  if (from < 0 || to < 0 || !find_kind (answering, from, to, &kind))
    return;
  NarrativeLink link = { from, to, -1, -1, kind, CAUSELINE_BASIS_STATED, ABOUT_CONFIDENCE };
  answer_append (answering, &link);
  guint8 a = answer_event (answering, from)->type, b = answer_event (answering, to)->type;
  guint n = 0;
  if (a != FRAME_NO_EVENT && causeline_frame_find (frame_type_name (a), frame_type_name (b), &n) != NULL)
    answering->has_cause[to] = ANSWER_SETTLED; /* "condemned the leak": it answers nothing else */
}

/* "Welcomed the ruling, while the governor criticized it". */
static gboolean
has_open_object (const Answering *answering,
                 const Trigger   *trigger)
{
  const Tree *tree = answering->input->reading->tree;
  gint32 object = trigger->is_noun ? -1 : tree_object (tree, trigger->token);
  if (object < 0 || tree_token (tree, object)->upos != UPOS_PRON || entity_at (answering->input->reading->entities, object) >= 0)
    return FALSE;
  const char *lemma = tree_token (tree, object)->lemma;
  return strcmp (lemma, "it") == 0 || strcmp (lemma, "this") == 0 || strcmp (lemma, "that") == 0;
}

/* A speech act and the event in what it says: "accused X of hacking", "condemned the attack". */
void
answer_add_about (Answering *answering)
{
  const Tree *tree = answering->input->reading->tree;
  g_autoptr (GHashTable) at = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < answering->input->triggers->len; i++)
    g_hash_table_insert (at, GINT_TO_POINTER (answer_trigger (answering, i)->token), GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < answering->input->triggers->len; i++)
    {
      gint32 below = answer_trigger (answering, i)->token, here = answering->event_of[i];
      if (here >= 0 && speaks (answer_event (answering, here)->type) != SPEAKS_NOT && has_open_object (answering, answer_trigger (answering, i)))
        append_about (answering, answer_find_open (answering, here, below, -1), here);
      for (int up = 0; up < MAX_CLAUSES && is_content (tree, below); up++, below = tree_token (tree, below)->head)
        {
          guint found = GPOINTER_TO_UINT (g_hash_table_lookup (at, GINT_TO_POINTER (tree_token (tree, below)->head)));
          if (found == 0)
            continue;
          append_about (answering, here, answering->event_of[found - 1]);
          break;
        }
    }
}
