/* SPDX-License-Identifier: MIT */
/* A parsed document in CoNLL-U (universaldependencies.org/format.html). */

#include "syntax.h"

/* Offsets of CoNLL-U are in characters; tokens come in the order of the text, so one walk counts them all. */
typedef struct
{
  const char *text;
  guint32 byte, character;
} Counter;

static guint32
count_characters (Counter *counter, guint32 byte)
{
  for (; counter->byte < byte; counter->byte++)
    counter->character += ((guchar) counter->text[counter->byte] & 0xc0) != 0x80;
  return counter->character;
}

/* Line breaks and tabs of the text would break the format. */
static void
append_line (GString *out, const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    g_string_append_c (out, g_ascii_iscntrl (text[i]) ? ' ' : text[i]);
}

static void
append_token (GString *out, const Token *token, const Sentence *sentence, guint number, Counter *counter)
{
  guint32 from = count_characters (counter, token->start), to = count_characters (counter, token->end);
  guint head = token->head < 0 ? 0 : (guint) token->head - sentence->first + 1;

  g_string_append_printf (out, "%u\t%s\t%s\t%s\t%s\t_\t%u\t%s\t_\t", number, token->form, token->lemma,
                          syntax_upos_name (token->upos), syntax_xpos_name (token->xpos), head,
                          syntax_relation_name (token->relation));
  if (token->name != NAME_NONE)
    g_string_append_printf (out, "Name=%c-%s|", token->name_begins ? 'B' : 'I', syntax_name_kind_name (token->name));
  g_string_append_printf (out, "%sTokenRange=%u:%u\n", token->space_after ? "" : "SpaceAfter=No|", from, to);
}

/**
 * syntax_to_conllu:
 * @document: a parsed document
 * @out: where to append its sentences; MISC holds names, blanks and offsets in characters
 */
void
syntax_to_conllu (const Document *document, GString *out)
{
  Counter counter = { document->text, document->body, 0 };
  guint number = 0;
  for (guint i = 0; i < document->sentences->len; i++)
    {
      const Sentence *sentence = &g_array_index (document->sentences, Sentence, i);
      if (sentence->start < document->body)
        continue; /* the headline is not part of the text */
      gboolean begins = number == 0 || sentence[-1].paragraph != sentence->paragraph;
      g_string_append_printf (out, "%s# sent_id = %u\n# text = ", begins ? "# newpar\n" : "", ++number);
      append_line (out, document->text + sentence->start, sentence->end - sentence->start);
      g_string_append_c (out, '\n');
      for (guint t = 0; t < sentence->n_tokens; t++)
        append_token (out, &g_array_index (document->tokens, Token, sentence->first + t), sentence, t + 1, &counter);
      g_string_append_c (out, '\n');
    }
}
