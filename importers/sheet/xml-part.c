/* SPDX-License-Identifier: MIT */
/* A part of a zipped document as XML. libxml2 is given some bytes and calls back; what it says is kept until it is asked for, and
 * then the next bytes follow. Neither the part nor a tree of it is ever in memory as a whole. */

#include "xml-part.h"

#include <libxml/parser.h>

/* How much is unpacked at a time. */
#define CHUNK 32768

struct _XmlPart
{
  ZipPart *zip;
  char *file;
  char *name;
  xmlParserCtxt *parser;
  GArray *events;      /* XmlEvent: what the last bytes told */
  GArray *attributes;  /* XmlAttribute: theirs */
  GString *texts;      /* theirs, each with its NUL */
  guint next;          /* of the events */
  guint depth;
  const char *const *text_in; /* or NULL: only texts within these elements are told */
  guint n_text_in;     /* how many of them are open */
  gboolean is_done;
  gboolean too_large;
  gboolean too_deep;
  gboolean declares_type;
};

static guint
keep_text (XmlPart    *self,
           const char *text,
           gsize       length)
{
  guint place = self->texts->len;

  g_string_set_size (self->texts, place + length + 1);
  memcpy (self->texts->str + place, text, length);
  self->texts->str[place + length] = '\0';
  return place;
}

static gboolean
holds_text (const XmlPart *self,
            const xmlChar *name)
{
  for (const char *const *each = self->text_in; each && *each; each++)
    if (xml_name_is ((const char *) name, *each))
      return TRUE;
  return FALSE;
}

static void
on_open (void           *data,
         const xmlChar  *name,
         const xmlChar  *prefix,
         const xmlChar  *uri,
         int             n_namespaces,
         const xmlChar **namespaces,
         int             n_attributes,
         int             n_defaulted,
         const xmlChar **attributes)
{
  XmlPart *self = data;
  XmlEvent event = { XML_EVENT_OPEN, (const char *) name, 0, self->attributes->len, n_attributes };

  for (int i = 0; i < n_attributes; i++, attributes += 5)
    {
      XmlAttribute attribute = { (const char *) attributes[0], keep_text (self, (const char *) attributes[3], attributes[4] - attributes[3]) };

      g_array_append_val (self->attributes, attribute);
    }
  g_array_append_val (self->events, event);
  self->n_text_in += holds_text (self, name);
  if (++self->depth > XML_MAX_DEPTH)
    {
      self->too_deep = TRUE;
      xmlStopParser (self->parser);
    }
}

static void
on_close (void          *data,
          const xmlChar *name,
          const xmlChar *prefix,
          const xmlChar *uri)
{
  XmlPart *self = data;
  XmlEvent event = { XML_EVENT_CLOSE, (const char *) name };

  self->depth--;
  self->n_text_in -= holds_text (self, name);
  g_array_append_val (self->events, event);
}

static void
on_text (void          *data,
         const xmlChar *text,
         int            length)
{
  XmlPart *self = data;
  XmlEvent event = { XML_EVENT_TEXT };

  if (self->text_in && self->n_text_in == 0)
    return;
  event.text = keep_text (self, (const char *) text, length);
  g_array_append_val (self->events, event);
}

/* Before anything that it declares can be used. */
static void
on_type (void          *data,
         const xmlChar *name,
         const xmlChar *external,
         const xmlChar *system)
{
  XmlPart *self = data;

  self->declares_type = TRUE;
  xmlStopParser (self->parser);
}

static void
stay_silent (void     *data,
             xmlError *error)
{
}

static xmlParserCtxt *
make_parser (XmlPart *self)
{
  xmlSAXHandler handler = {
    .initialized = XML_SAX2_MAGIC,
    .internalSubset = on_type,
    .startElementNs = on_open,
    .endElementNs = on_close,
    .characters = on_text,
    .ignorableWhitespace = on_text,
    .cdataBlock = on_text,
    .serror = stay_silent,
  };
  xmlParserCtxt *parser = xmlCreatePushParserCtxt (&handler, self, NULL, 0, NULL);

  if (parser)
    xmlCtxtUseOptions (parser, XML_PARSE_NONET | XML_PARSE_NOWARNING | XML_PARSE_NOERROR);
  return parser;
}

/* A part of a checked archive; NULL without an error when there is no such part. */
XmlPart *
xml_part_open (GBytes     *bytes,
               const char *name,
               const char *file,
               GError    **error)
{
  ZipPart *zip = zip_part_open (bytes, name);
  XmlPart *self;

  if (!zip)
    return NULL;
  self = g_new0 (XmlPart, 1);
  self->zip = zip;
  self->file = g_strdup (file);
  self->name = g_strdup (name);
  self->events = g_array_new (FALSE, FALSE, sizeof (XmlEvent));
  self->attributes = g_array_new (FALSE, FALSE, sizeof (XmlAttribute));
  self->texts = g_string_new (NULL);
  self->parser = make_parser (self);
  return self;
}

void
xml_part_free (XmlPart *self)
{
  if (self->parser)
    {
      xmlFreeDoc (self->parser->myDoc);
      xmlFreeParserCtxt (self->parser);
    }
  zip_part_free (self->zip);
  g_array_unref (self->events);
  g_array_unref (self->attributes);
  g_string_free (self->texts, TRUE);
  g_free (self->file);
  g_free (self->name);
  g_free (self);
}

/* Texts that do not stand in these elements are passed over from now on; most files have line ends and blanks everywhere. */
void
xml_part_set_text_in (XmlPart           *self,
                      const char *const *names)
{
  self->text_in = names;
}

/* Gives the parser its next bytes; FALSE when it takes no more. */
static gboolean
feed (XmlPart *self)
{
  char buffer[CHUNK];
  gssize got = zip_part_read (self->zip, buffer, sizeof buffer, &self->too_large);
  int result;

  if (got < 0)
    return FALSE;
  result = xmlParseChunk (self->parser, buffer, (int) got, got == 0);
  self->is_done = got == 0;
  return result == XML_ERR_OK && !self->declares_type && !self->too_deep;
}

static gboolean
fail (XmlPart *self,
      GError **error)
{
  const char *fact = self->too_large       ? "unpacks to more than the archive says"
                     : self->declares_type ? "declares a document type, as no workbook does"
                     : self->too_deep      ? "is nested deeper than any workbook"
                                           : "is damaged or no XML";
  int code = self->too_large || self->too_deep ? CAUSELINE_ERROR_LIMIT : CAUSELINE_ERROR_SYNTAX;

  g_set_error (error, CAUSELINE_ERROR, code, "%s: %s %s", self->file, self->name, fact);
  return FALSE;
}

/* To the next event; FALSE at the end and on an error. */
gboolean
xml_part_next (XmlPart *self,
               GError **error)
{
  if (self->next + 1 < self->events->len)
    {
      self->next++;
      return TRUE;
    }
  self->next = 0;
  do
    {
      g_array_set_size (self->events, 0);
      g_array_set_size (self->attributes, 0);
      g_string_truncate (self->texts, 0);
      if (self->is_done)
        return FALSE;
      if (!self->parser || !feed (self))
        return fail (self, error);
    }
  while (self->events->len == 0);
  return TRUE;
}

/* Valid until the next. */
const XmlEvent *
xml_part_get_event (XmlPart *self)
{
  return &g_array_index (self->events, XmlEvent, self->next);
}

const char *
xml_part_get_text (XmlPart *self)
{
  return self->texts->str + xml_part_get_event (self)->text;
}

/* The value of an attribute by its place, and its name. */
const char *
xml_part_get_nth (XmlPart     *self,
                  guint        n,
                  const char **name)
{
  const XmlAttribute *attribute = &g_array_index (self->attributes, XmlAttribute, xml_part_get_event (self)->first + n);

  *name = attribute->name;
  return self->texts->str + attribute->value;
}

/* The attribute with this local name, of any namespace; NULL where there is none. Valid until the next event. */
const char *
xml_part_get_attribute (XmlPart    *self,
                        const char *name)
{
  guint n = xml_part_get_event (self)->n_attributes;

  for (guint i = 0; i < n; i++)
    {
      const char *its;
      const char *value = xml_part_get_nth (self, i, &its);

      if (strcmp (its, name) == 0)
        return value;
    }
  return NULL;
}

char *
xml_part_dup_attribute (XmlPart    *self,
                        const char *name)
{
  return g_strdup (xml_part_get_attribute (self, name));
}

gint64
xml_part_get_number (XmlPart    *self,
                     const char *name,
                     gint64      otherwise)
{
  const char *text = xml_part_get_attribute (self, name);

  return text ? g_ascii_strtoll (text, NULL, 10) : otherwise;
}
