/* SPDX-License-Identifier: MIT */
/* The parts of a zipped document through libarchive. */

#define _GNU_SOURCE /* memmem() */

#include "zip-part.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

struct _ZipPart
{
  GBytes *bytes;
  struct archive *archive;
  guint64 n_read;
  guint64 most;     /* bytes that the part may have */
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

/* The record at the end of an archive, behind which stands a comment at most. Without it the list of what the archive holds is lost. */
static gboolean
has_end (const guint8 *data,
         gsize         length)
{
  gsize from = length > ZIP_MAX_TAIL ? length - ZIP_MAX_TAIL : 0;

  return memmem (data + from, length - from, "PK\5\6", 4) != NULL;
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
  if (packed < 4 || memcmp (data, "PK", 2) != 0)
    return refuse (error, CAUSELINE_ERROR_SYNTAX, file, "is no zip archive, as a workbook is one");
  archive = has_end ((const guint8 *) data, packed) ? open_archive (bytes) : NULL;
  if (!archive)
    return refuse (error, CAUSELINE_ERROR_SYNTAX, file, "the archive is damaged or cut off");
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

/* To the entry of this name; it may have as many bytes as it says, if that is not more than anybody's may. */
static gboolean
find_entry (ZipPart    *self,
            const char *name)
{
  struct archive_entry *entry;

  while (archive_read_next_header (self->archive, &entry) == ARCHIVE_OK)
    if (g_strcmp0 (archive_entry_pathname (entry), name) == 0)
      {
        if (archive_entry_size_is_set (entry))
          self->most = MIN (self->most, (guint64) MAX (archive_entry_size (entry), 0));
        return TRUE;
      }
  return FALSE;
}

/* A part of a checked archive; NULL when there is no such part. */
ZipPart *
zip_part_open (GBytes     *bytes,
               const char *name)
{
  g_autoptr (ZipPart) self = g_new0 (ZipPart, 1);

  self->bytes = g_bytes_ref (bytes);
  self->archive = open_archive (bytes);
  self->most = MIN (ZIP_MAX_TOTAL, MAX (ZIP_RATIO_FROM, (guint64) g_bytes_get_size (bytes) * ZIP_MAX_RATIO));
  return self->archive && find_entry (self, name) ? g_steal_pointer (&self) : NULL;
}

void
zip_part_free (ZipPart *self)
{
  if (self->archive)
    archive_read_free (self->archive);
  g_bytes_unref (self->bytes);
  g_free (self);
}

/* Unpacks the next bytes: how many, 0 at the end, -1 on an error; @too_large when there are more than there may be. */
gssize
zip_part_read (ZipPart  *self,
               char     *buffer,
               gsize     length,
               gboolean *too_large)
{
  la_ssize_t got = archive_read_data (self->archive, buffer, length);

  self->n_read += MAX (got, 0);
  *too_large = self->n_read > self->most;
  return got < 0 || *too_large ? -1 : got;
}
