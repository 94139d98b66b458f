/* SPDX-License-Identifier: MIT */
/* Rows of comma-separated (or tab-, semicolon-, bar-separated) text. */

#pragma once

#include "sheet-reader.h"

G_BEGIN_DECLS

char csv_sniff_delimiter (const char *text,
                          gsize       length);
SheetReader *csv_reader_new (GBytes     *utf8,
                             char        delimiter,
                             const char *file);
void csv_reader_tell_passed (SheetReader *reader,
                             void       (*passed) (const char *from,
                                                   gsize       length));

G_END_DECLS
