/* SPDX-License-Identifier: MIT */
/* How much room text takes, and how it breaks into lines.
 *
 * Widths come from a table that is built in, not from Pango and the fonts of this machine. An SVG is measured here and drawn elsewhere, by
 * a program that picks another font of the stack: only the widest of them is sure to fit. And the same input has to give the same bytes on a
 * server without a single font. The table costs some white space with narrow fonts, and nothing at run time. */

#include "measure.h"

#include "char-widths.h"

#include <string.h>

typedef struct
{
  gunichar first;
  gunichar last;
  const guint8 *widths[2]; /* regular, bold */
} Block;

static const Block blocks[] = {
  { 0x20, 0x24f, { latin_regular, latin_bold } },
  { 0x370, 0x3ff, { greek_regular, greek_bold } },
  { 0x400, 0x4ff, { cyrillic_regular, cyrillic_bold } },
  { 0x2010, 0x205f, { punctuation_regular, punctuation_bold } },
};

/* For a character of another block: a full-width one, and the widest that is usual in other scripts. */
#define WIDE_CHAR 1.05
#define UNKNOWN_CHAR 0.95

#define ELLIPSIS "\342\200\246"

static double
char_width (gunichar c,
            gboolean is_bold)
{
  for (gsize i = 0; i < G_N_ELEMENTS (blocks); i++)
    if (c >= blocks[i].first && c <= blocks[i].last)
      {
        guint8 hundredths = blocks[i].widths[is_bold != FALSE][c - blocks[i].first];
        if (hundredths > 0)
          return hundredths / 100.0;
        break;
      }
  if (g_unichar_iszerowidth (c))
    return 0;
  return g_unichar_iswide (c) ? WIDE_CHAR : UNKNOWN_CHAR;
}

/* How many columns of a line a character takes: full-width ones take two. */
static guint
char_columns (gunichar c)
{
  return g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
}

/* The width of text in px, at most, in any font of the stack.
 *
 * @length: in bytes, or -1 for all of it */
double
text_width (const char *text,
            gssize      length,
            double      size,
            gboolean    is_bold)
{
  const char *end = text + (length < 0 ? (gssize) strlen (text) : length);
  double ems = 0;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    ems += char_width (g_utf8_get_char (p), is_bold);
  return ems * size;
}

/* Where a line that begins at @text has to end so that it is no wider than @width: the end of its last word that fits,
 * or within a word that is longer than a line. */
const char *
text_line_end (const char *text,
               double      size,
               gboolean    is_bold,
               double      width,
               guint       most_columns)
{
  const char *word_end = NULL;
  double used = 0;
  guint columns = 0;
  const char *p;

  for (p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (c == ' ' && p > text)
        word_end = p;
      used += char_width (c, is_bold) * size;
      columns += char_columns (c);
      if (used > width || columns > most_columns)
        break;
      /* After a hyphen or dash, and after a full-width character, which stands for a word. */
      if ((c == '-' || c == 0x2013 || c == 0x2014 || g_unichar_iswide (c)) && p > text)
        word_end = g_utf8_next_char (p);
    }
  if (*p == '\0')
    return p;
  if (word_end != NULL)
    return word_end;
  return p > text ? p : g_utf8_next_char (p);
}

/* Where to cut: behind a whole word, where that keeps this part of what there is room for. */
#define WHOLE_WORD_PART 0.66

/* Shortens a line so that an ellipsis fits behind it. */
static char *
cut_line (const char *text,
          double      size,
          gboolean    is_bold,
          double      width,
          guint       most_columns)
{
  double room = width - char_width (0x2026, is_bold) * size;
  double used = 0;
  guint columns = 1;
  const char *p, *word_end = NULL;

  for (p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (c == ' ')
        word_end = p;
      used += char_width (c, is_bold) * size;
      columns += char_columns (c);
      if (used > room || columns > most_columns)
        break;
    }
  if (word_end != NULL && word_end - text >= WHOLE_WORD_PART * (p - text))
    p = word_end;
  g_autofree char *kept = g_strndup (text, p - text);
  return g_strconcat (g_strchomp (kept), ELLIPSIS, NULL);
}

/* Scripts of which letters and marks reach above and below those of Latin take higher lines. */
#define TALL_LINE_HEIGHT 1.55

static gboolean
is_tall (gunichar c)
{
  return (c >= 0x590 && c < 0x10a0) || (c >= 0x1780 && c < 0x18b0) || (c >= 0xfb50 && c < 0xfe00) || (c >= 0xfe70 && c < 0xff00);
}

/* How high a line with this text is, in px. */
double
text_line_height (const char *text,
                  double      size)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (is_tall (g_utf8_get_char (p)))
      return TALL_LINE_HEIGHT * size;
  return TEXT_LINE_HEIGHT * size;
}

/* Whether a text stands in one line of a label as it is. */
gboolean
text_fits (const char *text,
           double      size,
           gboolean    is_bold,
           double      width)
{
  return text_width (text, -1, size, is_bold) <= width && g_utf8_strlen (text, -1) <= TEXT_LINE_CHARS;
}

/* Returns: (transfer full): the text in one line of at most @width and so many characters, with an ellipsis where it was cut */
char *
text_cut_to (const char *text,
             double      size,
             gboolean    is_bold,
             double      width,
             guint       most_columns)
{
  g_autofree char *clean = g_strdup (text);
  g_strstrip (g_strdelimit (clean, "\t\r\n", ' '));
  if (text_width (clean, -1, size, is_bold) <= width && g_utf8_strlen (clean, -1) <= (glong) most_columns)
    return g_steal_pointer (&clean);
  return cut_line (clean, size, is_bold, width, most_columns);
}

/* The same, in no more characters than a line of a label may have. */
char *
text_cut (const char *text,
          double      size,
          gboolean    is_bold,
          double      width)
{
  return text_cut_to (text, size, is_bold, width, TEXT_LINE_CHARS);
}

/* Breaks text without looking at how even the lines are. */
static GPtrArray *
wrap_greedily (const char *text,
               double      size,
               gboolean    is_bold,
               double      width,
               guint       max_lines,
               guint       most_columns)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  while (*text == ' ')
    text++;
  while (*text != '\0')
    {
      const char *end = text_line_end (text, size, is_bold, width, most_columns);
      if (*end != '\0' && lines->len + 1 == max_lines)
        {
          g_ptr_array_add (lines, cut_line (text, size, is_bold, width, most_columns));
          return lines;
        }
      g_ptr_array_add (lines, g_strndup (text, end - text));
      for (text = end; *text == ' ';)
        text++;
    }
  return lines;
}

/* Whether a line ends where words were left out. */
gboolean
text_is_cut (const char *line)
{
  return g_str_has_suffix (line, ELLIPSIS);
}

static gboolean
is_cut (const GPtrArray *lines)
{
  return lines->len > 0 && text_is_cut (g_ptr_array_index (lines, lines->len - 1));
}

/* How often the width of balanced lines is halved; 2^-6 of a label is less than a letter. */
#define BALANCE_STEPS 6

/* Breaks text into at most @max_lines lines no wider than @width, as even as they can be: first as few lines as will do, then the
 * narrowest width that gives as many. The last line ends in an ellipsis when not all of the text finds room.
 *
 * Returns: (transfer full) (element-type utf8): the lines */
GPtrArray *
text_wrap (const char *text,
           double      size,
           gboolean    is_bold,
           double      width,
           guint       max_lines)
{
  g_autofree char *clean = g_strdelimit (g_strdup (text), "\t\r\n", ' ');
  g_autoptr (GPtrArray) best = wrap_greedily (clean, size, is_bold, width, max_lines, TEXT_LINE_CHARS);
  if (best->len < 2 || is_cut (best))
    return g_steal_pointer (&best);

  double low = width / 2, high = width;
  for (int step = 0; step < BALANCE_STEPS; step++)
    {
      double middle = (low + high) / 2;
      g_autoptr (GPtrArray) lines = wrap_greedily (clean, size, is_bold, middle, max_lines, TEXT_LINE_CHARS);
      if (lines->len == best->len && !is_cut (lines))
        {
          g_clear_pointer (&best, g_ptr_array_unref);
          best = g_steal_pointer (&lines);
          high = middle;
        }
      else
        {
          low = middle;
        }
    }
  return g_steal_pointer (&best);
}

/* Breaks text as text_wrap() does, but fills each line: for headlines and foot notes, which are as wide as the page. */
GPtrArray *
text_wrap_wide (const char *text,
                double      size,
                gboolean    is_bold,
                double      width,
                guint       max_lines)
{
  g_autofree char *clean = g_strdelimit (g_strdup (text), "\t\r\n", ' ');

  return wrap_greedily (clean, size, is_bold, width, max_lines, G_MAXUINT);
}
