/* SPDX-License-Identifier: MIT */
/* The parts of a zipped document. What it holds is not trusted. */

#pragma once

#include "error.h"

G_BEGIN_DECLS

/* The limits of an untrusted archive. */
#define ZIP_MAX_ENTRIES 2000
#define ZIP_MAX_TOTAL (G_GUINT64_CONSTANT (2) << 30)  /* bytes, unpacked */
#define ZIP_MAX_RATIO 400                             /* unpacked to packed; sheets of people have 5 to 50 */
#define ZIP_RATIO_FROM (G_GUINT64_CONSTANT (16) << 20) /* below this the ratio does not matter */
#define ZIP_MAX_TAIL (22 + 65535)                     /* the record at the end and its comment: APPNOTE.TXT 4.3.16 */

gboolean zip_check (GBytes     *bytes,
                    const char *file,
                    GError    **error);

typedef struct _ZipPart ZipPart;

ZipPart *zip_part_open (GBytes     *bytes,
                        const char *name);
void zip_part_free (ZipPart *self);
gssize zip_part_read (ZipPart  *self,
                      char     *buffer,
                      gsize     length,
                      gboolean *too_large);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZipPart, zip_part_free)

G_END_DECLS
