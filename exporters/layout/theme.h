/* SPDX-License-Identifier: MIT */
/* The visual language that all pictures share: colours, glyphs and lines for what the model says. */

#pragma once

#include "vocabulary.h"

G_BEGIN_DECLS

/* The fonts of a picture, first that is there. Widths are measured for the widest of them: see measure.c. */
#define THEME_FONTS "Arial, 'Liberation Sans', Helvetica, 'DejaVu Sans', sans-serif"

/* One set of colours, each "#rrggbb". Text keeps 4.5:1, marks 3:1 against background and surface. */
typedef struct
{
  const char *name;
  const char *background;
  const char *surface;   /* bands and boxes, a shade off the background */
  const char *border;    /* edges of bands */
  const char *grid;      /* lines that may hardly be seen */
  const char *text;
  const char *muted;     /* text of the second rank */
  const char *line;      /* axis, leaders */
  const char *cluster;   /* what stands for many events */
  const char *warning;   /* a link that runs back in time */
  const char *families[CAUSELINE_FAMILY_CHANGE + 1];
} Theme;

/* How a claim looks; a status is never told by colour alone. */
typedef enum
{
  THEME_STROKE_SOLID,    /* it is so */
  THEME_STROKE_DASHED,   /* somebody says so */
  THEME_STROKE_CROSSED,  /* somebody denies it, or it did not come about */
  THEME_STROKE_HOLLOW    /* it is to come */
} ThemeStroke;

typedef enum
{
  THEME_ARROW_FULL,      /* a filled triangle */
  THEME_ARROW_OPEN,      /* two strokes */
  THEME_ARROW_BAR,       /* a bar across: stopped */
  THEME_ARROW_NONE
} ThemeArrow;

/* How a kind of link looks. */
typedef struct
{
  const char *label;     /* for a legend: "response" */
  const char *dash;      /* of stroke-dasharray; NULL for a solid line */
  double width;          /* in px */
  ThemeArrow arrow;
  int family;            /* whose colour it takes; -1 for the muted one */
} ThemeLink;

/* The name of the standard theme stands first; ends with NULL. */
extern const char *const theme_names[];

/* For a picture within a page: each colour is that of a variable of its style sheet, so that it follows the page from light to dark. */
extern const Theme theme_variables;

const Theme *theme_find (const char *name);
const char *theme_family_colour (const Theme     *self,
                                 CauselineFamily  family);
const char *theme_family_label (CauselineFamily family);
ThemeStroke theme_status_stroke (CauselineStatus status);
const char *theme_status_label (CauselineStatus status);
const ThemeLink *theme_link (CauselineLinkKind kind);
const char *theme_link_colour (const Theme      *self,
                               CauselineLinkKind kind);

/* The dashes of the outline of a mark and of a link that runs backwards. */
#define THEME_DASH_ALLEGED "2.5 1.8"
#define THEME_DASH_BACKWARDS "7 3 1.5 3"

double theme_glyph_half_width (CauselineFamily family);
void theme_append_glyph (GString        *path,
                         CauselineFamily family,
                         double          x,
                         double          y,
                         double          radius);

G_END_DECLS
