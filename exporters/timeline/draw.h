/* SPDX-License-Identifier: MIT */
/* From a laid out page to SVG. */

#pragma once

#include "picture.h"

#include "svg.h"

G_BEGIN_DECLS

void draw_text (Svg        *svg,
                const char *text,
                double      x,
                double      y,
                double      size,
                const char *colour,
                gboolean    is_bold,
                const char *anchor);
/* Instead of an axis. */
#define DRAW_NO_DATES "In the order of the links; no date is known"

void draw_line (Svg        *svg,
                double      x0,
                double      y0,
                double      x1,
                double      y1,
                const char *colour,
                double      width);
void draw_glyph (Svg            *svg,
                 const Theme    *theme,
                 CauselineFamily family,
                 CauselineStatus status,
                 double          x,
                 double          y,
                 double          radius);
void draw_link (Svg             *svg,
                const Theme     *theme,
                CauselineLinkKind kind,
                gboolean         is_backwards,
                const GArray    *points);

void draw_axis (const Picture *picture,
                Svg           *svg);
void draw_axis_down (const Picture *picture,
                     Svg           *svg);
void draw_bands (const Picture *picture,
                 Svg           *svg);
void draw_arcs (const Picture *picture,
                Svg           *svg);
void draw_open_end (Svg        *svg,
                    double      from,
                    double      to,
                    double      y,
                    const char *colour);
void draw_bar (const Picture *picture,
               Svg           *svg,
               const Mark    *mark,
               const char    *colour);
void draw_span (const Picture *picture,
                Svg           *svg,
                const Mark    *mark,
                const char    *colour);
void draw_events (const Picture *picture,
                  Svg           *svg);
void draw_clusters (const Picture *picture,
                    Svg           *svg);
void picture_draw (const Picture *picture,
                   GString       *out);

G_END_DECLS
