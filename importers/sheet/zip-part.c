/* SPDX-License-Identifier: MIT */
/* The parts of a zipped document through libarchive and the streaming reader of libxml2. */

#include "zip-part.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

struct _XmlPart
{
  GBytes *bytes;
  char *file;
  char *name;
  struct archive *archive;
  xmlTextReader *reader;
  guint64 n_read;
  guint64 most;     /* bytes that the part may have */
  gboolean too_large;
};

static struct archive *
open_archive (GBytes *bytes)
{
  struct archive *archive = archive_read_new ();
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);

  archive_read_support_format_zip (archive);
  if (archive_read_open_memory (archive, data, length) == ARCHIVE_OK)
    return archive;
  archive_read_free (archive);
  return NULL;
}

static gboolean
refuse (GError    **error,
        int         code,
        const char *file,
        const char *fact)
{
  g_set_error (error, CAUSELINE_ERROR, code, "%s: %s", file, fact);
  return FALSE;
}

static gboolean
check_entry (struct archive_entry *entry,
             const char           *file,
             GError              **error)
{
  const char *name = archive_entry_pathname (entry);

  if (archive_entry_is_encrypted (entry))
    return refuse (error, CAUSELINE_ERROR_SYNTAX, file, "is protected by a password; save it without one");
  if (!name || *name == '/' || strstr (name, "..") || strchr (name, '\\'))
    return refuse (error, CAUSELINE_ERROR_SYNTAX, file, "the archive holds a path that leaves it");
  return TRUE;
}

/* Whether the archive is one and not larger than it may be. Sizes are those that it declares; reading holds it to them. */
gboolean
zip_check (GBytes     *bytes,
           const char *file,
           GError    **error)
{
  static const guint8 compound[] = { 0xD0, 0xCF, 0x11, 0xE0 };
  gsize packed;
  const char *data = g_bytes_get_data (bytes, &packed);
  struct archive *archive = NULL;
  struct archive_entry *entry;
  guint64 total = 0;
  guint n = 0;
  int result = ARCHIVE_OK;
  gboolean good = TRUE;

  if (packed >= sizeof compound && memcmp (data, compound, sizeof compound) == 0)
    return refuse (error, CAUSELINE_ERROR_SYNTAX, file, "is protected by a password or in the format of Excel 97; save it as .xlsx without a password");
  archive = packed >= 4 && memcmp (data, "PK", 2) == 0 ? open_archive (bytes) : NULL;
  if (!archive)
    return refuse (error, CAUSELINE_ERROR_SYNTAX, file, "is no zip archive, as a workbook is one");
  while (good && (result = archive_read_next_header (archive, &entry)) == ARCHIVE_OK)
    {
      total += archive_entry_size_is_set (entry) ? (guint64) MAX (archive_entry_size (entry), 0) : 0;
      good = check_entry (entry, file, error);
      if (good && ++n > ZIP_MAX_ENTRIES)
        good = refuse (error, CAUSELINE_ERROR_LIMIT, file, "the archive has more entries than any workbook");
      if (good && (total > ZIP_MAX_TOTAL || (total > ZIP_RATIO_FROM && total / packed > ZIP_MAX_RATIO)))
        good = refuse (error, CAUSELINE_ERROR_LIMIT, file, "the archive unpacks to far more than a workbook does");
    }
  if (good && (result != ARCHIVE_EOF || n == 0))
    good = refuse (error, CAUSELINE_ERROR_SYNTAX, file, "the archive is damaged or cut off");
  archive_read_free (archive);
  return good;
}

static int
read_bytes (void *context,
            char *buffer,
            int   length)
{
  XmlPart *self = context;
  la_ssize_t got = archive_read_data (self->archive, buffer, length);

  if (got < 0)
    return -1;
  self->n_read += got;
  if (self->n_read > self->most)
    {
      self->too_large = TRUE;
      return -1;
    }
  return (int) got;
}

static void
stay_silent (void                    *data,
             const char              *message,
             xmlParserSeverities      severity,
             xmlTextReaderLocatorPtr  locator)
{
}

static gboolean
find_entry (XmlPart *self)
{
  struct archive_entry *entry;

  while (archive_read_next_header (self->archive, &entry) == ARCHIVE_OK)
    if (g_strcmp0 (archive_entry_pathname (entry), self->name) == 0)
      return TRUE;
  return FALSE;
}

/* A part of a checked archive; NULL without an error when there is no such part. */
XmlPart *
xml_part_open (GBytes     *bytes,
               const char *name,
               const char *file,
               GError    **error)
{
  g_autoptr (XmlPart) self = g_new0 (XmlPart, 1);

  self->bytes = g_bytes_ref (bytes);
  self->file = g_strdup (file);
  self->name = g_strdup (name);
  self->archive = open_archive (bytes);
  self->most = MIN (ZIP_MAX_TOTAL, MAX (ZIP_RATIO_FROM, (guint64) g_bytes_get_size (bytes) * ZIP_MAX_RATIO));
  if (!self->archive || !find_entry (self))
    return NULL;
  self->reader = xmlReaderForIO (read_bytes, NULL, self, NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_NOWARNING | XML_PARSE_NOERROR);
  xmlTextReaderSetErrorHandler (self->reader, stay_silent, NULL);
  return g_steal_pointer (&self);
}

void
xml_part_free (XmlPart *self)
{
  if (self->reader)
    {
      xmlDoc *document = xmlTextReaderCurrentDoc (self->reader); /* ours to free since declares_type() asked for it */

      xmlFreeTextReader (self->reader);
      xmlFreeDoc (document);
    }
  if (self->archive)
    archive_read_free (self->archive);
  g_bytes_unref (self->bytes);
  g_free (self->file);
  g_free (self->name);
  g_free (self);
}

xmlTextReader *
xml_part_get_reader (XmlPart *self)
{
  return self->reader;
}

static gboolean
fail (XmlPart    *self,
      int         code,
      const char *fact,
      GError    **error)
{
  g_set_error (error, CAUSELINE_ERROR, code, "%s: %s %s", self->file, self->name, fact);
  return FALSE;
}

/* The parser reads ahead: it may stumble over an entity before it shows the document type that declares it. */
static gboolean
declares_type (XmlPart *self)
{
  xmlDoc *document = xmlTextReaderCurrentDoc (self->reader);

  return xmlTextReaderNodeType (self->reader) == XML_READER_TYPE_DOCUMENT_TYPE || (document && document->intSubset);
}

/* To the next node; FALSE at the end and on an error. */
gboolean
xml_part_next (XmlPart *self,
               GError **error)
{
  int result = xmlTextReaderRead (self->reader);

  if (result == 0)
    return FALSE;
  if (self->too_large)
    return fail (self, CAUSELINE_ERROR_LIMIT, "unpacks to far more than a workbook does", error);
  if (declares_type (self))
    return fail (self, CAUSELINE_ERROR_SYNTAX, "declares a document type, as no workbook does", error);
  if (result < 0)
    return fail (self, CAUSELINE_ERROR_SYNTAX, "is damaged or no XML", error);
  if (xmlTextReaderDepth (self->reader) > XML_MAX_DEPTH)
    return fail (self, CAUSELINE_ERROR_LIMIT, "is nested deeper than any workbook", error);
  return TRUE;
}

static gboolean
has_name (XmlPart    *self,
          const char *name)
{
  return strcmp ((const char *) xmlTextReaderConstLocalName (self->reader), name) == 0;
}

gboolean
xml_part_is_open (XmlPart    *self,
                  const char *name)
{
  return xmlTextReaderNodeType (self->reader) == XML_READER_TYPE_ELEMENT && has_name (self, name);
}

/* An element without content closes as it opens. */
gboolean
xml_part_is_close (XmlPart    *self,
                   const char *name)
{
  int type = xmlTextReaderNodeType (self->reader);

  return (type == XML_READER_TYPE_END_ELEMENT || (type == XML_READER_TYPE_ELEMENT && xmlTextReaderIsEmptyElement (self->reader))) && has_name (self, name);
}

gboolean
xml_part_is_text (XmlPart *self)
{
  int type = xmlTextReaderNodeType (self->reader);

  return type == XML_READER_TYPE_TEXT || type == XML_READER_TYPE_SIGNIFICANT_WHITESPACE || type == XML_READER_TYPE_WHITESPACE;
}

/* The attribute with this local name, of any namespace; NULL where there is none. */
char *
xml_part_dup_attribute (XmlPart    *self,
                        const char *name)
{
  char *value = NULL;

  if (!xmlTextReaderHasAttributes (self->reader))
    return NULL;
  while (!value && xmlTextReaderMoveToNextAttribute (self->reader) == 1)
    if (has_name (self, name))
      value = g_strdup ((const char *) xmlTextReaderConstValue (self->reader));
  xmlTextReaderMoveToElement (self->reader);
  return value;
}

gint64
xml_part_get_number (XmlPart    *self,
                     const char *name,
                     gint64      otherwise)
{
  g_autofree char *text = xml_part_dup_attribute (self, name);

  return text ? g_ascii_strtoll (text, NULL, 10) : otherwise;
}
