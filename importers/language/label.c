/* SPDX-License-Identifier: MIT */
/* Titles for labels, in the words of the text: "Sony cancels The Interview", "Cyberattack against Sony". */

#include "label.h"

#include <string.h>

#include "argument.h"
#include "cue.h"
#include "word-list.h"

/* Pieces after a verb that a title is made from. */
#define MAX_PIECES 8

/* "Denies", "cancels"; the bare form after a plural. */
static char *
present_of (const char *lemma,
            gboolean    is_plural)
{
  gsize n = strlen (lemma);
  if (is_plural || n == 0)
    return g_strdup (strcmp (lemma, "be") == 0 ? "are" : lemma);
  if (strcmp (lemma, "have") == 0)
    return g_strdup ("has");
  if (strcmp (lemma, "be") == 0)
    return g_strdup ("is");
  if (lemma[n - 1] == 'y' && n > 1 && strchr ("aeiou", lemma[n - 2]) == NULL)
    return g_strdup_printf ("%.*sies", (int) n - 1, lemma);
  if (strchr ("sxzo", lemma[n - 1]) != NULL || g_str_has_suffix (lemma, "ch") || g_str_has_suffix (lemma, "sh"))
    return g_strdup_printf ("%ses", lemma);
  return g_strdup_printf ("%ss", lemma);
}

/* "Chile and Peru signed": who does it with the source, and stands beside it. */
static gboolean
is_partner (const Reading     *reading,
            const TriggerPart *part)
{
  return part->role == CAUSELINE_ROLE_WITH && tree_token (reading->tree, part->token)->relation == REL_CONJ;
}

static gboolean
is_plural (const Reading *reading,
           const Trigger *trigger,
           gint32         source)
{
  const Token *t = tree_token (reading->tree, source);
  guint n = 0;
  for (guint i = 0; i < trigger->n_parts; i++)
    n += trigger->parts[i].role == CAUSELINE_ROLE_SOURCE || is_partner (reading, &trigger->parts[i]);
  return n > 1 || t->xpos == XPOS_NNS || t->xpos == XPOS_CD || strcmp (t->lemma, "police") == 0;
}

/* The sources, joined: "Japan and South Korea", "Bolivia, Peru and Chile". */
static void
add_sources (const Reading *reading,
             const Trigger *trigger,
             GString       *title)
{
  gint32 tokens[TRIGGER_MAX_PARTS];
  guint n = 0;
  for (guint i = 0; i < trigger->n_parts; i++)
    if (trigger->parts[i].role == CAUSELINE_ROLE_SOURCE || is_partner (reading, &trigger->parts[i]))
      tokens[n++] = trigger->parts[i].token;
  g_autoptr (GString) list = g_string_new (NULL);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *phrase = narrative_phrase (reading, tokens[i], FALSE);
      g_string_append (list, i == 0 ? "" : i + 1 == n ? " and " : ", ");
      g_string_append (list, phrase);
    }
  if (!label_add (title, list->str))
    label_add_phrase (reading, title, NULL, tokens[0]);
}

/* Whether a word is a noun, or a pronoun that is known to stand for somebody. */
static gboolean
is_telling (const Reading *reading,
            gint32         token)
{
  const Token *t = tree_token (reading->tree, token);
  return t->upos == UPOS_NOUN || t->upos == UPOS_PROPN || t->upos == UPOS_NUM || t->upos == UPOS_SYM || entity_at (reading->entities, token) >= 0;
}

/* "killing five", "by overloading": such a form has no subject of its own. */
static gboolean
is_gerund (const Reading *reading,
           gint32         token)
{
  const guint64 subjects = RELATION_BIT (REL_NSUBJ) | RELATION_BIT (REL_AUX);
  return tree_token (reading->tree, token)->xpos == XPOS_VBG && tree_child (reading->tree, token, subjects) < 0;
}

/* What stands as subject: who does it, in the passive whoever it is done to; or -1. */
static gint32
find_subject (const Reading *reading,
              const Trigger *trigger)
{
  const guint64 markers = RELATION_BIT (REL_CASE) | RELATION_BIT (REL_MARK);
  gint32 source = trigger_part (trigger, CAUSELINE_ROLE_SOURCE);
  if (source >= 0)
    return source;
  if (is_gerund (reading, trigger->token) && tree_child (reading->tree, trigger->token, markers) >= 0)
    return -1;
  gint32 subject = tree_surface_subject (reading->tree, trigger->token);
  return subject >= 0 && is_telling (reading, subject) ? subject : -1;
}

static gboolean
is_passive (const Trigger *trigger)
{
  return trigger->is_passive && trigger_part (trigger, CAUSELINE_ROLE_SOURCE) < 0;
}

static const char *
negation_of (const Reading *reading,
             const Trigger *trigger)
{
  return tree_child_lemma (reading->tree, trigger->token, RELATION_BIT (REL_ADVMOD), "not") >= 0 ? "not "
         : tree_child_lemma (reading->tree, trigger->token, RELATION_BIT (REL_ADVMOD), "never") >= 0 ? "never "
                                                                                                      : "";
}

static gboolean
is_to_come (const Reading *reading,
            const Trigger *trigger)
{
  static const char *const lemmas[] = { "will", "would", "shall" };
  for (guint i = 0; i < G_N_ELEMENTS (lemmas); i++)
    if (tree_child_lemma (reading->tree, trigger->token, RELATION_BIT (REL_AUX), lemmas[i]) >= 0)
      return TRUE;
  return FALSE;
}

/* "denies", "will not break", "does not sign", in the passive "arrested". */
static void
add_verb (const Reading *reading,
          const Trigger *trigger,
          GString       *title,
          gint32         subject)
{
  const Token *verb = tree_token (reading->tree, trigger->token);
  gboolean many = subject >= 0 && is_plural (reading, trigger, subject);
  const char *not = negation_of (reading, trigger);
  g_autofree char *present = present_of (verb->lemma, many);
  g_autofree char *piece = NULL;
  if (is_passive (trigger))
    piece = g_strdup_printf ("%s%s%s", is_to_come (reading, trigger) ? "will " : "", not, is_to_come (reading, trigger) ? "be " : "");
  else if (is_to_come (reading, trigger))
    piece = g_strdup_printf ("will %s%s", not, verb->lemma);
  else if (subject < 0)
    piece = g_strdup_printf ("%s%s", not, verb->form);
  else if (not[0] != '\0')
    piece = g_strdup_printf ("%s %s%s", many ? "do" : "does", not, verb->lemma);
  else
    piece = g_steal_pointer (&present);
  g_autofree char *whole = is_passive (trigger) ? g_strconcat (piece, verb->form, NULL) : g_strdup (piece);
  label_add (title, whole);
  gint32 particle = tree_child (reading->tree, trigger->token, RELATION_BIT (REL_COMPOUND_PRT));
  if (particle < 0 && trigger->last > trigger->token && trigger->last - trigger->token <= 2 && !is_telling (reading, trigger->last))
    particle = trigger->last;
  if (particle >= 0)
    label_add (title, tree_token (reading->tree, particle)->form);
}

/* What a title is made from after its verb, in the order of the text. */
typedef struct
{
  gint32 tokens[MAX_PIECES];
  guint n;
} Pieces;

/* Whether a piece says a word that hangs under it; a name is said without what the parser hung on it. */
static gboolean
says (const Reading *reading,
      gint32         piece,
      gint32         token)
{
  gint32 reference = reading->entities->headed[piece];
  gboolean is_name = reference >= 0 && g_array_index (reading->entities->references, Reference, reference).kind == REFERENCE_NAME;
  return tree_is_under (reading->tree, token, piece) && (!is_name || piece == token);
}

static void
take_piece (const Reading *reading,
            Pieces        *pieces,
            gint32         token)
{
  guint at = pieces->n;
  if (!is_telling (reading, token) && tree_token (reading->tree, token)->upos != UPOS_ADJ)
    return; /* "it" */
  if (pieces->n == MAX_PIECES)
    return;
  for (guint i = 0; i < pieces->n; i++)
    if (says (reading, pieces->tokens[i], token))
      return;
  for (guint i = 0; i < pieces->n;)
    if (says (reading, token, pieces->tokens[i]))
      pieces->tokens[i] = pieces->tokens[--pieces->n];
    else
      i++;
  at = pieces->n++;
  for (; at > 0 && pieces->tokens[at - 1] > token; at--)
    pieces->tokens[at] = pieces->tokens[at - 1];
  pieces->tokens[at] = token;
}

/* The parties that stand after the verb, and its object whether it is a party or not. */
static void
collect_pieces (const Reading *reading,
                const Trigger *trigger,
                gint32         subject,
                Pieces        *pieces)
{
  const Tree *tree = reading->tree;
  gint32 clause = tree_clause (tree, trigger->token);
  const guint64 objects = RELATION_BIT (REL_OBJ) | RELATION_BIT (REL_IOBJ);
  for (gint32 c = tree->first[trigger->token]; c >= 0; c = tree->next[c])
    if (objects & RELATION_BIT (tree_token (tree, c)->relation))
      take_piece (reading, pieces, c);
  for (guint i = 0; i < trigger->n_parts; i++)
    {
      const TriggerPart *part = &trigger->parts[i];
      gboolean is_named = part->role == CAUSELINE_ROLE_SOURCE || part->role == CAUSELINE_ROLE_PLACE || part->role == CAUSELINE_ROLE_SAYER;
      if (is_named || is_partner (reading, part) || part->token == subject || (subject >= 0 && tree_is_under (tree, part->token, subject))
          || (clause > trigger->token && tree_is_under (tree, part->token, clause)))
        continue;
      take_piece (reading, pieces, part->token);
    }
}

static void
add_pieces (const Reading *reading,
            GString       *title,
            const Pieces  *pieces)
{
  for (guint i = 0; i < pieces->n; i++)
    {
      gint32 preposition = tree_case (reading->tree, pieces->tokens[i]);
      gboolean is_joined = tree_token (reading->tree, pieces->tokens[i])->relation == REL_CONJ;
      const char *before = is_joined ? "and" : preposition >= 0 ? tree_token (reading->tree, preposition)->form : NULL;
      label_add_phrase (reading, title, before != NULL && strcmp (before, "by") == 0 ? NULL : before, pieces->tokens[i]);
    }
}

/* Whether what hangs on a verb says when, how much or why. */
static gboolean
is_circumstance (const Reading *reading,
                 gint32         token)
{
  gint32 preposition = tree_case (reading->tree, token);
  if (preposition < 0 || tree_token (reading->tree, token)->upos == UPOS_NUM || (argument_classes (reading, token) & CLASS_TIME))
    return TRUE;
  g_autofree char *lower = g_ascii_strdown (tree_token (reading->tree, preposition)->form, -1);
  if (word_list_has ("circumstances", lower))
    return TRUE;
  const GPtrArray *cues = cue_find (lower, FALSE);
  for (guint i = 0; cues != NULL && i < cues->len; i++)
    if (cue_stands_at (g_ptr_array_index (cues, i), reading->document->tokens, preposition) && ((const Cue *) g_ptr_array_index (cues, i))->n_words > 1)
      return TRUE; /* "as a result of" */
  return FALSE;
}

/* "on strike", "in rough seas": the first phrase after a verb that says no time and no reason. */
static void
add_phrase (const Reading *reading,
            const Trigger *trigger,
            GString       *title,
            const Pieces  *pieces)
{
  const Tree *tree = reading->tree;
  for (gint32 c = tree->first[trigger->token]; c >= 0; c = tree->next[c])
    {
      gboolean is_said = tree_token (tree, c)->relation != REL_OBL || c < trigger->token || !is_telling (reading, c);
      for (guint i = 0; i < pieces->n && !is_said; i++)
        is_said = tree_is_under (tree, pieces->tokens[i], c);
      if (is_said || is_circumstance (reading, c))
        continue;
      label_add_phrase (reading, title, tree_token (tree, tree_case (tree, c))->form, c);
      return;
    }
}

/* "Officials: Trade has not been affected": what somebody says, where it stands before the verb that says so. */
static gboolean
tell_said (const Reading *reading,
           const Trigger *trigger,
           GString       *title)
{
  const GArray *attributions = reading->quotes->attributions;
  gint32 sayer = trigger_part (trigger, CAUSELINE_ROLE_SOURCE);
  for (guint i = 0; i < attributions->len && sayer >= 0 && trigger->frame != NULL && trigger->frame->is_opener; i++)
    {
      const Attribution *a = &g_array_index (attributions, Attribution, i);
      gint32 last = trigger->token - 1;
      if (a->cue_head != (guint32) trigger->token || a->content_end > tree_token (reading->tree, trigger->token)->start)
        continue;
      while (last > 0 && tree_token (reading->tree, last)->end > a->content_end)
        last--;
      gint32 first = last;
      while (first > 0 && tree_token (reading->tree, first - 1)->start >= a->content_start
             && tree_sentence (reading->tree, first - 1) == tree_sentence (reading->tree, last))
        first--;
      if (tree_token (reading->tree, first)->start < a->content_start)
        return FALSE;
      add_sources (reading, trigger, title);
      g_string_append_c (title, ':');
      label_add_cut (reading, title, first, last);
      return TRUE;
    }
  return FALSE;
}

/* "14 passengers killed" for "killing 14 passengers". */
static gboolean
tell_harm (const Reading *reading,
           const Trigger *trigger,
           GString       *title)
{
  gint32 object = tree_object (reading->tree, trigger->token);
  const char *lemma = tree_token (reading->tree, trigger->token)->lemma;
  gsize n = strlen (lemma);
  if (!is_gerund (reading, trigger->token) || object < 0 || !is_telling (reading, object) || trigger_part (trigger, CAUSELINE_ROLE_SOURCE) >= 0
      || trigger->type == FRAME_NO_EVENT || frame_family (trigger->type) != CAUSELINE_FAMILY_HARM)
    return FALSE;
  g_autofree char *done = strcmp (lemma, "hurt") == 0 ? g_strdup (lemma) : g_strdup_printf ("%s%s", lemma, lemma[n - 1] == 'e' ? "d" : "ed");
  label_add_phrase (reading, title, NULL, object);
  label_add (title, done);
  return TRUE;
}

static void
tell_verb (const Reading *reading,
           const Trigger *trigger,
           GString       *title)
{
  if (tell_said (reading, trigger, title) || tell_harm (reading, trigger, title))
    return;
  gint32 subject = find_subject (reading, trigger);
  Pieces pieces = { .n = 0 };
  if (trigger_part (trigger, CAUSELINE_ROLE_SOURCE) >= 0)
    add_sources (reading, trigger, title);
  else if (subject >= 0)
    label_add_phrase (reading, title, NULL, subject);
  collect_pieces (reading, trigger, subject, &pieces);
  add_verb (reading, trigger, title, subject);
  add_pieces (reading, title, &pieces);
  if (!label_add_clause (reading, title, trigger))
    add_phrase (reading, trigger, title, &pieces);
}

static void
tell_noun (const Reading *reading,
           const Trigger *trigger,
           GString       *title)
{
  gint32 carrier = trigger->light >= 0 && !tree_is_passive (reading->tree, trigger->light) ? tree_surface_subject (reading->tree, trigger->light) : -1;
  for (guint i = 0; i < trigger->n_parts; i++)
    if (trigger->parts[i].token == carrier)
      {
        g_autofree char *carried = present_of (tree_token (reading->tree, trigger->light)->lemma, is_plural (reading, trigger, carrier));
        if (trigger->parts[i].role == CAUSELINE_ROLE_SOURCE)
          add_sources (reading, trigger, title);
        else
          label_add_phrase (reading, title, NULL, carrier);
        label_add (title, carried);
        break;
      }
  g_autofree char *full = narrative_phrase (reading, trigger->token, TRUE);
  if (label_add (title, full))
    return;
  Pieces pieces = { .n = 0 };
  g_autofree char *core = narrative_phrase (reading, trigger->token, FALSE);
  label_add (title, core);
  collect_pieces (reading, trigger, carrier, &pieces);
  add_pieces (reading, title, &pieces);
}

static char *
with_capital (const char *text)
{
  gunichar first = g_utf8_get_char (text);
  GString *out = g_string_new (NULL);
  g_string_append_unichar (out, g_unichar_toupper (first));
  g_string_append (out, g_utf8_next_char (text));
  return g_string_free (out, FALSE);
}

/**
 * narrative_title:
 *
 * Returns: (transfer full): what to call an event on a label: at most 60 characters, in the words of the text
 */
char *
narrative_title (const NarrativeInput *input,
                 const NarrativeEvent *event)
{
  const Trigger *trigger = &g_array_index (input->triggers, Trigger, event->told);
  g_autoptr (GString) title = g_string_new (NULL);
  if (trigger->is_noun)
    tell_noun (input->reading, trigger, title);
  else
    tell_verb (input->reading, trigger, title);
  if (title->len == 0)
    g_string_assign (title, tree_token (input->reading->tree, trigger->token)->form);
  return with_capital (title->str);
}
