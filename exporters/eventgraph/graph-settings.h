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

#define GRAPH_OPTION_THEME { "theme", "light|dark|print", "light", "colours for the screen, for the dark, or for paper" }
#define GRAPH_OPTION_DIRECTION { "direction", "right|down", "right", "time runs to the right or down" }
#define GRAPH_OPTION_TITLE { "title", "TEXT", NULL, "the headline; that of the graph when not given" }

/* What all pictures of an event graph know, whatever they are written as. */
#define GRAPH_PAGE_OPTIONS \
  GRAPH_OPTION_THEME, \
  { "page", "PAGE", "grow", "A4, A4-landscape, A3, A3-landscape, letter, letter-landscape, WIDTHxHEIGHT in px, or grow: as large as needed" }, \
  GRAPH_OPTION_DIRECTION, \
  { "actors", "text|nodes|lanes|none", "text", "who took part: a line in each box, boxes of their own, a lane each, or not shown" }, \
  { "fold", "yes|no", "yes", "gather events with few links when there are more than a page holds" }, \
  GRAPH_OPTION_TITLE, \
  { "legend", "yes|no", "yes", "whether to explain the signs that are used" }

extern const CauselineOption graph_options[];
extern const CauselineOption dot_options[];

gboolean graph_settings_read (GraphSettings               *self,
                              const CauselineWriteContext *context,
                              const CauselineOption       *known,
                              GError                     **error);

G_END_DECLS
