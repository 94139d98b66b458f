/* SPDX-License-Identifier: MIT */
/* Writing files whole or not at all: each page goes to a temporary file beside its place, and all move there when all are on the disk. */

#include "output.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static gboolean
fail (const char *file,
      GError    **error)
{
  int saved = errno;

  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (saved), "%s: cannot be written: %s", file, g_strerror (saved));
  return FALSE;
}

static gboolean
write_all (int         fd,
           const char *data,
           gsize       length)
{
  while (length > 0)
    {
      gssize written = write (fd, data, length);

      if (written < 0 && errno != EINTR)
        return FALSE;
      if (written > 0)
        {
          data += written;
          length -= written;
        }
    }
  return TRUE;
}

static gboolean
write_bytes (int     fd,
             GBytes *bytes)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);

  return write_all (fd, data, length);
}

/* Devices and pipes cannot be replaced: they are written to. */
static gboolean
write_in_place (const char *file,
                GBytes     *bytes,
                GError    **error)
{
  gboolean is_stdout = strcmp (file, "-") == 0;
  const char *name = is_stdout ? "standard output" : file;
  int fd = is_stdout ? STDOUT_FILENO : g_open (file, O_WRONLY | O_CLOEXEC, 0);

  if (fd < 0)
    return fail (name, error);

  gboolean good = write_bytes (fd, bytes);

  if (!good)
    fail (name, error);
  if (!is_stdout && close (fd) != 0 && good)
    good = fail (name, error);
  return good;
}

/* Writes a new file beside @file, with the rights that the old one has or a new one would get. Returns its name. */
static char *
write_beside (const char *file,
              GBytes     *bytes,
              GError    **error)
{
  g_autofree char *name = g_strdup_printf ("%s.XXXXXX", file);
  int fd = g_mkstemp_full (name, O_WRONLY | O_CLOEXEC, 0666);
  struct stat old;

  if (fd < 0)
    {
      fail (file, error);
      return NULL;
    }
  if (stat (file, &old) == 0)
    (void) !fchmod (fd, old.st_mode & 07777);

  gboolean good = write_bytes (fd, bytes) && fsync (fd) == 0;

  if (!good)
    fail (file, error);
  if (close (fd) != 0 && good)
    good = fail (file, error);
  if (!good)
    {
      g_unlink (name);
      return NULL;
    }
  return g_steal_pointer (&name);
}

/* "out.svg" is "out-3.svg" for the third of several pages. */
static char *
page_name (const char *file,
           guint       page,
           guint       n_pages)
{
  if (n_pages == 1)
    return g_strdup (file);

  g_autofree char *folder = g_path_get_dirname (file);
  g_autofree char *name = g_path_get_basename (file);
  const char *dot = strchr (name + 1, '.');
  gsize stem = dot ? (gsize) (dot - name) : strlen (name);
  g_autofree char *numbered = g_strdup_printf ("%.*s-%u%s", (int) stem, name, page + 1, name + stem);

  return strcmp (folder, ".") == 0 ? g_steal_pointer (&numbered) : g_build_filename (folder, numbered, NULL);
}

static gboolean
is_replaceable (const char *file)
{
  struct stat info;

  return strcmp (file, "-") != 0 && (stat (file, &info) != 0 || S_ISREG (info.st_mode));
}

/* Where a name is a link, what it points to is replaced, and the link stays. */
static char *
follow_link (const char *file)
{
  char *real = g_file_test (file, G_FILE_TEST_IS_SYMLINK) ? realpath (file, NULL) : NULL;
  char *copy = g_strdup (real ? real : file);

  free (real);
  return copy;
}

static gboolean
move_all (GPtrArray *temporary,
          GPtrArray *names,
          GError   **error)
{
  for (guint i = 0; i < temporary->len; i++)
    if (g_rename (g_ptr_array_index (temporary, i), g_ptr_array_index (names, i)) != 0)
      return fail (g_ptr_array_index (names, i), error);
  return TRUE;
}

/* Writes @pages (GBytes) to @file, or to numbered files beside it where there are several; "-" is standard output. */
gboolean
output_write (const char *file,
              GPtrArray  *pages,
              GError    **error)
{
  if (!is_replaceable (file))
    {
      if (pages->len == 1)
        return write_in_place (file, g_ptr_array_index (pages, 0), error);
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "%u pages need a file to be written to: -o FILE", pages->len);
      return FALSE;
    }

  g_autofree char *target = follow_link (file);
  g_autoptr (GPtrArray) temporary = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  gboolean good = TRUE;

  for (guint i = 0; good && i < pages->len; i++)
    {
      char *name = page_name (target, i, pages->len);
      char *beside = write_beside (name, g_ptr_array_index (pages, i), error);

      g_ptr_array_add (names, name);
      if (beside)
        g_ptr_array_add (temporary, beside);
      good = beside != NULL;
    }
  if (good && move_all (temporary, names, error))
    return TRUE;

  for (guint i = 0; i < temporary->len; i++)
    g_unlink (g_ptr_array_index (temporary, i));
  return FALSE;
}

/* Writes one file; @data is borrowed. */
gboolean
output_write_one (const char *file,
                  const char *data,
                  gsize       length,
                  GError    **error)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  g_ptr_array_add (pages, g_bytes_new_static (data, length));
  return output_write (file, pages, error);
}
