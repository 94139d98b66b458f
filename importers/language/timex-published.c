/* SPDX-License-Identifier: MIT */
/* The day on which an article was written, where its own text says it: a line with a date, or a dateline. */

#include "timex-draft.h"

#include <string.h>

#define HEAD_PARAGRAPHS 10    /* how far down a line with the date is looked for */
#define FOOT_PARAGRAPHS 4     /* and how far up from the end */
#define LINE_LENGTH_MAX 160   /* bytes */
#define LINE_OTHER_WORDS 8    /* words beside the date: "Updated", "By Jane Smith", a place */
#define DATELINE_LENGTH_MAX 100 /* bytes from the start of a paragraph to the dash of its dateline */

static gboolean
is_full_day (const TimexDraft *draft)
{
  const TimexPoint *point = &draft->point;

  return strcmp (draft->op, "point") == 0 && point->year != TIMEX_NO_YEAR && point->month > 0 && point->day > 0 &&
         draft->other == TIMEX_NO_YEAR;
}

static guint
count_words (const char *text,
             gsize       length)
{
  guint n = 0;

  for (gsize i = 0; i < length; i++)
    n += g_ascii_isalpha (text[i]) && (i == 0 || !g_ascii_isalpha (text[i - 1]));
  return n;
}

static gboolean
mentions (const char *text,
          gsize       length,
          const char *word)
{
  gsize n = strlen (word);

  for (gsize i = 0; i + n <= length; i++)
    if (g_ascii_strncasecmp (text + i, word, n) == 0)
      return TRUE;
  return FALSE;
}

/* A line that holds little more than the date; the sooner it says "published", the better. */
static gboolean
is_date_line (const Document   *document,
              const Paragraph  *paragraph,
              const TimexDraft *draft)
{
  gsize length = paragraph->end - paragraph->start;

  if (length > LINE_LENGTH_MAX || paragraph->kind == PARAGRAPH_HEADLINE)
    return FALSE;
  guint others = count_words (document->text + paragraph->start, draft->start - paragraph->start) +
                 count_words (document->text + draft->end, paragraph->end - draft->end);
  return others <= LINE_OTHER_WORDS && (document->text[paragraph->end - 1] != '.' || others <= 2);
}

/* WASHINGTON, Dec. 19, 2014 (Reuters) - */
static gboolean
is_in_dateline (const Document   *document,
                const Paragraph  *paragraph,
                const TimexDraft *draft)
{
  const char *text = document->text;
  gsize limit = MIN (paragraph->end, paragraph->start + DATELINE_LENGTH_MAX);
  guint n_capitals = 0;

  for (gsize i = paragraph->start; i < draft->start; i++)
    {
      if (text[i] == '.' && i + 1 < draft->start && text[i + 1] == ' ' && i > paragraph->start + 20)
        return FALSE;
      n_capitals += g_ascii_isupper (text[i]);
    }
  if (n_capitals == 0)
    return FALSE;
  for (gsize i = draft->end; i < limit; i++)
    {
      if (text[i] == '-' || (i + 2 < limit && strncmp (text + i, "\342\200", 2) == 0 && (text[i + 2] == '\223' || text[i + 2] == '\224')))
        return TRUE;
      if (g_ascii_islower (text[i]) && text[i - 1] != '(' && i - draft->end > 24)
        return FALSE;
    }
  return FALSE;
}

/* Which of the drafts is the article's own date, or -1. */
gint32
timex_find_published (const Document *document,
                      const GArray   *drafts)
{
  guint32 at = 0, n_paragraphs = document->paragraphs->len;
  gint32 updated = -1;

  for (guint i = 0; i < drafts->len; i++)
    {
      const TimexDraft *draft = &g_array_index (drafts, TimexDraft, i);
      while (at < n_paragraphs && g_array_index (document->paragraphs, Paragraph, at).end < draft->end)
        at++;
      if (at == n_paragraphs || !is_full_day (draft))
        continue;
      const Paragraph *paragraph = &g_array_index (document->paragraphs, Paragraph, at);
      const char *line = document->text + paragraph->start;
      gsize length = paragraph->end - paragraph->start;
      gboolean is_head = at < HEAD_PARAGRAPHS || paragraph->kind == PARAGRAPH_DATELINE;
      gboolean is_foot = at + FOOT_PARAGRAPHS >= n_paragraphs && (mentions (line, length, "publish") || mentions (line, length, "posted"));

      if (!is_head && !is_foot)
        continue;
      if (is_head && is_in_dateline (document, paragraph, draft))
        return updated >= 0 ? updated : (gint32) i;
      if (!is_date_line (document, paragraph, draft))
        continue;
      if (!mentions (line, length, "updated") && !mentions (line, length, "modified"))
        return (gint32) i;
      if (updated < 0)
        updated = (gint32) i;
    }
  return updated;
}
