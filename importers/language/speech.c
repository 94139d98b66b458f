/* SPDX-License-Identifier: MIT */
/* Words that say whose word something is, from the table. */

#include "speech.h"

#include <string.h>

#include "quote.h"
#include "syntax.h"
#include "table.h"

/* Read once, never changed afterwards. */
typedef struct
{
  GHashTable *words[N_SPEECH_PARTS]; /* lemma -> Speech */
} SpeechTable;

static const char *const part_names[N_SPEECH_PARTS] = { "verb", "noun", "adjective" };

static guint
index_of (const char        *word,
          const char *const *names,
          guint              n)
{
  for (guint i = 0; i < n; i++)
    if (strcmp (names[i], word) == 0)
      return i;
  g_error ("speech.tsv: unknown word \"%s\"", word);
}

static guint8
parse_holds (char letter)
{
  static const char letters[] = "?+sad-pck";
  const char *at = strchr (letters, letter);

  return at != NULL && letter != '\0' ? (guint8) (at - letters) : HOLDS_UNKNOWN;
}

static void
parse_contents (Speech *speech,
                char   *cell)
{
  guint n = 0;

  for (char *word = table_next_word (&cell, ','); word != NULL; word = table_next_word (&cell, ','))
    if (strcmp (word, "c") == 0)
      speech->contents |= SPEECH_CLAUSE;
    else if (strcmp (word, "x") == 0)
      speech->contents |= SPEECH_INFINITIVE;
    else if (strcmp (word, "o") == 0)
      speech->contents |= SPEECH_OBJECT;
    else if (strcmp (word, "-") != 0 && n + 1 < G_N_ELEMENTS (speech->prepositions))
      speech->prepositions[n++] = g_intern_string (word);
}

static void
add_row (char   **cells,
         guint    n_cells,
         gpointer user_data)
{
  static const char *const kinds[] = { "speech", "noun", "thought" };
  static const gint8 kind_values[] = { ATTRIBUTION_SPEECH, ATTRIBUTION_NOUN, ATTRIBUTION_THOUGHT };
  static const char *const stances[] = { "asserts", "alleges", "denies", "confirms", "doubts" };
  SpeechTable *table = user_data;
  Speech *speech = g_new0 (Speech, 1);

  if (n_cells < 6)
    g_error ("speech.tsv: a row of %u cells", n_cells);
  guint part = index_of (cells[1], part_names, N_SPEECH_PARTS);

  speech->kind = strcmp (cells[2], "-") == 0 ? SPEECH_NO_SOURCE : kind_values[index_of (cells[2], kinds, G_N_ELEMENTS (kinds))];
  speech->stance = (guint8) index_of (cells[3], stances, G_N_ELEMENTS (stances));
  parse_contents (speech, cells[4]);
  speech->holds = parse_holds (cells[5][0]);
  speech->holds_infinitive = cells[5][1] != '\0' ? parse_holds (cells[5][1]) : speech->holds;
  for (char *word = table_next_word (&cells[0], ','); word != NULL; word = table_next_word (&cells[0], ','))
    if (!g_hash_table_contains (table->words[part], word))
      g_hash_table_insert (table->words[part], (gpointer) g_intern_string (word), speech);
}

static const SpeechTable *
get_table (void)
{
  static SpeechTable *table;

  if (g_once_init_enter (&table))
    {
      SpeechTable *fresh = g_new0 (SpeechTable, 1);

      for (guint i = 0; i < N_SPEECH_PARTS; i++)
        fresh->words[i] = g_hash_table_new (g_str_hash, g_str_equal);
      table_read ("speech", add_row, fresh);
      g_once_init_leave (&table, fresh);
    }
  return table;
}

/**
 * speech_find:
 * @token: a token with tags and lemma
 *
 * Returns: (nullable) (transfer none): what the table says of the word in that part of speech
 */
const Speech *
speech_find (const Token *token)
{
  SpeechPart part;

  switch (token->upos)
    {
    case UPOS_VERB:
    case UPOS_AUX:
      part = SPEECH_VERB;
      break;
    case UPOS_NOUN:
      part = SPEECH_NOUN;
      break;
    case UPOS_ADJ:
      part = SPEECH_ADJECTIVE;
      break;
    default:
      return NULL;
    }
  return token->lemma != NULL ? g_hash_table_lookup (get_table ()->words[part], token->lemma) : NULL;
}
