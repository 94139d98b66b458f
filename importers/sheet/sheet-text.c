/* SPDX-License-Identifier: MIT */
/* Bytes of an unknown encoding become UTF-8. */

#include "sheet-text.h"

#include "error.h"

#include <string.h>

typedef struct
{
  const char *mark;
  gsize length;
  const char *encoding;
} ByteOrderMark;

static const ByteOrderMark byte_order_marks[] = {
  { "\xEF\xBB\xBF", 3, "UTF-8" },
  { "\xFF\xFE", 2, "UTF-16LE" },
  { "\xFE\xFF", 2, "UTF-16BE" },
};

static const ByteOrderMark *
find_mark (const char *text,
           gsize       length)
{
  for (guint i = 0; i < G_N_ELEMENTS (byte_order_marks); i++)
    if (length >= byte_order_marks[i].length && memcmp (text, byte_order_marks[i].mark, byte_order_marks[i].length) == 0)
      return &byte_order_marks[i];
  return NULL;
}

/* So many bytes at the beginning tell UTF-16: its header is of letters that have a zero beside them. */
#define PROBE_BYTES 128

/* UTF-16 without a byte order mark, as some programs write it; NULL for everything else. */
static const char *
guess_utf16 (const char *text,
             gsize       length)
{
  gsize n = MIN (length, PROBE_BYTES) & ~(gsize) 1;
  gsize zeros[2] = { 0, 0 };

  for (gsize i = 0; i < n; i++)
    zeros[i % 2] += text[i] == '\0';
  if (n == 0 || length % 2 != 0 || MIN (zeros[0], zeros[1]) > 0 || MAX (zeros[0], zeros[1]) * 4 < n)
    return NULL;
  return zeros[1] > 0 ? "UTF-16LE" : "UTF-16BE";
}

static GBytes *
convert (const char *text,
         gsize       length,
         const char *encoding,
         GError    **error)
{
  gsize written;
  char *converted = g_convert (text, length, "UTF-8", encoding, NULL, &written, error);

  return converted ? g_bytes_new_take (converted, written) : NULL;
}

/* Whether bytes 0x80 to 0x9F stand inside words, where MacRoman has its accented letters and Windows-1252 little but signs;
   and whether there are any that Windows-1252 does not have. The apostrophe (0x92), S, Z, OE and Y with marks are no evidence. */
static gboolean
looks_like_mac_roman (const guchar *text,
                      gsize         length)
{
  guint inside = 0;
  guint outside = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (text[i] < 0x80 || text[i] > 0x9F || strchr ("\x92\x8A\x9A\x8C\x9C\x9E\x9F", text[i]))
        continue;
      if (strchr ("\x81\x8D\x8F\x90\x9D", text[i]))
        return TRUE;
      if (i > 0 && i + 1 < length && g_ascii_islower (text[i - 1]) && g_ascii_islower (text[i + 1]))
        inside++;
      else
        outside++;
    }
  return inside > outside;
}

static gint64
count_lines (const char *text,
             const char *end)
{
  gint64 lines = 1;

  while ((text = memchr (text, '\n', end - text)))
    {
      lines++;
      text++;
    }
  return lines;
}

/* How many bytes at the beginning are ASCII, eight at a time: most sheets are nothing else. */
static gsize
count_ascii (const char *text,
             gsize       length)
{
  gsize n = 0;

  for (guint64 bytes; n + sizeof bytes <= length; n += sizeof bytes)
    {
      memcpy (&bytes, text + n, sizeof bytes);
      if (bytes & G_GUINT64_CONSTANT (0x8080808080808080))
        break;
    }
  return memchr (text, '\0', n) ? 0 : n;
}

static gboolean
is_utf8 (const char  *text,
         gsize        length,
         const char **bad)
{
  gsize n = count_ascii (text, length);

  return g_utf8_validate_len (text + n, length - n, bad);
}

/* Neither UTF-8 nor marked: an old encoding of the West. */
static GBytes *
decode_legacy (const char      *text,
               gsize            length,
               const char      *bad,
               const char      *file,
               CauselineReport *report,
               GError         **error)
{
  gint64 line = count_lines (text, bad);
  const char *encoding = "WINDOWS-1252";
  const char *name = "Windows-1252";

  if (memchr (text, '\0', length))
    {
      g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_ENCODING, "%s:%" G_GINT64_FORMAT ": holds bytes that are no text", file, line);
      return NULL;
    }
  if (looks_like_mac_roman ((const guchar *) text, length))
    {
      encoding = "MACINTOSH";
      name = "MacRoman";
    }

  GBytes *decoded = convert (text, length, encoding, error);

  if (!decoded)
    g_prefix_error (error, "%s: is neither UTF-8 nor %s: ", file, name);
  else
    causeline_report_add (report, CAUSELINE_ISSUE_ENCODING, file, line, 0,
                          "byte 0x%02X at offset %" G_GSIZE_FORMAT " is not UTF-8 (read the whole as %s; say --encoding if that is wrong)",
                          (guchar) *bad, (gsize) (bad - text), name);
  return decoded;
}

/* The text as UTF-8 without a byte order mark. @encoding is what the user says it is, or NULL to find out. */
GBytes *
sheet_text_decode (GBytes          *bytes,
                   const char      *encoding,
                   const char      *file,
                   CauselineReport *report,
                   GError         **error)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  const char *bad;
  const ByteOrderMark *mark = length > 0 ? find_mark (text, length) : NULL;
  gsize skip = mark ? mark->length : 0;

  if (length == skip)
    return g_bytes_new_static ("", 0);
  if (encoding && g_ascii_strcasecmp (encoding, "UTF-8") != 0)
    {
      GBytes *converted = convert (text + skip, length - skip, encoding, error);

      if (!converted)
        g_prefix_error (error, "%s: cannot be read as %s: ", file, encoding);
      return converted;
    }
  if (mark && skip == 2)
    return convert (text + skip, length - skip, mark->encoding, error);
  if (is_utf8 (text + skip, length - skip, &bad))
    return g_bytes_new_from_bytes (bytes, skip, length - skip);

  const char *utf16 = guess_utf16 (text, length);

  if (utf16)
    {
      causeline_report_add (report, CAUSELINE_ISSUE_ENCODING, file, 1, 0, "every second byte is zero (read as %s; say --encoding if that is wrong)", utf16);
      return convert (text, length, utf16, error);
    }
  return decode_legacy (text, length, bad, file, report, error);
}
