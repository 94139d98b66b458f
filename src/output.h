/* SPDX-License-Identifier: MIT */
/* Writing files whole or not at all. */

#pragma once

#include <glib.h>

gboolean output_write (const char *file,
                       GPtrArray  *pages,
                       GError    **error);
gboolean output_write_one (const char *file,
                           const char *data,
                           gsize       length,
                           GError    **error);
