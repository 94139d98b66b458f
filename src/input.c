/* SPDX-License-Identifier: MIT */
/* Reading files and standard input. */

#define _DEFAULT_SOURCE /* madvise() */

#include "input.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define CHUNK (256u * 1024u)

/* Larger files are looked at where they lie instead of being copied. */
#define MAPPED_SIZE (1u << 20)

/* What messages call @file. */
const char *
input_name (const char *file)
{
  return strcmp (file, "-") == 0 ? "standard input" : file;
}

static GBytes *
fail (const char *file,
      int         code,
      GError    **error)
{
  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (code), "%s: cannot be read: %s", input_name (file), g_strerror (code));
  return NULL;
}

static GBytes *
read_all (int         fd,
          const char *file,
          gsize       expected,
          GError    **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_sized_new (MIN (expected, INPUT_LIMIT) + CHUNK);

  while (TRUE)
    {
      gsize length = bytes->len;

      g_byte_array_set_size (bytes, length + CHUNK);

      gssize got = read (fd, bytes->data + length, CHUNK);

      g_byte_array_set_size (bytes, length + MAX (got, 0));
      if (got == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
      if (got < 0 && errno != EINTR)
        return fail (file, errno, error);
      if (bytes->len > INPUT_LIMIT)
        {
          g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "%s: larger than %u MB, which is the most that is read", input_name (file), INPUT_LIMIT >> 20);
          return NULL;
        }
    }
}

/* Somebody cut the file while it was being read: what is missing of it cannot be looked at. */
static void
answer_cut (int number)
{
  static const char message[] = "causeline: an input became shorter while it was being read\n";

  (void) !write (STDERR_FILENO, message, sizeof message - 1);
  _exit (EXIT_FAILURE);
}

static void
unmap (gpointer data)
{
  g_mapped_file_unref (data);
}

/* NULL where the file cannot be mapped: then it is read. */
static GBytes *
map_all (int                fd,
         const struct stat *info)
{
  GMappedFile *mapped = NULL;

  if (S_ISREG (info->st_mode) && info->st_size >= MAPPED_SIZE && info->st_size <= INPUT_LIMIT)
    mapped = g_mapped_file_new_from_fd (fd, FALSE, NULL);
  if (!mapped)
    return NULL;
  signal (SIGBUS, answer_cut);
  return g_bytes_new_with_free_func (g_mapped_file_get_contents (mapped), g_mapped_file_get_length (mapped), unmap, mapped);
}

/* Reads a file whole; "-" is standard input. A large file @is_mapped: input_passed() can be told what of it is done with. */
GBytes *
input_map (const char *file,
           gboolean   *is_mapped,
           GError    **error)
{
  *is_mapped = FALSE;
  if (strcmp (file, "-") == 0)
    return read_all (STDIN_FILENO, file, 0, error);

  int fd = g_open (file, O_RDONLY | O_CLOEXEC, 0);
  struct stat info = { 0 };

  if (fd < 0)
    return fail (file, errno, error);
  (void) !fstat (fd, &info);

  GBytes *bytes = S_ISDIR (info.st_mode) ? fail (file, EISDIR, error) : map_all (fd, &info);

  *is_mapped = bytes != NULL;
  if (!bytes && !S_ISDIR (info.st_mode))
    bytes = read_all (fd, file, info.st_size, error);
  close (fd);
  return bytes;
}

/* The same, where nobody says what is done with. */
GBytes *
input_read (const char *file,
            GError    **error)
{
  gboolean is_mapped;

  return input_map (file, &is_mapped, error);
}

/* This part of a mapped file need not be held in memory; it comes back from the file when it is looked at again. */
void
input_passed (const char *from,
              gsize       length)
{
  gsize page = (gsize) sysconf (_SC_PAGESIZE);
  gsize first = (gsize) from / page * page;
  gsize stop = ((gsize) from + length) / page * page;

  if (stop > first)
    (void) madvise ((void *) first, stop - first, MADV_DONTNEED);
}
