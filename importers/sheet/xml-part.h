/* SPDX-License-Identifier: MIT */
/* A part of a zipped document as XML, one event after another. */

#pragma once

#include "zip-part.h"

#include <string.h>

G_BEGIN_DECLS

/* No part of a workbook is nested deeper. */
#define XML_MAX_DEPTH 64

typedef enum
{
  XML_EVENT_OPEN,
  XML_EVENT_CLOSE,
  XML_EVENT_TEXT
} XmlEventKind;

typedef struct
{
  const char *name;  /* without a prefix */
  guint value;       /* where it stands among the texts */
} XmlAttribute;

typedef struct
{
  XmlEventKind kind;
  const char *name;  /* without a prefix; NULL of a text */
  guint text;        /* where a text stands among the texts */
  guint first;       /* of its attributes */
  guint n_attributes;
} XmlEvent;

typedef struct _XmlPart XmlPart;

XmlPart *xml_part_open (GBytes     *bytes,
                        const char *name,
                        const char *file,
                        GError    **error);
void xml_part_free (XmlPart *self);
void xml_part_set_text_in (XmlPart           *self,
                           const char *const *names);
gboolean xml_part_next (XmlPart *self,
                        GError **error);
const XmlEvent *xml_part_get_event (XmlPart *self);
const char *xml_part_get_text (XmlPart *self);
const char *xml_part_get_nth (XmlPart     *self,
                              guint        n,
                              const char **name);
const char *xml_part_get_attribute (XmlPart    *self,
                                    const char *name);
char *xml_part_dup_attribute (XmlPart    *self,
                              const char *name);
gint64 xml_part_get_number (XmlPart    *self,
                            const char *name,
                            gint64      otherwise);

/* Names are asked for millions of times, and most differ in their first letter. */
static inline gboolean
xml_name_is (const char *name,
             const char *word)
{
  return name[0] == word[0] && strcmp (name, word) == 0;
}

/* Whether the event opens, or closes, an element of this name. */
static inline gboolean
xml_part_is_open (XmlPart    *self,
                  const char *name)
{
  const XmlEvent *event = xml_part_get_event (self);

  return event->kind == XML_EVENT_OPEN && xml_name_is (event->name, name);
}

static inline gboolean
xml_part_is_close (XmlPart    *self,
                   const char *name)
{
  const XmlEvent *event = xml_part_get_event (self);

  return event->kind == XML_EVENT_CLOSE && xml_name_is (event->name, name);
}

static inline gboolean
xml_part_is_text (XmlPart *self)
{
  return xml_part_get_event (self)->kind == XML_EVENT_TEXT;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XmlPart, xml_part_free)

G_END_DECLS
