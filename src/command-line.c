/* SPDX-License-Identifier: MIT */
/* What a person typed, understood. */

#include "command-line.h"

#include "input.h"
#include "walk.h"

#include <string.h>

/* Everything that is read as text first and understood afterwards, so that one place makes the messages. */
typedef struct
{
  CommandLine *line;
  char *since;
  char *until;
  char *depth;
  char *no_merge;
  gboolean no_text;
} Words;

/* Options of the command that are options of formats: `--date D` is `--set date=D`. */
static const struct
{
  const char *name;
  const char *key;
} format_options[] = {
  { "--base-date", "base-date" },
  { "--date", "date" },
  { "--date-order", "date-order" },
  { "--delimiter", "delimiter" },
  { "--encoding", "encoding" },
  { "--page", "page" },
  { "--sheet", "sheet" },
  { "--theme", "theme" },
};

static gboolean
value_error (GError    **error,
             const char *option,
             const char *word,
             const char *what)
{
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "%s: \"%s\" is not %s", option, word, what);
  return FALSE;
}

static gboolean
take_set (const char *name,
          const char *value,
          gpointer    data,
          GError    **error)
{
  Words *words = data;

  return causeline_options_set (words->line->options, value, error);
}

/* Importers open no file: the map is given to them whole. */
static gboolean
take_map (const char *name,
          const char *value,
          gpointer    data,
          GError    **error)
{
  Words *words = data;
  g_autoptr (GBytes) bytes = input_read (value, error);

  if (!bytes)
    return FALSE;

  g_autofree char *word = g_strdup_printf ("map=%.*s", (int) g_bytes_get_size (bytes), (const char *) g_bytes_get_data (bytes, NULL));

  return causeline_options_set (words->line->options, word, error);
}

static gboolean
take_format_option (const char *name,
                    const char *value,
                    gpointer    data,
                    GError    **error)
{
  Words *words = data;

  for (guint i = 0; i < G_N_ELEMENTS (format_options); i++)
    if (strcmp (format_options[i].name, name) == 0)
      {
        g_autofree char *word = g_strconcat (format_options[i].key, "=", value, NULL);

        return causeline_options_set (words->line->options, word, error);
      }
  g_return_val_if_reached (FALSE);
}

/* It is for the inputs, and for the formats that hold many articles. */
static gboolean
take_jobs (const char *name,
           const char *value,
           gpointer    data,
           GError    **error)
{
  Words *words = data;
  g_autofree char *word = g_strconcat ("jobs=", value, NULL);
  guint64 n;

  if (!g_ascii_string_to_unsigned (value, 10, 0, G_MAXINT, &n, NULL))
    return value_error (error, name, value, "a number of inputs");
  words->line->n_jobs = (guint) n;
  return causeline_options_set (words->line->options, word, error);
}

/* GOption strings are filenames where they name files, so that any bytes work. */
static GOptionContext *
make_context (Words *words)
{
  CommandLine *line = words->line;
  const GOptionEntry main_entries[] = {
    { "from", 'f', 0, G_OPTION_ARG_STRING, &line->from, "Read this format", "FORMAT" },
    { "to", 't', 0, G_OPTION_ARG_STRING, &line->to, "Write this format", "FORMAT" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &line->output, "Write to this file; its ending tells the format", "FILE" },
    { "set", 's', 0, G_OPTION_ARG_CALLBACK, take_set, "Set an option of a format (--list-formats lists them)", "KEY=VALUE" },
    { "title", 0, 0, G_OPTION_ARG_STRING, &line->title, "Call the story this", "TEXT" },
    { "separate", 0, 0, G_OPTION_ARG_NONE, &line->separate, "Keep the inputs apart: merge no actors and no events", NULL },
    { "no-merge", 0, 0, G_OPTION_ARG_STRING, &words->no_merge, "Keep these events apart", "ID,ID" },
    { "check", 0, 0, G_OPTION_ARG_NONE, &line->check, "Read and report, write nothing", NULL },
    { "strict", 0, 0, G_OPTION_ARG_NONE, &line->strict, "Exit with 3 when something was skipped or is doubtful", NULL },
    { "quiet", 'q', 0, G_OPTION_ARG_NONE, &line->quiet, "Print no tally", NULL },
    { "report", 0, 0, G_OPTION_ARG_FILENAME, &line->report, "Write the tally and the messages as JSON", "FILE" },
    { "explain", 0, 0, G_OPTION_ARG_NONE, &line->explain, "Tell how articles were read, sentence by sentence", NULL },
    { "no-text", 0, 0, G_OPTION_ARG_NONE, &words->no_text, "Leave the texts of articles out of the output", NULL },
    { "list-formats", 0, 0, G_OPTION_ARG_NONE, &line->list_formats, "List the formats, their endings and their options", NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &line->version, "Print the version", NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &line->inputs, NULL, "INPUT..." },
    { NULL },
  };
  const GOptionEntry read_entries[] = {
    { "date", 0, 0, G_OPTION_ARG_CALLBACK, take_format_option, "The day an article was written, where it does not say so", "DATE" },
    { "base-date", 0, 0, G_OPTION_ARG_CALLBACK, take_format_option, "What dates without a year, and times without a day, count from", "DATE" },
    { "date-order", 0, 0, G_OPTION_ARG_CALLBACK, take_format_option, "How the dates of a sheet are written", "dmy|mdy|ymd" },
    { "encoding", 0, 0, G_OPTION_ARG_CALLBACK, take_format_option, "The encoding of a text or sheet", "NAME" },
    { "delimiter", 0, 0, G_OPTION_ARG_CALLBACK, take_format_option, "What separates the cells of a sheet", "CHAR" },
    { "sheet", 0, 0, G_OPTION_ARG_CALLBACK, take_format_option, "Which sheet of a workbook", "NAME|N" },
    { "map", 0, 0, G_OPTION_ARG_CALLBACK, take_map, "What the columns of a sheet mean", "FILE" },
    { "columns", 0, 0, G_OPTION_ARG_FILENAME, &line->columns, "Print how the columns of this sheet are understood", "FILE" },
    { "save-map", 0, 0, G_OPTION_ARG_FILENAME, &line->save_map, "With --columns: write that down, for --map", "FILE" },
    { "rejects", 0, 0, G_OPTION_ARG_FILENAME, &line->rejects, "Write the rows that were skipped", "FILE.csv" },
    { "jobs", 'j', 0, G_OPTION_ARG_CALLBACK, take_jobs, "How many inputs or articles to read at a time (as many as there are processors)", "N" },
    { NULL },
  };
  const GOptionEntry cut_entries[] = {
    { "since", 0, 0, G_OPTION_ARG_STRING, &words->since, "Keep events that may end at or after this", "DATE" },
    { "until", 0, 0, G_OPTION_ARG_STRING, &words->until, "Keep events that may begin at or before this", "DATE" },
    { "type", 0, 0, G_OPTION_ARG_STRING_ARRAY, &line->types, "Keep events of this type or family (may be repeated)", "TYPE" },
    { "actor", 0, 0, G_OPTION_ARG_STRING_ARRAY, &line->actors, "Keep events in which this actor takes part (may be repeated)", "NAME" },
    { "around", 0, 0, G_OPTION_ARG_STRING, &line->around, "Keep what is linked to this event", "ID" },
    { "causes-of", 0, 0, G_OPTION_ARG_STRING, &line->causes_of, "Keep what led to this event", "ID" },
    { "effects-of", 0, 0, G_OPTION_ARG_STRING, &line->effects_of, "Keep what this event led to", "ID" },
    { "depth", 0, 0, G_OPTION_ARG_STRING, &words->depth, "How many links to follow (all; 1 for --around)", "N" },
    { NULL },
  };
  const GOptionEntry draw_entries[] = {
    { "theme", 0, 0, G_OPTION_ARG_CALLBACK, take_format_option, "Colours", "light|dark|print" },
    { "page", 0, 0, G_OPTION_ARG_CALLBACK, take_format_option, "The page to fill", "A4|A4-landscape|letter|1600x900" },
    { NULL },
  };
  GOptionContext *context = g_option_context_new (NULL);
  GOptionGroup *main_group = g_option_group_new ("main", "", "", words, NULL);
  const struct
  {
    const char *name;
    const char *title;
    const GOptionEntry *entries;
  } groups[] = {
    { "reading", "Reading:", read_entries },
    { "cutting", "Cutting the graph:", cut_entries },
    { "drawing", "Drawing:", draw_entries },
  };

  g_option_group_add_entries (main_group, main_entries);
  g_option_context_set_main_group (context, main_group);
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autofree char *help = g_strdup_printf ("Show the options for %s", groups[i].name);
      GOptionGroup *group = g_option_group_new (groups[i].name, groups[i].title, help, words, NULL);

      g_option_group_add_entries (group, groups[i].entries);
      g_option_context_add_group (context, group);
    }
  g_option_context_set_summary (context, "Reads articles, sheets and graphs, and writes the event graph that they tell:\n"
                                         "as a picture, a page, a sheet or a file. \"-\" is standard input or output.");
  g_option_context_set_description (context,
                                    "  causeline article.txt -o timeline.svg\n"
                                    "  causeline article.txt --date 2014-12-20 -t json\n"
                                    "  causeline events.csv -o story.graph.svg\n"
                                    "  causeline --help-all; causeline --list-formats");
  g_option_context_set_help_enabled (context, TRUE);
  return context;
}

static gboolean
usage_error (GError    **error,
             const char *message)
{
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, message);
  return FALSE;
}

static gboolean
understand_time (const char     *option,
                 const char     *word,
                 CauselineTime **time,
                 GError        **error)
{
  if (word && !(*time = causeline_time_new_from_string (word, NULL)))
    return value_error (error, option, word, "a date (write it as 2014, 2014-12 or 2014-12-19)");
  return TRUE;
}

static guint
count_standard_input (const CommandLine *line)
{
  guint n = 0;

  for (char **input = line->inputs; *input; input++)
    n += strcmp (*input, "-") == 0;
  return n;
}

static gboolean
understand (Words   *words,
            GError **error)
{
  CommandLine *line = words->line;
  guint64 depth = line->around ? 1 : CAUSELINE_DEPTH_ALL;

  if (!understand_time ("--since", words->since, &line->since, error) ||
      !understand_time ("--until", words->until, &line->until, error))
    return FALSE;
  if (words->depth && !g_ascii_string_to_unsigned (words->depth, 10, 0, G_MAXINT, &depth, NULL))
    return value_error (error, "--depth", words->depth, "a number of links");
  line->depth = depth;
  if (words->no_merge)
    line->no_merge = g_strsplit (words->no_merge, ",", -1);
  if (words->no_text && !causeline_options_set (line->options, "text=no", error))
    return FALSE;

  if (line->version || line->list_formats || line->columns)
    return TRUE;
  if (line->explain && line->to && strcmp (line->to, "explain") != 0)
    return usage_error (error, "--explain and -t name two things to write");
  if (line->explain && !line->to)
    line->to = g_strdup ("explain");
  if (!line->inputs)
    return usage_error (error, "name at least one input");
  if (count_standard_input (line) > 1)
    return usage_error (error, "standard input can be read only once");
  if (!line->check && !line->to && !line->output)
    return usage_error (error, "say what to write: -o FILE or -t FORMAT");
  return TRUE;
}

/* From the words of the command line, the program's name first; @words is taken over. */
CommandLine *
command_line_parse (char   **words,
                    GError **error)
{
  g_autoptr (CommandLine) line = g_new0 (CommandLine, 1);
  Words more = { .line = line };

  line->options = causeline_options_new ();

  g_autoptr (GOptionContext) context = make_context (&more);
  gboolean good = g_option_context_parse_strv (context, &words, error) && understand (&more, error);

  g_strfreev (words);
  g_free (more.since);
  g_free (more.until);
  g_free (more.depth);
  g_free (more.no_merge);
  return good ? g_steal_pointer (&line) : NULL;
}

void
command_line_free (CommandLine *self)
{
  g_strfreev (self->inputs);
  g_free (self->from);
  g_free (self->to);
  g_free (self->output);
  g_free (self->title);
  g_free (self->report);
  g_free (self->rejects);
  g_free (self->columns);
  g_free (self->save_map);
  g_strfreev (self->no_merge);
  causeline_options_free (self->options);
  g_clear_pointer (&self->since, causeline_time_free);
  g_clear_pointer (&self->until, causeline_time_free);
  g_strfreev (self->types);
  g_strfreev (self->actors);
  g_free (self->around);
  g_free (self->causes_of);
  g_free (self->effects_of);
  g_free (self);
}

/* Whether only a part of the graph is wanted. */
gboolean
command_line_cuts (const CommandLine *self)
{
  return self->since || self->until || self->types || self->actors || self->around || self->causes_of || self->effects_of;
}

void
command_line_get_selection (const CommandLine  *self,
                            CauselineSelection *selection)
{
  *selection = (CauselineSelection) {
    .since = self->since,
    .until = self->until,
    .types = (const char *const *) self->types,
    .actors = (const char *const *) self->actors,
    .around = self->around,
    .causes_of = self->causes_of,
    .effects_of = self->effects_of,
    .depth = self->depth,
  };
}
