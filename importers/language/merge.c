/* SPDX-License-Identifier: MIT */
/* Which triggers tell the same event: by type, parties, time, and how the text points back ("the attack"). */

#include "narrative.h"

#include <string.h>

#include "argument.h"

/* A spokesman of a ministry of a country: how many steps up. */
#define MAX_PARTS_OF 4

/* Tellings of one event that are compared. */
#define MAX_TELLINGS 8

/* Letters that a verb and its noun must share. */
#define MIN_STEM 4

/* How many events back a mention may point. */
#define MAX_LOOK_BACK 60

/* What speaks for the same event, and how much of it is enough. */
#define SCORE_SHARED 2
#define SCORE_LEMMA 1
#define SCORE_POINTS_BACK 2
#define SCORE_HEADLINE 2
#define SCORE_BARE 2
#define SCORE_KIN (-1)
#define SCORE_ENOUGH 3

typedef struct
{
  const NarrativeInput *input;
  Narrative *story;
  GHashTable *kin;         /* general noun -> the types that it may mean, as a boxed set of bits */
  GHashTable *joined;      /* pairs of triggers that a cue joins: they are two events */
} Merging;

static void
read_kin (Merging *merging)
{
  g_auto (GStrv) lines = frame_read_lines ("kin");
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", 2);
      g_auto (GStrv) nouns = g_strsplit (fields[0], " ", -1);
      g_auto (GStrv) types = g_strsplit (fields[1], " ", -1);
      guint64 set = 0;
      for (guint t = 0; types[t] != NULL; t++)
        set |= G_GUINT64_CONSTANT (1) << frame_type (types[t]);
      for (guint n = 0; nouns[n] != NULL; n++)
        {
          guint64 *known = g_hash_table_lookup (merging->kin, nouns[n]);
          guint64 *boxed = g_new (guint64, 1);
          *boxed = set | (known != NULL ? *known : 0);
          g_hash_table_insert (merging->kin, g_strdup (nouns[n]), boxed);
        }
    }
}

static gint64
pair_of (gint32 a,
         gint32 b)
{
  return ((gint64) MIN (a, b) << 32) | MAX (a, b);
}

static void
read_joined (Merging *merging)
{
  for (guint i = 0; i < merging->input->causes->len; i++)
    {
      const CauseLink *link = &g_array_index (merging->input->causes, CauseLink, i);
      gint64 *pair = g_new (gint64, 1);
      *pair = pair_of (link->cause, link->effect);
      g_hash_table_add (merging->joined, pair);
    }
}

static gboolean
is_part_of (const EntitySet *entities,
            gint32           part,
            gint32           whole)
{
  for (int i = 0; i < MAX_PARTS_OF && part >= 0; i++)
    {
      part = g_array_index (entities->entities, Entity, part).part_of;
      if (part == whole)
        return TRUE;
    }
  return FALSE;
}

/* "Sony" for "Sony Pictures Entertainment": the first word of an organization's name. */
static gboolean
is_short_for (const Entity *part,
              const Entity *full)
{
  gsize n = strlen (part->name);
  gboolean are_bodies = part->kind != CAUSELINE_ACTOR_PERSON && part->kind != CAUSELINE_ACTOR_COUNTRY && part->kind != CAUSELINE_ACTOR_PLACE;
  return are_bodies && part->is_named && full->is_named && part->kind == full->kind && strncmp (full->name, part->name, n) == 0 && full->name[n] == ' ';
}

/* Whether two entities are one party: the same, a part of the other, or two names for one state. */
gboolean
narrative_is_same_party (const EntitySet *entities,
                     gint32           a,
                     gint32           b)
{
  if (a < 0 || b < 0)
    return FALSE;
  if (a == b)
    return TRUE;
  const Entity *x = &g_array_index (entities->entities, Entity, a), *y = &g_array_index (entities->entities, Entity, b);
  if (is_part_of (entities, a, b) || is_part_of (entities, b, a) || is_short_for (x, y) || is_short_for (y, x))
    return TRUE;
  gboolean states = (x->kind == CAUSELINE_ACTOR_COUNTRY || x->kind == CAUSELINE_ACTOR_GOVERNMENT)
                    && (y->kind == CAUSELINE_ACTOR_COUNTRY || y->kind == CAUSELINE_ACTOR_GOVERNMENT);
  return states && x->country[0] != '\0' && strcmp (x->country, y->country) == 0;
}

static gboolean
is_acted_on (guint8 role)
{
  return role == CAUSELINE_ROLE_TARGET || role == CAUSELINE_ROLE_OBJECT || role == CAUSELINE_ROLE_RECIPIENT || role == CAUSELINE_ROLE_WITH;
}

static gboolean
is_same_side (guint8 a,
              guint8 b)
{
  return a == b || (is_acted_on (a) && is_acted_on (b));
}

/* A thing without a name whose core is a name ("the debut of The Interview") is known by that. */
static gint32
named_core (const Reading *reading,
            gint32         token,
            guint8         role)
{
  gint32 entity = entity_at (reading->entities, token);
  if (entity >= 0 || role != CAUSELINE_ROLE_OBJECT)
    return token;
  gint32 of = tree_preposition (reading->tree, token, "of");
  return of >= 0 && entity_at (reading->entities, of) >= 0 ? of : token;
}

static gboolean
is_same_thing (const Merging   *merging,
               gint32           token,
               const NarrativePart *part)
{
  const Reading *reading = merging->input->reading;
  gint32 entity = entity_at (reading->entities, named_core (reading, token, part->role));
  if (entity >= 0 && part->entity >= 0 && narrative_is_same_party (reading->entities, entity, part->entity))
    return TRUE;
  return (entity < 0 || part->entity < 0)
         && g_ascii_strcasecmp (tree_token (reading->tree, token)->lemma, tree_token (reading->tree, part->token)->lemma) == 0;
}

/* Whether two different things stand against each other; a thing without a name may be any. */
static gboolean
is_against (const Merging       *merging,
            gint32               token,
            const NarrativePart *part)
{
  const EntitySet *entities = merging->input->reading->entities;
  gint32 entity = entity_at (entities, named_core (merging->input->reading, token, part->role));
  if (entity < 0 || part->entity < 0)
    return FALSE;
  return g_array_index (entities->entities, Entity, entity).is_named && g_array_index (entities->entities, Entity, part->entity).is_named;
}

/* How many parties are shared; -1 when a side has only others. */
static int
count_shared (const Merging    *merging,
              const Trigger    *trigger,
              const NarrativeEvent *event)
{
  int shared = 0;
  for (guint i = 0; i < trigger->n_parts; i++)
    {
      guint8 role = trigger->parts[i].role;
      gboolean met = FALSE, same = FALSE;
      if (role == CAUSELINE_ROLE_PLACE || role == CAUSELINE_ROLE_INSTRUMENT)
        continue;
      for (guint p = 0; p < event->parts->len; p++)
        {
          const NarrativePart *part = &g_array_index (event->parts, NarrativePart, p);
          if (!is_same_side (role, part->role))
            continue;
          met |= is_against (merging, trigger->parts[i].token, part);
          same |= is_same_thing (merging, trigger->parts[i].token, part);
        }
      if (met && !same)
        return -1;
      shared += same;
    }
  return shared;
}

static gboolean
is_time_against (const Merging    *merging,
                 guint             trigger,
                 const NarrativeEvent *event)
{
  const When *when = &merging->input->when[trigger];
  if (when->timex < 0 || event->timex < 0 || when->timex == event->timex)
    return FALSE;
  const Timex *a = &g_array_index (merging->input->times->timexes, Timex, when->timex);
  const Timex *b = &g_array_index (merging->input->times->timexes, Timex, event->timex);
  return !causeline_time_overlaps (a->time, b->time);
}

static gboolean
is_in_headline (const Merging *merging,
                gint32         token)
{
  const Document *document = merging->input->reading->document;
  const Sentence *sentence = &g_array_index (document->sentences, Sentence, tree_sentence (merging->input->reading->tree, token));
  return g_array_index (document->paragraphs, Paragraph, sentence->paragraph).kind == PARAGRAPH_HEADLINE;
}

/* "another attack", "a second bombing", "two attacks": a new one, whatever it resembles. */
static gboolean
is_new (const Merging *merging,
        const Trigger *trigger)
{
  static const char *const words[] = { "another", "second", "third", "fourth", "further", "new", "other", "separate", "similar", "more", "previous", "earlier", "last" };
  const Tree *tree = merging->input->reading->tree;
  if (!trigger->is_noun)
    return FALSE;
  for (gint32 c = tree->first[trigger->token]; c >= 0; c = tree->next[c])
    for (guint i = 0; i < G_N_ELEMENTS (words); i++)
      if (strcmp (tree_token (tree, c)->lemma, words[i]) == 0)
        return TRUE;
  return FALSE;
}

/* The same word, or the noun of the verb: "cancel", "cancellation". */
static gboolean
is_same_word (const char *a,
              const char *b)
{
  gsize n = 0, shorter = MIN (strlen (a), strlen (b));
  while (n < shorter && g_ascii_tolower (a[n]) == g_ascii_tolower (b[n]))
    n++;
  return n + 1 >= shorter && (n >= MIN_STEM || a[n] == b[n]);
}

/* Whether some telling of an event uses the same word. */
static gboolean
is_repeated (const Merging        *merging,
             const Trigger        *trigger,
             const NarrativeEvent *event)
{
  const Tree *tree = merging->input->reading->tree;
  for (guint i = 0; i < event->triggers->len && i < MAX_TELLINGS; i++)
    {
      const Trigger *other = &g_array_index (merging->input->triggers, Trigger, g_array_index (event->triggers, gint32, i));
      if (is_same_word (tree_token (tree, trigger->token)->lemma, tree_token (tree, other->token)->lemma))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_indefinite (const Merging *merging,
               const Trigger *trigger)
{
  gint32 determiner = tree_child (merging->input->reading->tree, trigger->token, RELATION_BIT (REL_DET));
  return determiner >= 0 && strcmp (tree_token (merging->input->reading->tree, determiner)->lemma, "a") == 0;
}

static gboolean
is_joined (const Merging        *merging,
           guint                 trigger,
           const NarrativeEvent *event)
{
  for (guint i = 0; i < event->triggers->len && i < MAX_TELLINGS; i++)
    {
      gint64 pair = pair_of (trigger, g_array_index (event->triggers, gint32, i));
      if (g_hash_table_contains (merging->joined, &pair))
        return TRUE;
    }
  return FALSE;
}

static int
score (const Merging        *merging,
       guint                 index,
       const NarrativeEvent *event)
{
  const Trigger *trigger = &g_array_index (merging->input->triggers, Trigger, index);
  const Trigger *first = &g_array_index (merging->input->triggers, Trigger, g_array_index (event->triggers, gint32, 0));
  const guint64 *kin = g_hash_table_lookup (merging->kin, tree_token (merging->input->reading->tree, trigger->token)->lemma);
  if (trigger->type == FRAME_NO_EVENT || event->type == FRAME_NO_EVENT || (!trigger->is_noun && trigger->frame->is_opener))
    return G_MININT; /* to say two things is to speak twice */
  gboolean same_type = trigger->type == event->type;
  gboolean is_kin = trigger->is_noun && kin != NULL && (*kin & (G_GUINT64_CONSTANT (1) << event->type));
  if (!same_type && !(is_kin && trigger->is_definite))
    return G_MININT;
  int shared = count_shared (merging, trigger, event);
  if (shared < 0 || is_time_against (merging, index, event) || is_joined (merging, index, event))
    return G_MININT;
  gboolean same_lemma = is_repeated (merging, trigger, event);
  int total = shared * SCORE_SHARED + (same_lemma ? SCORE_LEMMA : 0) + (same_type ? 0 : SCORE_KIN);
  if (trigger->is_noun && !trigger->is_definite && same_type && shared > 0 && !is_indefinite (merging, trigger))
    total += SCORE_LEMMA;
  if (trigger->is_noun && trigger->is_definite)
    total += SCORE_POINTS_BACK + (same_type && (same_lemma || is_kin) ? 1 : 0) + (trigger->n_parts == 0 && (same_lemma || is_kin) ? SCORE_BARE : 0);
  if (is_in_headline (merging, first->token) && (same_lemma || shared > 0 || event->parts->len == 0))
    total += event->triggers->len == 1 ? SCORE_HEADLINE : SCORE_HEADLINE / 2;
  return total;
}

/* A headline's "Sony Hack" was taken for a name: whoever bears the first word of it is meant. */
static gint32
entity_before (const Reading *reading,
               const Trigger *trigger,
               gint32         token,
               gint32         entity)
{
  gint32 reference = reading->entities->headed[token];
  const char *form = tree_token (reading->tree, token)->form;
  gsize n = strlen (form);
  if (reference < 0)
    return entity;
  const Reference *r = &g_array_index (reading->entities->references, Reference, reference);
  if ((guint32) trigger->token < r->first || (guint32) trigger->token >= r->first + r->n_tokens)
    return entity;
  for (guint i = 0; i < reading->entities->entities->len; i++)
    {
      const Entity *e = &g_array_index (reading->entities->entities, Entity, i);
      if ((gint32) i != entity && e->is_named && strncmp (e->name, form, n) == 0 && (e->name[n] == ' ' || e->name[n] == '\0'))
        return i;
    }
  return entity;
}

static void
add_parts (const Merging *merging,
           const Trigger *trigger,
           NarrativeEvent    *event)
{
  const Reading *reading = merging->input->reading;
  for (guint i = 0; i < trigger->n_parts; i++)
    {
      guint8 role = trigger->parts[i].role;
      gint32 token = trigger->parts[i].token;
      NarrativePart part = { entity_at (reading->entities, named_core (reading, token, role)), token, role, CAUSELINE_STATUS_NONE };
      part.entity = entity_before (reading, trigger, token, part.entity);
      gboolean known = tree_token (reading->tree, token)->upos == UPOS_PRON && part.entity < 0;
      for (guint p = 0; p < event->parts->len && !known; p++)
        {
          NarrativePart *old = &g_array_index (event->parts, NarrativePart, p);
          known = old->entity >= 0 ? old->entity == part.entity && is_same_side (old->role, role)
                                   : is_same_thing (merging, token, old);
        }
      if (role == CAUSELINE_ROLE_SOURCE)
        part.status = trigger->factuality.source_status;
      if (!known)
        g_array_append_val (event->parts, part);
    }
}

/* What two tellings of one event make of its status: what is asserted once is; alleged and denied is disputed. */
static guint8
join_status (guint8 a,
             guint8 b)
{
  static const guint8 strongest[] = { CAUSELINE_STATUS_CONFIRMED, CAUSELINE_STATUS_ASSERTED, CAUSELINE_STATUS_DISPUTED };
  for (guint i = 0; i < G_N_ELEMENTS (strongest); i++)
    if (a == strongest[i] || b == strongest[i])
      return strongest[i];
  if ((a == CAUSELINE_STATUS_DENIED && b == CAUSELINE_STATUS_ALLEGED) || (a == CAUSELINE_STATUS_ALLEGED && b == CAUSELINE_STATUS_DENIED))
    return CAUSELINE_STATUS_DISPUTED;
  if (a == CAUSELINE_STATUS_CONDITIONAL || a == CAUSELINE_STATUS_NEGATED)
    return b;
  return a;
}

/* "Responsible for the attack", "had nothing to do with it": claims say who may have played a part. */
static void
add_claimed_parts (const Merging  *merging,
                   const Trigger  *trigger,
                   NarrativeEvent *event)
{
  const Reading *reading = merging->input->reading;
  for (guint i = 0; i < trigger->factuality.n_claims; i++)
    {
      const FactualityClaim *claim = &trigger->factuality.claims[i];
      gint32 entity = claim->about >= 0 && claim->party >= 0 ? entity_at (reading->entities, claim->party) : -1;
      guint8 status = claim->stance == CAUSELINE_STANCE_DENIES ? CAUSELINE_STATUS_DENIED : CAUSELINE_STATUS_ALLEGED;
      NarrativePart *old = NULL;
      if (entity < 0)
        continue;
      for (guint p = 0; p < event->parts->len && old == NULL; p++)
        if (g_array_index (event->parts, NarrativePart, p).entity == entity && g_array_index (event->parts, NarrativePart, p).role == claim->about)
          old = &g_array_index (event->parts, NarrativePart, p);
      if (old == NULL)
        {
          NarrativePart part = { entity, claim->party, claim->about, status };
          g_array_append_val (event->parts, part);
        }
      else if (old->status != CAUSELINE_STATUS_NONE)
        old->status = join_status (old->status, status);
    }
}

static gboolean
tells_better (const Merging *merging,
              gint32         a,
              gint32         b)
{
  const Trigger *x = &g_array_index (merging->input->triggers, Trigger, a), *y = &g_array_index (merging->input->triggers, Trigger, b);
  int scores[2];
  for (guint i = 0; i < 2; i++)
    {
      const Trigger *t = i == 0 ? x : y;
      scores[i] = (trigger_part (t, CAUSELINE_ROLE_SOURCE) >= 0) + (trigger_part (t, CAUSELINE_ROLE_TARGET) >= 0)
                  + (trigger_part (t, CAUSELINE_ROLE_OBJECT) >= 0);
    }
  return scores[0] > scores[1];
}

static void
join (const Merging *merging,
      guint          index,
      NarrativeEvent    *event)
{
  const Trigger *trigger = &g_array_index (merging->input->triggers, Trigger, index);
  gint32 i = index;
  const When *when = &merging->input->when[index];
  g_array_append_val (event->triggers, i);
  event->status = event->triggers->len == 1 ? trigger->factuality.status : join_status (event->status, trigger->factuality.status);
  add_parts (merging, trigger, event);
  add_claimed_parts (merging, trigger, event);
  if (event->triggers->len == 1 || tells_better (merging, index, event->told))
    event->told = index;
  if (when->timex >= 0 && event->timex < 0)
    {
      const Timex *timex = &g_array_index (merging->input->times->timexes, Timex, when->timex);
      event->timex = when->timex;
      event->time = when_get_time (merging->input->times, when->timex);
      event->time_basis = when->is_inherited ? CAUSELINE_TIME_BASIS_INHERITED : timex->basis;
    }
}

static gint32
find_event (const Merging *merging,
            guint          index)
{
  const Trigger *trigger = &g_array_index (merging->input->triggers, Trigger, index);
  const GArray *events = merging->story->events;
  gint32 best = -1;
  int best_score = SCORE_ENOUGH - 1;
  if (is_new (merging, trigger))
    return -1;
  for (guint i = events->len; i-- > 0 && events->len - i <= MAX_LOOK_BACK;)
    {
      int s = score (merging, index, &g_array_index (events, NarrativeEvent, i));
      if (s > best_score)
        {
          best = i;
          best_score = s;
        }
    }
  return best;
}

/* Puts each trigger into an event; @event_of gets the event of each. */
void
narrative_merge (const NarrativeInput *input,
             Narrative            *story,
             gint32           *event_of)
{
  g_autoptr (GHashTable) kin = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) joined = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Merging merging = { input, story, kin, joined };
  read_kin (&merging);
  read_joined (&merging);
  for (guint i = 0; i < input->triggers->len; i++)
    {
      const Trigger *trigger = &g_array_index (input->triggers, Trigger, i);
      gint32 found = find_event (&merging, i);
      if (found < 0)
        {
          NarrativeEvent event = { .type = trigger->type, .told = i, .timex = -1 };
          event.triggers = g_array_new (FALSE, FALSE, sizeof (gint32));
          event.parts = g_array_new (FALSE, FALSE, sizeof (NarrativePart));
          found = story->events->len;
          g_array_append_val (story->events, event);
        }
      join (&merging, i, &g_array_index (story->events, NarrativeEvent, found));
      event_of[i] = found;
    }
}
