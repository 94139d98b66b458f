/* SPDX-License-Identifier: MIT */
/* Cuts an article in plain text or Markdown into paragraphs and says what each is for. */

#include "text.h"

#include <string.h>

#include "dateline.h"
#include "markdown.h"

/* Longer first lines are text, not headlines. */
#define MAX_HEADLINE 200
/* A line of its own without a final mark that is no longer than this is a heading. */
#define MAX_HEADING 70
/* Text that was wrapped by hand or by a mail program is not wider than this, and not narrower than that. */
#define MAX_WRAP 100
#define MIN_WRAP 50
/* Share of the line ends of a block at which the next word would not have fitted, for the block to be wrapped text. */
#define WRAPPED_SHARE 0.8

/**
 * document_new:
 * @text: valid UTF-8
 * @length: its length in bytes
 *
 * An article about to be read, without paragraphs yet.
 *
 * Returns: (transfer full): the document; it keeps a copy of the text
 */
Document *
document_new (const char *text,
              gsize       length)
{
  g_return_val_if_fail (length < G_MAXINT32, NULL);

  Document *self = g_new0 (Document, 1);
  self->strings = g_string_chunk_new (4096);
  self->text = g_string_chunk_insert_len (self->strings, text, (gssize) length);
  self->length = (guint32) length;
  self->paragraphs = g_array_new (FALSE, FALSE, sizeof (Paragraph));
  self->sentences = g_array_new (FALSE, FALSE, sizeof (Sentence));
  self->tokens = g_array_new (FALSE, FALSE, sizeof (Token));
  return self;
}

/**
 * document_new_with_headline:
 * @headline: (nullable): what stands over the article and not in its text; valid UTF-8
 * @text: valid UTF-8
 * @length: its length in bytes
 *
 * An article about to be read. A headline that the text does not begin with is read as its first paragraph; offsets then
 * count from the document's @body.
 *
 * Returns: (transfer full): the document; it keeps a copy of the text
 */
Document *
document_new_with_headline (const char *headline,
                            const char *text,
                            gsize       length)
{
  g_autofree char *line = g_strdup (headline != NULL ? headline : "");
  g_strstrip (g_strdelimit (line, "\r\n\t", ' '));
  gsize n = strlen (line), blank = 0;
  while (blank < length && g_ascii_isspace (text[blank]))
    blank++;
  if (n == 0 || n > MAX_HEADLINE || (length - blank >= n && strncmp (text + blank, line, n) == 0))
    return document_new (text, length);

  g_autoptr (GString) both = g_string_new (line);
  g_string_append (both, "\n\n");
  gsize body = both->len;
  g_string_append_len (both, text, (gssize) length);
  Document *self = document_new (both->str, both->len);
  self->body = (guint32) body;
  return self;
}

/**
 * document_free:
 * @self: (transfer full) (nullable): a document
 *
 * Frees the document and everything that its arrays point to.
 */
void
document_free (Document *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->paragraphs);
  g_array_unref (self->sentences);
  g_array_unref (self->tokens);
  g_string_chunk_free (self->strings);
  g_free (self);
}

static gboolean
starts_lower (const char        *text,
              const MarkdownLine *line)
{
  return line->start < line->end && g_unichar_islower (g_utf8_get_char (text + line->start));
}

static glong
width_of (const char        *text,
          const MarkdownLine *line)
{
  return g_utf8_strlen (text + line->start, line->end - line->start);
}

static glong
first_word_width (const char        *text,
                  const MarkdownLine *line)
{
  guint32 end = line->start;

  while (end < line->end && !g_ascii_isspace (text[end]))
    end++;
  return g_utf8_strlen (text + line->start, end - line->start);
}

/* Is the block of text lines [first, last) one paragraph broken into lines of equal width? */
static gboolean
is_wrapped (const char *text,
            GArray     *lines,
            guint       first,
            guint       last)
{
  glong width = 0;
  guint full = 0;

  if (last - first < 3)
    return FALSE;
  for (guint i = first; i < last; i++)
    width = MAX (width, width_of (text, &g_array_index (lines, MarkdownLine, i)));
  if (width < MIN_WRAP || width > MAX_WRAP)
    return FALSE;
  for (guint i = first; i + 1 < last; i++)
    {
      const MarkdownLine *line = &g_array_index (lines, MarkdownLine, i);

      full += width_of (text, line) + 1 + first_word_width (text, line + 1) > width;
    }
  return full >= WRAPPED_SHARE * (last - first - 1);
}

static void
add_paragraph (Document *document,
               guint32   start,
               guint32   end,
               guint8    kind)
{
  const Paragraph paragraph = { start, end, kind };

  if (start < end)
    g_array_append_val (document->paragraphs, paragraph);
}

/* Text lines between blank ones: one paragraph each, or joined where a line goes on in the next. */
static void
add_block (Document *document,
           GArray   *lines,
           guint     first,
           guint     last)
{
  gboolean wrapped = is_wrapped (document->text, lines, first, last);
  guint i = first;

  while (i < last)
    {
      const MarkdownLine *line = &g_array_index (lines, MarkdownLine, i);
      guint8 kind = line->kind == MARKDOWN_ITEM ? PARAGRAPH_LIST_ITEM : PARAGRAPH_BODY;
      guint next = i + 1;

      while (next < last && line[next - i].kind == MARKDOWN_TEXT
             && (wrapped || starts_lower (document->text, line + (next - i))))
        next++;
      add_paragraph (document, line->start, line[next - i - 1].end, kind);
      i = next;
    }
}

static void
collect_paragraphs (Document *document)
{
  g_autoptr (GArray) lines = markdown_lines (document->text, document->length);

  for (guint i = 0; i < lines->len;)
    {
      const MarkdownLine *line = &g_array_index (lines, MarkdownLine, i);
      guint last = i + 1;

      switch (line->kind)
        {
        case MARKDOWN_HEADING:
          add_paragraph (document, line->start, line->end, PARAGRAPH_HEADING);
          break;
        case MARKDOWN_CODE:
          add_paragraph (document, line->start, line->end, PARAGRAPH_CODE);
          break;
        case MARKDOWN_TEXT:
        case MARKDOWN_ITEM:
          while (last < lines->len && (line[last - i].kind == MARKDOWN_TEXT || line[last - i].kind == MARKDOWN_ITEM))
            last++;
          add_block (document, lines, i, last);
          break;
        default:
          break;
        }
      i = last;
    }
}

static gboolean
ends_like_sentence (const char      *text,
                    const Paragraph *paragraph)
{
  const char *end = text + paragraph->end;

  while (end > text + paragraph->start)
    {
      end = g_utf8_prev_char (end);
      gunichar c = g_utf8_get_char (end);

      if (strchr (".!?:;,", c < 128 ? (int) c : 1) != NULL || c == 0x2026)
        return TRUE;
      if (c != '"' && c != '\'' && c != ')' && c != 0x201D && c != 0x2019 && c != ']')
        return FALSE;
    }
  return FALSE;
}

/* Do most of the longer words begin with a capital, as in a headline? */
static gboolean
is_title_case (const char      *text,
               const Paragraph *paragraph)
{
  guint words = 0, capitals = 0;
  g_autofree char *copy = g_strndup (text + paragraph->start, paragraph->end - paragraph->start);
  g_auto (GStrv) parts = g_strsplit_set (copy, " \t\n\r", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (g_utf8_strlen (parts[i], -1) >= 4)
      {
        words++;
        capitals += !g_unichar_islower (g_utf8_get_char (parts[i]));
      }
  return words >= 3 && capitals * 4 >= words * 3;
}

static gboolean
is_headline (const Document  *document,
             const Paragraph *paragraph)
{
  if (paragraph->kind == PARAGRAPH_HEADING)
    return TRUE;
  if (paragraph->kind != PARAGRAPH_BODY || paragraph->end - paragraph->start > MAX_HEADLINE)
    return FALSE;
  return !ends_like_sentence (document->text, paragraph) || is_title_case (document->text, paragraph);
}

/* The first paragraph that is no dateline is the headline when it looks like one and something follows it; short
   lines without a final mark between texts are headings. */
static void
mark_headings (Document *document)
{
  gboolean seen_text = FALSE;

  for (guint i = 0; i < document->paragraphs->len; i++)
    {
      Paragraph *paragraph = &g_array_index (document->paragraphs, Paragraph, i);
      gboolean last = i + 1 == document->paragraphs->len;

      if (paragraph->kind == PARAGRAPH_DATELINE || paragraph->kind == PARAGRAPH_CODE)
        continue;
      if (paragraph->start < document->body)
        paragraph->kind = PARAGRAPH_HEADLINE;
      else if (!seen_text && !last && is_headline (document, paragraph))
        paragraph->kind = PARAGRAPH_HEADLINE;
      else if (seen_text && !last && paragraph->kind == PARAGRAPH_BODY
               && paragraph->end - paragraph->start <= MAX_HEADING && !ends_like_sentence (document->text, paragraph)
               && !g_unichar_islower (g_utf8_get_char (document->text + paragraph->start)))
        paragraph->kind = PARAGRAPH_HEADING;
      seen_text = TRUE;
    }
}

/* Cuts "WASHINGTON, Dec. 19 (Reuters) -" off the text that follows it, and marks lines that hold only such things. */
static void
mark_datelines (Document *document)
{
  g_autoptr (GArray) whole = g_steal_pointer (&document->paragraphs);

  document->paragraphs = g_array_sized_new (FALSE, FALSE, sizeof (Paragraph), whole->len + 1);
  for (guint i = 0; i < whole->len; i++)
    {
      Paragraph paragraph = g_array_index (whole, Paragraph, i);
      guint32 text = paragraph.start;

      if (paragraph.kind == PARAGRAPH_BODY && paragraph.start >= document->body && dateline_is_line (document->text, paragraph.start, paragraph.end))
        paragraph.kind = PARAGRAPH_DATELINE;
      else if (paragraph.kind == PARAGRAPH_BODY && paragraph.start >= document->body)
        text = dateline_skip (document->text, paragraph.start, paragraph.end);
      if (text > paragraph.start)
        {
          add_paragraph (document, paragraph.start, text, PARAGRAPH_DATELINE);
          while (text < paragraph.end && g_ascii_isspace (document->text[text]))
            text++;
          paragraph.start = text;
        }
      add_paragraph (document, paragraph.start, paragraph.end, paragraph.kind);
    }
}

/**
 * text_split:
 * @document: a document without paragraphs
 *
 * Finds the paragraphs: between blank lines, or line by line, with hard-wrapped lines joined; Markdown's headings, lists
 * and code are known, and its marks inside paragraphs become blanks. Linear in the length of the text.
 */
void
text_split (Document *document)
{
  g_return_if_fail (document->paragraphs->len == 0);

  collect_paragraphs (document);
  /* The document owns its text, nobody has seen it yet. */
  for (guint i = 0; i < document->paragraphs->len; i++)
    {
      const Paragraph *paragraph = &g_array_index (document->paragraphs, Paragraph, i);

      markdown_blank ((char *) document->text, paragraph->start, paragraph->end);
    }
  mark_datelines (document);
  mark_headings (document);
}

/**
 * text_headline:
 * @document: a document with paragraphs
 *
 * Returns: the index of the paragraph that is the headline, or -1
 */
gint32
text_headline (const Document *document)
{
  for (guint i = 0; i < document->paragraphs->len; i++)
    if (g_array_index (document->paragraphs, Paragraph, i).kind == PARAGRAPH_HEADLINE)
      return (gint32) i;
  return -1;
}

/**
 * text_dateline:
 * @document: a document with paragraphs
 * @paragraph: the index of a paragraph
 * @dateline: (out): its place, agency and author
 *
 * Returns: whether the paragraph is a dateline that names at least one of the three
 */
gboolean
text_dateline (const Document *document,
               guint32         paragraph,
               Dateline       *dateline)
{
  g_return_val_if_fail (paragraph < document->paragraphs->len, FALSE);

  const Paragraph *found = &g_array_index (document->paragraphs, Paragraph, paragraph);

  *dateline = (Dateline){ 0 };
  if (found->kind != PARAGRAPH_DATELINE)
    return FALSE;
  dateline_parts (document->text, found->start, found->end, dateline);
  return dateline->place_start < dateline->place_end || dateline->agency_start < dateline->agency_end
         || dateline->author_start < dateline->author_end;
}
