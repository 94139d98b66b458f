/* SPDX-License-Identifier: MIT */
/* Names to put in the place of others. */

#include "name-pool.h"

#include "network-shape.h"

#include <string.h>

#define BEGINS(kind) (2 * (kind) - 1)
#define GOES_ON(kind) (2 * (kind))

static gboolean
is_single (const TrainingSentence *s, guint at)
{
  return at + 1 == s->n || s->names[at + 1] != s->names[at] + 1;
}

static gboolean
is_word_with_capital (const char *form)
{
  return strlen (form) > 2 && g_ascii_isupper (form[0]) && g_ascii_islower (form[1]);
}

NamePool *
name_pool_new (const GPtrArray *sentences, const GPtrArray *more_places)
{
  NamePool *self = g_new0 (NamePool, 1);
  self->places = g_ptr_array_new ();
  self->first_names = g_ptr_array_new ();
  self->last_names = g_ptr_array_new ();
  for (guint i = 0; i < more_places->len; i++)
    g_ptr_array_add (self->places, more_places->pdata[i]);
  for (guint i = 0; i < sentences->len; i++)
    {
      const TrainingSentence *s = sentences->pdata[i];
      for (guint k = 0; k < s->n; k++)
        if (!is_word_with_capital (s->forms[k]))
          continue;
        else if (s->names[k] == BEGINS (NAME_PLACE) && is_single (s, k))
          g_ptr_array_add (self->places, s->forms[k]);
        else if (s->names[k] == BEGINS (NAME_PERSON) && !is_single (s, k))
          g_ptr_array_add (self->first_names, s->forms[k]);
        else if (s->names[k] == GOES_ON (NAME_PERSON))
          g_ptr_array_add (self->last_names, s->forms[k]);
    }
  return self;
}

void
name_pool_free (NamePool *self)
{
  g_ptr_array_unref (self->places);
  g_ptr_array_unref (self->first_names);
  g_ptr_array_unref (self->last_names);
  g_free (self);
}

static char *
choose (const GPtrArray *names, Random *random)
{
  return g_strdup (names->pdata[random_below (random, names->len)]);
}

/* Letters as an acronym has them. */
static char *
make_acronym (Random *random)
{
  static const char letters[] = "AAABBCCCDDEEFFGHIIIJKLLMMNNNOPPPRRSSSTTUUVW";
  guint n = 2 + random_below (random, 4);
  char *acronym = g_new0 (char, n + 1);
  for (guint i = 0; i < n; i++)
    acronym[i] = letters[random_below (random, sizeof letters - 1)];
  return acronym;
}

static gboolean
is_acronym (const char *form)
{
  gsize n = strlen (form);
  return n >= 2 && n <= 6 && strspn (form, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == n;
}

static char *
exchange_word (const NamePool *self, const TrainingSentence *s, guint at, Random *random)
{
  const char *form = s->forms[at];
  guint part = s->names[at];
  if (part == BEGINS (NAME_ORGANIZATION) && is_single (s, at) && (is_acronym (form) || random_below (random, 4) == 0))
    return make_acronym (random);
  if (!is_word_with_capital (form))
    return NULL;
  if (part == BEGINS (NAME_PLACE) && is_single (s, at))
    return choose (self->places, random);
  if (part == BEGINS (NAME_PERSON) && !is_single (s, at))
    return choose (self->first_names, random);
  if (part == BEGINS (NAME_PERSON) || part == GOES_ON (NAME_PERSON))
    return choose (self->last_names, random);
  return NULL;
}

gboolean
name_pool_exchange (const NamePool *self, TrainingSentence *sentence, Random *random)
{
  gboolean has_changed = FALSE;
  for (guint i = 0; i < sentence->n && sentence->has_names; i++)
    {
      char *form = exchange_word (self, sentence, i, random);
      if (!form)
        continue;
      g_free (sentence->forms[i]);
      g_free (sentence->lemmas[i]);
      sentence->forms[i] = form;
      sentence->lemmas[i] = g_strdup (form);
      has_changed = TRUE;
    }
  return has_changed;
}
