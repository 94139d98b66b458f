/* SPDX-License-Identifier: MIT */
/* What a person can ask of a timeline. */

#include "settings.h"

#include <string.h>

#define PX_PER_MM (96.0 / 25.4)

/* A page smaller than this holds no label; a larger one no program draws. */
#define LEAST_PAGE 320
#define MOST_PAGE 20000

const CauselineOption timeline_options[] = {
  { "theme", "light|dark|print", "light", "colours for the screen, for the dark, or for paper" },
  { "page", "PAGE", "grow", "A4, A4-landscape, A3, A3-landscape, letter, letter-landscape, WIDTHxHEIGHT in px, or grow: as high as needed" },
  { "lanes", "none|actor|type|tag|source", "none", "one lane for each actor, type, tag or source" },
  { "scale", "gaps|linear|log|sequence", "gaps", "how time runs: to scale with long gaps cut, to scale, the nearer the wider, or one step an event" },
  { "direction", "horizontal|vertical", "horizontal", "time runs to the right or down" },
  { "dense", "clusters|pages", "clusters", "what becomes of events that a page does not hold" },
  { "title", "TEXT", NULL, "the headline; that of the graph when not given" },
  { "legend", "yes|no", "yes", "whether to explain the signs that are used" },
  { NULL, NULL, NULL, NULL }
};

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

static gboolean
read_page (const char *name,
           double     *width,
           double     *height,
           GError    **error)
{
  if (g_str_equal (name, "grow"))
    {
      *width = 297 * PX_PER_MM;
      *height = 0;
      return TRUE;
    }
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

/* Which of the words of an option was given. */
static guint
choice (const CauselineWriteContext *context,
        const CauselineOption       *known,
        const char                  *name,
        const char *const           *words)
{
  const char *value = causeline_options_get (context->options, known, name);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_strcmp0 (words[i], value) == 0)
      return i;
  return 0;
}

gboolean
timeline_settings_read (TimelineSettings            *self,
                        const CauselineWriteContext *context,
                        const CauselineOption       *known,
                        GError                     **error)
{
  static const char *const lanes[] = { "none", "actor", "type", "tag", "source", NULL };
  static const char *const scales[] = { "linear", "gaps", "log", "sequence", NULL };
  static const char *const directions[] = { "horizontal", "vertical", NULL };
  static const char *const dense[] = { "clusters", "pages", NULL };

  self->theme = theme_find (theme_names[choice (context, known, "theme", theme_names)]);
  self->lanes = choice (context, known, "lanes", lanes);
  self->scale = choice (context, known, "scale", scales);
  self->is_vertical = choice (context, known, "direction", directions) == 1;
  self->fills_pages = choice (context, known, "dense", dense) == 1;
  self->has_legend = causeline_options_get_boolean (context->options, known, "legend");
  self->title = causeline_options_get (context->options, known, "title");
  return read_page (causeline_options_get (context->options, known, "page"), &self->page_width, &self->page_height, error);
}
