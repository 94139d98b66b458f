/* SPDX-License-Identifier: MIT */
/* Writing SVG: elements, attributes and text, always well-formed, in any locale the same bytes. */

#include "svg.h"

#include <math.h>
#include <string.h>

/* Whether XML 1.0 (section 2.2) allows a character. */
static gboolean
is_xml_char (gunichar c)
{
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0xd800) || (c >= 0xe000 && c < 0xfffe) || (c >= 0x10000 && c < 0x110000);
}

static const char *
entity_of (gunichar c)
{
  switch (c)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\t':
    case '\n':
    case '\r':
      return " ";
    default:
      return NULL;
    }
}

void
svg_append_escaped (GString    *out,
                    const char *text)
{
  const char *end = text + strlen (text);
  for (const char *p = text; p < end;)
    {
      gunichar c = g_utf8_get_char_validated (p, end - p);
      if (c == (gunichar) -1 || c == (gunichar) -2 || !is_xml_char (c))
        {
          g_string_append (out, "\357\277\275");
          p += c == (gunichar) -1 || c == (gunichar) -2 ? 1 : g_utf8_skip[(guchar) *p];
          continue;
        }
      const char *entity = entity_of (c);
      if (entity != NULL)
        g_string_append (out, entity);
      else
        g_string_append_len (out, p, g_utf8_skip[(guchar) *p]);
      p += g_utf8_skip[(guchar) *p];
    }
}

void
svg_append_number (GString *out,
                   char     before,
                   double   value)
{
  g_return_if_fail (isfinite (value) && fabs (value) < 1e9);

  /* Whole hundredths, so that the digits never depend on how a library rounds. */
  gint64 hundredths = llround (value * 100);
  guint64 size = hundredths < 0 ? -(guint64) hundredths : (guint64) hundredths;
  if (before != '\0')
    g_string_append_c (out, before);
  if (hundredths < 0)
    g_string_append_c (out, '-');
  g_string_append_printf (out, "%" G_GUINT64_FORMAT, size / 100);
  guint rest = size % 100;
  if (rest != 0)
    g_string_append_printf (out, rest % 10 == 0 ? ".%u" : ".%02u", rest % 10 == 0 ? rest / 10 : rest);
}

/* Appends a path command with one point, or only the point if @command is a space or 0. */
void
svg_append_point (GString *out,
                  char     command,
                  double   x,
                  double   y)
{
  svg_append_number (out, command, x);
  svg_append_number (out, ' ', y);
}

void
svg_init (Svg     *self,
          GString *out)
{
  self->out = out;
  self->open = g_ptr_array_new ();
  self->in_tag = FALSE;
  self->inline_text = FALSE;
}

void
svg_clear (Svg *self)
{
  g_clear_pointer (&self->open, g_ptr_array_unref);
}

static void
finish_tag (Svg *self)
{
  if (self->in_tag)
    g_string_append_c (self->out, '>');
  self->in_tag = FALSE;
}

static void
break_line (Svg *self)
{
  if (self->out->len > 0)
    g_string_append_c (self->out, '\n');
}

void
svg_open (Svg        *self,
          const char *name)
{
  finish_tag (self);
  if (!self->inline_text)
    break_line (self);
  g_string_append_c (self->out, '<');
  g_string_append (self->out, name);
  g_ptr_array_add (self->open, (gpointer) name);
  self->in_tag = TRUE;
}

void
svg_close (Svg *self)
{
  g_return_if_fail (self->open->len > 0);

  const char *name = g_ptr_array_steal_index (self->open, self->open->len - 1);
  if (self->in_tag)
    {
      g_string_append (self->out, "/>");
      self->in_tag = FALSE;
    }
  else
    {
      if (!self->inline_text)
        break_line (self);
      g_string_append_printf (self->out, "</%s>", name);
    }
  self->inline_text = FALSE;
}

void
svg_close_inline (Svg *self)
{
  svg_close (self);
  self->inline_text = TRUE;
}

void
svg_attribute (Svg        *self,
               const char *name,
               const char *value)
{
  g_return_if_fail (self->in_tag);

  g_string_append_printf (self->out, " %s=\"", name);
  svg_append_escaped (self->out, value);
  g_string_append_c (self->out, '"');
}

void
svg_number (Svg        *self,
            const char *name,
            double      value)
{
  g_return_if_fail (self->in_tag);

  g_string_append_printf (self->out, " %s=", name);
  svg_append_number (self->out, '"', value);
  g_string_append_c (self->out, '"');
}

void
svg_text (Svg        *self,
          const char *text)
{
  finish_tag (self);
  svg_append_escaped (self->out, text);
  self->inline_text = TRUE;
}

void
svg_text_element (Svg        *self,
                  const char *name,
                  const char *text)
{
  svg_open (self, name);
  svg_text (self, text);
  svg_close (self);
}
