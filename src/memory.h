/* SPDX-License-Identifier: MIT */
/* Large pages for large graphs. */

#pragma once

#include <glib.h>

void memory_use_large_pages (void *block,
                             gsize bytes);
void memory_prepare (gsize bytes);
