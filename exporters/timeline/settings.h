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
  gboolean is_one_file;  /* whether one output holds all pages */
  gboolean fills_pages;  /* what does not fit goes to further pages; else it is counted in clusters */
  const char *title;     /* borrowed; NULL for the graph's own */
} TimelineSettings;

/* The options of every writer of timelines; how time runs is "scale" in an SVG, and "time-scale" where "scale" is that of an image. */
#define TIMELINE_PAGE_OPTIONS \
  { "theme", "light|dark|print", "light", "colours for the screen, for the dark, or for paper" }, \
  { "page", "PAGE", "grow", "A4, A4-landscape, A3, A3-landscape, letter, letter-landscape, WIDTHxHEIGHT in px, or grow: as high as needed" }, \
  { "lanes", "none|actor|type|tag|source", "none", "one lane for each actor, type, tag or source" }, \
  { "direction", "horizontal|vertical", "horizontal", "time runs to the right or down" }, \
  { "dense", "clusters|pages", "clusters", "what becomes of events that a page does not hold" }, \
  { "title", "TEXT", NULL, "the headline; that of the graph when not given" }, \
  { "legend", "yes|no", "yes", "whether to explain the signs that are used" }
#define TIMELINE_SCALES "gaps|linear|log|sequence"

extern const CauselineOption timeline_options[];

gboolean timeline_settings_read (TimelineSettings            *self,
                                 const CauselineWriteContext *context,
                                 const CauselineOption       *known,
                                 GError                     **error);

G_END_DECLS
