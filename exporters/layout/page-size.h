/* SPDX-License-Identifier: MIT */
/* The sizes of paper and screens. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean page_read (const char *name,
                    double     *width,
                    double     *height,
                    GError    **error);

G_END_DECLS
