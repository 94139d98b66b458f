/* SPDX-License-Identifier: MIT */
/* What a person can ask of a timeline. */

#include "settings.h"

#include "page-size.h"

/* A page that grows is as wide as this one. */
#define STANDARD_PAGE "A4-landscape"
#define STANDARD_PAGE_DOWN "A4"

const CauselineOption timeline_options[] = {
  TIMELINE_PAGE_OPTIONS,
  { "scale", TIMELINE_SCALES, "gaps", "how time runs: to scale with long gaps cut, to scale, the nearer the wider, or one step an event" },
  { NULL, NULL, NULL, NULL }
};

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
  self->scale = choice (context, known, known == timeline_options ? "scale" : "time-scale", scales);
  self->is_vertical = choice (context, known, "direction", directions) == 1;
  self->fills_pages = choice (context, known, "dense", dense) == 1;
  self->has_legend = causeline_options_get_boolean (context->options, known, "legend");
  self->is_one_file = FALSE;
  self->title = causeline_options_get (context->options, known, "title");
  const char *page = causeline_options_get (context->options, known, "page");
  if (self->is_vertical && self->lanes != LANES_NONE)
    {
      g_set_error_literal (error, CAUSELINE_ERROR, CAUSELINE_ERROR_UNKNOWN_OPTION, "lanes: there are none where time runs down (direction=vertical)");
      return FALSE;
    }
  gboolean grows = g_strcmp0 (page, "grow") == 0;
  if (!page_read (grows ? (self->is_vertical ? STANDARD_PAGE_DOWN : STANDARD_PAGE) : page, &self->page_width, &self->page_height, error))
    return FALSE;
  self->page_height = grows ? 0 : self->page_height;
  return TRUE;
}
