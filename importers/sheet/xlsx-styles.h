/* SPDX-License-Identifier: MIT */
/* Number formats decide which numbers of a workbook are dates, and how fine they are. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  NUMBER_PLAIN,
  NUMBER_YEAR = 1 << 0,
  NUMBER_MONTH = 1 << 1,
  NUMBER_DAY = 1 << 2,
  NUMBER_CLOCK = 1 << 3,
  NUMBER_SECOND = 1 << 4
} NumberParts;

NumberParts number_format_parts (const char *code);
NumberParts number_builtin_parts (gint64 id);
void number_append_date (double      serial,
                         NumberParts parts,
                         gboolean    is_1904,
                         GString    *out);

G_END_DECLS
