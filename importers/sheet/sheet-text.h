/* SPDX-License-Identifier: MIT */
/* Bytes of an unknown encoding become UTF-8. */

#pragma once

#include "report.h"

G_BEGIN_DECLS

GBytes *sheet_text_decode (GBytes          *bytes,
                           const char      *encoding,
                           const char      *file,
                           CauselineReport *report,
                           GError         **error);

G_END_DECLS
