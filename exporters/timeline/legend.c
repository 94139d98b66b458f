/* SPDX-License-Identifier: MIT */
/* The foot of a page: the signs that it uses, the sources. */

#include "legend.h"

#include "draw.h"
#include "measure.h"
#include "route.h"

#include <string.h>

/* The room that a sign takes before its words, and between two entries. */
#define SIGN_WIDTH 20.0
#define LINK_SIGN_WIDTH 34.0
#define ENTRY_GAP 18.0
#define TYPE_GAP 5.0

/* So many lines name the sources. */
#define SOURCE_LINES 2

static const struct
{
  CauselineStatus status;
  const char *label;
} statuses[] = {
  { CAUSELINE_STATUS_ALLEGED, "alleged" },
  { CAUSELINE_STATUS_DISPUTED, "disputed" },
  { CAUSELINE_STATUS_DENIED, "denied" },
  { CAUSELINE_STATUS_NEGATED, "did not happen" },
  { CAUSELINE_STATUS_CANCELLED, "cancelled" },
  { CAUSELINE_STATUS_PLANNED, "planned" },
  { CAUSELINE_STATUS_CONDITIONAL, "if" },
};

/* What the events of a page use. */
typedef struct
{
  gboolean families[CAUSELINE_FAMILY_CHANGE + 1];
  gboolean statuses[CAUSELINE_STATUS_CANCELLED + 1];
  gboolean links[CAUSELINE_LINK_BEFORE + 1];
  gboolean all_backwards[CAUSELINE_LINK_BEFORE + 1];
  GPtrArray *types[CAUSELINE_FAMILY_CHANGE + 1]; /* const char *, in order of first event */
  gboolean has_backwards;
  gboolean has_spans;
  gboolean has_clusters;
} Used;

static void
note_event (Used             *used,
            const Story      *story,
            const StoryEvent *event,
            gboolean          is_bar,
            gboolean          tells_types)
{
  CauselineFamily family = story_look (story, event);
  const char *type = causeline_event_get_event_type (event->event);
  const CauselineTime *time = causeline_event_get_time (event->event);

  used->families[family] = TRUE;
  used->statuses[causeline_event_get_status (event->event)] = TRUE;
  used->has_spans |= is_bar && !time->is_interval;
  if (type == NULL || !tells_types)
    return;
  if (used->types[family] == NULL)
    used->types[family] = g_ptr_array_new ();
  if (!g_ptr_array_find_with_equal_func (used->types[family], type, g_str_equal, NULL))
    g_ptr_array_add (used->types[family], (gpointer) type);
}

static void
note_link (Used             *used,
           CauselineLinkKind kind,
           gboolean          is_backwards)
{
  used->all_backwards[kind] = is_backwards && (!used->links[kind] || used->all_backwards[kind]);
  used->links[kind] = TRUE;
  used->has_backwards |= is_backwards;
}

/* What is drawn; before anything has found its place, what may be drawn. */
static void
collect_used (const Picture *self,
              gboolean       is_drawn,
              Used          *used)
{
  gboolean tells_types = self->tells_types;
  CauselineGraph *graph = self->story->graph;

  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *mark = &g_array_index (self->marks, Mark, i);
      note_event (used, self->story, mark->event, mark->is_bar, tells_types);
    }
  for (guint i = 0; is_drawn && i < self->arcs->len; i++)
    {
      const Arc *arc = &g_array_index (self->arcs, Arc, i);
      if (arc->points != NULL)
        note_link (used, causeline_link_get_kind (arc->link), arc->is_backwards);
    }
  for (guint i = 0; !is_drawn && i < causeline_graph_get_n_links (graph); i++)
    note_link (used, causeline_link_get_kind (causeline_graph_get_link (graph, i)), FALSE);
  used->has_backwards |= !is_drawn && causeline_graph_get_n_links (graph) > 0;
  used->has_clusters = is_drawn ? self->clusters->len > 0 && self->marks->len > 0 : TRUE;
}

static void
clear_entry (gpointer data)
{
  LegendEntry *entry = data;

  g_free (entry->word);
  g_free (entry->label);
}

static double
sign_width (LegendSign sign)
{
  return sign == LEGEND_TYPE ? 0 : sign == LEGEND_LINK || sign == LEGEND_BACKWARDS || sign == LEGEND_SPAN ? LINK_SIGN_WIDTH : SIGN_WIDTH;
}

/* Puts an entry behind the last one, or on a new line. */
static void
add_entry (const Picture *self,
           GArray        *entries,
           double        *x,
           guint         *line,
           LegendSign     sign,
           guint          value,
           const char    *word,
           const char    *label)
{
  double width = sign_width (sign) + text_width (label, -1, self->small_size, sign == LEGEND_FAMILY);
  double gap = *x == 0 ? 0 : sign == LEGEND_TYPE ? TYPE_GAP : ENTRY_GAP;

  if (*x + gap + width > self->width - 2 * PICTURE_MARGIN)
    {
      *x = gap = 0;
      (*line)++;
    }
  LegendEntry entry = { sign, value, g_strdup (word), g_strdup (label), *x + gap, *line };
  *x += gap + width;
  g_array_append_val (entries, entry);
}

/* A type as one word, as data-type has to have it. */
static char *
make_word (const char *type)
{
  return g_strdelimit (g_strdup (type), " \t\r\n", '_');
}

static void
add_type (const Picture *self,
          GArray        *entries,
          double        *x,
          guint         *line,
          LegendSign     sign,
          guint          family,
          const char    *type,
          gboolean       goes_on)
{
  g_autofree char *word = make_word (type);
  g_autofree char *label = g_strconcat (type, goes_on ? "," : "", NULL);

  add_entry (self, entries, x, line, sign, family, word, label);
}

static void
add_families (const Picture *self,
              const Used    *used,
              GArray        *entries,
              double        *x,
              guint         *line)
{
  for (guint i = 0; i < G_N_ELEMENTS (used->families); i++)
    {
      /* "Other" first in the table is last in a list. */
      guint family = (i + 1) % G_N_ELEMENTS (used->families);
      if (!used->families[family])
        continue;
      gboolean is_type = self->story->has_own_types && family != CAUSELINE_FAMILY_OTHER;
      if (is_type && used->types[family] != NULL)
        {
          add_type (self, entries, x, line, LEGEND_FAMILY, family, g_ptr_array_index (used->types[family], 0), FALSE);
          continue;
        }
      const char *word = !self->tells_types ? causeline_family_to_string (family) : NULL;
      add_entry (self, entries, x, line, LEGEND_FAMILY, family, word, theme_family_label (family));
      for (guint k = 0; used->types[family] != NULL && k < used->types[family]->len; k++)
        {
          add_type (self, entries, x, line, LEGEND_TYPE, family, g_ptr_array_index (used->types[family], k), k + 1 < used->types[family]->len);
        }
    }
}

/* The entries of the legend.
 *
 * @is_drawn: for what is drawn; else for all that might be, to know how much room to leave
 *
 * Returns: (transfer full) (element-type LegendEntry) */
GArray *
legend_new (const Picture *self,
            gboolean       is_drawn)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (LegendEntry));
  Used used = { 0 };
  double x = 0;
  guint line = 0;

  g_array_set_clear_func (entries, clear_entry);
  if (!self->settings->has_legend)
    return entries;
  collect_used (self, is_drawn, &used);
  add_families (self, &used, entries, &x, &line);
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    if (used.statuses[statuses[i].status])
      add_entry (self, entries, &x, &line, LEGEND_STATUS, statuses[i].status, causeline_status_to_string (statuses[i].status), statuses[i].label);
  if (used.has_spans)
    add_entry (self, entries, &x, &line, LEGEND_SPAN, 0, NULL, "some time in this stretch");
  if (used.has_clusters)
    add_entry (self, entries, &x, &line, LEGEND_CLUSTER, 0, NULL, "more events, counted");
  /* Links begin a line of their own. */
  if (x > 0)
    {
      x = 0;
      line++;
    }
  for (guint i = 0; i < G_N_ELEMENTS (used.links); i++)
    if (used.links[i])
      add_entry (self, entries, &x, &line, used.all_backwards[i] ? LEGEND_BACKWARDS : LEGEND_LINK, i, causeline_link_kind_to_string (i), theme_link (i)->label);
  if (used.has_backwards)
    add_entry (self, entries, &x, &line, LEGEND_BACKWARDS, 0, NULL, "runs back in time");
  for (guint i = 0; i < G_N_ELEMENTS (used.types); i++)
    g_clear_pointer (&used.types[i], g_ptr_array_unref);
  return entries;
}

guint
legend_n_lines (const GArray *entries)
{
  return entries->len > 0 ? g_array_index (entries, LegendEntry, entries->len - 1).line + 1 : 0;
}

/* Whether the events that may be drawn have few enough types to name each. O(marks x types) */
gboolean
legend_tells_types (const Picture *self)
{
  g_autoptr (GHashTable) types = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->marks->len; i++)
    {
      const char *type = causeline_event_get_event_type (g_array_index (self->marks, Mark, i).event->event);
      if (type != NULL)
        g_hash_table_add (types, (gpointer) type);
    }
  return g_hash_table_size (types) <= LEGEND_MOST_TYPES;
}

/* What data-type says of an event: its type, or its family where there are too many types.
 *
 * Returns: (transfer full) (nullable) */
char *
legend_type_word (const Picture    *self,
                  const StoryEvent *event)
{
  const char *type = causeline_event_get_event_type (event->event);

  if (!self->tells_types)
    return g_strdup (causeline_family_to_string (story_look (self->story, event)));
  return type != NULL ? make_word (type) : NULL;
}

/* The line that says where all this was read. */
GPtrArray *
legend_sources (const Picture *self)
{
  CauselineGraph *graph = self->story->graph;
  guint n = causeline_graph_get_n_sources (graph);
  g_autoptr (GString) text = g_string_new (n == 1 ? "Source: " : "Sources: ");

  for (guint i = 0; i < n; i++)
    {
      CauselineSource *source = causeline_graph_get_source (graph, i);
      const char *title = causeline_source_get_title (source), *publisher = causeline_source_get_publisher (source);
      const CauselineTime *published = causeline_source_get_published (source);
      g_string_append (text, i > 0 ? "; " : "");
      if (publisher != NULL)
        g_string_append_printf (text, "%s%s", publisher, title != NULL ? ", " : "");
      if (title != NULL)
        g_string_append (text, title);
      else if (publisher == NULL)
        {
          const char *file = causeline_source_get_file (source);
          g_autofree char *name = g_path_get_basename (file != NULL ? file : causeline_source_get_id (source));
          g_string_append (text, name);
        }
      if (published != NULL)
        {
          g_autofree char *date = causeline_time_to_label (published);
          g_string_append_printf (text, ", %s", date);
        }
      if (text->len > 4000)
        break;
    }
  return text_wrap_wide (n > 0 ? text->str : "", self->small_size, FALSE, self->width - 2 * PICTURE_MARGIN, SOURCE_LINES);
}

static double
line_pitch (const Picture *self)
{
  return picture_line_height (self->small_size) + 4;
}

/* How much room legend and sources take. */
double
picture_foot_height (const Picture *self)
{
  g_autoptr (GArray) entries = legend_new (self, FALSE);
  g_autoptr (GPtrArray) sources = legend_sources (self);

  return 14 + (legend_n_lines (entries) + sources->len) * line_pitch (self) + (sources->len > 0 ? 6 : 0);
}

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
      svg_number (svg, "width", sign_width (entry->sign) - 7.4);
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
    case LEGEND_LINK:
    case LEGEND_BACKWARDS:
      {
        g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (RoutePoint));
        RoutePoint ends[] = { { x, y }, { x + LINK_SIGN_WIDTH - 6, y } };
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

/* Draws the foot, at the lower edge of the page. */
void
legend_draw (const Picture *self,
             Svg           *svg)
{
  const Theme *theme = self->settings->theme;
  g_autoptr (GArray) entries = legend_new (self, TRUE);
  g_autoptr (GPtrArray) sources = legend_sources (self);
  double pitch = line_pitch (self);
  double top = self->height - PICTURE_MARGIN / 2 - (legend_n_lines (entries) + sources->len) * pitch - (sources->len > 0 ? 6 : 0);

  for (guint i = 0; i < entries->len; i++)
    {
      const LegendEntry *entry = &g_array_index (entries, LegendEntry, i);
      double x = PICTURE_MARGIN + entry->x, y = top + entry->line * pitch;
      svg_open (svg, "g");
      svg_attribute (svg, "data-kind", "legend");
      if (entry->word != NULL)
        svg_attribute (svg, data_name (entry->sign), entry->word);
      draw_sign (self, svg, entry, x, y + picture_line_height (self->small_size) / 2 - 0.5);
      draw_text (svg, entry->label, x + sign_width (entry->sign), y + TEXT_ASCENT * self->small_size, self->small_size,
                 entry->sign == LEGEND_FAMILY ? theme->text : theme->muted, entry->sign == LEGEND_FAMILY, NULL);
      svg_close (svg);
    }
  double y = top + legend_n_lines (entries) * pitch + 6;
  svg_open (svg, "g");
  svg_attribute (svg, "data-kind", "sources");
  for (guint i = 0; i < sources->len; i++)
    draw_text (svg, g_ptr_array_index (sources, i), PICTURE_MARGIN, y + i * pitch + TEXT_ASCENT * self->small_size, self->small_size,
               theme->muted, FALSE, NULL);
  svg_close (svg);
}
