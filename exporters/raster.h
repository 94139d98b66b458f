/* SPDX-License-Identifier: MIT */
/* From SVG to dots and to paper, through librsvg and cairo. */

#pragma once

#include "format.h"

G_BEGIN_DECLS

#define RASTER_OPTION_SCALE { "scale", "N", "2", "dots for each px of the picture; 2 is sharp on fine screens and in print" }

gboolean raster_read_scale (const CauselineWriteContext *context,
                            const CauselineOption       *known,
                            double                      *scale,
                            GError                     **error);
gboolean raster_to_png (const GString *svg,
                        double         scale,
                        GString       *out,
                        GError       **error);
gboolean raster_to_pdf (const GPtrArray *pages,
                        const char      *title,
                        GString         *out,
                        GError         **error);

G_END_DECLS
