/* SPDX-License-Identifier: MIT */
/* Strongly connected components: which vertices can all reach each other. */

#pragma once

#include <glib.h>

guint *strong_components (guint        n_vertices,
                          const guint *from,
                          const guint *to,
                          guint        n_edges);
