/* SPDX-License-Identifier: MIT */
/* Nouns for parties that act, from the tables offices and bodies. */

#include "office.h"

#include <string.h>

#include "table.h"

#define MAX_PHRASE 48

/* Read once, never changed afterwards. */
typedef struct
{
  GHashTable *offices; /* lemma or phrase in lower case -> Office */
  GHashTable *bodies;  /* word of a name -> CauselineActorKind + 1 */
} Offices;

static guint8
parse_kind (const char *word)
{
  CauselineActorKind kind;

  if (!causeline_actor_kind_from_string (word, &kind))
    g_error ("unknown kind of actor \"%s\" in a table", word);
  return (guint8) kind;
}

static void
add_office_row (char   **cells,
                guint    n_cells,
                gpointer user_data)
{
  static const char *const classes[] = { "title", "person", "people", "body" };
  Offices *self = user_data;
  Office *office = g_new0 (Office, 1);

  while (office->office < G_N_ELEMENTS (classes) && strcmp (classes[office->office], cells[0]) != 0)
    office->office++;
  office->kind = parse_kind (cells[1]);
  for (char *word = table_next_word (&cells[2], ','); word != NULL; word = table_next_word (&cells[2], ','))
    if (!g_hash_table_contains (self->offices, word))
      g_hash_table_insert (self->offices, (gpointer) g_intern_string (word), office);
}

static void
add_body_row (char   **cells,
              guint    n_cells,
              gpointer user_data)
{
  Offices *self = user_data;
  guint kind = parse_kind (cells[0]) + 1u;

  for (char *word = table_next_word (&cells[1], ','); word != NULL; word = table_next_word (&cells[1], ','))
    if (!g_hash_table_contains (self->bodies, word))
      g_hash_table_insert (self->bodies, (gpointer) g_intern_string (word), GUINT_TO_POINTER (kind));
}

static const Offices *
get_offices (void)
{
  static Offices *offices;

  if (g_once_init_enter (&offices))
    {
      Offices *fresh = g_new0 (Offices, 1);

      fresh->offices = g_hash_table_new (g_str_hash, g_str_equal);
      fresh->bodies = g_hash_table_new (g_str_hash, g_str_equal);
      table_read ("offices", add_office_row, fresh);
      table_read ("bodies", add_body_row, fresh);
      g_once_init_leave (&offices, fresh);
    }
  return offices;
}

/**
 * office_find:
 * @lemma: a noun in lower case
 *
 * Returns: (nullable) (transfer none): what party it stands for
 */
const Office *
office_find (const char *lemma)
{
  return g_hash_table_lookup (get_offices ()->offices, lemma);
}

/**
 * office_find_phrase:
 * @document: a document with lemmas
 * @first: first token of a phrase
 * @last: its last token
 *
 * Returns: (nullable) (transfer none): what party the whole phrase stands for: "prime minister", "police officers"
 */
const Office *
office_find_phrase (const Document *document,
                    guint32         first,
                    guint32         last)
{
  char phrase[MAX_PHRASE];
  gsize n = 0;

  for (guint32 i = first; i <= last; i++)
    {
      const Token *token = &g_array_index (document->tokens, Token, i);
      const char *word = i == last ? token->lemma : token->form;
      gsize length = strlen (word);

      if (n + length + 2 > sizeof phrase)
        return NULL;
      if (i > first && g_array_index (document->tokens, Token, i - 1).end < token->start)
        phrase[n++] = ' ';
      for (gsize c = 0; c < length; c++)
        phrase[n++] = g_ascii_tolower (word[c]);
    }
  phrase[n] = '\0';
  return office_find (phrase);
}

/**
 * office_name_kind:
 * @word: a word of a name, as written
 * @kind: (out): the CauselineActorKind of what such names name
 *
 * Returns: whether the word says what the name is: "Ministry", "Corp."
 */
gboolean
office_name_kind (const char *word,
                  guint8     *kind)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (get_offices ()->bodies, word));

  if (found == 0)
    return FALSE;
  *kind = (guint8) (found - 1);
  return TRUE;
}
