/* SPDX-License-Identifier: MIT */
/* Writes what was read in an article: sentences as indented trees in the order of their words, what was found, the story. */

#include "explain.h"

#include <string.h>

#include "syntax.h"

/* Deeper trees are indented no further, longer words push their line to the right. */
#define MAX_DEPTH 12
#define MAX_WIDTH 36

static guint
depth_of (const Document *document,
          const Token    *token)
{
  guint depth = 0;
  for (; token->head >= 0 && depth < MAX_DEPTH; depth++)
    token = &g_array_index (document->tokens, Token, token->head);
  return depth;
}

static void
pad (GString *out,
     guint    n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (out, ' ');
}

static guint
width_of (const Document *document,
          const Token    *token)
{
  return 2 * depth_of (document, token) + (guint) g_utf8_strlen (token->form, -1);
}

static void
write_token (const Document *document,
             const Sentence *sentence,
             guint           number,
             guint           width,
             GString        *out)
{
  const Token *token = &g_array_index (document->tokens, Token, sentence->first + number);
  guint used = width_of (document, token);
  g_autofree char *head = token->head < 0 ? g_strdup ("") : g_strdup_printf (" of %u", (guint) token->head - sentence->first + 1);
  g_autofree char *relation = g_strconcat (syntax_relation_name (token->relation), head, NULL);
  g_string_append_printf (out, "  %3u ", number + 1);
  pad (out, 2 * depth_of (document, token));
  g_string_append (out, token->form);
  pad (out, used < width ? width - used : 0);
  g_string_append_printf (out, "  %-5s %-4s %-20s %s", syntax_upos_name (token->upos), syntax_xpos_name (token->xpos), relation, token->lemma);
  if (token->name != NAME_NONE)
    g_string_append_printf (out, "  [%s%s]", token->name_begins ? "" : "... ", syntax_name_kind_name (token->name));
  g_string_append_c (out, '\n');
}

static void
write_line (GString    *out,
            const char *text,
            gsize       length)
{
  for (gsize i = 0; i < length; i++)
    g_string_append_c (out, g_ascii_iscntrl (text[i]) ? ' ' : text[i]);
  g_string_append_c (out, '\n');
}

static void
write_sentence (const Document *document,
                guint           index,
                const GString  *found,
                GString        *out)
{
  static const char *const kinds[] = { "", "headline: ", "heading: ", "dateline: ", "item: ", "" };
  const Sentence *sentence = &g_array_index (document->sentences, Sentence, index);
  const Paragraph *paragraph = &g_array_index (document->paragraphs, Paragraph, sentence->paragraph);
  guint width = 0;
  g_string_append_printf (out, "%u. %s%s", index + 1, kinds[paragraph->kind], sentence->was_cut ? "(cut from a longer sentence) " : "");
  write_line (out, document->text + sentence->start, sentence->end - sentence->start);
  g_string_append_c (out, '\n');
  for (guint i = 0; i < sentence->n_tokens; i++)
    width = MAX (width, width_of (document, &g_array_index (document->tokens, Token, sentence->first + i)));
  for (guint i = 0; i < sentence->n_tokens; i++)
    write_token (document, sentence, i, MIN (width, MAX_WIDTH), out);
  g_string_append_c (out, '\n');
  if (found)
    g_string_append_printf (out, "%s\n", found->str);
}

static void
write_event (const NarrativeInput *input,
             const NarrativeEvent *event,
             guint                 number,
             GString              *out)
{
  const Trigger *told = &g_array_index (input->triggers, Trigger, event->told);
  g_autofree char *title = narrative_title (input, event);
  g_autofree char *time = event->time ? causeline_time_to_string (event->time) : g_strdup ("undated");
  g_string_append_printf (out, "  %3u %s: %s, %s, %s", number, title, frame_type_name (event->type), causeline_status_to_string (event->status), time);
  if (event->time)
    g_string_append_printf (out, " (%s)", causeline_time_basis_to_string (event->time_basis));
  g_string_append_printf (out, "; sentence %u", tree_sentence (input->reading->tree, told->token) + 1);
  if (event->triggers->len > 1)
    g_string_append_printf (out, " and %u more mention%s", event->triggers->len - 1, event->triggers->len > 2 ? "s" : "");
  g_string_append_c (out, '\n');
}

/* The events that became one each, and what they led to, also where no word says so. */
static void
write_story (const NarrativeInput *input,
             const Narrative      *story,
             GString              *out)
{
  g_string_append_printf (out, "The story: %u event%s, %u link%s\n\n", story->events->len, story->events->len == 1 ? "" : "s", story->links->len,
                          story->links->len == 1 ? "" : "s");
  for (guint i = 0; i < story->events->len; i++)
    write_event (input, &g_array_index (story->events, NarrativeEvent, i), i + 1, out);
  if (story->links->len > 0)
    g_string_append_c (out, '\n');
  for (guint i = 0; i < story->links->len; i++)
    {
      const NarrativeLink *link = &g_array_index (story->links, NarrativeLink, i);
      g_string_append_printf (out, "      %d -> %d: %s, %s", link->from + 1, link->to + 1, causeline_link_kind_to_string (link->kind),
                              causeline_basis_to_string (link->basis));
      char confidence[G_ASCII_DTOSTR_BUF_SIZE];
      g_string_append_printf (out, ", %s\n", g_ascii_formatd (confidence, sizeof confidence, "%.2f", link->confidence));
    }
  g_string_append_c (out, '\n');
}

/**
 * explain_write:
 * @input: what the stages found in an article
 * @story: what became of it
 * @out: where to append an account of it in plain text, the same for the same input
 *
 * The time is in proportion to what there is to tell.
 */
void
explain_write (const NarrativeInput *input,
               const Narrative      *story,
               GString              *out)
{
  const Document *document = input->reading->document;
  g_autoptr (GPtrArray) found = explain_find (input);
  for (guint i = 0; i < document->sentences->len; i++)
    write_sentence (document, i, found->pdata[i], out);
  write_story (input, story, out);
}
