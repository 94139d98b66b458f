/* SPDX-License-Identifier: MIT */
/* The bytes of an article as text. */

#pragma once

#include "error.h"
#include "report.h"

char *article_text_decode (const char *bytes, gsize length, const char *file, CauselineReport *report, gsize *text_length, GError **error);
