/* SPDX-License-Identifier: MIT */
/* What tells a company from a person where nothing in the name does. Each looks at one sentence only. */

#pragma once

#include "document.h"

gboolean name_has_as_body (const Document *document, guint name);
gint name_of_its (const Document *document, guint at, guint first, guint end);
gboolean name_is_called_body (const Document *document, guint first, guint n);
