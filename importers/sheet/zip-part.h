/* SPDX-License-Identifier: MIT */
/* The parts of a zipped document, read as XML one node after another. What it holds is not trusted. */

#pragma once

#include "error.h"

#include <libxml/xmlreader.h>

G_BEGIN_DECLS

/* The limits of an untrusted archive. */
#define ZIP_MAX_ENTRIES 2000
#define ZIP_MAX_TOTAL (G_GUINT64_CONSTANT (2) << 30)  /* bytes, unpacked */
#define ZIP_MAX_RATIO 400                             /* unpacked to packed; sheets of people have 5 to 50 */
#define ZIP_RATIO_FROM (G_GUINT64_CONSTANT (16) << 20) /* below this the ratio does not matter */
#define XML_MAX_DEPTH 64

gboolean zip_check (GBytes     *bytes,
                    const char *file,
                    GError    **error);

typedef struct _XmlPart XmlPart;

XmlPart *xml_part_open (GBytes     *bytes,
                        const char *name,
                        const char *file,
                        GError    **error);
void xml_part_free (XmlPart *self);
gboolean xml_part_next (XmlPart *self,
                        GError **error);
xmlTextReader *xml_part_get_reader (XmlPart *self);

/* The node under the reader: its name without a prefix, whether it opens or closes, an attribute by its name without a prefix. */
gboolean xml_part_is_open (XmlPart    *self,
                           const char *name);
gboolean xml_part_is_close (XmlPart    *self,
                            const char *name);
gboolean xml_part_is_text (XmlPart *self);
char *xml_part_dup_attribute (XmlPart    *self,
                              const char *name);
gint64 xml_part_get_number (XmlPart    *self,
                            const char *name,
                            gint64      otherwise);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XmlPart, xml_part_free)

G_END_DECLS
