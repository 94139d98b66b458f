/* SPDX-License-Identifier: MIT */
/* The foot of a page: the signs that it uses, the sources. */

#include "legend.h"

#include "elsewhere.h"
#include "measure.h"

#include <string.h>

/* The room that a sign takes before its words, and between two entries. */
#define SIGN_WIDTH 20.0
#define LINK_SIGN_WIDTH 34.0
#define ENTRY_GAP 18.0

/* So many lines name the sources. */
#define SOURCE_LINES 2

/* In the order of the legend. */
static const CauselineStatus statuses[] = {
  CAUSELINE_STATUS_ALLEGED,   CAUSELINE_STATUS_DISPUTED, CAUSELINE_STATUS_DENIED,      CAUSELINE_STATUS_NEGATED,
  CAUSELINE_STATUS_CANCELLED, CAUSELINE_STATUS_PLANNED,  CAUSELINE_STATUS_CONDITIONAL,
};

/* What the events of a page use. */
typedef struct
{
  gboolean families[CAUSELINE_FAMILY_CHANGE + 1];
  gboolean statuses[CAUSELINE_STATUS_CANCELLED + 1];
  gboolean links[CAUSELINE_LINK_BEFORE + 1];
  GPtrArray *types[CAUSELINE_FAMILY_CHANGE + 1]; /* const char *, in order of first event */
  gboolean has_backwards;
  gboolean has_spans;
  gboolean has_open_ends;
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
  used->has_open_ends |= is_bar && time->end_bound != CAUSELINE_BOUND_KNOWN;
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
      const Mark *mark = picture_mark (self, i);
      note_event (used, self->story, mark->event, mark->is_bar || mark->has_span, tells_types);
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

  g_ptr_array_unref (entry->words);
  g_free (entry->label);
  g_free (entry->rest);
}

/* The room that the sign of an entry takes before its words. */
double
legend_sign_width (LegendSign sign)
{
  return sign == LEGEND_LINK || sign == LEGEND_BACKWARDS || sign == LEGEND_SPAN || sign == LEGEND_OPEN ? LINK_SIGN_WIDTH : SIGN_WIDTH;
}

/* Where the next entry goes. */
typedef struct
{
  const Picture *picture;
  GArray *entries;           /* LegendEntry */
  double x;
  guint line;
} Layout;

static void
begin_line (Layout *self)
{
  if (self->x > 0)
    self->line++;
  self->x = 0;
}

static gboolean
has_room (const Layout *self,
          double        width)
{
  return self->x + width <= self->picture->width - 2 * PICTURE_MARGIN;
}

/* Begins an entry behind the last one, or on a new line where that has no room for so much. */
static LegendEntry *
begin_entry (Layout     *self,
             LegendSign  sign,
             guint       value,
             const char *label,
             double      least)
{
  double size = self->picture->small_size;
  double width = legend_sign_width (sign) + (label != NULL ? text_width (label, -1, size, sign == LEGEND_FAMILY) : 0);

  if (!has_room (self, ENTRY_GAP + width + least))
    begin_line (self);
  self->x += self->x > 0 ? ENTRY_GAP : 0;
  LegendEntry entry = { sign, value, g_ptr_array_new_with_free_func (g_free), g_strdup (label), NULL, self->x, self->line };
  self->x += width;
  g_array_append_val (self->entries, entry);
  return &g_array_index (self->entries, LegendEntry, self->entries->len - 1);
}

static void
add_entry (Layout     *self,
           LegendSign  sign,
           guint       value,
           const char *word,
           const char *label)
{
  LegendEntry *entry = begin_entry (self, sign, value, label, 0);

  if (word != NULL)
    g_ptr_array_add (entry->words, g_strdup (word));
}

/* A type as one word, as data-type has to have it. */
static char *
make_word (const char *type)
{
  return g_strdelimit (g_strdup (type), " \t\r\n", '_');
}

/* A family with its types behind it, in one run of words, so that they stand evenly in any font; what a line does not hold goes on below. */
static void
add_family (Layout          *self,
            guint            family,
            const GPtrArray *types)
{
  double size = self->picture->small_size;
  double least = 0, line = self->picture->width - 2 * PICTURE_MARGIN - 12 * size;
  /* A run that a line holds is not broken. */
  for (guint i = 0; i < types->len && (i == 0 || least < line); i++)
    least += text_width (g_ptr_array_index (types, i), -1, size, FALSE) + size;
  if (least >= line)
    least = text_width (g_ptr_array_index (types, 0), -1, size, FALSE);
  LegendEntry *entry = begin_entry (self, LEGEND_FAMILY, family, theme_family_label (family), least);

  for (guint i = 0; i < types->len; i++)
    {
      const char *type = g_ptr_array_index (types, i), *before = entry->rest != NULL ? entry->rest : "";
      g_autofree char *piece = g_strconcat (" ", type, i + 1 < types->len ? "," : "", NULL);
      double width = text_width (piece, -1, size, FALSE);
      if (*before != '\0' && !has_room (self, width))
        {
          begin_line (self);
          entry = begin_entry (self, LEGEND_TYPE, family, NULL, 0);
          before = "";
        }
      char *rest = g_strconcat (before, piece, NULL);
      g_free (entry->rest);
      entry->rest = rest;
      g_ptr_array_add (entry->words, make_word (type));
      self->x += width;
    }
}

/* Whether there is only one sign, which means nothing in particular. */
static gboolean
is_plain (const Used *used)
{
  for (guint i = 0; i < G_N_ELEMENTS (used->families); i++)
    if (i != CAUSELINE_FAMILY_OTHER && used->families[i])
      return FALSE;
  return used->types[CAUSELINE_FAMILY_OTHER] == NULL;
}

static void
add_families (Layout     *self,
              const Used *used)
{
  const Picture *picture = self->picture;

  if (is_plain (used))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (used->families); i++)
    {
      /* "Other" first in the table is last in a list. */
      guint family = (i + 1) % G_N_ELEMENTS (used->families);
      const GPtrArray *types = used->types[family];
      if (!used->families[family])
        continue;
      if (picture->story->has_own_types && family != CAUSELINE_FAMILY_OTHER && types != NULL)
        {
          g_autofree char *word = make_word (g_ptr_array_index (types, 0));
          add_entry (self, LEGEND_FAMILY, family, word, g_ptr_array_index (types, 0));
        }
      else if (types != NULL)
        {
          add_family (self, family, types);
        }
      else
        {
          add_entry (self, LEGEND_FAMILY, family, picture->tells_types ? NULL : causeline_family_to_string (family), theme_family_label (family));
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
  Layout layout = { .picture = self, .entries = g_array_new (FALSE, FALSE, sizeof (LegendEntry)) };
  Used used = { 0 };

  g_array_set_clear_func (layout.entries, clear_entry);
  if (!self->settings->has_legend)
    return layout.entries;
  collect_used (self, is_drawn, &used);
  add_families (&layout, &used);
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    if (used.statuses[statuses[i]])
      add_entry (&layout, LEGEND_STATUS, statuses[i], causeline_status_to_string (statuses[i]), theme_status_label (statuses[i]));
  if (used.has_spans)
    add_entry (&layout, LEGEND_SPAN, 0, NULL, "some time in this stretch");
  if (used.has_open_ends)
    add_entry (&layout, LEGEND_OPEN, 0, NULL, "ongoing, or end not known");
  if (used.has_clusters)
    add_entry (&layout, LEGEND_CLUSTER, 0, NULL, "more events, counted");
  begin_line (&layout);
  for (guint i = 0; i < G_N_ELEMENTS (used.links); i++)
    if (used.links[i])
      add_entry (&layout, LEGEND_LINK, i, causeline_link_kind_to_string (i), theme_link (i)->label);
  if (used.has_backwards)
    add_entry (&layout, LEGEND_BACKWARDS, 0, NULL, "runs back in time");
  for (guint i = 0; i < G_N_ELEMENTS (used.types); i++)
    g_clear_pointer (&used.types[i], g_ptr_array_unref);
  return layout.entries;
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
      const char *type = causeline_event_get_event_type (picture_mark (self, i)->event->event);
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

double
legend_line_pitch (const Picture *self)
{
  return picture_line_height (self->small_size) + 4;
}

/* How much room legend and sources take. */
double
picture_foot_height (const Picture *self)
{
  g_autoptr (GArray) entries = legend_new (self, FALSE);
  g_autoptr (GPtrArray) sources = legend_sources (self);

  return 14 + (legend_n_lines (entries) + elsewhere_room (self) + sources->len) * legend_line_pitch (self) + (sources->len > 0 ? 6 : 0);
}
