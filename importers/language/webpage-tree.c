/* SPDX-License-Identifier: MIT */
/* From the bytes of a page to its tree: the encoding as browsers find it, limits against hostile markup, walking without recursion. */

#include "webpage.h"

#include <string.h>

#define PRESCAN_LENGTH 1024    /* bytes in which a page says its encoding (HTML Standard, "prescan a byte stream") */
#define PAGE_LENGTH_MAX (64 * 1024 * 1024)
#define TAG_ATTRIBUTES_MAX 1000 /* the parser compares each with all before it */

/* The Encoding Standard's other names for what GLib calls otherwise; browsers read these labels as Windows-1252 and so on. */
static const char *const labels[][2] = {
  { "iso-8859-1", "WINDOWS-1252" }, { "iso8859-1", "WINDOWS-1252" }, { "latin1", "WINDOWS-1252" }, { "latin-1", "WINDOWS-1252" },
  { "us-ascii", "WINDOWS-1252" },   { "ascii", "WINDOWS-1252" },     { "l1", "WINDOWS-1252" },     { "cp1252", "WINDOWS-1252" },
  { "iso-8859-9", "WINDOWS-1254" }, { "tis-620", "WINDOWS-874" },    { "gb2312", "GB18030" },      { "gbk", "GB18030" },
  { "x-sjis", "SHIFT_JIS" },        { "shift-jis", "SHIFT_JIS" },    { "ks_c_5601-1987", "UHC" },  { "euc-kr", "UHC" },
  { "utf8", "UTF-8" },              { "utf-16", "UTF-8" },           { "utf-16le", "UTF-8" },      { "utf-16be", "UTF-8" },
};

static const struct
{
  const char *mark;
  gsize length;
  const char *encoding;
} marks[] = {
  { "\xef\xbb\xbf", 3, "UTF-8" },
  { "\xff\xfe", 2, "UTF-16LE" },
  { "\xfe\xff", 2, "UTF-16BE" },
};

/* The value of charset= within the first bytes, as it stands in a meta element or an XML declaration. */
static char *
find_charset (const char *bytes,
              gsize       length)
{
  static const char *const keys[] = { "charset", "encoding" };
  g_autofree char *head = g_ascii_strdown (bytes, (gssize) MIN (length, PRESCAN_LENGTH));

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    for (const char *at = strstr (head, keys[i]); at != NULL; at = strstr (at, keys[i]))
      {
        at += strlen (keys[i]);
        at += strspn (at, " \t\r\n");
        if (*at != '=')
          continue;
        at++;
        at += strspn (at, " \t\r\n\"'");
        gsize size = strcspn (at, " \t\r\n\"'/>;?");
        if (size > 0 && size < 40)
          return g_strndup (at, size);
      }
  return NULL;
}

static const char *
encoding_of_label (const char *label)
{
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_ascii_strcasecmp (labels[i][0], label) == 0)
      return labels[i][1];
  return label;
}

static char *
convert (const char *bytes,
         gsize       length,
         const char *encoding)
{
  if (g_ascii_strcasecmp (encoding, "UTF-8") == 0)
    return g_utf8_make_valid (bytes, (gssize) length);
  gsize size;
  g_autofree char *text = g_convert_with_fallback (bytes, (gssize) length, "UTF-8", encoding, "?", NULL, &size, NULL);
  return text ? g_utf8_make_valid (text, (gssize) size) : NULL;
}

/* UTF-8 text of the page: by its byte order mark, what the user says, what it says itself, what its bytes look like. */
char *
webpage_decode (const char      *bytes,
                gsize            length,
                const char      *encoding,
                const char      *file,
                CauselineReport *report,
                GError         **error)
{
  if (length == 0 || length > PAGE_LENGTH_MAX)
    {
      g_set_error (error, CAUSELINE_ERROR, length == 0 ? CAUSELINE_ERROR_EMPTY : CAUSELINE_ERROR_LIMIT,
                   length == 0 ? "the file is empty" : "a page of %" G_GSIZE_FORMAT " bytes is longer than the program reads", length);
      return NULL;
    }
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (length >= marks[i].length && memcmp (bytes, marks[i].mark, marks[i].length) == 0)
      return convert (bytes + marks[i].length, length - marks[i].length, marks[i].encoding);

  g_autofree char *said = encoding ? g_strdup (encoding) : find_charset (bytes, length);
  gboolean is_utf8 = g_utf8_validate_len (bytes, length, NULL);
  if (said != NULL && !(is_utf8 && encoding == NULL))
    {
      const char *name = encoding_of_label (said);
      gboolean is_broken = g_ascii_strcasecmp (name, "UTF-8") == 0 && !is_utf8;
      g_autofree char *text = convert (bytes, length, name);
      if (text != NULL)
        {
          if (is_broken)
            causeline_report_add (report, CAUSELINE_ISSUE_ENCODING, file, 0, 0, "some bytes are not UTF-8 (each read as a replacement character)");
          return g_steal_pointer (&text);
        }
      causeline_report_add (report, CAUSELINE_ISSUE_ENCODING, file, 0, 0, "encoding: \"%s\" is not known (guessed from the bytes)", said);
    }
  if (is_utf8)
    return g_strndup (bytes, length);
  causeline_report_add (report, CAUSELINE_ISSUE_ENCODING, file, 0, 0, "the page is not UTF-8 and names no encoding (read as Windows-1252)");
  return convert (bytes, length, "WINDOWS-1252");
}

/* Whether a tag has more attributes than the parser takes in good time. */
static gboolean
has_swollen_tag (const char *text,
                 gsize       length)
{
  guint n = 0;
  gboolean in_tag = FALSE;
  char quote = '\0', last = ' ';

  for (gsize i = 0; i < length; i++)
    {
      char c = text[i];
      if (!in_tag)
        {
          in_tag = c == '<' && i + 1 < length && g_ascii_isalpha (text[i + 1]);
          n = 0;
          quote = '\0';
        }
      else if (quote != '\0')
        quote = c == quote ? '\0' : quote;
      else if (c == '>')
        in_tag = FALSE;
      else if ((c == '"' || c == '\'') && last == '=')
        quote = c;
      else if ((g_ascii_isspace (last) || last == '"' || last == '\'' || last == '/') && !g_ascii_isspace (c) && ++n > TAG_ATTRIBUTES_MAX)
        return TRUE;
      last = c;
    }
  return FALSE;
}

/* The parser stops where elements are nested deeper than it takes; what came before stays. */
static gboolean
was_cut (htmlParserCtxt *parser)
{
  const xmlError *last = xmlCtxtGetLastError (parser);

  return last != NULL && last->code == XML_ERR_INTERNAL_ERROR && last->level == XML_ERR_FATAL;
}

xmlDoc *
webpage_parse (const char      *text,
               gsize            length,
               const char      *file,
               CauselineReport *report,
               GError         **error)
{
  if (length > G_MAXINT || has_swollen_tag (text, length))
    {
      g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_LIMIT, "a tag of the page has more than %d attributes", TAG_ATTRIBUTES_MAX);
      return NULL;
    }
  htmlParserCtxt *parser = htmlNewParserCtxt ();
  xmlDoc *document = htmlCtxtReadMemory (parser, text, (int) length, NULL, "UTF-8",
                                         HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT);
  if (was_cut (parser))
    causeline_report_add (report, CAUSELINE_ISSUE_CUT, file, 0, 0, "the page is nested deeper than the program reads (the rest was left out)");
  htmlFreeParserCtxt (parser);
  if (document == NULL || xmlDocGetRootElement (document) == NULL)
    {
      if (document != NULL)
        xmlFreeDoc (document);
      g_set_error_literal (error, CAUSELINE_ERROR, CAUSELINE_ERROR_SYNTAX, "there is no page in this");
      return NULL;
    }
  return document;
}

/* The node after this one in the order of the text, without leaving the root; into says whether its children come next. */
xmlNode *
webpage_next_node (const xmlNode *root,
                   xmlNode       *node,
                   gboolean       into)
{
  if (into && node->type == XML_ELEMENT_NODE && node->children != NULL)
    return node->children;
  while (node != root)
    {
      if (node->next != NULL)
        return node->next;
      node = node->parent;
    }
  return NULL;
}

char *
webpage_attribute (xmlNode    *node,
                   const char *name)
{
  xmlChar *value = node->type == XML_ELEMENT_NODE ? xmlGetProp (node, BAD_CAST name) : NULL;
  char *copy = value ? g_utf8_make_valid ((const char *) value, -1) : NULL;

  xmlFree (value);
  return copy;
}

gboolean
webpage_is_element (const xmlNode *node,
                    const char    *name)
{
  return node->type == XML_ELEMENT_NODE && g_ascii_strcasecmp ((const char *) node->name, name) == 0;
}

/* One space for any run of white space, no-break spaces among it; none at the ends. Changes the text in place. */
char *
webpage_tidy (char *text)
{
  char *out = text;
  gboolean is_pending = FALSE;

  if (text == NULL)
    return NULL;
  for (const char *at = text; *at;)
    {
      const char *next = g_utf8_next_char (at);
      gunichar c = g_utf8_get_char (at);
      if (g_unichar_isspace (c) || c == 0xa0)
        is_pending = out > text;
      else if (c != 0xfeff && c != 0x200b && c != 0xad && !(c < 0x20))
        {
          if (is_pending)
            *out++ = ' ';
          is_pending = FALSE;
          memmove (out, at, (gsize) (next - at));
          out += next - at;
        }
      at = next;
    }
  *out = '\0';
  return text;
}

char *
webpage_node_text (xmlNode *node)
{
  GString *text = g_string_new (NULL);

  for (xmlNode *at = node; at != NULL; at = webpage_next_node (node, at, TRUE))
    if (at->type == XML_TEXT_NODE || at->type == XML_CDATA_SECTION_NODE)
      g_string_append (text, (const char *) at->content);
  char *valid = g_utf8_make_valid (text->str, (gssize) text->len);
  g_string_free (text, TRUE);
  return webpage_tidy (valid);
}
