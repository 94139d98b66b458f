/* SPDX-License-Identifier: MIT */
/* Draws the foot of a page. */

#include "legend.h"

#include "draw.h"
#include "elsewhere.h"
#include "measure.h"
#include "route.h"

static void
draw_sign (const Picture     *self,
           Svg               *svg,
           const LegendEntry *entry,
           double             x,
           double             y)
{
  const Theme *theme = self->settings->theme;

  switch (entry->sign)
    {
    case LEGEND_FAMILY:
      draw_glyph (svg, theme, entry->value, CAUSELINE_STATUS_ASSERTED, x + 8, y, self->radius);
      break;
    case LEGEND_STATUS:
      draw_glyph (svg, theme, CAUSELINE_FAMILY_OTHER, entry->value, x + 8, y, self->radius);
      break;
    case LEGEND_SPAN:
    case LEGEND_CLUSTER:
      svg_open (svg, "rect");
      svg_number (svg, "x", x + 0.7);
      svg_number (svg, "y", entry->sign == LEGEND_SPAN ? y - 3 : y - 5);
      svg_number (svg, "width", legend_sign_width (entry->sign) - 7.4);
      svg_number (svg, "height", entry->sign == LEGEND_SPAN ? 6 : 10);
      svg_number (svg, "rx", entry->sign == LEGEND_SPAN ? 3 : 0);
      svg_attribute (svg, "fill", entry->sign == LEGEND_SPAN ? "none" : theme->cluster);
      if (entry->sign == LEGEND_SPAN)
        {
          svg_attribute (svg, "stroke", theme->muted);
          svg_number (svg, "stroke-width", 1.4);
          svg_attribute (svg, "stroke-dasharray", "4 2.5");
        }
      svg_close (svg);
      break;
    case LEGEND_OPEN:
      draw_open_end (svg, x, x + legend_sign_width (entry->sign) - 6, y, theme->muted);
      break;
    case LEGEND_LINK:
    case LEGEND_BACKWARDS:
      {
        g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (RoutePoint));
        RoutePoint ends[] = { { x, y }, { x + legend_sign_width (entry->sign) - 6, y } };
        g_array_append_vals (points, ends, 2);
        draw_link (svg, theme, entry->value, entry->sign == LEGEND_BACKWARDS, points);
        break;
      }
    case LEGEND_TYPE:
      break;
    }
}

static const char *
data_name (LegendSign sign)
{
  return sign == LEGEND_STATUS ? "data-status" : "data-type";
}

/* The words of an entry, in one text, so that they stand evenly in any font. */
static void
draw_words (const Picture     *self,
            Svg               *svg,
            const LegendEntry *entry,
            double             x,
            double             y)
{
  const Theme *theme = self->settings->theme;
  gboolean is_family = entry->sign == LEGEND_FAMILY;

  if (entry->rest == NULL)
    {
      draw_text (svg, entry->label, x, y, self->small_size, is_family ? theme->text : theme->muted, is_family, NULL);
      return;
    }
  svg_open (svg, "text");
  svg_number (svg, "x", x);
  svg_number (svg, "y", y);
  svg_number (svg, "font-size", self->small_size);
  svg_attribute (svg, "fill", theme->muted);
  if (entry->label != NULL)
    {
      svg_text (svg, "");
      svg_open (svg, "tspan");
      svg_attribute (svg, "fill", theme->text);
      svg_attribute (svg, "font-weight", "bold");
      svg_text (svg, entry->label);
      svg_close_inline (svg);
    }
  svg_text (svg, entry->label != NULL ? entry->rest : entry->rest + 1);
  svg_close (svg);
}

/* Draws an entry, in a group for each word of the file that it explains. */
static void
draw_entry (const Picture     *self,
            Svg               *svg,
            const LegendEntry *entry,
            double             x,
            double             y)
{
  guint n_groups = MAX (entry->words->len, 1);

  for (guint i = 0; i < n_groups; i++)
    {
      svg_open (svg, "g");
      svg_attribute (svg, "data-kind", "legend");
      if (i < entry->words->len)
        svg_attribute (svg, data_name (entry->sign), g_ptr_array_index (entry->words, i));
    }
  draw_sign (self, svg, entry, x, y + picture_line_height (self->small_size) / 2 - 0.5);
  draw_words (self, svg, entry, x + legend_sign_width (entry->sign), y + TEXT_ASCENT * self->small_size);
  for (guint i = 0; i < n_groups; i++)
    svg_close (svg);
}

/* Draws lines one below the other. Returns: where they end */
static double
draw_lines (const Picture   *self,
            Svg             *svg,
            const GPtrArray *lines,
            double           y)
{
  for (guint i = 0; i < lines->len; i++, y += legend_line_pitch (self))
    draw_text (svg, g_ptr_array_index (lines, i), PICTURE_MARGIN, y + TEXT_ASCENT * self->small_size, self->small_size,
               self->settings->theme->muted, FALSE, NULL);
  return y;
}

/* Draws the foot, at the lower edge of the page. */
void
legend_draw (const Picture *self,
             Svg           *svg)
{
  g_autoptr (GArray) entries = legend_new (self, TRUE);
  g_autoptr (GPtrArray) sources = legend_sources (self);
  g_autofree char *text = elsewhere_text (self);
  g_autoptr (GPtrArray) elsewhere = text_wrap_wide (text != NULL ? text : "", self->small_size, FALSE, self->width - 2 * PICTURE_MARGIN, ELSEWHERE_LINES);
  double pitch = legend_line_pitch (self);
  double y = self->height - PICTURE_MARGIN / 2 - (legend_n_lines (entries) + elsewhere->len + sources->len) * pitch - (sources->len > 0 ? 6 : 0);

  for (guint i = 0; i < entries->len; i++)
    {
      const LegendEntry *entry = &g_array_index (entries, LegendEntry, i);
      draw_entry (self, svg, entry, PICTURE_MARGIN + entry->x, y + entry->line * pitch);
    }
  y += legend_n_lines (entries) * pitch;
  if (text != NULL)
    {
      g_autofree char *count = g_strdup_printf ("%u", self->n_elsewhere);
      svg_open (svg, "g");
      svg_attribute (svg, "data-kind", "skipped");
      svg_attribute (svg, "data-of", "links");
      svg_attribute (svg, "data-count", count);
      y = draw_lines (self, svg, elsewhere, y);
      svg_close (svg);
    }
  svg_open (svg, "g");
  svg_attribute (svg, "data-kind", "sources");
  draw_lines (self, svg, sources, y + 6);
  svg_close (svg);
}
