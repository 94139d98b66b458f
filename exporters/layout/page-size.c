/* SPDX-License-Identifier: MIT */
/* The sizes of paper and screens. */

#include "page-size.h"

#include "error.h"

#define PX_PER_MM (96.0 / 25.4)

/* A page smaller than this holds no label; a larger one no program draws. */
#define LEAST_PAGE 320
#define MOST_PAGE 20000

static const struct
{
  const char *name;
  double width;          /* mm */
  double height;
} papers[] = {
  { "A4", 210, 297 },
  { "A4-landscape", 297, 210 },
  { "A3", 297, 420 },
  { "A3-landscape", 420, 297 },
  { "letter", 215.9, 279.4 },
  { "letter-landscape", 279.4, 215.9 },
};

/* Reads "1600x900". */
static gboolean
read_size (const char *text,
           double     *width,
           double     *height)
{
  guint64 size[2];
  g_auto (GStrv) parts = g_strsplit (text, "x", 3);

  if (g_strv_length (parts) != 2)
    return FALSE;
  for (guint i = 0; i < 2; i++)
    if (!g_ascii_string_to_unsigned (parts[i], 10, LEAST_PAGE, MOST_PAGE, &size[i], NULL))
      return FALSE;
  *width = (double) size[0];
  *height = (double) size[1];
  return TRUE;
}

/* Reads the name or the size of a page, in px of 1/96 inch. */
gboolean
page_read (const char *name,
           double     *width,
           double     *height,
           GError    **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_ascii_strcasecmp (papers[i].name, name) == 0)
      {
        *width = papers[i].width * PX_PER_MM;
        *height = papers[i].height * PX_PER_MM;
        return TRUE;
      }
  if (read_size (name, width, height))
    return TRUE;
  g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_UNKNOWN_OPTION,
               "page: \"%s\" is none of A4, A4-landscape, A3, A3-landscape, letter, letter-landscape, grow, or WIDTHxHEIGHT from %d to %d px",
               name, LEAST_PAGE, MOST_PAGE);
  return FALSE;
}
