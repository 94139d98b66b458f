/* SPDX-License-Identifier: MIT */
/* How much room text takes, and how it breaks into lines. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Above which line of text the next one stands, and how far a line reaches above its base line, in em: DejaVu Sans, the tallest of the stack. */
#define TEXT_LINE_HEIGHT 1.2
#define TEXT_ASCENT 0.93

/* The most characters in a line of a label. */
#define TEXT_LINE_CHARS 40

double text_width (const char *text,
                   gssize      length,
                   double      size,
                   gboolean    is_bold);
GPtrArray *text_wrap (const char *text,
                      double      size,
                      gboolean    is_bold,
                      double      width,
                      guint       max_lines);
GPtrArray *text_wrap_wide (const char *text,
                           double      size,
                           gboolean    is_bold,
                           double      width,
                           guint       max_lines);
double text_line_height (const char *text,
                         double      size);
gboolean text_fits (const char *text,
                    double      size,
                    gboolean    is_bold,
                    double      width);
const char *text_line_end (const char *text,
                           double      size,
                           gboolean    is_bold,
                           double      width,
                           guint       most_columns);
gboolean text_is_cut (const char *line);
char *text_cut_to (const char *text,
                   double      size,
                   gboolean    is_bold,
                   double      width,
                   guint       most_columns);
char *text_cut (const char *text,
                double      size,
                gboolean    is_bold,
                double      width);

G_END_DECLS
