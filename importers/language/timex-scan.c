/* SPDX-License-Identifier: MIT */
/* Cuts a sentence into words for the patterns of time. The parser's tokens only lend their tags: its rules for hyphens,
 * abbreviations and numbers are those of a treebank, and dates are written in too many ways to depend on them. */

#include "timex-scan.h"

#include <string.h>

#define SENTENCE_WORDS_MAX 100000

void
timex_scan_init (TimexScan          *self,
                 const Document     *document,
                 const TimexLexicon *lexicon)
{
  self->document = document;
  self->lexicon = lexicon;
  self->tokens = g_array_new (FALSE, FALSE, sizeof (TimexWord));
  self->readings = g_array_new (FALSE, FALSE, sizeof (TimexReading));
  self->words = g_string_new (NULL);
}

void
timex_scan_clear (TimexScan *self)
{
  g_array_unref (self->tokens);
  g_array_unref (self->readings);
  g_string_free (self->words, TRUE);
}

const char *
timex_scan_word (const TimexScan *self,
                 guint            i)
{
  return self->words->str + g_array_index (self->tokens, TimexWord, i).word;
}

void
timex_scan_add_reading (TimexScan *self,
                        TimexWord *word,
                        TimexClass class,
                        gint64     value,
                        guint      length)
{
  TimexReading reading = { .value = value, .class = (guint8) class, .length = (guint8) length };

  g_array_append_val (self->readings, reading);
  word->n_readings++;
  word->classes |= G_GUINT64_CONSTANT (1) << class;
}

/* "a.m.", "B.C.": single letters with full stops; newswire also writes "a. m.". The length, or 0. */
static gsize
dotted_length (const char *text,
               gsize       at,
               gsize       end)
{
  gsize length = 0;

  while (at + length + 1 < end && g_ascii_isalpha (text[at + length]) && text[at + length + 1] == '.')
    {
      length += 2;
      if (at + length + 2 < end && text[at + length] == ' ' && g_ascii_tolower (text[at + length + 1]) == 'm' && text[at + length + 2] == '.' &&
          strchr ("apAP", text[at + length - 2]) != NULL)
        length++;
    }
  if (length == 2 && at + 2 < end && g_ascii_tolower (text[at + 2]) == 'm' && (at + 3 == end || !g_ascii_isalpha (text[at + 3])))
    length = 3; /* "p.m" */
  return length > 2 ? length : 0;
}

/* Letters of any script, and an apostrophe in "o'clock" but not before "s". */
static gsize
letters_length (const char *text,
                gsize       at,
                gsize       end)
{
  gsize length = 0;

  while (at + length < end)
    {
      char c = text[at + length];
      if (g_ascii_isalpha (c) || ((guchar) c >= 0x80 && (guchar) c != 0xe2))
        length++;
      else if (c == '\'' && length > 0 && at + length + 2 < end && g_ascii_isalpha (text[at + length + 1]) && g_ascii_isalpha (text[at + length + 2]))
        length++;
      else
        break;
    }
  return length;
}

/* A mark of punctuation as the tables write it; its length in the text. Dashes are hyphens, curly quotes straight ones. */
static gsize
read_mark (const char  *text,
           gsize        at,
           gsize        end,
           const char **mark)
{
  static const char *const alike[][2] = {
    { "\342\200\220", "-" }, { "\342\200\221", "-" }, { "\342\200\222", "-" }, { "\342\200\223", "-" }, { "\342\200\224", "-" },
    { "\342\210\222", "-" }, { "\342\200\231s", "'s" }, { "\342\200\231", "'" }, { "\342\200\230", "'" }, { "'s", "'s" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (alike); i++)
    {
      gsize length = strlen (alike[i][0]);
      if (at + length <= end && strncmp (text + at, alike[i][0], length) == 0 &&
          (alike[i][1][1] == '\0' || at + length == end || !g_ascii_isalnum (text[at + length])))
        {
          *mark = alike[i][1];
          return length;
        }
    }
  *mark = NULL;
  return (gsize) (g_utf8_next_char (text + at) - (text + at));
}

/* Where the tagger knows better: "may", "second", "spring" as verbs and the like. */
static gboolean
is_noun_here (const TimexScan *self,
              const TimexWord *word)
{
  if (word->token < 0)
    return TRUE;
  const Token *token = &g_array_index (self->document->tokens, Token, word->token);
  return token->upos == UPOS_NOUN || token->upos == UPOS_PROPN || token->upos == UPOS_X || token->upos == UPOS_NUM;
}

static gboolean
entry_fits (const TimexScan  *self,
            const TimexWord  *word,
            const TimexEntry *entry)
{
  if ((entry->flags & TIMEX_WORD_NAME) && !g_ascii_isupper (self->document->text[word->start]))
    return FALSE;
  return !(entry->flags & TIMEX_WORD_NOUN) || is_noun_here (self, word);
}

/* How many words a phrase takes from i on, or 0 where it does not stand there; hyphens between its words are passed over. */
static guint
phrase_length (const TimexScan  *self,
               const TimexEntry *entry,
               guint             i)
{
  guint at = i + 1;

  for (guint n = 0; entry->rest != NULL && entry->rest[n] != NULL; n++)
    {
      if (at < self->tokens->len && strcmp (timex_scan_word (self, at), "-") == 0)
        at++;
      if (at >= self->tokens->len || strcmp (timex_scan_word (self, at), entry->rest[n]) != 0)
        return 0;
      at++;
    }
  return at - i;
}

static void
look_up (TimexScan *self,
         guint      i)
{
  TimexWord *word = &g_array_index (self->tokens, TimexWord, i);
  const GArray *entries = timex_lexicon_look_up (self->lexicon, timex_scan_word (self, i));

  for (guint n = 0; entries != NULL && n < entries->len; n++)
    {
      const TimexEntry *entry = &g_array_index (entries, TimexEntry, n);
      guint length = phrase_length (self, entry, i);
      if (length == 0 || length > G_MAXUINT8 || !entry_fits (self, word, entry))
        continue;
      timex_scan_add_reading (self, word, entry->class, entry->value, length);
      g_array_index (self->readings, TimexReading, self->readings->len - 1).text = entry->text;
    }
}

/* Whether a full stop after a word belongs to it: after "Dec" and "a.m". */
static gboolean
takes_full_stop (const TimexScan *self,
                 const char      *word)
{
  const GArray *entries = timex_lexicon_look_up (self->lexicon, word);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    if (g_array_index (entries, TimexEntry, i).flags & TIMEX_WORD_ABBR)
      return TRUE;
  return FALSE;
}

static void
append_lower (GString    *out,
              const char *text,
              gsize       length,
              gboolean    without_marks)
{
  for (gsize i = 0; i < length; i++)
    if (!without_marks || g_ascii_isalpha (text[i]))
      g_string_append_c (out, g_ascii_tolower (text[i]));
  g_string_append_c (out, '\0');
}

/* Adds the word that starts at a byte and returns where it ends. */
static gsize
scan_word (TimexScan *self,
           gsize      at,
           gsize      end)
{
  const char *text = self->document->text, *mark;
  TimexWord word = { .start = (guint32) at, .token = -1, .word = (guint32) self->words->len };
  gsize length;

  if ((length = timex_digits_length (text, at, end)) > 0)
    append_lower (self->words, text + at, length, FALSE);
  else if ((length = dotted_length (text, at, end)) > 0)
    append_lower (self->words, text + at, length, TRUE);
  else if ((length = letters_length (text, at, end)) > 0)
    {
      append_lower (self->words, text + at, length, FALSE);
      if (at + length < end && text[at + length] == '.' && takes_full_stop (self, self->words->str + word.word))
        length++;
    }
  else
    {
      length = read_mark (text, at, end, &mark);
      append_lower (self->words, mark ? mark : text + at, mark ? strlen (mark) : length, FALSE);
    }
  word.end = (guint32) MIN (at + length, end);
  g_array_append_val (self->tokens, word);
  return word.end;
}

static void
assign_tokens (TimexScan *self,
               guint32    first,
               guint32    end)
{
  guint32 token = first;

  for (guint i = 0; i < self->tokens->len; i++)
    {
      TimexWord *word = &g_array_index (self->tokens, TimexWord, i);
      while (token < end && g_array_index (self->document->tokens, Token, token).end <= word->start)
        token++;
      if (token < end && g_array_index (self->document->tokens, Token, token).start <= word->start)
        word->token = (gint32) token;
    }
}

/* Cuts a stretch of text and gives each word its readings; the tokens of the document between first and end lend their tags. */
void
timex_scan_range (TimexScan *self,
                  guint32    start,
                  guint32    end,
                  guint32    first_token,
                  guint32    end_token)
{
  const char *text = self->document->text;

  g_array_set_size (self->tokens, 0);
  g_array_set_size (self->readings, 0);
  g_string_truncate (self->words, 0);
  for (gsize at = start; at < end && self->tokens->len < SENTENCE_WORDS_MAX;)
    {
      if (g_ascii_isspace (text[at]))
        at++;
      else
        at = scan_word (self, at, end);
    }
  assign_tokens (self, first_token, end_token);
  for (guint i = 0; i < self->tokens->len; i++)
    {
      TimexWord *word = &g_array_index (self->tokens, TimexWord, i);
      word->first = self->readings->len;
      if (g_ascii_isdigit (text[word->start]) || text[word->start] == '\'' || (guchar) text[word->start] == 0xe2)
        timex_scan_digits (self, word);
      look_up (self, i);
      timex_scan_number_words (self, i);
    }
}
