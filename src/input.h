/* SPDX-License-Identifier: MIT */
/* Reading files and standard input. */

#pragma once

#include <glib.h>

/* The largest input, in bytes: offsets are counted in 32 bits, and a text is copied a few times on its way. */
#define INPUT_LIMIT (1024u * 1024u * 1024u)

GBytes *input_read (const char *file,
                    GError    **error);
GBytes *input_map (const char *file,
                   gboolean   *is_mapped,
                   GError    **error);
void input_passed (const char *from,
                   gsize       length);
const char *input_name (const char *file);
