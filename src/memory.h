/* SPDX-License-Identifier: MIT */
/* Large pages for large graphs. */

#pragma once

#include <glib.h>

void memory_prepare (gsize bytes);
