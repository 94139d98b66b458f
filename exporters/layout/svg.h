/* SPDX-License-Identifier: MIT */
/* Writing SVG: elements, attributes and text, always well-formed, in any locale the same bytes. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Escaping of text and attribute values; what XML cannot hold becomes U+FFFD. */
void svg_append_escaped (GString    *out,
                         const char *text);

/* Numbers have at most two decimals and no exponent. */
void svg_append_number (GString *out,
                        char     before,
                        double   value);
void svg_append_point (GString *out,
                       char     command,
                       double   x,
                       double   y);

typedef struct
{
  GString *out;          /* borrowed */
  GPtrArray *open;       /* const char *: names of the open elements */
  gboolean in_tag;       /* the tag of the last one still takes attributes */
  gboolean inline_text;  /* the last thing written was text: no line break before the closing tag */
} Svg;

void svg_init (Svg     *self,
               GString *out);
void svg_clear (Svg *self);
void svg_open (Svg        *self,
               const char *name);
void svg_close (Svg *self);
/* Closes an element that stands in a line of text: no line is broken behind it. */
void svg_close_inline (Svg *self);
void svg_attribute (Svg        *self,
                    const char *name,
                    const char *value);
void svg_number (Svg        *self,
                 const char *name,
                 double      value);
void svg_text (Svg        *self,
               const char *text);
/* An element that holds nothing but text. */
void svg_text_element (Svg        *self,
                       const char *name,
                       const char *text);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Svg, svg_clear)

G_END_DECLS
