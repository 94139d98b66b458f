/* SPDX-License-Identifier: MIT */
/* Finds stretches in quotation marks: straight and curly, double and single, over several paragraphs, not closed. */

#include "quotation.h"

#include <string.h>

/* A stretch of single quotes is a quotation only when it closes within so many tokens. */
#define MAX_SINGLE 60
/* A quotation that goes on from paragraph to paragraph ends here in any case. */
#define MAX_PARAGRAPHS 8
/* A stretch of up to so many tokens without a final mark may be a word set off. */
#define MAX_SCARE 4

typedef enum
{
  MARK_NONE,
  MARK_STRAIGHT,
  MARK_OPEN,
  MARK_CLOSE,
  MARK_SINGLE_OPEN,
  MARK_SINGLE_CLOSE,
  MARK_SINGLE_STRAIGHT
} Mark;

static const struct
{
  const char *form;
  guint8 mark;
} marks[] = {
  { "\"", MARK_STRAIGHT },
  { "\xE2\x80\x9C", MARK_OPEN },         /* left double */
  { "\xE2\x80\x9E", MARK_OPEN },         /* low double */
  { "\xC2\xAB", MARK_OPEN },             /* left guillemet */
  { "``", MARK_OPEN },
  { "\xE2\x80\x9D", MARK_CLOSE },        /* right double */
  { "\xC2\xBB", MARK_CLOSE },
  { "''", MARK_CLOSE },
  { "\xE2\x80\x98", MARK_SINGLE_OPEN },  /* left single */
  { "`", MARK_SINGLE_OPEN },
  { "\xE2\x80\x99", MARK_SINGLE_CLOSE }, /* right single: also an apostrophe */
  { "'", MARK_SINGLE_STRAIGHT },
};

static Mark
mark_of (const Token *token)
{
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (strcmp (token->form, marks[i].form) == 0)
      return marks[i].mark;
  return MARK_NONE;
}

/* The paragraph of each token is that of its sentence; this walks both at once. */
typedef struct
{
  const Document *document;
  GArray *found;
  guint32 open_token; /* the opening mark */
  guint32 paragraphs; /* that the open quotation has gone through */
  Mark open;          /* MARK_NONE: outside */
} Finder;

static const Token *
token_at (const Document *document,
          guint32         i)
{
  return &g_array_index (document->tokens, Token, i);
}

static void
close_quotation (Finder  *self,
                 guint32  last, /* the closing mark, or the last token when there is none */
                 gboolean is_closed)
{
  Quotation quotation = { .attribution = -1 };

  quotation.start = token_at (self->document, self->open_token)->start;
  quotation.end = token_at (self->document, last)->end;
  quotation.first = self->open_token + 1;
  quotation.n_tokens = is_closed ? last - self->open_token - 1 : last - self->open_token;
  quotation.is_closed = is_closed != FALSE;
  if (quotation.n_tokens > 0)
    {
      const Token *final = token_at (self->document, quotation.first + quotation.n_tokens - 1);

      quotation.is_scare = quotation.n_tokens <= MAX_SCARE && strchr (".!?,", final->form[0]) == NULL;
      g_array_append_val (self->found, quotation);
    }
  self->open = MARK_NONE;
}

static gboolean
has_space_before (const Document *document,
                  guint32         i)
{
  return i == 0 || token_at (document, i - 1)->end < token_at (document, i)->start
         || strchr ("([-\xE2", token_at (document, i - 1)->form[0]) != NULL;
}

static gboolean
has_space_after (const Document *document,
                 guint32         i)
{
  return i + 1 >= document->tokens->len || token_at (document, i)->end < token_at (document, i + 1)->start
         || g_ascii_ispunct (token_at (document, i + 1)->form[0]);
}

/* Single marks are apostrophes more often than not: they open only when a mark that closes them stands in the paragraph. */
static gboolean
single_closes (const Document *document,
               guint32         open,
               guint32         end)
{
  for (guint32 i = open + 2; i < end && i < open + MAX_SINGLE; i++)
    {
      Mark mark = mark_of (token_at (document, i));

      if ((mark == MARK_SINGLE_CLOSE || mark == MARK_SINGLE_STRAIGHT) && has_space_after (document, i)
          && !has_space_before (document, i))
        return TRUE;
    }
  return FALSE;
}

static gboolean
opens (Finder *self,
       guint32 i,
       guint32 end,
       Mark    mark)
{
  switch (mark)
    {
    case MARK_OPEN:
      return TRUE;
    case MARK_STRAIGHT:
      return !(has_space_after (self->document, i) && !has_space_before (self->document, i));
    case MARK_SINGLE_OPEN:
    case MARK_SINGLE_STRAIGHT:
      return has_space_before (self->document, i) && !has_space_after (self->document, i)
             && single_closes (self->document, i, end);
    default:
      return FALSE;
    }
}

static gboolean
closes (Finder *self,
        guint32 i,
        Mark    mark)
{
  switch (self->open)
    {
    case MARK_STRAIGHT:
      return mark == MARK_STRAIGHT || mark == MARK_CLOSE;
    case MARK_OPEN:
      return mark == MARK_CLOSE || mark == MARK_STRAIGHT;
    case MARK_SINGLE_OPEN:
    case MARK_SINGLE_STRAIGHT:
      return (mark == MARK_SINGLE_CLOSE || mark == MARK_SINGLE_STRAIGHT) && has_space_after (self->document, i)
             && !has_space_before (self->document, i);
    default:
      return FALSE;
    }
}

/* The tokens [first, end) of one paragraph. */
static void
read_paragraph (Finder *self,
                guint32 first,
                guint32 end,
                gboolean goes_on)
{
  guint32 i = first;

  /* An open quotation goes on when the next paragraph opens one again. */
  if (self->open != MARK_NONE && i < end)
    {
      Mark mark = mark_of (token_at (self->document, i));

      if (mark == self->open && self->paragraphs < MAX_PARAGRAPHS)
        i++;
      else
        close_quotation (self, first - 1, FALSE);
      self->paragraphs++;
    }
  for (; i < end; i++)
    {
      Mark mark = mark_of (token_at (self->document, i));

      if (mark == MARK_NONE)
        continue;
      if (self->open != MARK_NONE && closes (self, i, mark))
        close_quotation (self, i, TRUE);
      else if (self->open == MARK_NONE && opens (self, i, end, mark))
        {
          self->open = mark;
          self->open_token = i;
          self->paragraphs = 1;
        }
    }
  if (self->open != MARK_NONE && !goes_on)
    close_quotation (self, end - 1, FALSE);
}

/* Does the paragraph that begins with this token open with the mark? */
static gboolean
begins_with_mark (const Document *document,
                  guint32         token)
{
  Mark mark = token < document->tokens->len ? mark_of (token_at (document, token)) : MARK_NONE;

  return mark == MARK_STRAIGHT || mark == MARK_OPEN;
}

/**
 * quotation_find:
 * @document: a document with tokens
 *
 * Returns: (transfer full) (element-type Quotation): the stretches in quotation marks, in order
 */
GArray *
quotation_find (const Document *document)
{
  Finder self = { document, g_array_new (FALSE, FALSE, sizeof (Quotation)), 0, 0, MARK_NONE };
  const GArray *sentences = document->sentences;

  for (guint s = 0; s < sentences->len;)
    {
      const Sentence *first = &g_array_index (sentences, Sentence, s);
      guint next = s + 1;

      while (next < sentences->len && g_array_index (sentences, Sentence, next).paragraph == first->paragraph)
        next++;

      const Sentence *last = &g_array_index (sentences, Sentence, next - 1);
      guint32 end = last->first + last->n_tokens;

      read_paragraph (&self, first->first, end, begins_with_mark (document, end));
      s = next;
    }
  return self.found;
}
