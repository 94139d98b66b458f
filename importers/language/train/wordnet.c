/* SPDX-License-Identifier: MIT */
/* Reads WordNet's data files (Debian: wordnet-base) into a table from words, inflected ones too, to facts. */

#include "wordnet.h"

#include <stdlib.h>
#include <string.h>

struct _Wordnet
{
  GHashTable *facts;     /* word -> WordFacts */
  GHashTable *people;    /* capitalized words for peoples, faiths, parties and what belongs to them */
  GHashTable *persons;   /* words for persons that are no names: "president" is not of a people */
  GPtrArray *places;     /* names of single places, of one word */
};

typedef struct
{
  const char *name;
  WordForm form, mostly;
  char sense_kind[2];    /* numbers of parts of speech in sense keys (senseidx(5WN)) */
} PartOfSpeech;

static const PartOfSpeech parts[] = {
  { "noun", FORM_NOUN, FORM_MOSTLY_NOUN, "1" },
  { "verb", FORM_VERB, FORM_MOSTLY_VERB, "2" },
  { "adj", FORM_ADJECTIVE, FORM_MOSTLY_ADJECTIVE, "35" },
  { "adv", FORM_ADVERB, FORM_MOSTLY_ADVERB, "4" },
};

/* Lexicographer file numbers (lexnames(5WN)) of nouns are 3 to 28 in the order of the alphabet but for Tops, of verbs
 * 29 to 43. */
#define FILE_TOPS 3
#define FILE_FIRST_NOUN 4
#define FILE_FIRST_VERB 29
#define N_SENSES 3

static WordFacts *
facts_of (Wordnet *self, const char *word)
{
  WordFacts *facts = g_hash_table_lookup (self->facts, word);
  if (!facts)
    {
      facts = g_new0 (WordFacts, 1);
      g_hash_table_insert (self->facts, g_strdup (word), facts);
    }
  return facts;
}

static char **
read_lines (const char *folder, const char *prefix, const char *name, GError **error)
{
  g_autofree char *base = g_strconcat (prefix, name, NULL);
  g_autofree char *path = g_build_filename (folder, base, NULL);
  g_autofree char *text = NULL;
  return g_file_get_contents (path, &text, NULL, error) ? g_strsplit (text, "\n", -1) : NULL;
}

/* Synset lines: "offset file_number part n_words(hex) word ... n_pointers pointer offset part ...". */
static void
read_synset (Wordnet *self, const char *line, GHashTable *files)
{
  g_auto (GStrv) cells = g_strsplit (line, " ", -1);
  guint n_cells = g_strv_length (cells);
  if (line[0] == ' ' || n_cells < 6)
    return;
  guint file = (guint) atoi (cells[1]), n_words = (guint) strtoul (cells[3], NULL, 16);
  g_hash_table_insert (files, GUINT_TO_POINTER ((guint) atoi (cells[0])), GUINT_TO_POINTER (file + 1));
  gboolean is_instance = FALSE, is_pertainym = FALSE;
  for (guint i = 5 + 2 * n_words; i < n_cells && cells[i][0] != '|'; i++)
    {
      is_instance |= g_str_equal (cells[i], "@i");
      is_pertainym |= g_str_equal (cells[i], "\\");
    }
  gboolean is_of_people = file == FILE_FIRST_NOUN + WORDNET_PERSON ? !is_instance : is_pertainym;
  for (guint w = 0; w < n_words; w++)
    {
      g_autofree char *small = g_ascii_strdown (cells[4 + 2 * w], -1);
      if (!g_ascii_isupper (cells[4 + 2 * w][0]))
        {
          if (file == FILE_FIRST_NOUN + WORDNET_PERSON)
            g_hash_table_add (self->persons, g_strdup (small));
          continue;
        }
      if (is_of_people && g_ascii_islower (cells[4 + 2 * w][1]) && !strchr (small, '.'))
        g_hash_table_add (self->people, g_strdup (small));
      if (is_instance && file == FILE_FIRST_NOUN + WORDNET_LOCATION && !strchr (small, '_'))
        g_ptr_array_add (self->places, g_strdup (cells[4 + 2 * w]));
      facts_of (self, small)->forms |= 1u << FORM_PROPER;
    }
}

static void
add_senses (WordFacts *facts, const PartOfSpeech *part, const guint *files, guint n)
{
  for (guint i = 0; i < MIN (n, N_SENSES); i++)
    {
      if (part->form == FORM_NOUN)
        {
          guint32 bit = 1u << (files[i] == FILE_TOPS ? WORDNET_TOPS : files[i] - FILE_FIRST_NOUN);
          facts->senses.noun_any |= bit;
          facts->senses.noun_first |= i == 0 ? bit : 0;
        }
      else if (part->form == FORM_VERB)
        {
          guint32 bit = 1u << (files[i] - FILE_FIRST_VERB);
          facts->senses.verb_any |= bit;
          facts->senses.verb_first |= i == 0 ? bit : 0;
        }
    }
}

/* Index lines: "lemma part n_senses n_kinds kind ... n_senses n_tagged offset ...". */
static void
read_lemma (Wordnet *self, const PartOfSpeech *part, const char *line, GHashTable *files)
{
  g_auto (GStrv) cells = g_strsplit (line, " ", -1);
  if (line[0] == ' ' || g_strv_length (cells) < 7 || strchr (cells[0], '_'))
    return;
  guint first = 6 + (guint) atoi (cells[3]), numbers[N_SENSES], n = 0;
  for (char **cell = cells + first; *cell && n < N_SENSES; cell++)
    {
      guint number = GPOINTER_TO_UINT (g_hash_table_lookup (files, GUINT_TO_POINTER ((guint) atoi (*cell))));
      if (number)
        numbers[n++] = number - 1;
    }
  WordFacts *facts = facts_of (self, cells[0]);
  facts->forms |= 1u << part->form;
  add_senses (facts, part, numbers, n);
}

/* Regular inflection; exceptions come from WordNet's own lists. */
static char *
inflect (const char *lemma, const char *ending)
{
  gsize n = strlen (lemma);
  char last = lemma[n - 1], before = n > 1 ? lemma[n - 2] : 0;
  gboolean is_vowel_before = before && strchr ("aeiou", before);

  if (ending[0] == 's' && last == 'y' && !is_vowel_before)
    return g_strdup_printf ("%.*sies", (int) n - 1, lemma);
  if (ending[0] == 's' && (strchr ("sxz", last) || (last == 'h' && before && strchr ("cs", before))))
    return g_strdup_printf ("%ses", lemma);
  if (ending[0] == 'e' && last == 'y' && !is_vowel_before)
    return g_strdup_printf ("%.*si%s", (int) n - 1, lemma, ending);
  if ((ending[0] == 'e' || (ending[0] == 'i' && before != 'e')) && last == 'e')
    return g_strdup_printf ("%.*s%s", (int) n - 1, lemma, ending);
  return g_strconcat (lemma, ending, NULL);
}

static const struct
{
  WordForm from, to;
  const char *ending;
} inflections[] = {
  { FORM_NOUN, FORM_PLURAL, "s" },         { FORM_VERB, FORM_VERB_S, "s" },
  { FORM_VERB, FORM_VERB_ED, "ed" },       { FORM_VERB, FORM_VERB_ING, "ing" },
  { FORM_ADJECTIVE, FORM_COMPARED, "er" }, { FORM_ADJECTIVE, FORM_COMPARED, "est" },
};

/* An inflected word takes over what its lemma means. */
static void
add_inflection (Wordnet *self, const char *word, WordForm form, const WordFacts *lemma)
{
  WordFacts *facts = facts_of (self, word);
  facts->forms |= 1u << form;
  if (form == FORM_PLURAL)
    {
      facts->senses.noun_first |= facts->senses.noun_first ? 0 : lemma->senses.noun_first;
      facts->senses.noun_any |= lemma->senses.noun_any;
    }
  else if (form == FORM_VERB_S || form == FORM_VERB_ED || form == FORM_VERB_ING)
    {
      facts->senses.verb_first |= facts->senses.verb_first ? 0 : lemma->senses.verb_first;
      facts->senses.verb_any |= lemma->senses.verb_any;
    }
}

static void
add_regular_inflections (Wordnet *self)
{
  g_autoptr (GList) words = g_list_sort (g_hash_table_get_keys (self->facts), (GCompareFunc) strcmp);
  for (GList *w = words; w; w = w->next)
    {
      WordFacts lemma = *facts_of (self, w->data);
      for (guint i = 0; i < G_N_ELEMENTS (inflections); i++)
        if (lemma.forms & (1u << inflections[i].from))
          {
            g_autofree char *word = inflect (w->data, inflections[i].ending);
            add_inflection (self, word, inflections[i].to, &lemma);
          }
    }
}

static void
add_exceptions (Wordnet *self, const PartOfSpeech *part, char **lines)
{
  for (char **line = lines; *line; line++)
    {
      g_auto (GStrv) cells = g_strsplit (*line, " ", -1);
      if (g_strv_length (cells) < 2 || strchr (cells[0], '_'))
        continue;
      WordFacts lemma = *facts_of (self, cells[1]);
      WordForm form = part->form == FORM_NOUN ? FORM_PLURAL : part->form == FORM_ADJECTIVE ? FORM_COMPARED
                      : g_str_has_suffix (cells[0], "ing") ? FORM_VERB_ING
                      : g_str_has_suffix (cells[0], "s") ? FORM_VERB_S : FORM_VERB_ED;
      if (part->form != FORM_ADVERB)
        add_inflection (self, cells[0], form, &lemma);
    }
}

/* Counts of senses in tagged text: "lemma%kind:... sense_number count"; a part of speech with four fifths is marked. */
static void
read_counts (Wordnet *self, char **lines)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (char **line = lines; *line; line++)
    {
      const char *percent = strchr (*line, '%'), *count = strrchr (*line, ' ');
      if (!percent || !count)
        continue;
      g_autofree char *lemma = g_strndup (*line, (gsize) (percent - *line));
      guint *sums = g_hash_table_lookup (counts, lemma);
      if (!sums)
        g_hash_table_insert (counts, g_steal_pointer (&lemma), sums = g_new0 (guint, G_N_ELEMENTS (parts)));
      for (guint p = 0; p < G_N_ELEMENTS (parts); p++)
        if (memchr (parts[p].sense_kind, percent[1], sizeof parts[p].sense_kind))
          sums[p] += (guint) atoi (count);
    }
  GHashTableIter iter;
  gpointer lemma, sums;
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &lemma, &sums))
    {
      const guint *n = sums;
      guint all = n[0] + n[1] + n[2] + n[3];
      WordFacts *facts = g_hash_table_lookup (self->facts, lemma);
      for (guint p = 0; facts && p < G_N_ELEMENTS (parts); p++)
        if (n[p] * 5 >= all * 4)
          facts->forms |= 1u << parts[p].mostly;
    }
}

Wordnet *
wordnet_read (const char *folder, GError **error)
{
  Wordnet *self = g_new0 (Wordnet, 1);
  self->facts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->persons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->places = g_ptr_array_new_with_free_func (g_free);
  for (guint p = 0; p < G_N_ELEMENTS (parts); p++)
    {
      g_autoptr (GHashTable) files = g_hash_table_new (NULL, NULL);
      g_auto (GStrv) data = read_lines (folder, "data.", parts[p].name, error);
      g_auto (GStrv) lemmas = data ? read_lines (folder, "index.", parts[p].name, error) : NULL;
      if (!lemmas)
        return NULL;
      for (char **line = data; *line; line++)
        read_synset (self, *line, files);
      for (char **line = lemmas; *line; line++)
        read_lemma (self, &parts[p], *line, files);
    }
  add_regular_inflections (self);
  for (guint p = 0; p < G_N_ELEMENTS (parts); p++)
    {
      g_autofree char *name = g_strconcat (parts[p].name, ".exc", NULL);
      g_auto (GStrv) exceptions = read_lines (folder, "", name, error);
      if (!exceptions)
        return NULL;
      add_exceptions (self, &parts[p], exceptions);
    }
  g_auto (GStrv) counts = read_lines (folder, "cntlist", ".rev", error);
  if (!counts)
    return NULL;
  read_counts (self, counts);
  return self;
}

void
wordnet_free (Wordnet *self)
{
  g_hash_table_unref (self->facts);
  g_hash_table_unref (self->people);
  g_hash_table_unref (self->persons);
  g_ptr_array_unref (self->places);
  g_free (self);
}

gboolean
wordnet_look_up (Wordnet *self, const char *word, WordFacts *facts)
{
  const WordFacts *found = g_hash_table_lookup (self->facts, word);
  if (found)
    *facts = *found;
  return found != NULL;
}

/* Names of countries, cities, rivers and the like (char *). */
const GPtrArray *
wordnet_places (const Wordnet *self)
{
  return self->places;
}

/* Whether a word stands for a people, a faith, a party, or what belongs to one: "Israeli", "Muslims", "French". */
gboolean
wordnet_is_of_people (Wordnet *self, const char *word)
{
  g_autofree char *small = g_ascii_strdown (word, -1);
  gsize n = strlen (small);
  if (g_hash_table_contains (self->people, small))
    return !g_hash_table_contains (self->persons, small);
  if (n < 3 || small[n - 1] != 's')
    return FALSE;
  small[n - 1] = '\0';
  return g_hash_table_contains (self->people, small) && !g_hash_table_contains (self->persons, small);
}

static guint
list_bits (guint32 bits, guint n_bits, guint first, guint *list)
{
  guint n = 0;
  for (guint b = 0; b < n_bits; b++)
    if (bits & (1u << b))
      list[n++] = first + b;
  return n;
}

/* Puts the numbers of a word's features into @list and returns how many there are. */
guint
word_facts_list (const WordFacts *facts, guint list[N_FACTS])
{
  guint n = list_bits (facts->forms, N_FORMS, 0, list), at = N_FORMS;
  n += list_bits (facts->senses.noun_first, N_WORDNET_NOUN, at, list + n);
  at += N_WORDNET_NOUN;
  n += list_bits (facts->senses.noun_any, N_WORDNET_NOUN, at, list + n);
  at += N_WORDNET_NOUN;
  n += list_bits (facts->senses.verb_first, N_WORDNET_VERB, at, list + n);
  at += N_WORDNET_VERB;
  n += list_bits (facts->senses.verb_any, N_WORDNET_VERB, at, list + n);
  return n;
}
