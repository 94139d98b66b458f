/* SPDX-License-Identifier: MIT */
/* Some columns of a sheet, as if there were no others. */

#pragma once

#include "sheet-reader.h"

G_BEGIN_DECLS

SheetReader *side_reader_new (SheetReader *whole,
                              guint        from,
                              guint        to);

G_END_DECLS
