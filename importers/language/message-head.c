/* SPDX-License-Identifier: MIT */
/* Reads the head of a message: it is one only when every line up to the first empty one is a field, and at least two are known. */

#include "message-head.h"

#include <string.h>

#include "webpage-date.h"

#define KEY_LENGTH_MAX 30
#define HEAD_LINES_MAX 60
#define KNOWN_LEAST 2

typedef enum
{
  FIELD_OTHER,
  FIELD_TITLE,
  FIELD_AUTHOR,
  FIELD_PUBLISHER,
  FIELD_URL,
  FIELD_DATE
} Field;

static const struct
{
  const char *key;
  guint8 field;
} keys[] = {
  { "subject", FIELD_TITLE },   { "title", FIELD_TITLE },         { "headline", FIELD_TITLE },   { "from", FIELD_AUTHOR },
  { "author", FIELD_AUTHOR },   { "authors", FIELD_AUTHOR },      { "by", FIELD_AUTHOR },        { "byline", FIELD_AUTHOR },
  { "source", FIELD_PUBLISHER }, { "publisher", FIELD_PUBLISHER }, { "publication", FIELD_PUBLISHER }, { "newspaper", FIELD_PUBLISHER },
  { "url", FIELD_URL },         { "link", FIELD_URL },            { "date", FIELD_DATE },        { "published", FIELD_DATE },
  { "sent", FIELD_DATE },       { "pubdate", FIELD_DATE },
};

/* The length of "Key" in "Key: value", or 0. */
static gsize
key_length (const char *line,
            gsize       length)
{
  gsize n = 0;

  while (n < length && n <= KEY_LENGTH_MAX && (g_ascii_isalnum (line[n]) || line[n] == '-' || line[n] == '_'))
    n++;
  return n > 0 && n < length && n <= KEY_LENGTH_MAX && line[n] == ':' && (n + 1 == length || line[n + 1] == ' ' || line[n + 1] == '\t') ? n : 0;
}

static Field
field_of (const char *line,
          gsize       length)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (strlen (keys[i].key) == length && g_ascii_strncasecmp (keys[i].key, line, length) == 0)
      return keys[i].field;
  return FIELD_OTHER;
}

/* Without the quotes of front matter and the address of a sender: "Jane Smith <jane@example.org>". */
static char *
tidy_value (GString *value,
            Field    field)
{
  char *text = g_strstrip (value->str), *address = field == FIELD_AUTHOR ? strchr (text, '<') : NULL;
  gsize length = strlen (text);

  if (address != NULL && address > text)
    {
      *address = '\0';
      text = g_strstrip (text);
      length = strlen (text);
    }
  if (length >= 2 && (*text == '"' || *text == '\'') && text[length - 1] == *text)
    {
      text[length - 1] = '\0';
      text++;
    }
  return *text ? g_strdup (text) : NULL;
}

static void
keep (MessageHead *self,
      Field        field,
      GString     *value)
{
  char **places[] = { NULL, &self->title, &self->author, &self->publisher, &self->url };
  g_autofree char *text = tidy_value (value, field);

  if (field == FIELD_DATE && self->published == NULL)
    self->published = webpage_date_read (text);
  else if (field != FIELD_OTHER && field != FIELD_DATE && *places[field] == NULL)
    *places[field] = g_steal_pointer (&text);
}

/* The lines of the head in turn; FALSE when one of them is no field. */
static gboolean
read_fields (MessageHead *self,
             const char  *text,
             gsize        length,
             gboolean     is_fenced,
             guint       *n_known)
{
  g_autoptr (GString) value = g_string_new (NULL);
  Field field = FIELD_OTHER;

  for (guint n = 0; n < HEAD_LINES_MAX && self->length < length; n++)
    {
      const char *line = text + self->length, *stop = memchr (line, '\n', length - self->length);
      gsize size = stop ? (gsize) (stop - line) : length - self->length;
      gsize words = size > 0 && line[size - 1] == '\r' ? size - 1 : size, key = key_length (line, words);

      self->length += size + (stop != NULL);
      if (is_fenced ? words == 3 && strncmp (line, "---", 3) == 0 : words == 0)
        {
          keep (self, field, value);
          return TRUE;
        }
      if (n > 0 && (*line == ' ' || *line == '\t'))
        {
          g_string_append_len (value, line, (gssize) words);
          continue;
        }
      if (key == 0)
        return FALSE;
      keep (self, field, value);
      field = field_of (line, key);
      *n_known += field != FIELD_OTHER;
      g_string_truncate (value, 0);
      g_string_append_len (value, line + key + 1, (gssize) (words - key - 1));
    }
  return FALSE;
}

/**
 * message_head_read:
 * @self: (out caller-allocates): gets what the head says; clear it with message_head_clear()
 * @text: valid UTF-8
 * @length: its length in bytes
 *
 * Returns: whether the text begins with a head
 */
gboolean
message_head_read (MessageHead *self,
                   const char  *text,
                   gsize        length)
{
  guint n_known = 0;
  gboolean is_fenced = g_str_has_prefix (text, "---\n") || g_str_has_prefix (text, "---\r\n");

  memset (self, 0, sizeof *self);
  if (is_fenced)
    self->length = text[3] == '\r' ? 5 : 4;
  if (read_fields (self, text, length, is_fenced, &n_known) && n_known >= (is_fenced ? 1 : KNOWN_LEAST))
    return TRUE;
  message_head_clear (self);
  return FALSE;
}

void
message_head_clear (MessageHead *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->author, g_free);
  g_clear_pointer (&self->publisher, g_free);
  g_clear_pointer (&self->url, g_free);
  g_clear_pointer (&self->published, causeline_time_free);
  self->length = 0;
}
