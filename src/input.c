/* SPDX-License-Identifier: MIT */
/* Reading files and standard input. */

#include "input.h"

#include "memory.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define CHUNK (256u * 1024u)

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

  memory_use_large_pages (bytes->data, MIN (expected, INPUT_LIMIT));

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

/* Reads a file whole; "-" is standard input. */
GBytes *
input_read (const char *file,
            GError    **error)
{
  if (strcmp (file, "-") == 0)
    return read_all (STDIN_FILENO, file, 0, error);

  int fd = g_open (file, O_RDONLY | O_CLOEXEC, 0);
  struct stat info = { 0 };

  if (fd < 0)
    return fail (file, errno, error);
  (void) !fstat (fd, &info);

  GBytes *bytes = S_ISDIR (info.st_mode) ? fail (file, EISDIR, error) : read_all (fd, file, info.st_size, error);

  close (fd);
  return bytes;
}
