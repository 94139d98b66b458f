/* SPDX-License-Identifier: MIT */
/* Tests of reading as tables: reads the text of a row and compares the graph with what is wanted. */

#include "article-rows.h"

#include <string.h>

#include "article.h"

typedef struct
{
  const ArticleRow *row;
  ArticleCheck check;
} Case;

static void
run_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (CauselineGraph) graph = causeline_graph_new ();
  g_autoptr (CauselineTime) date = test->row->date != NULL ? causeline_time_new_from_string (test->row->date, NULL) : NULL;
  g_autoptr (GError) error = NULL;
  Article article = { .text = test->row->text, .length = strlen (test->row->text), .published = date };
  article_read (graph, &article, NULL, &error);
  g_assert_no_error (error);
  test->check (graph, test->row);
}

void
article_rows_add (const char       *prefix,
                  const ArticleRow *rows,
                  guint             n_rows,
                  ArticleCheck      check)
{
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%s", prefix, rows[i].name);
      Case *test = g_new (Case, 1);
      *test = (Case){ &rows[i], check };
      g_test_add_data_func_full (path, test, run_case, g_free);
    }
}

/* The words of the mentions of an event, each between bars. */
static char *
words_of_event (CauselineGraph *graph,
                const char     *event)
{
  GString *out = g_string_new ("|");
  const char *text = causeline_source_get_text (causeline_graph_get_source (graph, 0));
  for (guint i = 0; i < causeline_graph_get_n_mentions (graph); i++)
    {
      CauselineMention *mention = causeline_graph_get_mention (graph, i);
      if (causeline_mention_get_kind (mention) != CAUSELINE_MENTION_EVENT || strcmp (causeline_mention_get_of (mention), event) != 0)
        continue;
      g_autofree char *words = g_utf8_substring (text, causeline_mention_get_start (mention), causeline_mention_get_end (mention));
      g_string_append_printf (out, "%s|", words);
    }
  return g_string_free (out, FALSE);
}

static gboolean
is_acted_on (CauselineRole role)
{
  return role == CAUSELINE_ROLE_TARGET || role == CAUSELINE_ROLE_OBJECT || role == CAUSELINE_ROLE_RECIPIENT || role == CAUSELINE_ROLE_WITH;
}

/* Whether some party on that side bears the wanted word; "-": there is none; "*": whatever. */
static gboolean
has_party (CauselineGraph *graph,
           CauselineEvent *event,
           gboolean        is_source,
           const char     *wanted)
{
  guint n = 0;
  if (strcmp (wanted, "*") == 0)
    return TRUE;
  for (guint i = 0; i < causeline_event_get_n_participants (event); i++)
    {
      const CauselineParticipant *p = causeline_event_get_participant (event, i);
      if (is_source ? p->role != CAUSELINE_ROLE_SOURCE : !is_acted_on (p->role))
        continue;
      const char *name = causeline_actor_get_name (causeline_graph_find_actor (graph, p->actor));
      n++;
      if (strstr (name, wanted) != NULL)
        return TRUE;
    }
  return n == 0 && strcmp (wanted, "-") == 0;
}

static gboolean
is_wanted (CauselineGraph *graph,
           CauselineEvent *event,
           const char     *wanted)
{
  g_auto (GStrv) words = g_strsplit (wanted, " ", 4);
  g_autofree char *told = words_of_event (graph, causeline_event_get_id (event));
  g_assert_cmpuint (g_strv_length (words), ==, 4);
  return g_strcmp0 (causeline_event_get_event_type (event), words[0]) == 0 && strstr (told, words[1]) != NULL
         && has_party (graph, event, TRUE, words[2]) && has_party (graph, event, FALSE, words[3]);
}

static char *
describe (CauselineGraph *graph)
{
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < causeline_graph_get_n_events (graph); i++)
    {
      CauselineEvent *event = causeline_graph_get_event (graph, i);
      g_autofree char *told = words_of_event (graph, causeline_event_get_id (event));
      g_string_append_printf (out, "\n  %s %s", causeline_event_get_event_type (event), told);
      for (guint p = 0; p < causeline_event_get_n_participants (event); p++)
        {
          const CauselineParticipant *part = causeline_event_get_participant (event, p);
          g_string_append_printf (out, " %s=%s", causeline_role_to_string (part->role),
                                  causeline_actor_get_name (causeline_graph_find_actor (graph, part->actor)));
        }
    }
  for (guint i = 0; i < causeline_graph_get_n_links (graph); i++)
    {
      CauselineLink *link = causeline_graph_get_link (graph, i);
      g_autofree char *from = words_of_event (graph, causeline_link_get_from (link)), *to = words_of_event (graph, causeline_link_get_to (link));
      g_string_append_printf (out, "\n  %s %s -> %s", causeline_link_kind_to_string (causeline_link_get_kind (link)), from, to);
    }
  return g_string_free (out, FALSE);
}

static void
fail (CauselineGraph   *graph,
      const ArticleRow *row,
      const char       *what)
{
  g_autofree char *found = describe (graph);
  g_test_message ("%s", row->text);
  g_test_message ("wanted: %s; found:%s", what, found);
  g_test_fail ();
}

void
article_rows_check_events (CauselineGraph   *graph,
                           const ArticleRow *row)
{
  g_auto (GStrv) wanted = g_strsplit (row->wanted, ";", -1);
  guint n = row->wanted[0] != '\0' ? g_strv_length (wanted) : 0;
  for (guint i = 0; i < n; i++)
    {
      gboolean found = FALSE;
      for (guint e = 0; e < causeline_graph_get_n_events (graph) && !found; e++)
        found = is_wanted (graph, causeline_graph_get_event (graph, e), wanted[i]);
      if (!found)
        {
          fail (graph, row, wanted[i]);
          return;
        }
    }
  if (causeline_graph_get_n_events (graph) != n)
    fail (graph, row, n > 0 ? "nothing more" : "nothing");
}

void
article_rows_check_links (CauselineGraph   *graph,
                          const ArticleRow *row)
{
  g_auto (GStrv) wanted = g_strsplit (row->wanted, ";", -1);
  guint n = row->wanted[0] != '\0' ? g_strv_length (wanted) : 0;
  for (guint i = 0; i < n; i++)
    {
      g_auto (GStrv) words = g_strsplit (wanted[i], " ", 3);
      gboolean found = FALSE;
      for (guint l = 0; l < causeline_graph_get_n_links (graph) && !found; l++)
        {
          CauselineLink *link = causeline_graph_get_link (graph, l);
          g_autofree char *from = words_of_event (graph, causeline_link_get_from (link)), *to = words_of_event (graph, causeline_link_get_to (link));
          found = strcmp (causeline_link_kind_to_string (causeline_link_get_kind (link)), words[0]) == 0
                  && strstr (from, words[1]) != NULL && strstr (to, words[2]) != NULL;
        }
      if (!found)
        {
          fail (graph, row, wanted[i]);
          return;
        }
    }
  if (causeline_graph_get_n_links (graph) != n)
    fail (graph, row, n > 0 ? "no further link" : "no link");
}
