/* SPDX-License-Identifier: MIT */
/* What a person can ask of a timeline. */

#pragma once

#include "format.h"
#include "scale.h"
#include "theme.h"

G_BEGIN_DECLS

typedef enum
{
  LANES_NONE,
  LANES_ACTOR,
  LANES_TYPE,
  LANES_TAG,
  LANES_SOURCE
} Lanes;

typedef struct
{
  const Theme *theme;
  double page_width;     /* px */
  double page_height;    /* px; 0 where the picture grows with what it holds */
  Lanes lanes;
  ScaleKind scale;
  gboolean is_vertical;
  gboolean has_legend;
  gboolean fills_pages;  /* what does not fit goes to further pages; else it is counted in clusters */
  const char *title;     /* borrowed; NULL for the graph's own */
} TimelineSettings;

extern const CauselineOption timeline_options[];

gboolean timeline_settings_read (TimelineSettings            *self,
                                 const CauselineWriteContext *context,
                                 const CauselineOption       *known,
                                 GError                     **error);

G_END_DECLS
