/* SPDX-License-Identifier: MIT */
/* Things on a line, as near to their places as they can be without overlapping. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void spread_apart (const double *wanted,
                   const double *sizes,
                   double       *placed,
                   guint         n,
                   double        least,
                   double        most);

G_END_DECLS
