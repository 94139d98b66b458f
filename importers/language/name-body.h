/* SPDX-License-Identifier: MIT */
/* What tells a company from a person where nothing in the name does. Each looks at the sentence of the name only. */

#pragma once

#include "document.h"

gboolean name_owns_as_body (const Document *document, guint name, guint end);
gboolean name_is_called_body (const Document *document, guint first, guint n);
