/* SPDX-License-Identifier: MIT */
/* Titles for labels, in the words of the text: "Sony cancels The Interview", "Cyberattack against Sony". */

#include "label.h"

#include <string.h>

#include "argument.h"
#include "cue.h"
#include "word-list.h"

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

static gboolean
is_plural (const Reading *reading,
           const Trigger *trigger,
           gint32         source)
{
  const Token *t = tree_token (reading->tree, source);
  guint n = 0;
  for (guint i = 0; i < trigger->n_parts; i++)
    n += trigger->parts[i].role == CAUSELINE_ROLE_SOURCE || label_is_partner (reading, &trigger->parts[i]);
  return n > 1 || tree_token (reading->tree, trigger->token)->xpos == XPOS_VBP || t->xpos == XPOS_NNS || t->xpos == XPOS_CD || strcmp (t->lemma, "police") == 0;
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
    if (trigger->parts[i].role == CAUSELINE_ROLE_SOURCE || label_is_partner (reading, &trigger->parts[i]))
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
  return subject >= 0 && label_is_telling (reading, subject) ? subject : -1;
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
  if (particle < 0 && trigger->last > trigger->token && trigger->last - trigger->token <= 2 && !label_is_telling (reading, trigger->last))
    particle = trigger->last;
  if (particle >= 0)
    label_add (title, tree_token (reading->tree, particle)->form);
}

/* How many words a cue may have before its verb. */
#define MAX_CUE 8

/* "Officials: Trade has not been affected": what somebody says, where it stands before the verb that says so. */
static gboolean
tell_said (const Reading *reading,
           const Trigger *trigger,
           GString       *title)
{
  const GArray *attributions = reading->quotes->attributions;
  gint32 sayer = trigger_part (trigger, CAUSELINE_ROLE_SOURCE);
  if (sayer < 0 || trigger->frame == NULL || !trigger->frame->is_opener)
    return FALSE;
  for (guint i = quote_find_attribution (reading->quotes, (guint32) MAX (trigger->token - MAX_CUE, 0)); i < attributions->len; i++)
    {
      const Attribution *a = &g_array_index (attributions, Attribution, i);
      if (a->cue_first > (guint32) trigger->token)
        return FALSE;
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
  if (!is_gerund (reading, trigger->token) || object < 0 || !label_is_telling (reading, object) || trigger_part (trigger, CAUSELINE_ROLE_SOURCE) >= 0
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
  LabelPieces pieces = { .n = 0 };
  if (trigger_part (trigger, CAUSELINE_ROLE_SOURCE) >= 0)
    add_sources (reading, trigger, title);
  else if (subject >= 0)
    label_add_phrase (reading, title, NULL, subject);
  label_collect_pieces (reading, trigger, subject, &pieces);
  add_verb (reading, trigger, title, subject);
  label_add_pieces (reading, title, &pieces);
  if (!label_add_clause (reading, title, trigger))
    label_add_aside (reading, trigger, title, &pieces);
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
  LabelPieces pieces = { .n = 0 };
  g_autofree char *core = narrative_phrase (reading, trigger->token, FALSE);
  label_add (title, core);
  label_collect_pieces (reading, trigger, carrier, &pieces);
  label_add_pieces (reading, title, &pieces);
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
