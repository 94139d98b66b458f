/* SPDX-License-Identifier: MIT */
/* Reads the lines and the inline marks of Markdown; plain text passes through it unchanged. */

#include "markdown.h"

#include <string.h>

/* How far from its bracket the target of a link may end, in bytes. */
#define MAX_TARGET 2000

static gboolean
is_edge_space (gunichar c)
{
  return g_unichar_isspace (c) || c == 0xFEFF || c == 0x200B || c == 0x00AD;
}

static void
trim (const char *text,
      guint32    *start,
      guint32    *end)
{
  while (*start < *end && is_edge_space (g_utf8_get_char (text + *start)))
    *start = (guint32) (g_utf8_next_char (text + *start) - text);
  while (*end > *start)
    {
      const char *last = g_utf8_prev_char (text + *end);

      if (!is_edge_space (g_utf8_get_char (last)))
        break;
      *end = (guint32) (last - text);
    }
}

/* The length of the line break at the place, 0 when there is none; includes Unicode's line and paragraph separators. */
static guint
break_at (const char *text,
          guint32     at,
          guint32     length)
{
  if (text[at] == '\n')
    return 1;
  if (text[at] == '\r')
    return at + 1 < length && text[at + 1] == '\n' ? 2 : 1;
  if (strncmp (text + at, "\xE2\x80\xA8", 3) == 0 || strncmp (text + at, "\xE2\x80\xA9", 3) == 0)
    return 3;
  return 0;
}

/* A line of three or more of one mark: a rule, or the line under a heading. */
static gboolean
is_rule (const char *text,
         guint32     start,
         guint32     end,
         const char *marks)
{
  guint n = 0;

  if (start == end || strchr (marks, text[start]) == NULL)
    return FALSE;
  for (guint32 i = start; i < end; i++)
    if (text[i] == text[start])
      n++;
    else if (text[i] != ' ')
      return FALSE;
  return n >= 3;
}

/* Bytes of "- ", "* ", "3. ", "(b) " or a bullet at the head of a list item, 0 when it is none. */
static guint
item_mark (const char *text,
           guint32     start,
           guint32     end)
{
  guint32 i = start;

  if (end - start > 2 && strchr ("-*+", text[start]) != NULL && text[start + 1] == ' ')
    return 2;
  if (end - start > 4 && (memcmp (text + start, "\xE2\x80\xA2", 3) == 0 || memcmp (text + start, "\xE2\x97\x8F", 3) == 0))
    return 3;
  while (i < end && i < start + 2 && g_ascii_isdigit (text[i]))
    i++;
  if (i > start && i + 2 < end && (text[i] == '.' || text[i] == ')') && text[i + 1] == ' ')
    return i + 2 - start;
  return 0;
}

static void
read_line (const char   *text,
           MarkdownLine *line)
{
  guint32 hashes = line->start;

  trim (text, &line->start, &line->end);
  line->kind = MARKDOWN_TEXT;
  if (line->start == line->end)
    line->kind = MARKDOWN_BLANK;
  else if (text[line->start] == '|' && text[line->end - 1] == '|' && line->end - line->start > 2)
    line->kind = MARKDOWN_CODE;
  else if (is_rule (text, line->start, line->end, "-*_="))
    line->kind = MARKDOWN_BLANK;
  else if (text[line->start] == '#')
    {
      for (hashes = line->start; hashes < line->end && text[hashes] == '#'; hashes++)
        ;
      if (hashes - line->start > 6 || hashes >= line->end || text[hashes] != ' ')
        return;
      line->start = hashes;
      while (line->end > line->start && text[line->end - 1] == '#')
        line->end--;
      trim (text, &line->start, &line->end);
      line->kind = MARKDOWN_HEADING;
    }
  else if (text[line->start] == '>')
    {
      while (line->start < line->end && (text[line->start] == '>' || text[line->start] == ' '))
        line->start++;
      line->kind = line->start < line->end ? MARKDOWN_TEXT : MARKDOWN_BLANK;
    }
  else
    {
      guint mark = item_mark (text, line->start, line->end);

      if (mark == 0)
        return;
      line->kind = MARKDOWN_ITEM;
      line->start += mark;
      trim (text, &line->start, &line->end);
    }
}

/**
 * markdown_lines:
 * @text: valid UTF-8
 * @length: its length in bytes
 *
 * Returns: (transfer full) (element-type MarkdownLine): its lines in order, without their marks
 */
GArray *
markdown_lines (const char *text,
                guint32     length)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (MarkdownLine));
  gboolean fenced = FALSE;

  for (guint32 at = 0; at < length;)
    {
      MarkdownLine line = { at, at, MARKDOWN_BLANK };
      guint gap = 0;

      while (line.end < length && (gap = break_at (text, line.end, length)) == 0)
        line.end++;
      at = line.end + gap;
      read_line (text, &line);

      gboolean fence = line.end - line.start >= 3 && strncmp (text + line.start, "```", 3) == 0;

      if (fence || (fenced && line.kind != MARKDOWN_BLANK))
        line.kind = MARKDOWN_CODE;
      fenced ^= fence;

      /* A line of "=" or "-" right under a text makes it a heading (CommonMark 0.30, setext headings). */
      if (line.kind == MARKDOWN_BLANK && lines->len > 0 && is_rule (text, line.start, line.end, "=-"))
        {
          MarkdownLine *above = &g_array_index (lines, MarkdownLine, lines->len - 1);

          if (above->kind == MARKDOWN_TEXT)
            above->kind = MARKDOWN_HEADING;
        }
      g_array_append_val (lines, line);
    }
  return lines;
}

static void
blank (char   *text,
       guint32 start,
       guint32 end)
{
  memset (text + start, ' ', end - start);
}

/* The end of the "(target)" that starts here, 0 when it is none. */
static guint32
target_end (const char *text,
            guint32     start,
            guint32     end)
{
  guint depth = 0;

  for (guint32 i = start; i < end && i < start + MAX_TARGET; i++)
    {
      depth += text[i] == '(';
      if (text[i] == ')' && --depth == 0)
        return i + 1;
      if (text[i] == '\n' || (text[i] == ' ' && text[i + 1] != '"' && text[i - 1] != '"'))
        return 0;
    }
  return 0;
}

/* "[words](target)" leaves the words, "![words](target)" nothing. Opening brackets wait on a stack, so it is linear. */
static void
blank_links (char   *text,
             guint32 start,
             guint32 end)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 i = start; i < end; i++)
    {
      if (text[i] == '[')
        g_array_append_val (open, i);
      if (text[i] != ']' || open->len == 0)
        continue;

      guint32 bracket = g_array_index (open, guint32, open->len - 1);
      guint32 last = i + 1 < end && text[i + 1] == '(' ? target_end (text, i + 1, end) : 0;

      g_array_set_size (open, open->len - 1);
      if (last == 0)
        continue;
      if (bracket > start && text[bracket - 1] == '!')
        blank (text, bracket - 1, last);
      else
        {
          blank (text, bracket, bracket + 1);
          blank (text, i, last);
        }
      i = last - 1;
    }
}

/* A run of stars, underscores or ticks opens before a word and closes after one. */
static gboolean
may_open (const char *text,
          guint32     start,
          guint32     run,
          guint32     begin,
          guint32     end)
{
  return run < end && !g_ascii_isspace (text[run]) && (begin == start || !g_ascii_isalnum (text[begin - 1]));
}

static gboolean
may_close (const char *text,
           guint32     run,
           guint32     begin,
           guint32     end)
{
  return !g_ascii_isspace (text[begin - 1]) && (run == end || !g_ascii_isalnum (text[run]));
}

/* Marks of emphasis, in pairs of equal length: the stars of "5 * 3" stay. */
static void
blank_emphasis (char   *text,
                guint32 start,
                guint32 end,
                char    mark)
{
  guint32 open[4] = { 0 }; /* by length of the run: where it was opened + 1 */

  for (guint32 i = start; i < end; i++)
    {
      guint32 run = i;

      while (run < end && text[run] == mark)
        run++;
      if (run == i)
        continue;

      guint n = run - i;

      if (n < G_N_ELEMENTS (open))
        {
          if (open[n] != 0 && may_close (text, run, i, end))
            {
              blank (text, open[n] - 1, open[n] - 1 + n);
              blank (text, i, run);
              open[n] = 0;
            }
          else if (may_open (text, start, run, i, end))
            open[n] = i + 1;
        }
      i = run - 1;
    }
}

/**
 * markdown_blank:
 * @text: valid UTF-8, changed in place
 * @start: first byte of a paragraph in it
 * @end: the byte after it
 *
 * Overwrites what is mark and not text with blanks, so that offsets stay what they were.
 */
void
markdown_blank (char   *text,
                guint32 start,
                guint32 end)
{
  if (memchr (text + start, ']', end - start) != NULL)
    blank_links (text, start, end);
  for (const char *mark = "*_`"; *mark != '\0'; mark++)
    if (memchr (text + start, *mark, end - start) != NULL)
      blank_emphasis (text, start, end, *mark);
}
