/* SPDX-License-Identifier: MIT */
/* Number formats decide which numbers of a workbook are dates, and how fine they are; and how the others look. */

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

typedef struct
{
  guint8 parts;       /* NumberParts; the rest is for numbers that are no dates */
  guint8 is_percent;
  guint8 n_decimals;  /* of a percentage */
  guint8 n_figures;   /* of a number that begins with zeros: 00501; else 0 */
} NumberStyle;

NumberStyle number_style (const char *code);
NumberStyle number_builtin_style (gint64 id);
void number_append_date (double      serial,
                         NumberParts parts,
                         gboolean    is_1904,
                         GString    *out);
void number_append (double             number,
                    const NumberStyle *style,
                    GString           *out);

G_END_DECLS
