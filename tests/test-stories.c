/* SPDX-License-Identifier: MIT */
/* Whole articles whose events bear the dates that a careful reader would give them, in braces behind the word that tells the
 * event: "fled{2022-07-13}". Several dates: any of them; "-": no date. */

#include "article.h"

#include <string.h>

/* How many events of an article must be dated, and how many of the dates may be wrong. */
typedef struct
{
  const char *name;
  const char *date;        /* of the article where its text does not say it, or NULL */
  guint right, wrong;
} StoryRow;

static const StoryRow rows[] = {
  { "bridge", NULL, 8, 0 },
  { "coup", NULL, 12, 0 },
  { "court", NULL, 8, 1 },
  { "diplomats", NULL, 10, 0 },
  { "election", NULL, 14, 0 },
  { "flood", NULL, 12, 0 },
  { "outage", NULL, 7, 0 },
  { "pipeline", NULL, 7, 3 },
  { "protest", NULL, 10, 0 },
  { "strike", "2023-10-31", 11, 1 },
};

/* Takes the dates out of an article; @wanted gets them by the place of the word that they stand behind. */
static char *
read_dates (const char *marked,
            GHashTable *wanted)
{
  GString *text = g_string_new (NULL);
  for (const char *at = marked; *at != '\0'; at++)
    {
      if (*at != '{')
        {
          g_string_append_c (text, *at);
          continue;
        }
      const char *end = strchr (at, '}');
      gsize start = text->len;
      g_assert_nonnull (end);
      while (start > 0 && g_ascii_isalnum (text->str[start - 1]))
        start--;
      g_hash_table_insert (wanted, GSIZE_TO_POINTER (start + 1), g_strndup (at + 1, (gsize) (end - at - 1)));
      at = end;
    }
  return g_string_free (text, FALSE);
}

static gboolean
is_any_of (const CauselineTime *time,
           const char          *dates)
{
  g_auto (GStrv) words = g_strsplit (dates, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autoptr (CauselineTime) wanted = strcmp (words[i], "-") == 0 ? NULL : causeline_time_new_from_string (words[i], NULL);
      if (wanted != NULL && causeline_time_overlaps (time, wanted))
        return TRUE;
    }
  return FALSE;
}

static void
count_dates (CauselineGraph *graph,
             GHashTable     *wanted,
             guint          *right,
             guint          *wrong)
{
  for (guint i = 0; i < causeline_graph_get_n_mentions (graph); i++)
    {
      CauselineMention *mention = causeline_graph_get_mention (graph, i);
      if (causeline_mention_get_kind (mention) != CAUSELINE_MENTION_EVENT)
        continue;
      CauselineEvent *event = causeline_graph_find_event (graph, causeline_mention_get_of (mention));
      const CauselineTime *time = causeline_event_get_time (event);
      for (gint64 at = causeline_mention_get_start (mention); time != NULL && at < causeline_mention_get_end (mention); at++)
        {
          const char *dates = g_hash_table_lookup (wanted, GSIZE_TO_POINTER ((gsize) at + 1));
          if (dates == NULL)
            continue;
          gboolean is_right = is_any_of (time, dates);
          *right += is_right;
          *wrong += !is_right;
          if (!is_right)
            g_test_message ("%s: not %s", causeline_event_get_title (event), dates);
          break;
        }
    }
}

static void
test_story (gconstpointer data)
{
  const StoryRow *row = data;
  g_autofree char *file = g_strconcat (row->name, ".txt", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "stories", file, NULL);
  g_autofree char *marked = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) wanted = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (CauselineGraph) graph = causeline_graph_new ();
  g_autoptr (CauselineTime) date = row->date != NULL ? causeline_time_new_from_string (row->date, NULL) : NULL;
  guint right = 0, wrong = 0;
  g_file_get_contents (path, &marked, NULL, &error);
  g_assert_no_error (error);
  g_autofree char *text = read_dates (marked, wanted);
  Article article = { .text = text, .length = strlen (text), .published = date };
  article_read (graph, &article, NULL, &error);
  g_assert_no_error (error);
  count_dates (graph, wanted, &right, &wrong);
  g_test_message ("%u dates right, %u wrong", right, wrong);
  g_assert_cmpuint (right, >=, row->right);
  g_assert_cmpuint (wrong, <=, row->wrong);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/stories/%s", rows[i].name);
      g_test_add_data_func (path, &rows[i], test_story);
    }
  return g_test_run ();
}
