/* SPDX-License-Identifier: MIT */
/* What a person can ask of an event graph. */

#include "graph-settings.h"

#include "page-size.h"

const CauselineOption graph_options[] = {
  GRAPH_PAGE_OPTIONS,
  { NULL, NULL, NULL, NULL }
};

const CauselineOption dot_options[] = {
  GRAPH_OPTION_THEME,
  GRAPH_OPTION_DIRECTION,
  { "actors", "text|nodes|none", "nodes", "who took part: nodes of their own, a line in each event, or not written" },
  { "fold", "yes|no", "no", "gather events with few links when there are more than a page holds" },
  GRAPH_OPTION_TITLE,
  { NULL, NULL, NULL, NULL }
};

static gboolean
is_value (const CauselineWriteContext *context,
          const CauselineOption       *known,
          const char                  *name,
          const char                  *value)
{
  return g_strcmp0 (causeline_options_get (context->options, known, name), value) == 0;
}

gboolean
graph_settings_read (GraphSettings               *self,
                     const CauselineWriteContext *context,
                     const CauselineOption       *known,
                     GError                     **error)
{
  static const char *const actors[] = { "text", "nodes", "lanes", "none" };

  for (guint i = 0; i < G_N_ELEMENTS (actors); i++)
    if (is_value (context, known, "actors", actors[i]))
      self->actors = i;
  self->theme = theme_find (causeline_options_get (context->options, known, "theme"));
  self->is_down = is_value (context, known, "direction", "down");
  self->is_folded = is_value (context, known, "fold", "yes");
  self->title = causeline_options_get (context->options, known, "title");
  if (known == dot_options)
    return TRUE;
  self->has_legend = causeline_options_get_boolean (context->options, known, "legend");
  const char *page = causeline_options_get (context->options, known, "page");
  if (g_strcmp0 (page, "grow") == 0)
    return TRUE;
  return page_read (page, &self->page_width, &self->page_height, error);
}
