/* SPDX-License-Identifier: MIT */
/* Datelines and bylines: "WASHINGTON, Dec. 19 (Reuters) -", "By Jane Doe", "Friday, August 21, 2015". */

#pragma once

#include "text.h"

gboolean dateline_is_line (const char *text, guint32 start, guint32 end);
guint32 dateline_skip (const char *text, guint32 start, guint32 end);
void dateline_parts (const char *text, guint32 start, guint32 end, Dateline *dateline);
