/* SPDX-License-Identifier: MIT */
/* The bytes of an article as text: UTF-8 as it stands, else what Windows wrote before UTF-8 was common. */

#include "article-text.h"

#include <string.h>

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

/**
 * article_text_decode:
 * @bytes: (array length=length): what was read
 * @report: (nullable): gets an issue when the bytes are not UTF-8
 *
 * Returns: (transfer full): UTF-8 without byte order mark, or %NULL with @error set for binary data and empty input
 */
char *
article_text_decode (const char      *bytes,
                     gsize            length,
                     const char      *file,
                     CauselineReport *report,
                     gsize           *text_length,
                     GError         **error)
{
  if (length >= 3 && memcmp (bytes, BYTE_ORDER_MARK, 3) == 0)
    {
      bytes += 3;
      length -= 3;
    }
  if (length == 0)
    {
      g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_EMPTY, "%s: the file is empty", file);
      return NULL;
    }
  if (memchr (bytes, '\0', length) != NULL)
    {
      g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_ENCODING, "%s: this is binary data, not text", file);
      return NULL;
    }
  if (g_utf8_validate (bytes, length, NULL))
    {
      *text_length = length;
      return g_strndup (bytes, length);
    }
  char *text = g_convert_with_fallback (bytes, length, "UTF-8", "WINDOWS-1252", "?", NULL, text_length, NULL);
  if (text == NULL)
    text = g_convert (bytes, length, "UTF-8", "ISO-8859-1", NULL, text_length, NULL);
  causeline_report_add (report, CAUSELINE_ISSUE_ENCODING, file, 0, 0, "the text is not UTF-8 (read as Windows-1252)");
  return text;
}
