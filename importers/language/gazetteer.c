/* SPDX-License-Identifier: MIT */
/* Names that are known beforehand, from the tables countries (ISO 3166-1), states, cities and names. */

#include "gazetteer.h"

#include <string.h>

#include "table.h"

/* No known name has more tokens or bytes. */
#define MAX_TOKENS 9
#define MAX_BYTES 64
/* Names of cities that are shorter are words more often than cities. */
#define MIN_CITY 4

/* Read once, never changed afterwards. */
typedef struct
{
  GHashTable *names;     /* name as written -> GazetteerEntry */
  GHashTable *countries; /* code -> its usual name */
  GStringChunk *strings; /* thousands of names: too many for GLib's table of interned strings, which leaks as it grows */
} Gazetteer;

static const char *
keep (Gazetteer  *self,
      const char *text)
{
  return g_string_chunk_insert_const (self->strings, text);
}

static void
add_name (Gazetteer     *self,
          const char    *name,
          const char    *full,
          const char    *country,
          GazetteerSense sense,
          guint8         kind,
          gboolean       is_plural)
{
  if (g_hash_table_contains (self->names, name))
    return;

  GazetteerEntry *entry = g_new0 (GazetteerEntry, 1);

  entry->name = keep (self, full);
  g_strlcpy (entry->country, country, sizeof entry->country);
  entry->sense = sense;
  entry->kind = kind;
  entry->is_plural = is_plural != FALSE;
  g_hash_table_insert (self->names, (gpointer) keep (self, name), entry);
}

/* The first name of each code, which the table of states may better. */
static void
add_country_code (char   **cells,
                  guint    n_cells,
                  gpointer user_data)
{
  Gazetteer *self = user_data;
  char *name = table_next_word (&cells[1], ',');

  if (name != NULL)
    g_hash_table_insert (self->countries, (gpointer) keep (self, cells[0]), (gpointer) keep (self, name));
}

static void
add_country_row (char   **cells,
                 guint    n_cells,
                 gpointer user_data)
{
  Gazetteer *self = user_data;
  const char *code = keep (user_data, cells[0]);

  for (char *name = table_next_word (&cells[1], ','); name != NULL; name = table_next_word (&cells[1], ','))
    add_name (self, name, g_hash_table_lookup (self->countries, code), code, SENSE_COUNTRY, CAUSELINE_ACTOR_COUNTRY, FALSE);
}

static void
add_state_names (Gazetteer     *self,
                 char          *cell,
                 const char    *code,
                 GazetteerSense sense,
                 guint8         kind)
{
  for (char *name = table_next_word (&cell, ','); name != NULL; name = table_next_word (&cell, ','))
    {
      if (strcmp (name, "-") == 0)
        continue;
      /* A star marks the name that news prefers to that of the standard: Russia, Vietnam. */
      if (sense == SENSE_COUNTRY && (*name == '*' || !g_hash_table_contains (self->countries, code)))
        {
          name += *name == '*';
          g_hash_table_insert (self->countries, (gpointer) code, (gpointer) keep (self, name));
        }

      const char *full = sense == SENSE_COUNTRY || sense == SENSE_DEMONYM ? g_hash_table_lookup (self->countries, code) : name;

      add_name (self, name, full != NULL ? full : name, code, sense, kind, FALSE);
      if (sense == SENSE_DEMONYM)
        {
          g_autofree char *plural = g_strconcat (name, "s", NULL);

          add_name (self, plural, plural, code, sense, CAUSELINE_ACTOR_PEOPLE, TRUE);
        }
    }
}

static void
add_state_row (char   **cells,
               guint    n_cells,
               gpointer user_data)
{
  static const struct
  {
    guint8 sense;
    guint8 kind;
  } columns[] = {
    { SENSE_COUNTRY, CAUSELINE_ACTOR_COUNTRY },
    { SENSE_DEMONYM, CAUSELINE_ACTOR_COUNTRY },
    { SENSE_CAPITAL, CAUSELINE_ACTOR_PLACE },
    { SENSE_SEAT, CAUSELINE_ACTOR_GOVERNMENT },
  };
  const char *code = keep (user_data, cells[0]);

  for (guint i = 1; i < n_cells && i <= G_N_ELEMENTS (columns); i++)
    add_state_names (user_data, cells[i], code, columns[i - 1].sense, columns[i - 1].kind);
}

static void
add_city_row (char   **cells,
              guint    n_cells,
              gpointer user_data)
{
  Gazetteer *self = user_data;

  for (char *name = table_next_word (&cells[1], ','); name != NULL; name = table_next_word (&cells[1], ','))
    {
      g_autofree char *plain = g_str_to_ascii (name, "C");

      if (strlen (name) < MIN_CITY)
        continue;
      add_name (self, name, name, cells[0], SENSE_CITY, CAUSELINE_ACTOR_PLACE, FALSE);
      add_name (self, plain, name, cells[0], SENSE_CITY, CAUSELINE_ACTOR_PLACE, FALSE);
      if (g_str_has_suffix (plain, " City"))
        {
          plain[strlen (plain) - strlen (" City")] = '\0';
          add_name (self, plain, plain, cells[0], SENSE_CITY, CAUSELINE_ACTOR_PLACE, FALSE);
        }
    }
}

static void
add_name_row (char   **cells,
              guint    n_cells,
              gpointer user_data)
{
  Gazetteer *self = user_data;
  CauselineActorKind kind = CAUSELINE_ACTOR_PEOPLE;
  GazetteerSense sense = strcmp (cells[0], "group") == 0 ? SENSE_GROUP : SENSE_NAME;

  if (sense == SENSE_NAME && !causeline_actor_kind_from_string (cells[0], &kind))
    g_error ("names.tsv: unknown kind \"%s\"", cells[0]);
  for (char *party = table_next_word (&cells[1], ','); party != NULL; party = table_next_word (&cells[1], ','))
    {
      const char *full = NULL;

      for (char *name = table_next_word (&party, '='); name != NULL; name = table_next_word (&party, '='))
        {
          full = full != NULL ? full : name;
          add_name (self, name, full, "", sense, (guint8) kind, FALSE);
          if (sense == SENSE_GROUP)
            {
              g_autofree char *plural = g_strconcat (name, "s", NULL);

              add_name (self, plural, plural, "", sense, CAUSELINE_ACTOR_PEOPLE, TRUE);
            }
        }
    }
}

static const Gazetteer *
get_gazetteer (void)
{
  static Gazetteer *gazetteer;

  if (g_once_init_enter (&gazetteer))
    {
      Gazetteer *fresh = g_new0 (Gazetteer, 1);

      fresh->names = g_hash_table_new (g_str_hash, g_str_equal);
      fresh->countries = g_hash_table_new (g_str_hash, g_str_equal);
      fresh->strings = g_string_chunk_new (1 << 16);
      /* The first to name a thing wins: capitals before cities, reviewed names before both. */
      table_read ("countries", add_country_code, fresh);
      table_read ("states", add_state_row, fresh);
      table_read ("countries", add_country_row, fresh);
      table_read ("names", add_name_row, fresh);
      table_read ("cities", add_city_row, fresh);
      g_once_init_leave (&gazetteer, fresh);
    }
  return gazetteer;
}

static void
title_case (char *key)
{
  gboolean inside = FALSE;

  for (char *at = key; *at != '\0'; at++)
    {
      if (inside)
        *at = g_ascii_tolower (*at);
      inside = g_ascii_isalpha (*at);
    }
}

/* The text of the tokens with single blanks, as names are written in the tables. */
static gboolean
make_key (const Document *document,
          guint32         first,
          guint32         last,
          char           *key)
{
  guint32 start = g_array_index (document->tokens, Token, first).start;
  guint32 end = g_array_index (document->tokens, Token, last).end;
  gsize n = 0;

  if (end - start >= MAX_BYTES)
    return FALSE;
  for (guint32 i = start; i < end; i++)
    if (!g_ascii_isspace (document->text[i]))
      key[n++] = document->text[i];
    else if (n > 0 && key[n - 1] != ' ')
      key[n++] = ' ';
  key[n] = '\0';
  /* A typographic apostrophe is three bytes. */
  for (char *at = strstr (key, "\xE2\x80\x99"); at != NULL; at = strstr (key, "\xE2\x80\x99"))
    {
      *at = '\'';
      memmove (at + 1, at + 3, strlen (at + 3) + 1);
    }
  return TRUE;
}

static gboolean
is_shouted (const char *key)
{
  guint letters = 0;

  for (; *key != '\0'; key++)
    {
      if (g_ascii_islower (*key) || *key == '.')
        return FALSE;
      letters += g_ascii_isalpha (*key);
    }
  return letters > 4;
}

/**
 * gazetteer_find:
 * @document: a document with tokens
 * @first: the token where the name begins
 * @end: the token after the last that may belong to it
 * @n_tokens: (out): how many tokens the name has
 *
 * Returns: (nullable) (transfer none): the longest known name that begins with the token
 */
const GazetteerEntry *
gazetteer_find (const Document *document,
                guint32         first,
                guint32         end,
                guint32        *n_tokens)
{
  const Gazetteer *self = get_gazetteer ();
  char key[MAX_BYTES];

  for (guint32 last = MIN (end, first + MAX_TOKENS); last-- > first;)
    {
      if (!make_key (document, first, last, key))
        continue;

      const GazetteerEntry *entry = g_hash_table_lookup (self->names, key);

      if (entry == NULL && is_shouted (key))
        {
          title_case (key);
          entry = g_hash_table_lookup (self->names, key);
        }
      if (entry != NULL)
        {
          *n_tokens = last - first + 1;
          return entry;
        }
    }
  return NULL;
}

/**
 * gazetteer_country_name:
 * @code: an ISO 3166-1 code, or one of the table for states that are no more
 *
 * Returns: (nullable) (transfer none): the usual name of the country
 */
const char *
gazetteer_country_name (const char *code)
{
  return g_hash_table_lookup (get_gazetteer ()->countries, code);
}
