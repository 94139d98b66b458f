/* SPDX-License-Identifier: MIT */
/* Graphviz keeps state in globals (the writer's position, the error callback, the layout engine): one thread at a time uses it. */

#pragma once

#include <glib.h>

G_LOCK_EXTERN (graphviz);
