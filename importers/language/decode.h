/* SPDX-License-Identifier: MIT */
/* From scores to a tree and to names. */

#pragma once

#include <glib.h>

void decode_tree (const float *scores, guint n, gint *heads, gpointer scratch);
gsize decode_scratch_size (guint n);
void decode_name_parts (const float *const *scores, guint n, guint8 *parts);
