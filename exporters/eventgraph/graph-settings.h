/* SPDX-License-Identifier: MIT */
/* What a person can ask of an event graph. */

#pragma once

#include "format.h"
#include "theme.h"

G_BEGIN_DECLS

typedef enum
{
  ACTORS_TEXT,           /* a line in each box */
  ACTORS_NODES,          /* boxes of their own, joined to what they did */
  ACTORS_LANES,          /* a lane for each */
  ACTORS_NONE
} Actors;

typedef struct
{
  const Theme *theme;
  double page_width;     /* px; 0 where the picture is as large as it needs to be */
  double page_height;
  gboolean is_down;      /* time runs down, not to the right */
  gboolean is_folded;    /* gathers what makes too many boxes */
  gboolean has_legend;
  Actors actors;
  const char *title;     /* borrowed; NULL for the graph's own */
} GraphSettings;

extern const CauselineOption graph_options[];
extern const CauselineOption dot_options[];

gboolean graph_settings_read (GraphSettings               *self,
                              const CauselineWriteContext *context,
                              const CauselineOption       *known,
                              GError                     **error);

G_END_DECLS
