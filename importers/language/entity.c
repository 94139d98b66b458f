/* SPDX-License-Identifier: MIT */
/* Who an article speaks of: collects the phrases that stand for a party and joins those that are the same. */

#include "entity.h"

#include "resolver.h"
#include "word-list.h"

static const Token *
token_at (const Resolver *self,
          guint32         i)
{
  return &g_array_index (self->document->tokens, Token, i);
}

static Entity *
entity_number (const Resolver *self,
               gint32          i)
{
  return &g_array_index (self->set->entities, Entity, (guint) i);
}

/* Whether a noun is for people and bodies alike: "the rival, Calder Devices". */
static gboolean
is_for_both (const Resolver *self,
             gint32          noun)
{
  return word_list_has ("people-or-bodies", g_array_index (self->document->tokens, Token, noun).lemma);
}

/* "the minister, Jane Doe": the description before was the person named now. */
static void
join_apposition (Resolver    *self,
                 const Party *party,
                 gint32       named)
{
  const Token *head = token_at (self, party->head);
  gint32 before = head->relation == REL_APPOS && head->head >= 0 ? resolver_entity (self, self->entity_of[head->head]) : -1;

  if (before < 0 || before == named || entity_number (self, before)->is_named
      || entity_number (self, before)->is_plural != entity_number (self, named)->is_plural
      || ((entity_number (self, before)->kind == CAUSELINE_ACTOR_PERSON) != (entity_number (self, named)->kind == CAUSELINE_ACTOR_PERSON)
          && !is_for_both (self, head->head)))
    return;
  g_array_index (self->details, EntityDetail, (guint) before).merged = named;
}

static void
read_party (Resolver    *self,
            const Party *party)
{
  gint32 entity = -1;

  switch (party->reference)
    {
    case REFERENCE_NAME:
    case REFERENCE_DEMONYM:
      entity = resolve_name (self, party);
      break;
    case REFERENCE_DESCRIPTION:
      entity = resolve_description (self, party);
      break;
    default:
      entity = resolve_pronoun (self, party);
    }
  if (entity < 0)
    return;
  if (party->reference != REFERENCE_PRONOUN)
    resolver_learn_name (self, party, entity);
  resolver_add_reference (self, party, entity);
  resolver_see (self, party, (guint32) entity);
  if (party->reference == REFERENCE_NAME)
    join_apposition (self, party, entity);
}

static gint
compare_parties (gconstpointer a,
                 gconstpointer b)
{
  const Party *x = a, *y = b;

  if (x->first != y->first)
    return x->first < y->first ? -1 : 1;
  return x->last > y->last ? -1 : x->last < y->last;
}

static gint
compare_references (gconstpointer a,
                    gconstpointer b)
{
  const Reference *x = a, *y = b;

  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  return x->end > y->end ? -1 : x->end < y->end;
}

static GArray *
find_parties (const Document *document,
              const Tree     *tree,
              const QuoteSet *quotes)
{
  PartyFinder finder = { document, tree, quotes, g_array_new (FALSE, FALSE, sizeof (Party)), g_new (gint32, document->tokens->len + 1) };

  for (guint i = 0; i <= document->tokens->len; i++)
    finder.named[i] = -1;
  party_find_names (&finder);
  party_find_descriptions (&finder);
  party_find_pronouns (&finder);
  g_free (finder.named);
  g_array_sort (finder.parties, compare_parties);
  return finder.parties;
}

/* Drops entities that turned out to be others and numbers the rest anew. */
static void
compact (Resolver *self)
{
  GArray *entities = self->set->entities;
  g_autofree gint32 *number = g_new (gint32, entities->len + 1);
  guint kept = 0;

  for (guint i = 0; i < entities->len; i++)
    {
      Entity *entity = entity_number (self, (gint32) i);

      number[i] = -1;
      if (g_array_index (self->details, EntityDetail, i).merged >= 0)
        {
          g_ptr_array_unref (entity->aliases);
          continue;
        }
      number[i] = (gint32) kept;
      g_array_index (entities, Entity, kept++) = *entity;
    }
  for (guint r = 0; r < self->set->references->len; r++)
    {
      Reference *reference = &g_array_index (self->set->references, Reference, r);

      reference->entity = (guint32) number[resolver_entity (self, (gint32) reference->entity)];
    }
  for (guint i = 0; i < kept; i++)
    {
      Entity *entity = entity_number (self, (gint32) i);

      entity->part_of = entity->part_of >= 0 ? number[resolver_entity (self, entity->part_of)] : -1;
      if (entity->part_of == (gint32) i)
        entity->part_of = -1;
    }
  g_array_set_size (entities, kept);
}

/* A spokesman's ministry, a ministry's country; nobody is part of a person. */
static void
set_parts (Resolver *self)
{
  for (guint p = 0; p < self->parties->len; p++)
    {
      const Party *party = &g_array_index (self->parties, Party, p);
      gint32 entity = resolver_entity (self, self->entity_of[party->head]);
      gint32 owner = party->owner >= 0 ? resolver_entity (self, self->entity_of[party->owner]) : -1;

      if (party->reference == REFERENCE_PRONOUN || entity < 0 || owner < 0 || owner == entity || entity_number (self, entity)->part_of >= 0)
        continue;
      if (entity_number (self, owner)->kind == CAUSELINE_ACTOR_PERSON || entity_number (self, owner)->kind == CAUSELINE_ACTOR_PEOPLE
          || (entity_number (self, owner)->kind == CAUSELINE_ACTOR_PLACE && (entity_number (self, entity)->kind == CAUSELINE_ACTOR_PERSON
                                                                            || entity_number (self, entity)->kind == CAUSELINE_ACTOR_PEOPLE))
          || entity_number (self, entity)->kind == CAUSELINE_ACTOR_COUNTRY || entity_number (self, owner)->part_of == entity)
        continue;
      entity_number (self, entity)->part_of = owner;
    }
  for (guint e = 0; e < self->set->entities->len; e++)
    {
      Entity *entity = entity_number (self, (gint32) e);
      gint32 country = entity->country[0] != '\0' ? resolver_lookup (self, "c:", entity->country) : -1;

      if (country >= 0 && country != (gint32) e && entity->part_of < 0 && entity->kind != CAUSELINE_ACTOR_COUNTRY)
        entity->part_of = country;
    }
}

static void
break_circles (Resolver *self)
{
  guint n = self->set->entities->len;

  for (guint e = 0; e < n; e++)
    {
      gint32 at = entity_number (self, (gint32) e)->part_of;

      for (guint steps = 0; at >= 0 && steps < 8; steps++)
        {
          if (at == (gint32) e || steps == 7)
            {
              entity_number (self, (gint32) e)->part_of = -1;
              break;
            }
          at = entity_number (self, at)->part_of;
        }
    }
}

static void
index_references (EntitySet      *set,
                  const Document *document)
{
  guint n = document->tokens->len;

  g_array_sort (set->references, compare_references);
  set->headed = g_new (gint32, n + 1);
  set->covering = g_new (gint32, n + 1);
  for (guint i = 0; i <= n; i++)
    set->headed[i] = set->covering[i] = -1;
  for (guint r = 0; r < set->references->len; r++)
    {
      const Reference *reference = &g_array_index (set->references, Reference, r);

      /* Later ones begin further right or are shorter: they are the inner ones. */
      for (guint32 i = 0; i < reference->n_tokens; i++)
        set->covering[reference->first + i] = (gint32) r;
      if (set->headed[reference->head] < 0)
        set->headed[reference->head] = (gint32) r;
      g_array_index (set->entities, Entity, reference->entity).n_references++;
    }
}

/**
 * entity_read:
 * @document: a parsed document
 * @quotes: its quotations and attributions
 *
 * Finds the parties of the article and everything that refers to them.
 *
 * Returns: (transfer full): what was found
 */
EntitySet *
entity_read (const Document *document,
             const QuoteSet *quotes)
{
  g_autoptr (Tree) tree = tree_new (document);
  g_autoptr (GArray) parties = find_parties (document, tree, quotes);
  g_autoptr (GArray) details = g_array_new (FALSE, FALSE, sizeof (EntityDetail));
  g_autoptr (GArray) recent = g_array_new (FALSE, FALSE, sizeof (Recent));
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree gint32 *entity_of = g_new (gint32, document->tokens->len + 1);
  EntitySet *set = g_new0 (EntitySet, 1);
  Resolver self = { document, tree, quotes, parties, set, details, recent, keys, entity_of };

  set->entities = g_array_new (FALSE, FALSE, sizeof (Entity));
  set->references = g_array_new (FALSE, FALSE, sizeof (Reference));
  set->strings = g_string_chunk_new (1024);
  for (guint i = 0; i <= document->tokens->len; i++)
    entity_of[i] = -1;
  for (guint p = 0; p < parties->len; p++)
    read_party (&self, &g_array_index (parties, Party, p));
  for (guint p = 0; p < parties->len; p++)
    {
      const Party *party = &g_array_index (parties, Party, p);

      if (party->reference != REFERENCE_PRONOUN || entity_of[party->head] >= 0 || party->kind != CAUSELINE_ACTOR_OTHER)
        continue;

      gint32 speaker = resolve_speaker (&self, party);

      if (speaker >= 0)
        resolver_add_reference (&self, party, speaker);
    }
  set_parts (&self);
  compact (&self);
  break_circles (&self);
  index_references (set, document);
  return set;
}

/**
 * entity_at:
 * @self: what entity_read() found
 * @token: a token of the document
 *
 * Returns: the entity of the phrase that the token heads or, inside a name, of the name; -1 when there is none
 */
gint32
entity_at (const EntitySet *self,
           gint32           token)
{
  gint32 reference;

  if (token < 0)
    return -1;
  reference = self->headed[token];
  if (reference < 0)
    {
      reference = self->covering[token];
      if (reference >= 0 && g_array_index (self->references, Reference, (guint) reference).kind != REFERENCE_NAME)
        reference = -1;
    }
  return reference >= 0 ? (gint32) g_array_index (self->references, Reference, (guint) reference).entity : -1;
}

/**
 * entity_set_free:
 * @self: (transfer full) (nullable): what entity_read() found
 */
void
entity_set_free (EntitySet *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->entities->len; i++)
    g_ptr_array_unref (g_array_index (self->entities, Entity, i).aliases);
  g_array_unref (self->entities);
  g_array_unref (self->references);
  g_string_chunk_free (self->strings);
  g_free (self->headed);
  g_free (self->covering);
  g_free (self);
}
