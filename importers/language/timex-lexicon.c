/* SPDX-License-Identifier: MIT */
/* Reads the tables of the stage for times; timex-words.tsv and timex-patterns.tsv say themselves how they are written. */

#include "timex-lexicon.h"

#include <gio/gio.h>
#include <string.h>

#include "tables-resource.h"
#include "timex-pattern.h"
#include "timex-value.h"

#define WORDS_PATH "/causeline/tables/timex-words.tsv"
#define PATTERNS_PATH "/causeline/tables/timex-patterns.tsv"

typedef struct
{
  const char *name;
  gint64 value;
} NamedValue;

/* The values that the table of words says by name. */
static const NamedValue named_values[] = {
  { "second", TIMEX_UNIT_SECOND },     { "minute", TIMEX_UNIT_MINUTE },   { "hour", TIMEX_UNIT_HOUR },
  { "day", TIMEX_UNIT_DAY },           { "weekend", TIMEX_UNIT_WEEKEND }, { "week", TIMEX_UNIT_WEEK },
  { "fortnight", TIMEX_UNIT_FORTNIGHT }, { "month", TIMEX_UNIT_MONTH },   { "quarter", TIMEX_UNIT_QUARTER },
  { "year", TIMEX_UNIT_YEAR },         { "decade", TIMEX_UNIT_DECADE },   { "century", TIMEX_UNIT_CENTURY },
  { "millennium", TIMEX_UNIT_MILLENNIUM }, { "period", TIMEX_UNIT_PERIOD }, { "morning", TIMEX_PART_MORNING },
  { "midday", TIMEX_PART_MIDDAY },     { "afternoon", TIMEX_PART_AFTERNOON }, { "evening", TIMEX_PART_EVENING },
  { "night", TIMEX_PART_NIGHT },
};

static const char *const flag_names[] = { "name", "noun", "abbr" };

static gboolean
find_class (const char *name,
            guint8     *class)
{
  static const char *const names[] = {
#define TIMEX_CLASS_NAME(name) #name,
    TIMEX_CLASSES (TIMEX_CLASS_NAME)
#undef TIMEX_CLASS_NAME
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i], name) == 0)
      {
        *class = (guint8) i;
        return TRUE;
      }
  return FALSE;
}

static void
read_value (TimexLexicon *self,
            const char   *text,
            TimexEntry   *entry)
{
  entry->text = g_string_chunk_insert_const (self->strings, text);
  entry->value = g_ascii_strtoll (text, NULL, 10);
  for (guint i = 0; i < G_N_ELEMENTS (named_values); i++)
    if (strcmp (named_values[i].name, text) == 0)
      entry->value = named_values[i].value;
}

/* Cuts a phrase as the scanner cuts text: at spaces, hyphens and apostrophes. */
static char **
split_phrase (const char *phrase)
{
  GPtrArray *words = g_ptr_array_new ();
  const char *at = phrase;

  while (*at)
    {
      gsize length = 1;
      if (*at == ' ' || *at == '-')
        {
          at++;
          continue;
        }
      if (*at == '\'' && at[1] == 's')
        length = 2;
      else if (*at != '\'')
        length = strcspn (at, strstr (phrase, "o'clock") ? " " : " -'");
      g_ptr_array_add (words, g_strndup (at, length));
      at += length;
    }
  g_ptr_array_add (words, NULL);
  return (char **) g_ptr_array_free (words, FALSE);
}

/* Longer phrases come first, so that the first one that fits is the longest. */
static void
add_entry (TimexLexicon *self,
           const char   *word,
           TimexEntry    entry)
{
  GArray *entries = g_hash_table_lookup (self->words, word);
  guint at = 0, length = entry.rest ? g_strv_length ((char **) entry.rest) : 0;

  if (entries == NULL)
    {
      entries = g_array_new (FALSE, FALSE, sizeof (TimexEntry));
      g_hash_table_insert (self->words, (gpointer) g_string_chunk_insert_const (self->strings, word), entries);
    }
  while (at < entries->len)
    {
      const TimexEntry *other = &g_array_index (entries, TimexEntry, at);
      if ((other->rest ? g_strv_length ((char **) other->rest) : 0) < length)
        break;
      at++;
    }
  g_array_insert_val (entries, at, entry);
}

static gboolean
read_word (TimexLexicon *self,
           char        **fields,
           guint         line,
           GError      **error)
{
  TimexEntry entry = { 0 };

  if (g_strv_length (fields) < 3 || !find_class (fields[1], &entry.class))
    {
      g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_SYNTAX, "words of time:%u: \"%s\" has no known class", line, fields[0]);
      return FALSE;
    }
  read_value (self, fields[2], &entry);
  for (guint i = 0; fields[3] != NULL && i < G_N_ELEMENTS (flag_names); i++)
    if (strstr (fields[3], flag_names[i]) != NULL)
      entry.flags |= (guint8) (1 << i);

  g_auto (GStrv) words = split_phrase (fields[0]);
  if (words[1] != NULL)
    {
      const char **rest = g_new0 (const char *, g_strv_length (words));
      for (guint i = 1; words[i] != NULL; i++)
        rest[i - 1] = g_string_chunk_insert_const (self->strings, words[i]);
      entry.rest = rest;
      g_ptr_array_add (self->owned, rest);
    }
  add_entry (self, words[0], entry);
  return TRUE;
}

typedef gboolean (*ReadLine) (TimexLexicon *self, char **fields, guint line, GError **error);

/* Lines of fields between tabs; empty ones and those with # in front are for the reader of the table. */
static gboolean
read_table (TimexLexicon *self,
            const char   *text,
            ReadLine      read_line,
            GError      **error)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (*lines[i] == '\0' || *lines[i] == '#')
        continue;
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", -1);
      if (!read_line (self, fields, i + 1, error))
        return FALSE;
    }
  return TRUE;
}

guint32
timex_lexicon_word_number (TimexLexicon *self,
                           const char   *word)
{
  const GArray *entries = timex_lexicon_look_up (self, word);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const TimexEntry *entry = &g_array_index (entries, TimexEntry, i);
      if (entry->class == TIMEX_CLASS_WORD)
        return (guint32) entry->value;
    }
  add_entry (self, word, (TimexEntry) { .class = TIMEX_CLASS_WORD, .value = ++self->n_words });
  return self->n_words;
}

TimexLexicon *
timex_lexicon_new (const char *words,
                   const char *patterns,
                   GError    **error)
{
  g_autoptr (TimexLexicon) self = g_new0 (TimexLexicon, 1);

  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);
  self->patterns = g_array_new (FALSE, FALSE, sizeof (TimexPattern));
  self->elements = g_array_new (FALSE, FALSE, sizeof (TimexElement));
  self->alternatives = g_array_new (FALSE, FALSE, sizeof (TimexAlternative));
  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->group_names = g_hash_table_new (g_str_hash, g_str_equal);
  self->owned = g_ptr_array_new_with_free_func (g_free);
  self->strings = g_string_chunk_new (4096);
  if (!read_table (self, words, read_word, error) || !read_table (self, patterns, timex_pattern_read_line, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
timex_lexicon_free (TimexLexicon *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->words);
  g_array_unref (self->patterns);
  g_array_unref (self->elements);
  g_array_unref (self->alternatives);
  g_ptr_array_unref (self->groups);
  g_hash_table_unref (self->group_names);
  g_ptr_array_unref (self->owned);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/* The tables of the program itself; they are read on first use and kept. */
const TimexLexicon *
timex_lexicon_default (void)
{
  static gsize once;
  static TimexLexicon *lexicon;

  if (g_once_init_enter (&once))
    {
      g_autoptr (GError) error = NULL;
      GResource *resource = tables_get_resource ();
      g_autoptr (GBytes) words = g_resource_lookup_data (resource, WORDS_PATH, 0, NULL);
      g_autoptr (GBytes) patterns = g_resource_lookup_data (resource, PATTERNS_PATH, 0, NULL);

      lexicon = timex_lexicon_new (g_bytes_get_data (words, NULL), g_bytes_get_data (patterns, NULL), &error);
      g_assert_no_error (error); /* the tables are part of the program, and a test reads them */
      g_once_init_leave (&once, 1);
    }
  return lexicon;
}

const GArray *
timex_lexicon_look_up (const TimexLexicon *self,
                       const char         *word)
{
  return g_hash_table_lookup (self->words, word);
}
