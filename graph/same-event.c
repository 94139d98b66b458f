/* SPDX-License-Identifier: MIT */
/* Whether two events of different inputs are one: they are of one type (or of one family and called the same), their times overlap,
 * both are so or both are not so, and nobody does in one what somebody else does in the other. A country's government is the
 * country here. On one and the same day words may make up for things that are called otherwise ("two bodies", "the dead").
 *
 * What is uncertain stays apart: two nodes too many are seen and joined by a person, a wrong join is not seen. */

#include "same-event.h"

#include "value.h"

#include <string.h>

/* So many events with the same actor, type and month are compared with a new one, latest first. */
#define MOST_CANDIDATES 64u

/* Of titles, words from this length on are compared, by so many letters. */
#define SHORTEST_WORD 4
#define STEM 5

struct _EventIndex
{
  CauselineGraph *graph;
  GHashTable *buckets; /* key -> GArray of positions */
};

EventIndex *
event_index_new (CauselineGraph *graph)
{
  EventIndex *self = g_new0 (EventIndex, 1);

  self->graph = graph;
  self->buckets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  return self;
}

void
event_index_free (EventIndex *self)
{
  g_hash_table_unref (self->buckets);
  g_free (self);
}

/* Who acts when @actor does: Moscow is Russia. */
static const char *
stand_for (EventIndex *self,
           const char *actor)
{
  const CauselineActor *known = causeline_graph_find_actor (self->graph, actor);
  const char *whole = known && causeline_actor_get_kind (known) == CAUSELINE_ACTOR_GOVERNMENT ? causeline_actor_get_part_of (known) : NULL;
  const CauselineActor *country = whole ? causeline_graph_find_actor (self->graph, whole) : NULL;

  return country && causeline_actor_get_kind (country) == CAUSELINE_ACTOR_COUNTRY ? whole : actor;
}

/* The month in which it began, or 0 where no month is known. */
static guint
get_month (const CauselineEvent *event)
{
  gint month = causeline_event_get_time (event)->start.month;

  return month <= 12 ? month : 0; /* beyond are the seasons */
}

/* The family, an actor and a month: what two tellings share. */
static char *
make_key (const CauselineEvent *event,
          const char           *actor,
          guint                 month)
{
  const CauselineTime *time = causeline_event_get_time (event);
  CauselineFamily family = causeline_event_type_get_family (causeline_event_get_event_type (event));

  return g_strdup_printf ("%d %" G_GINT64_FORMAT " %u %s", family, time->start.year, month, actor);
}

/* Makes an event of the graph findable. One without a time or without actors is never taken for another. */
void
event_index_add (EventIndex           *self,
                 const CauselineEvent *event)
{
  guint position = causeline_graph_get_event_position (self->graph, causeline_event_get_id (event));

  if (!causeline_event_get_time (event))
    return;
  for (guint i = 0; i < causeline_event_get_n_participants (event); i++)
    {
      char *key = make_key (event, stand_for (self, causeline_event_get_participant (event, i)->actor), get_month (event));
      GArray *bucket = g_hash_table_lookup (self->buckets, key);

      if (!bucket)
        {
          bucket = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (self->buckets, g_strdup (key), bucket);
        }
      if (bucket->len == 0 || g_array_index (bucket, guint, bucket->len - 1) != position)
        g_array_append_val (bucket, position);
      g_free (key);
    }
}

/* A participant that a name or a kind tells from others; a mere thing ("two bodies") may be called otherwise elsewhere. */
static gboolean
is_known (EventIndex                 *self,
          const CauselineParticipant *part)
{
  const CauselineActor *actor = causeline_graph_find_actor (self->graph, part->actor);

  return actor && causeline_actor_get_kind (actor) != CAUSELINE_ACTOR_OTHER;
}

static gboolean
has_part (EventIndex           *self,
          const CauselineEvent *event,
          CauselineRole         role,
          const char           *actor,
          gboolean              only_known)
{
  for (guint i = 0; i < causeline_event_get_n_participants (event); i++)
    {
      const CauselineParticipant *part = causeline_event_get_participant (event, i);

      if (part->role == role && (!actor || strcmp (stand_for (self, part->actor), actor) == 0) && (!only_known || is_known (self, part)))
        return TRUE;
    }
  return FALSE;
}

/* Whether the two agree on who plays @role: both name nobody, or only one does, or they name somebody in common. */
static gboolean
agree_on (EventIndex           *self,
          const CauselineEvent *a,
          const CauselineEvent *b,
          CauselineRole         role,
          gboolean              only_known,
          guint                *n_common)
{
  guint before = *n_common;

  for (guint i = 0; i < causeline_event_get_n_participants (a); i++)
    {
      const CauselineParticipant *part = causeline_event_get_participant (a, i);

      if (part->role == role && has_part (self, b, role, stand_for (self, part->actor), FALSE))
        ++*n_common;
    }
  return *n_common > before || !has_part (self, a, role, NULL, only_known) || !has_part (self, b, role, NULL, only_known);
}

static gboolean
is_denied (const CauselineEvent *event)
{
  CauselineStatus status = causeline_event_get_status (event);

  return status == CAUSELINE_STATUS_NEGATED || status == CAUSELINE_STATUS_CANCELLED || status == CAUSELINE_STATUS_CONDITIONAL;
}

static gboolean
called_the_same (const CauselineEvent *a,
                 const CauselineEvent *b)
{
  const char *first = causeline_event_get_title (a);
  const char *second = causeline_event_get_title (b);

  if (!first || !second)
    return FALSE;

  g_autofree char *x = g_utf8_casefold (first, -1);
  g_autofree char *y = g_utf8_casefold (second, -1);

  return strcmp (x, y) == 0;
}

/* Cuts the ending of a verb or plural off a word: "hacked" is "hack" where it counts. */
static void
cut_ending (char *word)
{
  static const char *const endings[] = { "ing", "ed", "es", "s" };
  gsize length = strlen (word);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (length >= SHORTEST_WORD + strlen (endings[i]) && g_str_has_suffix (word, endings[i]))
      {
        word[length - strlen (endings[i])] = '\0';
        return;
      }
}

/* The longer words of a title, cut so that "suspends" is "suspended". */
static GHashTable *
title_words (const char *title)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *folded = g_utf8_casefold (title ? title : "", -1);
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t,.;:'\"", -1);

  for (guint i = 0; parts[i]; i++)
    {
      cut_ending (parts[i]);
      if (g_utf8_strlen (parts[i], -1) >= SHORTEST_WORD)
        g_hash_table_add (words, g_utf8_substring (parts[i], 0, MIN (g_utf8_strlen (parts[i], -1), STEM)));
    }
  return words;
}

/* Names do not make two titles alike: who takes part is compared by itself. */
static void
remove_names (EventIndex           *self,
              const CauselineEvent *event,
              GHashTable           *words)
{
  for (guint i = 0; i < causeline_event_get_n_participants (event); i++)
    {
      const CauselineParticipant *part = causeline_event_get_participant (event, i);
      if (!is_known (self, part))
        continue;
      g_autoptr (GHashTable) names = title_words (causeline_actor_get_name (causeline_graph_find_actor (self->graph, part->actor)));
      GHashTableIter iter;
      gpointer name;
      g_hash_table_iter_init (&iter, names);
      while (g_hash_table_iter_next (&iter, &name, NULL))
        g_hash_table_remove (words, name);
    }
}

/* Whether two titles say the same in other words: most of the shorter one's, and not only names. */
static gboolean
is_called_alike (EventIndex           *self,
                 const CauselineEvent *a,
                 const CauselineEvent *b)
{
  g_autoptr (GHashTable) x = title_words (causeline_event_get_title (a));
  g_autoptr (GHashTable) y = title_words (causeline_event_get_title (b));
  guint n_shared = 0;
  GHashTableIter iter;
  gpointer word;

  remove_names (self, a, x);
  remove_names (self, b, y);
  g_hash_table_iter_init (&iter, x);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    n_shared += g_hash_table_contains (y, word);
  return n_shared >= 2 && n_shared * 5 >= MIN (g_hash_table_size (x), g_hash_table_size (y)) * 3;
}

/* Whether both were on one day, as far as is said. */
static gboolean
is_one_day (const CauselineEvent *a,
            const CauselineEvent *b)
{
  const CauselineTime *x = causeline_event_get_time (a), *y = causeline_event_get_time (b);

  return !x->is_interval && !y->is_interval && x->start.day > 0 && x->start.day == y->start.day
         && x->start.month == y->start.month && x->start.year == y->start.year;
}

static gboolean
is_same (EventIndex           *self,
         const CauselineEvent *a,
         const CauselineEvent *b)
{
  static const CauselineRole roles[] = { CAUSELINE_ROLE_SOURCE, CAUSELINE_ROLE_TARGET, CAUSELINE_ROLE_OBJECT };
  gboolean one_type = g_strcmp0 (causeline_event_get_event_type (a), causeline_event_get_event_type (b)) == 0;
  guint n_common = 0;

  if (!causeline_time_overlaps (causeline_event_get_time (a), causeline_event_get_time (b)) || is_denied (a) != is_denied (b))
    return FALSE;

  gboolean is_alike = one_type && is_one_day (a, b) && is_called_alike (self, a, b);
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (!agree_on (self, a, b, roles[i], is_alike, &n_common))
      return FALSE;
  /* One common party is enough only where the words are the same too. */
  return (one_type && n_common >= 2) || (n_common >= 1 && (is_alike || called_the_same (a, b)));
}

static CauselineEvent *
find_in_bucket (EventIndex           *self,
                const CauselineEvent *event,
                const char           *actor,
                guint                 month)
{
  g_autofree char *key = make_key (event, actor, month);
  GArray *bucket = g_hash_table_lookup (self->buckets, key);
  guint n = bucket ? bucket->len : 0;

  for (guint k = 0; k < n && k < MOST_CANDIDATES; k++)
    {
      CauselineEvent *known = causeline_graph_get_event (self->graph, g_array_index (bucket, guint, n - 1 - k));

      if (is_same (self, known, event))
        return known;
    }
  return NULL;
}

/* The event of the graph that @event, with actors of the graph, tells again; or NULL. */
CauselineEvent *
event_index_find (EventIndex           *self,
                  const CauselineEvent *event)
{
  if (!causeline_event_get_time (event))
    return NULL;

  guint month = get_month (event);
  CauselineEvent *known = NULL;

  for (guint i = 0; !known && i < causeline_event_get_n_participants (event); i++)
    {
      const char *actor = stand_for (self, causeline_event_get_participant (event, i)->actor);

      known = find_in_bucket (self, event, actor, month);
      /* One telling may know the day where the other knows the year. */
      for (guint other = month > 0 ? 0 : 1; !known && other <= (month > 0 ? 0u : 12u); other++)
        known = find_in_bucket (self, event, actor, other);
    }
  return known;
}

/* What is said of a time goes before what was worked out; a corrected value is never overwritten by a guess. */
static int
time_rank (const CauselineEvent *event)
{
  static const int ranks[] = {
    [CAUSELINE_TIME_BASIS_NONE] = 0,
    [CAUSELINE_TIME_BASIS_INHERITED] = 1,
    [CAUSELINE_TIME_BASIS_RESOLVED] = 2,
    [CAUSELINE_TIME_BASIS_STATED] = 3,
    [CAUSELINE_TIME_BASIS_GIVEN] = 4,
  };

  return ranks[causeline_event_get_time_basis (event)] * 16 + causeline_time_get_precision (causeline_event_get_time (event));
}

/* One event of two: the first with what only the second has. Both have the actors of the graph. */
CauselineEvent *
event_join (const CauselineEvent *first,
            const CauselineEvent *second)
{
  CauselineEvent *both = causeline_event_copy (first);

  for (guint i = 0; i < causeline_event_get_n_participants (second); i++)
    {
      const CauselineParticipant *part = causeline_event_get_participant (second, i);

      causeline_event_add_participant (both, part->actor, part->role, part->status);
    }
  for (guint i = 0; i < causeline_event_get_n_claims (second); i++)
    {
      const CauselineClaim *claim = causeline_event_get_claim (second, i);

      causeline_event_add_claim (both, claim->by, claim->stance, claim->about, claim->evidence);
    }
  for (const char *const *tag = causeline_event_get_tags (second); tag && *tag; tag++)
    causeline_event_add_tag (both, *tag);
  if (time_rank (second) > time_rank (first))
    {
      causeline_event_set_time (both, causeline_event_get_time (second));
      causeline_event_set_time_basis (both, causeline_event_get_time_basis (second));
    }
  if (!causeline_event_get_place (first))
    causeline_event_set_place (both, causeline_event_get_place (second));
  if (!causeline_event_get_description (first))
    causeline_event_set_description (both, causeline_event_get_description (second));
  if (!causeline_event_get_url (first))
    causeline_event_set_url (both, causeline_event_get_url (second));
  extra_join (both, causeline_event_get_extra (second), (ExtraGet) causeline_event_get_extra, (ExtraSet) causeline_event_set_extra);
  return both;
}

/* Participants and claims, whichever are more: each has its limit. */
guint
event_n_parts (const CauselineEvent *event)
{
  return MAX (causeline_event_get_n_participants (event), causeline_event_get_n_claims (event));
}
