/* SPDX-License-Identifier: MIT */
/* From SVG to dots and to paper, through librsvg and cairo. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean raster_to_png (const GString *svg,
                        double         scale,
                        GString       *out,
                        GError       **error);
gboolean raster_to_pdf (const GPtrArray *pages,
                        const char      *title,
                        GString         *out,
                        GError         **error);

G_END_DECLS
