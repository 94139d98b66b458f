/* SPDX-License-Identifier: MIT */
/* Short lists of words and types that rules ask for, by name, from a table. */

#pragma once

#include <glib.h>

gboolean word_list_has (const char *list, const char *word);
