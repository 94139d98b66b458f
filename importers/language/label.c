/* SPDX-License-Identifier: MIT */
/* Titles for labels, in the words of the text: "Sony cancels The Interview", "Cyberattack against Sony". */

#include "narrative.h"

#include <string.h>

#include "syntax.h"

/* In characters. */
#define MAX_TITLE 60

/* What a phrase is cut down to: without clauses, asides and what is joined to it. */
#define ASIDES                                                                                                                    \
  (RELATION_BIT (REL_ACL) | RELATION_BIT (REL_ACL_RELCL) | RELATION_BIT (REL_APPOS) | RELATION_BIT (REL_PARATAXIS)                 \
   | RELATION_BIT (REL_PUNCT) | RELATION_BIT (REL_CONJ) | RELATION_BIT (REL_CC) | RELATION_BIT (REL_CASE) | RELATION_BIT (REL_MARK) \
   | RELATION_BIT (REL_DET) | RELATION_BIT (REL_ADVCL) | RELATION_BIT (REL_ADVMOD) | RELATION_BIT (REL_DEP) | RELATION_BIT (REL_NSUBJ) \
   | RELATION_BIT (REL_COP) | RELATION_BIT (REL_CC_PRECONJ) | RELATION_BIT (REL_ADVCL_RELCL) | RELATION_BIT (REL_AUX))
#define MODIFIERS (RELATION_BIT (REL_NMOD) | RELATION_BIT (REL_NMOD_DESC) | RELATION_BIT (REL_NMOD_UNMARKED))

static char *
words_between (const Reading *reading,
               gint32         first,
               gint32         last)
{
  GString *out = g_string_new (NULL);
  for (gint32 i = first; i <= last; i++)
    {
      const Token *t = tree_token (reading->tree, i);
      if (t->xpos == XPOS_OPEN_QUOTE || t->xpos == XPOS_CLOSE_QUOTE)
        continue;
      g_string_append (out, t->form);
      if (t->space_after && i < last)
        g_string_append_c (out, ' ');
    }
  g_strchomp (out->str);
  return g_string_free (out, FALSE);
}

/**
 * narrative_phrase:
 * @token: the head of a noun phrase
 * @is_full: with what prepositions add to it
 *
 * Returns: (transfer full): the phrase in the words of the text, without article, clauses and asides
 */
char *
narrative_phrase (const Reading *reading,
              gint32         token,
              gboolean       is_full)
{
  gint32 first, last;
  gint32 reference = reading->entities->headed[token];
  if (reference >= 0 && !is_full)
    {
      const Reference *r = &g_array_index (reading->entities->references, Reference, reference);
      const Entity *entity = &g_array_index (reading->entities->entities, Entity, r->entity);
      if (r->kind == REFERENCE_PRONOUN || r->kind == REFERENCE_DEMONYM)
        return g_strdup (entity->name);
      return words_between (reading, r->first, r->first + r->n_tokens - 1);
    }
  tree_span (reading->tree, token, is_full ? ASIDES : ASIDES | MODIFIERS, &first, &last);
  return words_between (reading, first, last);
}

static gboolean
add_piece (GString    *title,
           const char *piece)
{
  glong length = g_utf8_strlen (title->str, -1) + g_utf8_strlen (piece, -1) + 1;
  if (piece[0] == '\0' || length > MAX_TITLE)
    return FALSE;
  if (title->len > 0)
    g_string_append_c (title, ' ');
  g_string_append (title, piece);
  return TRUE;
}

/* "denies", "cancels"; the bare form after a plural. */
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
  gint32 entity = entity_at (reading->entities, source);
  if (entity >= 0 && g_array_index (reading->entities->entities, Entity, entity).is_plural)
    return TRUE;
  return n > 1 || t->xpos == XPOS_NNS || t->xpos == XPOS_CD || strcmp (t->lemma, "police") == 0;
}

/* The sources, joined: "Japan and South Korea". */
static void
add_sources (const Reading *reading,
             const Trigger *trigger,
             GString       *title)
{
  gboolean is_first = TRUE;
  for (guint i = 0; i < trigger->n_parts; i++)
    {
      if (trigger->parts[i].role != CAUSELINE_ROLE_SOURCE && !is_partner (reading, &trigger->parts[i]))
        continue;
      g_autofree char *phrase = narrative_phrase (reading, trigger->parts[i].token, FALSE);
      g_autofree char *piece = is_first ? g_strdup (phrase) : g_strdup_printf ("and %s", phrase);
      if (!add_piece (title, piece) && is_first)
        return;
      is_first = FALSE;
    }
}

/* The other parties in the order of the text, each with its preposition. */
static void
add_others (const Reading *reading,
            const Trigger *trigger,
            GString       *title,
            gboolean       are_turned)
{
  gint32 done = -1;
  for (guint n = 0; n < trigger->n_parts; n++)
    {
      gint32 next = G_MAXINT32;
      for (guint i = 0; i < trigger->n_parts; i++)
        {
          guint8 role = trigger->parts[i].role;
          if (role != CAUSELINE_ROLE_SOURCE && !is_partner (reading, &trigger->parts[i]) && role != CAUSELINE_ROLE_PLACE && role != CAUSELINE_ROLE_SAYER && trigger->parts[i].token > done)
            next = MIN (next, trigger->parts[i].token);
        }
      if (next == G_MAXINT32)
        return;
      done = next;
      gint32 preposition = tree_case (reading->tree, next);
      gboolean is_joined = tree_token (reading->tree, next)->relation == REL_CONJ;
      g_autofree char *phrase = narrative_phrase (reading, next, FALSE);
      g_autofree char *piece = NULL;
      if (is_joined)
        piece = g_strdup_printf ("and %s", phrase);
      else if (preposition >= 0 && !are_turned)
        piece = g_strdup_printf ("%s %s", tree_token (reading->tree, preposition)->form, phrase);
      else
        piece = g_strdup (phrase);
      add_piece (title, piece);
    }
}

/* "to help find the culprit", "that it will leave": what the verb governs, as far as it fits. */
static void
add_clause (const Reading *reading,
            const Trigger *trigger,
            GString       *title)
{
  gint32 clause = tree_clause (reading->tree, trigger->token), first, last;
  if (clause < trigger->token)
    return;
  tree_span (reading->tree, clause, RELATION_BIT (REL_PUNCT) | RELATION_BIT (REL_ADVCL) | RELATION_BIT (REL_CONJ) | RELATION_BIT (REL_CC) | RELATION_BIT (REL_PARATAXIS), &first, &last);
  if (first <= trigger->token)
    return;
  g_autofree char *words = words_between (reading, first, last);
  if (add_piece (title, words))
    return;
  g_autofree char *short_words = words_between (reading, first, clause);
  add_piece (title, short_words);
}

static gboolean
has_other (const Trigger *trigger)
{
  return trigger_part (trigger, CAUSELINE_ROLE_TARGET) >= 0 || trigger_part (trigger, CAUSELINE_ROLE_OBJECT) >= 0;
}

static void
add_verb (const Reading *reading,
          const Trigger *trigger,
          GString       *title,
          gint32         source)
{
  const Token *verb = tree_token (reading->tree, trigger->token);
  gboolean many = is_plural (reading, trigger, source);
  g_autofree char *present = present_of (verb->lemma, many);
  g_autofree char *piece = NULL;
  if (trigger->factuality.status == CAUSELINE_STATUS_NEGATED)
    piece = g_strdup_printf ("%s not %s", many ? "do" : "does", verb->lemma);
  else
    piece = g_strdup (present);
  add_piece (title, piece);
  if (trigger->last > trigger->token && trigger->last - trigger->token <= 2)
    {
      g_autofree char *particle = words_between (reading, trigger->last, trigger->last);
      add_piece (title, particle);
    }
}

static void
tell_verb (const Reading *reading,
           const Trigger *trigger,
           GString       *title)
{
  gint32 source = trigger_part (trigger, CAUSELINE_ROLE_SOURCE);
  if (source >= 0)
    {
      add_sources (reading, trigger, title);
      add_verb (reading, trigger, title, source);
      add_others (reading, trigger, title, trigger->is_passive);
      add_clause (reading, trigger, title);
      return;
    }
  gint32 patient = trigger_part (trigger, CAUSELINE_ROLE_TARGET);
  if (patient < 0)
    patient = trigger_part (trigger, CAUSELINE_ROLE_OBJECT);
  gboolean is_subject = patient >= 0 && (trigger->is_passive || tree_surface_subject (reading->tree, trigger->token) == patient);
  g_autofree char *phrase = patient >= 0 ? narrative_phrase (reading, patient, FALSE) : g_strdup ("");
  g_autofree char *verb = words_between (reading, trigger->first, trigger->last);
  add_piece (title, is_subject ? phrase : verb);
  add_piece (title, is_subject ? verb : phrase);
  if (!has_other (trigger))
    add_clause (reading, trigger, title);
}

static void
tell_noun (const Reading *reading,
           const Trigger *trigger,
           GString       *title)
{
  gint32 source = trigger_part (trigger, CAUSELINE_ROLE_SOURCE);
  if (trigger->light >= 0 && source >= 0 && tree_subject (reading->tree, trigger->light) == source)
    {
      g_autofree char *carried = present_of (tree_token (reading->tree, trigger->light)->lemma, is_plural (reading, trigger, source));
      add_sources (reading, trigger, title);
      add_piece (title, carried);
    }
  g_autofree char *full = narrative_phrase (reading, trigger->token, TRUE);
  if (add_piece (title, full))
    return;
  g_autofree char *core = narrative_phrase (reading, trigger->token, FALSE);
  add_piece (title, core);
  add_others (reading, trigger, title, FALSE);
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
