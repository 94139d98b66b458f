/* SPDX-License-Identifier: MIT */
#include "graph-of.h"

CauselineGraph *
graph_of (const char *words)
{
  CauselineGraph *graph = causeline_graph_new ();
  g_auto (GStrv) each = g_strsplit (words, " ", -1);

  for (char **word = each; *word; word++)
    {
      g_autofree char *id = g_strndup (*word, 1);

      if ((*word)[1] == '>')
        {
          g_autofree char *to = g_strndup (*word + 2, 1);
          g_autoptr (CauselineLink) link = causeline_link_new (*word, id, to, CAUSELINE_LINK_RESPONSE);

          if ((*word)[3] == '*')
            causeline_link_set_confidence (link, g_ascii_strtod (*word + 4, NULL));
          g_assert_true (causeline_graph_add_link (graph, link, NULL));
          continue;
        }

      CauselineEvent *known = causeline_graph_find_event (graph, id);
      g_autoptr (CauselineEvent) event = known ? causeline_event_copy (known) : causeline_event_new (id, id);
      g_autoptr (CauselineTime) time = (*word)[1] == ':' ? causeline_time_new_from_string (*word + 2, NULL) : NULL;

      if ((*word)[1] == '=')
        causeline_event_set_event_type (event, *word + 2);
      if ((*word)[1] == '#')
        causeline_event_set_title (event, *word + 2);
      if (time)
        causeline_event_set_time (event, time);
      if ((*word)[1] == '@')
        {
          g_autoptr (CauselineActor) actor = causeline_actor_new (*word + 2, *word + 2);

          causeline_graph_add_actor (graph, actor, NULL);
          causeline_event_add_participant (event, *word + 2, CAUSELINE_ROLE_SOURCE, CAUSELINE_STATUS_NONE);
        }
      if (known)
        causeline_graph_replace_event (graph, event);
      else
        g_assert_true (causeline_graph_add_event (graph, event, NULL));
    }
  return graph;
}
