/* SPDX-License-Identifier: MIT */
/* Invented sentences, from a small grammar. Trees are as the treebanks draw them. */

#include "invent.h"

#include "invent-words.h"
#include "network-shape.h"

#include <string.h>

/* The longest sentence that the grammar can make has fewer. */
#define MAX_WORDS 120

typedef struct
{
  TrainingSentence *sentence;
  const NamePool *pool;
  Random *random;
} Draft;

static gboolean
chance (Draft *d, guint percent)
{
  return random_below (d->random, 100) < percent;
}

static guint
add (Draft *d, const char *form, const char *lemma, guint8 upos, guint8 xpos, guint8 relation)
{
  TrainingSentence *s = d->sentence;
  guint i = s->n++;
  g_assert (i < MAX_WORDS);
  s->forms[i] = g_strdup (form);
  s->lemmas[i] = g_strdup (lemma);
  s->upos[i] = upos;
  s->xpos[i] = xpos;
  s->relations[i] = relation;
  return i;
}

static guint
add_under (Draft *d, const char *form, guint8 upos, guint8 xpos, guint8 relation, guint head)
{
  guint i = add (d, form, form, upos, xpos, relation);
  d->sentence->heads[i] = (gint16) head;
  return i;
}

/* Hangs the words from @from up to @head on it, those that have no head yet. */
static void
hang (Draft *d, guint from, guint head)
{
  for (guint i = from; i < d->sentence->n; i++)
    if (i != head && d->sentence->heads[i] == -2)
      d->sentence->heads[i] = (gint16) head;
}

static char **
choose (Draft *d, WordList list)
{
  return g_strsplit (invent_words[list].words[random_below (d->random, invent_words[list].n)], " ", -1);
}

static const char *
choose_name (Draft *d, const GPtrArray *names)
{
  return names->pdata[random_below (d->random, names->len)];
}

static guint
add_loose (Draft *d, const char *form, guint8 upos, guint8 xpos, guint8 relation)
{
  guint i = add (d, form, form, upos, xpos, relation);
  d->sentence->heads[i] = -2;
  return i;
}

static guint
add_name (Draft *d, const char *form, guint8 relation, NameKind kind)
{
  guint i = add (d, form, form, UPOS_PROPN, XPOS_NNP, relation);
  d->sentence->names[i] = (guint8) (2 * kind - 1);
  return i;
}

static guint
add_place (Draft *d, guint8 relation)
{
  g_auto (GStrv) country = choose (d, WORDS_COUNTRIES);
  gboolean is_country = chance (d, 40) || d->pool->places->len == 0;
  return add_name (d, is_country ? country[0] : choose_name (d, d->pool->places), relation, NAME_PLACE);
}

static guint
add_person (Draft *d, guint8 relation)
{
  gboolean has_first = chance (d, 70) && d->pool->first_names->len > 0, has_last = d->pool->last_names->len > 0;
  guint i = add_name (d, has_first ? choose_name (d, d->pool->first_names) : has_last ? choose_name (d, d->pool->last_names) : "Smith",
                      relation, NAME_PERSON);
  if (has_first && has_last)
    d->sentence->names[add_under (d, choose_name (d, d->pool->last_names), UPOS_PROPN, XPOS_NNP, REL_FLAT, i)] = 2 * NAME_PERSON;
  return i;
}

/* What stands before the noun; TRUE when it asks for a plural. */
static gboolean
add_determiner (Draft *d)
{
  static const char *const few[] = { "two", "three", "four", "five", "ten", "dozen" };
  guint dice = random_below (d->random, 100);
  if (dice < 40)
    add_loose (d, "the", UPOS_DET, XPOS_DT, REL_DET);
  else if (dice < 55)
    add_loose (d, "a", UPOS_DET, XPOS_DT, REL_DET);
  else if (dice < 60)
    {
      guint place = add_place (d, REL_NMOD_POSS);
      d->sentence->heads[place] = -2;
      add_under (d, "'s", UPOS_PART, XPOS_POS, REL_CASE, place);
    }
  else if (dice < 72)
    {
      g_autofree char *number = g_strdup_printf ("%u", 2 + random_below (d->random, 200));
      add_loose (d, chance (d, 50) ? few[random_below (d->random, 5)] : number, UPOS_NUM, XPOS_CD, REL_NUMMOD);
    }
  return dice >= 60 || (dice < 40 && chance (d, 35));
}

static void
add_quality (Draft *d)
{
  g_auto (GStrv) quality = choose (d, WORDS_QUALITIES), country = choose (d, WORDS_COUNTRIES);
  gboolean is_past = g_str_has_suffix (quality[0], "ed") || g_str_has_suffix (quality[0], "stolen");
  gboolean is_ing = g_str_has_suffix (quality[0], "ing");
  if (chance (d, 30))
    d->sentence->names[add_loose (d, country[1], UPOS_ADJ, XPOS_JJ, REL_AMOD)] = 2 * NAME_GROUP - 1;
  else if (is_past || is_ing)
    add_loose (d, quality[0], UPOS_VERB, is_past ? XPOS_VBN : XPOS_VBG, REL_AMOD);
  else
    add_loose (d, quality[0], UPOS_ADJ, XPOS_JJ, REL_AMOD);
}

static guint
add_noun (Draft *d, WordList list, guint8 relation)
{
  guint from = d->sentence->n;
  g_auto (GStrv) noun = choose (d, list), kind = choose (d, WORDS_KINDS);
  gboolean is_plural = add_determiner (d);
  if (chance (d, 22))
    add_quality (d);
  if (chance (d, 18))
    add_loose (d, kind[0], UPOS_NOUN, XPOS_NN, REL_COMPOUND);
  guint i = add (d, noun[is_plural], noun[0], UPOS_NOUN, is_plural ? XPOS_NNS : XPOS_NN, relation);
  hang (d, from, i);
  return i;
}

static guint
add_people (Draft *d, guint8 relation)
{
  static const char *const pronouns[] = { "he", "she", "they", "it" }, *const others[] = { "him", "her", "them", "it" };
  gboolean is_subject = relation == REL_NSUBJ || relation == REL_NSUBJ_PASS;
  guint dice = random_below (d->random, 100), who = random_below (d->random, 4);
  g_auto (GStrv) company = choose (d, WORDS_COMPANIES);
  if (dice < 10)
    return add_name (d, company[0], relation, NAME_ORGANIZATION);
  if (dice < 20)
    return add_person (d, relation);
  if (dice < 28)
    return add_place (d, relation);
  if (dice < 34 && d->sentence->n > 0)
    return add (d, is_subject ? pronouns[who] : others[who], pronouns[who], UPOS_PRON, XPOS_PRP, relation);
  if (dice < 42)
    return add (d, "police", "police", UPOS_NOUN, XPOS_NNS, relation);
  return add_noun (d, WORDS_PEOPLE, relation);
}

static guint
add_with_case (Draft *d, const char *preposition, WordList list, guint8 relation, guint head)
{
  guint mark = add (d, preposition, preposition, UPOS_ADP, XPOS_IN, REL_CASE);
  guint i = list == WORDS_COUNTRIES ? add_place (d, relation) : list == WORDS_PEOPLE ? add_people (d, relation)
            : add_noun (d, list, relation);
  d->sentence->heads[mark] = (gint16) i;
  d->sentence->heads[i] = (gint16) head;
  return i;
}

static void
add_year (Draft *d, guint head)
{
  g_autofree char *year = g_strdup_printf ("%u", 1950 + random_below (d->random, 80));
  d->sentence->heads[add (d, year, year, UPOS_NUM, XPOS_CD, REL_NMOD_UNMARKED)] = (gint16) head;
}

/* "3 May 2014", "May 3, 2014": the day is the head. */
static guint
add_day (Draft *d, const char *month, guint8 relation)
{
  g_autofree char *day = g_strdup_printf ("%u", 1 + random_below (d->random, 31));
  gboolean is_first = chance (d, 45);
  guint before = is_first ? 0 : add (d, month, month, UPOS_PROPN, XPOS_NNP, REL_COMPOUND);
  guint i = add (d, day, day, UPOS_NUM, XPOS_CD, relation);
  if (is_first)
    add_under (d, month, UPOS_PROPN, XPOS_NNP, REL_NMOD_UNMARKED, i);
  else
    d->sentence->heads[before] = (gint16) i;
  if (chance (d, 50))
    {
      if (!is_first)
        add_under (d, ",", UPOS_PUNCT, XPOS_COMMA, REL_PUNCT, i + 2);
      add_year (d, i);
    }
  return i;
}

static guint
add_marked_day (Draft *d)
{
  static const char *const months[] = { "January", "February", "March", "April", "May", "June", "July", "August",
                                        "September", "October", "November", "December", "Jan.", "Feb.", "Aug.", "Sept.",
                                        "Oct.", "Nov.", "Dec." };
  static const char *const days[] = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" };
  const char *month = months[random_below (d->random, G_N_ELEMENTS (months))];
  const char *day = days[random_below (d->random, G_N_ELEMENTS (days))];
  guint dice = random_below (d->random, 100), from = d->sentence->n, i;
  add_loose (d, dice < 70 ? "on" : "in", UPOS_ADP, XPOS_IN, REL_CASE);
  if (dice < 45)
    i = add_day (d, month, REL_OBL);
  else if (dice < 70)
    i = add (d, day, day, UPOS_PROPN, XPOS_NNP, REL_OBL);
  else if (dice < 85)
    {
      gboolean is_early = chance (d, 20);
      if (is_early)
        add_loose (d, chance (d, 50) ? "early" : "late", UPOS_ADJ, XPOS_JJ, REL_AMOD);
      i = add (d, month, month, UPOS_PROPN, XPOS_NNP, REL_OBL);
      if (chance (d, 60))
        add_year (d, i);
    }
  else
    {
      g_autofree char *year = g_strdup_printf ("%u", 1950 + random_below (d->random, 80));
      i = add (d, year, year, UPOS_NUM, XPOS_CD, REL_OBL);
    }
  hang (d, from, i);
  return i;
}

static guint
add_when (Draft *d, guint head)
{
  static const char *const spans[] = { "week", "month", "year", "night" };
  guint dice = random_below (d->random, 100), from = d->sentence->n, i;
  if (dice < 80)
    i = add_marked_day (d);
  else if (dice < 90)
    i = add (d, dice < 86 ? "yesterday" : "today", "yesterday", UPOS_NOUN, XPOS_NN, REL_OBL_UNMARKED);
  else
    {
      const char *span = spans[random_below (d->random, G_N_ELEMENTS (spans))];
      add_loose (d, "last", UPOS_ADJ, XPOS_JJ, REL_AMOD);
      i = add (d, span, span, UPOS_NOUN, XPOS_NN, REL_OBL_UNMARKED);
      hang (d, from, i);
    }
  d->sentence->heads[i] = (gint16) head;
  return i;
}

/* What may stand behind a verb and its object. */
static void
add_circumstances (Draft *d, guint verb)
{
  static const char *const where[] = { "in", "in", "near", "outside" }, *const why[] = { "after", "over", "amid", "following", "before", "despite" };
  guint n_why = G_N_ELEMENTS (why);
  if (chance (d, 20))
    add_with_case (d, where[random_below (d->random, G_N_ELEMENTS (where))], WORDS_COUNTRIES, REL_OBL, verb);
  if (chance (d, 25))
    add_when (d, verb);
  else if (chance (d, 15))
    {
      guint i = add_with_case (d, why[random_below (d->random, n_why)], WORDS_HAPPENINGS, REL_OBL, verb);
      if (chance (d, 25))
        add_with_case (d, "by", WORDS_PEOPLE, REL_NMOD, i);
    }
}

static WordList
choose_objects (WordList verbs, Draft *d)
{
  return verbs == WORDS_HURT ? WORDS_PEOPLE : verbs == WORDS_HANDLE || chance (d, 50) ? WORDS_THINGS : WORDS_PEOPLE;
}

static WordList
choose_verbs (Draft *d)
{
  guint dice = random_below (d->random, 100);
  return dice < 38 ? WORDS_HURT : dice < 72 ? WORDS_HANDLE : WORDS_STRIKE;
}

/* Whom or what the verb concerns; "three" for three people, as headlines have it. */
static guint
add_sufferer (Draft *d, WordList verbs, guint8 relation)
{
  static const char *const numbers[] = { "two", "three", "four", "12", "six", "nine", "200", "dozens", "hundreds" };
  if (verbs == WORDS_HURT && chance (d, 8))
    {
      const char *number = numbers[random_below (d->random, G_N_ELEMENTS (numbers))];
      gboolean is_noun = g_str_has_suffix (number, "s");
      return add (d, number, number, is_noun ? UPOS_NOUN : UPOS_NUM, is_noun ? XPOS_NNS : XPOS_CD, relation);
    }
  return choose_objects (verbs, d) == WORDS_THINGS ? add_noun (d, WORDS_THINGS, relation) : add_people (d, relation);
}

static void
add_object (Draft *d, WordList verbs, guint verb)
{
  d->sentence->heads[add_sufferer (d, verbs, REL_OBJ)] = (gint16) verb;
}

/* A verb that takes what it needs behind it. @xpos is that of a past or an infinitive. */
static guint
add_predicate (Draft *d, guint8 xpos, guint8 relation)
{
  guint dice = random_below (d->random, 100);
  WordList list = dice < 62 ? choose_verbs (d) : dice < 76 ? WORDS_HAPPEN : dice < 90 || xpos == XPOS_VB ? WORDS_PARTICLE : WORDS_WANT;
  g_auto (GStrv) verb = choose (d, list);
  guint i = add (d, verb[xpos == XPOS_VB ? 0 : 1], verb[0], UPOS_VERB, xpos, relation);
  if (list == WORDS_PARTICLE)
    {
      add_under (d, verb[3], UPOS_ADP, XPOS_RP, REL_COMPOUND_PRT, i);
      add_object (d, WORDS_HANDLE, i);
    }
  else if (list == WORDS_WANT)
    {
      guint to = add (d, "to", "to", UPOS_PART, XPOS_TO, REL_MARK);
      guint what = add_predicate (d, XPOS_VB, REL_XCOMP);
      d->sentence->heads[to] = (gint16) what;
      d->sentence->heads[what] = (gint16) i;
    }
  else if (list != WORDS_HAPPEN)
    add_object (d, list, i);
  return i;
}

static guint
add_passive (Draft *d, guint8 relation)
{
  WordList verbs = choose_verbs (d);
  g_auto (GStrv) verb = choose (d, verbs);
  guint subject = add_sufferer (d, verbs, REL_NSUBJ_PASS);
  gboolean are_many = d->sentence->xpos[subject] == XPOS_NNS || d->sentence->xpos[subject] == XPOS_CD
                      || g_str_equal (d->sentence->forms[subject], "they");
  guint auxiliary = add (d, are_many ? "were" : "was", "be", UPOS_AUX, XPOS_VBD, REL_AUX_PASS);
  guint i = add (d, verb[2], verb[0], UPOS_VERB, XPOS_VBN, relation);
  d->sentence->heads[subject] = d->sentence->heads[auxiliary] = (gint16) i;
  if (verbs == WORDS_HURT && g_str_equal (verb[0], "shoot") && chance (d, 60))
    add_under (d, "dead", UPOS_ADJ, XPOS_JJ, REL_XCOMP, i);
  if (chance (d, 35))
    add_with_case (d, "by", WORDS_PEOPLE, REL_OBL_AGENT, i);
  return i;
}

/* A clause with its subject; the head of its verb is left open. */
static guint
add_clause (Draft *d, guint8 relation)
{
  guint verb;
  if (chance (d, 14))
    verb = add_passive (d, relation);
  else
    {
      guint subject = add_people (d, REL_NSUBJ);
      if (d->sentence->upos[subject] == UPOS_NOUN && chance (d, 7))
        {
          g_auto (GStrv) other = choose (d, WORDS_HURT);
          guint participle = add_under (d, other[2], UPOS_VERB, XPOS_VBN, REL_ACL, subject);
          add_with_case (d, "by", WORDS_PEOPLE, REL_OBL_AGENT, participle);
        }
      guint modal = chance (d, 8) ? add (d, chance (d, 50) ? "will" : "would", "will", UPOS_AUX, XPOS_MD, REL_AUX) : 0;
      verb = add_predicate (d, modal ? XPOS_VB : XPOS_VBD, relation);
      if (modal)
        d->sentence->heads[modal] = (gint16) verb;
      d->sentence->heads[subject] = (gint16) verb;
    }
  add_circumstances (d, verb);
  return verb;
}

/* A clause behind a word that joins it to another: "after", "because". */
static guint
add_joined_clause (Draft *d)
{
  static const char *const marks[] = { "after", "after", "after", "after", "before", "because", "as", "as", "when", "when", "while", "since", "until", "once" };
  const char *mark = marks[random_below (d->random, G_N_ELEMENTS (marks))];
  gboolean is_when = g_str_equal (mark, "when");
  guint i = add (d, mark, mark, is_when ? UPOS_ADV : UPOS_SCONJ, is_when ? XPOS_WRB : XPOS_IN, is_when ? REL_ADVMOD : REL_MARK);
  guint verb = add_clause (d, REL_ADVCL);
  d->sentence->heads[i] = (gint16) verb;
  return verb;
}

static void
add_comma (Draft *d, guint head)
{
  add_under (d, ",", UPOS_PUNCT, XPOS_COMMA, REL_PUNCT, head);
}

/* A main clause with what is before and behind it. */
static guint
add_main (Draft *d)
{
  guint dice = random_below (d->random, 100), first = 0;
  if (dice < 12)
    add_comma (d, first = add_when (d, 0));
  else if (dice < 22)
    add_comma (d, first = add_joined_clause (d));
  guint verb = add_clause (d, REL_ROOT);
  if (dice < 22)
    d->sentence->heads[first] = (gint16) verb;
  if (dice >= 22 && dice < 56)
    d->sentence->heads[add_joined_clause (d)] = (gint16) verb;
  else if (dice >= 56 && dice < 68)
    {
      guint and = add (d, chance (d, 75) ? "and" : "but", "and", UPOS_CCONJ, XPOS_CC, REL_CC);
      guint next = add_predicate (d, XPOS_VBD, REL_CONJ);
      d->sentence->heads[and] = (gint16) next;
      d->sentence->heads[next] = (gint16) verb;
    }
  return verb;
}

/* "Officials said the army bombed the city", "The army bombed the city, officials said". */
static guint
add_telling (Draft *d)
{
  g_auto (GStrv) verb = choose (d, WORDS_TELL);
  gboolean is_first = chance (d, 70);
  guint content = 0;
  if (!is_first)
    add_comma (d, content = add_clause (d, REL_CCOMP));
  guint subject = add_people (d, REL_NSUBJ);
  guint i = add (d, verb[1], verb[0], UPOS_VERB, XPOS_VBD, REL_ROOT);
  if (is_first)
    {
      guint that = chance (d, 60) ? add (d, "that", "that", UPOS_SCONJ, XPOS_IN, REL_MARK) : 0;
      content = add_clause (d, REL_CCOMP);
      if (that)
        d->sentence->heads[that] = (gint16) content;
    }
  d->sentence->heads[content] = d->sentence->heads[subject] = (gint16) i;
  return i;
}

TrainingSentence *
invent_sentence (const NamePool *pool, Random *random)
{
  Draft d = { training_sentence_new (MAX_WORDS), pool, random };
  TrainingSentence *s = d.sentence;
  s->n = 0;
  s->has_tree = s->has_names = TRUE;
  guint root = chance (&d, 15) ? add_telling (&d) : add_main (&d);
  s->heads[root] = -1;
  add_under (&d, ".", UPOS_PUNCT, XPOS_PERIOD, REL_PUNCT, root);
  for (guint i = 0; i + 1 < s->n; i++)
    if (g_str_equal (s->forms[i], "a") && strchr ("aeiou", s->forms[i + 1][0]))
      {
        g_free (s->forms[i]);
        s->forms[i] = g_strdup ("an");
      }
  char *first = s->forms[0];
  first[0] = g_ascii_toupper (first[0]);
  return s;
}
