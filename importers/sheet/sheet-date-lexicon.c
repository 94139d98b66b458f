/* SPDX-License-Identifier: MIT */
/* The words that stand in dates, in English, German, French, Spanish, Italian, Portuguese and Dutch. */

#include "sheet-date-lexicon.h"

#include <stdlib.h>
#include <string.h>

/* Sorted by bytes: found by halving. A word of several languages has the meaning that dates give it most often. */
static const DateWord date_words[] = {
  { "a", DATE_WORD_NOISE, 0 }, { "ab", DATE_WORD_AFTER, 0 }, { "about", DATE_WORD_ABOUT, 0 },
  { "abr", DATE_WORD_MONTH, 4 }, { "abril", DATE_WORD_MONTH, 4 }, { "ac", DATE_WORD_BC, 0 },
  { "ad", DATE_WORD_AD, 0 }, { "aec", DATE_WORD_BC, 0 }, { "aft", DATE_WORD_AFTER, 0 }, { "after", DATE_WORD_AFTER, 0 },
  { "ago", DATE_WORD_MONTH, 8 }, { "agosto", DATE_WORD_MONTH, 8 }, { "al", DATE_WORD_TO, 0 },
  { "alrededor", DATE_WORD_ABOUT, 0 }, { "am", DATE_WORD_AM, 0 }, { "and", DATE_WORD_TO, 0 },
  { "anfang", DATE_WORD_PART, 0 }, { "antes", DATE_WORD_BEFORE, 0 }, { "aout", DATE_WORD_MONTH, 8 },
  { "août", DATE_WORD_MONTH, 8 }, { "apjc", DATE_WORD_AD, 0 }, { "apos", DATE_WORD_AFTER, 0 },
  { "approx", DATE_WORD_ABOUT, 0 }, { "approximate", DATE_WORD_ABOUT, 0 }, { "approximately", DATE_WORD_ABOUT, 0 },
  { "apr", DATE_WORD_MONTH, 4 }, { "apres", DATE_WORD_AFTER, 0 }, { "april", DATE_WORD_MONTH, 4 },
  { "aprile", DATE_WORD_MONTH, 4 }, { "après", DATE_WORD_AFTER, 0 }, { "após", DATE_WORD_AFTER, 0 },
  { "around", DATE_WORD_ABOUT, 0 }, { "at", DATE_WORD_NOISE, 0 }, { "ate", DATE_WORD_TO, 0 },
  { "até", DATE_WORD_TO, 0 }, { "au", DATE_WORD_TO, 0 }, { "aug", DATE_WORD_MONTH, 8 },
  { "august", DATE_WORD_MONTH, 8 }, { "augustus", DATE_WORD_MONTH, 8 }, { "automne", DATE_WORD_SEASON, 23 },
  { "autumn", DATE_WORD_SEASON, 23 }, { "autunno", DATE_WORD_SEASON, 23 }, { "avant", DATE_WORD_BEFORE, 0 },
  { "avjc", DATE_WORD_BC, 0 }, { "avr", DATE_WORD_MONTH, 4 }, { "avril", DATE_WORD_MONTH, 4 },
  { "bc", DATE_WORD_BC, 0 }, { "bce", DATE_WORD_BC, 0 }, { "bef", DATE_WORD_BEFORE, 0 }, { "before", DATE_WORD_BEFORE, 0 },
  { "begin", DATE_WORD_PART, 0 }, { "beginning", DATE_WORD_PART, 0 }, { "between", DATE_WORD_NOISE, 0 },
  { "bis", DATE_WORD_TO, 0 }, { "by", DATE_WORD_BEFORE, 0 }, { "c", DATE_WORD_ABOUT, 0 },
  { "ca", DATE_WORD_ABOUT, 0 }, { "ce", DATE_WORD_AD, 0 }, { "cent", DATE_WORD_CENTURY, 0 },
  { "century", DATE_WORD_CENTURY, 0 }, { "cerca", DATE_WORD_ABOUT, 0 }, { "circa", DATE_WORD_ABOUT, 0 },
  { "da", DATE_WORD_NOISE, 0 }, { "dal", DATE_WORD_AFTER, 0 }, { "dc", DATE_WORD_AD, 0 },
  { "de", DATE_WORD_NOISE, 0 }, { "debut", DATE_WORD_PART, 0 }, { "dec", DATE_WORD_MONTH, 12 },
  { "december", DATE_WORD_MONTH, 12 }, { "decembre", DATE_WORD_MONTH, 12 }, { "del", DATE_WORD_NOISE, 0 },
  { "den", DATE_WORD_NOISE, 0 }, { "depuis", DATE_WORD_AFTER, 0 }, { "der", DATE_WORD_NOISE, 0 },
  { "desde", DATE_WORD_AFTER, 0 }, { "despues", DATE_WORD_AFTER, 0 }, { "después", DATE_WORD_AFTER, 0 },
  { "dez", DATE_WORD_MONTH, 12 }, { "dezember", DATE_WORD_MONTH, 12 }, { "dezembro", DATE_WORD_MONTH, 12 },
  { "di", DATE_WORD_NOISE, 0 }, { "dic", DATE_WORD_MONTH, 12 }, { "dicembre", DATE_WORD_MONTH, 12 },
  { "diciembre", DATE_WORD_MONTH, 12 }, { "dienstag", DATE_WORD_NOISE, 0 }, { "dimanche", DATE_WORD_NOISE, 0 },
  { "dinsdag", DATE_WORD_NOISE, 0 }, { "do", DATE_WORD_NOISE, 0 }, { "domenica", DATE_WORD_NOISE, 0 },
  { "domingo", DATE_WORD_NOISE, 0 }, { "donderdag", DATE_WORD_NOISE, 0 }, { "donnerstag", DATE_WORD_NOISE, 0 },
  { "dopo", DATE_WORD_AFTER, 0 }, { "début", DATE_WORD_PART, 0 }, { "déc", DATE_WORD_MONTH, 12 },
  { "décembre", DATE_WORD_MONTH, 12 }, { "early", DATE_WORD_PART, 0 }, { "eeuw", DATE_WORD_CENTURY, 0 },
  { "eind", DATE_WORD_PART, 0 }, { "el", DATE_WORD_NOISE, 0 }, { "end", DATE_WORD_PART, 0 },
  { "ende", DATE_WORD_PART, 0 }, { "ene", DATE_WORD_MONTH, 1 }, { "enero", DATE_WORD_MONTH, 1 },
  { "entre", DATE_WORD_NOISE, 0 }, { "environ", DATE_WORD_ABOUT, 0 }, { "er", DATE_WORD_ORDINAL, 0 },
  { "est", DATE_WORD_ABOUT, 0 }, { "estate", DATE_WORD_SEASON, 22 }, { "estimated", DATE_WORD_ABOUT, 0 },
  { "et", DATE_WORD_TO, 0 }, { "ete", DATE_WORD_SEASON, 22 }, { "etwa", DATE_WORD_ABOUT, 0 },
  { "fall", DATE_WORD_SEASON, 23 }, { "feb", DATE_WORD_MONTH, 2 }, { "febbraio", DATE_WORD_MONTH, 2 },
  { "feber", DATE_WORD_MONTH, 2 }, { "febrero", DATE_WORD_MONTH, 2 }, { "februar", DATE_WORD_MONTH, 2 },
  { "februari", DATE_WORD_MONTH, 2 }, { "february", DATE_WORD_MONTH, 2 }, { "feira", DATE_WORD_NOISE, 0 },
  { "fev", DATE_WORD_MONTH, 2 }, { "fevereiro", DATE_WORD_MONTH, 2 }, { "fevr", DATE_WORD_MONTH, 2 },
  { "fevrier", DATE_WORD_MONTH, 2 }, { "fim", DATE_WORD_PART, 0 }, { "fin", DATE_WORD_PART, 0 },
  { "finales", DATE_WORD_PART, 0 }, { "fine", DATE_WORD_PART, 0 }, { "fines", DATE_WORD_PART, 0 },
  { "fino", DATE_WORD_TO, 0 }, { "first", DATE_WORD_NUMBER, 1 }, { "fiscal", DATE_WORD_FISCAL, 0 },
  { "forse", DATE_WORD_PERHAPS, 0 }, { "fourth", DATE_WORD_NUMBER, 4 }, { "freitag", DATE_WORD_NOISE, 0 },
  { "fri", DATE_WORD_NOISE, 0 }, { "friday", DATE_WORD_NOISE, 0 }, { "from", DATE_WORD_AFTER, 0 },
  { "fruehling", DATE_WORD_SEASON, 21 }, { "frühjahr", DATE_WORD_SEASON, 21 }, { "frühling", DATE_WORD_SEASON, 21 },
  { "fy", DATE_WORD_FISCAL, 0 }, { "fév", DATE_WORD_MONTH, 2 }, { "févr", DATE_WORD_MONTH, 2 },
  { "février", DATE_WORD_MONTH, 2 }, { "gegen", DATE_WORD_ABOUT, 0 }, { "gen", DATE_WORD_MONTH, 1 },
  { "gennaio", DATE_WORD_MONTH, 1 }, { "giovedi", DATE_WORD_NOISE, 0 }, { "giovedì", DATE_WORD_NOISE, 0 },
  { "giu", DATE_WORD_MONTH, 6 }, { "giugno", DATE_WORD_MONTH, 6 }, { "h", DATE_WORD_HOUR, 0 },
  { "h1", DATE_WORD_HALF, 1 }, { "h2", DATE_WORD_HALF, 2 }, { "hacia", DATE_WORD_ABOUT, 0 },
  { "halbjahr", DATE_WORD_PARTS, 'H' }, { "half", DATE_WORD_PARTS, 'H' }, { "hasta", DATE_WORD_TO, 0 },
  { "herbst", DATE_WORD_SEASON, 23 }, { "herfst", DATE_WORD_SEASON, 23 }, { "heures", DATE_WORD_HOUR, 0 },
  { "hiver", DATE_WORD_SEASON, 24 }, { "horas", DATE_WORD_HOUR, 0 }, { "hours", DATE_WORD_HOUR, 0 },
  { "hr", DATE_WORD_HOUR, 0 }, { "hrs", DATE_WORD_HOUR, 0 }, { "hs", DATE_WORD_HOUR, 0 },
  { "im", DATE_WORD_NOISE, 0 }, { "in", DATE_WORD_NOISE, 0 }, { "inicio", DATE_WORD_PART, 0 },
  { "inizio", DATE_WORD_PART, 0 }, { "inverno", DATE_WORD_SEASON, 24 }, { "invierno", DATE_WORD_SEASON, 24 },
  { "início", DATE_WORD_PART, 0 }, { "jahr", DATE_WORD_NOISE, 0 }, { "jahrhundert", DATE_WORD_CENTURY, 0 },
  { "jan", DATE_WORD_MONTH, 1 }, { "janeiro", DATE_WORD_MONTH, 1 }, { "januar", DATE_WORD_MONTH, 1 },
  { "januari", DATE_WORD_MONTH, 1 }, { "january", DATE_WORD_MONTH, 1 }, { "janv", DATE_WORD_MONTH, 1 },
  { "janvier", DATE_WORD_MONTH, 1 }, { "jeudi", DATE_WORD_NOISE, 0 }, { "jh", DATE_WORD_CENTURY, 0 },
  { "jueves", DATE_WORD_NOISE, 0 }, { "juil", DATE_WORD_MONTH, 7 }, { "juillet", DATE_WORD_MONTH, 7 },
  { "juin", DATE_WORD_MONTH, 6 }, { "jul", DATE_WORD_MONTH, 7 }, { "julho", DATE_WORD_MONTH, 7 },
  { "juli", DATE_WORD_MONTH, 7 }, { "julio", DATE_WORD_MONTH, 7 }, { "july", DATE_WORD_MONTH, 7 },
  { "jun", DATE_WORD_MONTH, 6 }, { "june", DATE_WORD_MONTH, 6 }, { "junho", DATE_WORD_MONTH, 6 },
  { "juni", DATE_WORD_MONTH, 6 }, { "junio", DATE_WORD_MONTH, 6 }, { "jusque", DATE_WORD_TO, 0 },
  { "jän", DATE_WORD_MONTH, 1 }, { "jänner", DATE_WORD_MONTH, 1 }, { "kw", DATE_WORD_WEEK, 0 },
  { "la", DATE_WORD_NOISE, 0 }, { "late", DATE_WORD_PART, 0 }, { "le", DATE_WORD_NOISE, 0 },
  { "lente", DATE_WORD_SEASON, 21 }, { "likely", DATE_WORD_PERHAPS, 0 }, { "local", DATE_WORD_NOISE, 0 },
  { "lug", DATE_WORD_MONTH, 7 }, { "luglio", DATE_WORD_MONTH, 7 }, { "lundi", DATE_WORD_NOISE, 0 },
  { "lunedi", DATE_WORD_NOISE, 0 }, { "lunedì", DATE_WORD_NOISE, 0 }, { "lunes", DATE_WORD_NOISE, 0 },
  { "maandag", DATE_WORD_NOISE, 0 }, { "maart", DATE_WORD_MONTH, 3 }, { "maerz", DATE_WORD_MONTH, 3 },
  { "mag", DATE_WORD_MONTH, 5 }, { "maggio", DATE_WORD_MONTH, 5 }, { "mai", DATE_WORD_MONTH, 5 },
  { "maio", DATE_WORD_MONTH, 5 }, { "mar", DATE_WORD_MONTH, 3 }, { "march", DATE_WORD_MONTH, 3 },
  { "marco", DATE_WORD_MONTH, 3 }, { "mardi", DATE_WORD_NOISE, 0 }, { "mars", DATE_WORD_MONTH, 3 },
  { "martedi", DATE_WORD_NOISE, 0 }, { "martedì", DATE_WORD_NOISE, 0 }, { "martes", DATE_WORD_NOISE, 0 },
  { "marzo", DATE_WORD_MONTH, 3 }, { "março", DATE_WORD_MONTH, 3 }, { "may", DATE_WORD_MONTH, 5 },
  { "maybe", DATE_WORD_PERHAPS, 0 }, { "mayo", DATE_WORD_MONTH, 5 }, { "meados", DATE_WORD_PART, 0 },
  { "mediados", DATE_WORD_PART, 0 }, { "mei", DATE_WORD_MONTH, 5 }, { "mercoledi", DATE_WORD_NOISE, 0 },
  { "mercoledì", DATE_WORD_NOISE, 0 }, { "mercredi", DATE_WORD_NOISE, 0 }, { "meta", DATE_WORD_PART, 0 },
  { "metà", DATE_WORD_PART, 0 }, { "mi", DATE_WORD_PART, 0 }, { "mid", DATE_WORD_PART, 0 },
  { "midden", DATE_WORD_PART, 0 }, { "middle", DATE_WORD_PART, 0 }, { "miercoles", DATE_WORD_NOISE, 0 },
  { "misschien", DATE_WORD_PERHAPS, 0 }, { "mitte", DATE_WORD_PART, 0 }, { "mittwoch", DATE_WORD_NOISE, 0 },
  { "miércoles", DATE_WORD_NOISE, 0 }, { "mon", DATE_WORD_NOISE, 0 }, { "monday", DATE_WORD_NOISE, 0 },
  { "montag", DATE_WORD_NOISE, 0 }, { "mrt", DATE_WORD_MONTH, 3 }, { "mrz", DATE_WORD_MONTH, 3 },
  { "mär", DATE_WORD_MONTH, 3 }, { "märz", DATE_WORD_MONTH, 3 }, { "na", DATE_WORD_AFTER, 0 },
  { "nach", DATE_WORD_AFTER, 0 }, { "najaar", DATE_WORD_SEASON, 23 }, { "nchr", DATE_WORD_AD, 0 },
  { "nd", DATE_WORD_ORDINAL, 0 }, { "nov", DATE_WORD_MONTH, 11 }, { "november", DATE_WORD_MONTH, 11 },
  { "novembre", DATE_WORD_MONTH, 11 }, { "novembro", DATE_WORD_MONTH, 11 }, { "noviembre", DATE_WORD_MONTH, 11 },
  { "o", DATE_WORD_NOISE, 0 }, { "oct", DATE_WORD_MONTH, 10 }, { "october", DATE_WORD_MONTH, 10 },
  { "octobre", DATE_WORD_MONTH, 10 }, { "octubre", DATE_WORD_MONTH, 10 }, { "oder", DATE_WORD_OR, 0 },
  { "of", DATE_WORD_NOISE, 0 }, { "okt", DATE_WORD_MONTH, 10 }, { "oktober", DATE_WORD_MONTH, 10 },
  { "omstreeks", DATE_WORD_ABOUT, 0 }, { "on", DATE_WORD_NOISE, 0 }, { "ongeveer", DATE_WORD_ABOUT, 0 },
  { "or", DATE_WORD_OR, 0 }, { "otono", DATE_WORD_SEASON, 23 }, { "otoño", DATE_WORD_SEASON, 23 },
  { "ott", DATE_WORD_MONTH, 10 }, { "ottobre", DATE_WORD_MONTH, 10 }, { "out", DATE_WORD_MONTH, 10 },
  { "outono", DATE_WORD_SEASON, 23 }, { "outubro", DATE_WORD_MONTH, 10 }, { "perhaps", DATE_WORD_PERHAPS, 0 },
  { "peut-être", DATE_WORD_PERHAPS, 0 }, { "pm", DATE_WORD_PM, 0 }, { "possibly", DATE_WORD_PERHAPS, 0 },
  { "post", DATE_WORD_AFTER, 0 }, { "pre", DATE_WORD_BEFORE, 0 }, { "prima", DATE_WORD_BEFORE, 0 },
  { "primavera", DATE_WORD_SEASON, 21 }, { "principios", DATE_WORD_PART, 0 }, { "printemps", DATE_WORD_SEASON, 21 },
  { "probablement", DATE_WORD_PERHAPS, 0 }, { "probably", DATE_WORD_PERHAPS, 0 }, { "q", DATE_WORD_PARTS, 'Q' }, { "q1", DATE_WORD_QUARTER, 1 },
  { "q2", DATE_WORD_QUARTER, 2 }, { "q3", DATE_WORD_QUARTER, 3 }, { "q4", DATE_WORD_QUARTER, 4 },
  { "quarta", DATE_WORD_NOISE, 0 }, { "quartal", DATE_WORD_PARTS, 'Q' }, { "quarter", DATE_WORD_PARTS, 'Q' },
  { "quinta", DATE_WORD_NOISE, 0 }, { "quizá", DATE_WORD_PERHAPS, 0 }, { "quizás", DATE_WORD_PERHAPS, 0 },
  { "rd", DATE_WORD_ORDINAL, 0 }, { "rond", DATE_WORD_ABOUT, 0 }, { "roughly", DATE_WORD_ABOUT, 0 },
  { "s", DATE_WORD_DECADE, 0 }, { "sabado", DATE_WORD_NOISE, 0 }, { "sabato", DATE_WORD_NOISE, 0 },
  { "samedi", DATE_WORD_NOISE, 0 }, { "samstag", DATE_WORD_NOISE, 0 }, { "sat", DATE_WORD_NOISE, 0 },
  { "saturday", DATE_WORD_NOISE, 0 }, { "secolo", DATE_WORD_CENTURY, 0 }, { "second", DATE_WORD_NUMBER, 2 },
  { "seculo", DATE_WORD_CENTURY, 0 }, { "segunda", DATE_WORD_NOISE, 0 }, { "seit", DATE_WORD_AFTER, 0 },
  { "semaine", DATE_WORD_WEEK, 0 }, { "semana", DATE_WORD_WEEK, 0 }, { "semestre", DATE_WORD_PARTS, 'H' },
  { "sep", DATE_WORD_MONTH, 9 }, { "sept", DATE_WORD_MONTH, 9 }, { "september", DATE_WORD_MONTH, 9 },
  { "septembre", DATE_WORD_MONTH, 9 }, { "septiembre", DATE_WORD_MONTH, 9 }, { "set", DATE_WORD_MONTH, 9 },
  { "setembro", DATE_WORD_MONTH, 9 }, { "setiembre", DATE_WORD_MONTH, 9 }, { "settembre", DATE_WORD_MONTH, 9 },
  { "sexta", DATE_WORD_NOISE, 0 }, { "siecle", DATE_WORD_CENTURY, 0 }, { "siglo", DATE_WORD_CENTURY, 0 },
  { "since", DATE_WORD_AFTER, 0 }, { "sinds", DATE_WORD_AFTER, 0 }, { "siècle", DATE_WORD_CENTURY, 0 },
  { "sobre", DATE_WORD_ABOUT, 0 }, { "sommer", DATE_WORD_SEASON, 22 }, { "sonnabend", DATE_WORD_NOISE, 0 },
  { "sonntag", DATE_WORD_NOISE, 0 }, { "spring", DATE_WORD_SEASON, 21 }, { "st", DATE_WORD_ORDINAL, 0 },
  { "ste", DATE_WORD_ORDINAL, 0 }, { "summer", DATE_WORD_SEASON, 22 }, { "sun", DATE_WORD_NOISE, 0 },
  { "sunday", DATE_WORD_NOISE, 0 }, { "sábado", DATE_WORD_NOISE, 0 }, { "século", DATE_WORD_CENTURY, 0 },
  { "t1", DATE_WORD_QUARTER, 1 }, { "t2", DATE_WORD_QUARTER, 2 }, { "t3", DATE_WORD_QUARTER, 3 },
  { "t4", DATE_WORD_QUARTER, 4 }, { "tal", DATE_WORD_PERHAPS, 0 }, { "talvez", DATE_WORD_PERHAPS, 0 },
  { "terca", DATE_WORD_NOISE, 0 }, { "terça", DATE_WORD_NOISE, 0 }, { "th", DATE_WORD_ORDINAL, 0 },
  { "the", DATE_WORD_NOISE, 0 }, { "third", DATE_WORD_NUMBER, 3 }, { "through", DATE_WORD_TO, 0 },
  { "thru", DATE_WORD_TO, 0 }, { "thu", DATE_WORD_NOISE, 0 }, { "thur", DATE_WORD_NOISE, 0 },
  { "thurs", DATE_WORD_NOISE, 0 }, { "thursday", DATE_WORD_NOISE, 0 }, { "till", DATE_WORD_TO, 0 },
  { "time", DATE_WORD_NOISE, 0 }, { "to", DATE_WORD_TO, 0 }, { "tot", DATE_WORD_TO, 0 },
  { "tra", DATE_WORD_NOISE, 0 }, { "trimestre", DATE_WORD_PARTS, 'Q' }, { "tue", DATE_WORD_NOISE, 0 },
  { "tues", DATE_WORD_NOISE, 0 }, { "tuesday", DATE_WORD_NOISE, 0 }, { "tussen", DATE_WORD_NOISE, 0 },
  { "uhr", DATE_WORD_HOUR, 0 }, { "um", DATE_WORD_AT, 0 }, { "uncertain", DATE_WORD_PERHAPS, 0 },
  { "und", DATE_WORD_TO, 0 }, { "ungefähr", DATE_WORD_ABOUT, 0 }, { "until", DATE_WORD_TO, 0 },
  { "uur", DATE_WORD_HOUR, 0 }, { "vanaf", DATE_WORD_AFTER, 0 }, { "vchr", DATE_WORD_BC, 0 },
  { "vendredi", DATE_WORD_NOISE, 0 }, { "venerdi", DATE_WORD_NOISE, 0 }, { "venerdì", DATE_WORD_NOISE, 0 },
  { "verano", DATE_WORD_SEASON, 22 }, { "verao", DATE_WORD_SEASON, 22 }, { "vermutlich", DATE_WORD_PERHAPS, 0 },
  { "vers", DATE_WORD_ABOUT, 0 }, { "verso", DATE_WORD_ABOUT, 0 }, { "verão", DATE_WORD_SEASON, 22 },
  { "vez", DATE_WORD_PERHAPS, 0 }, { "vielleicht", DATE_WORD_PERHAPS, 0 }, { "viernes", DATE_WORD_NOISE, 0 },
  { "voor", DATE_WORD_BEFORE, 0 }, { "voorjaar", DATE_WORD_SEASON, 21 }, { "vor", DATE_WORD_BEFORE, 0 },
  { "vrijdag", DATE_WORD_NOISE, 0 }, { "w", DATE_WORD_WEEK, 0 }, { "wed", DATE_WORD_NOISE, 0 },
  { "wednesday", DATE_WORD_NOISE, 0 }, { "week", DATE_WORD_WEEK, 0 }, { "winter", DATE_WORD_SEASON, 24 },
  { "wk", DATE_WORD_WEEK, 0 }, { "woche", DATE_WORD_WEEK, 0 }, { "woensdag", DATE_WORD_NOISE, 0 },
  { "wohl", DATE_WORD_PERHAPS, 0 }, { "y", DATE_WORD_TO, 0 }, { "year", DATE_WORD_NOISE, 0 },
  { "zaterdag", DATE_WORD_NOISE, 0 }, { "zomer", DATE_WORD_SEASON, 22 }, { "zondag", DATE_WORD_NOISE, 0 },
  { "zwischen", DATE_WORD_NOISE, 0 }, { "ª", DATE_WORD_ORDINAL, 0 }, { "º", DATE_WORD_ORDINAL, 0 },
  { "à", DATE_WORD_NOISE, 0 }, { "été", DATE_WORD_SEASON, 22 }, { "年", DATE_WORD_NOISE, 0 },
  { "日", DATE_WORD_NOISE, 0 }, { "月", DATE_WORD_MONTH_SIGN, 0 }, { "년", DATE_WORD_NOISE, 0 },
  { "월", DATE_WORD_MONTH_SIGN, 0 }, { "일", DATE_WORD_NOISE, 0 },
};

static int
compare_word (const void *key,
              const void *row)
{
  return strcmp (key, ((const DateWord *) row)->word);
}

/* What a lower-case word means in a date, or NULL. */
const DateWord *
date_word_find (const char *word)
{
  return bsearch (word, date_words, G_N_ELEMENTS (date_words), sizeof date_words[0], compare_word);
}

static const char *const nothing_words[] = {
  "", "-", "--", "?", ".", "n/a", "na", "n.a.", "nan", "nat", "nil", "none", "null", "(null)", "tba", "tbc", "tbd", "unknown", "undated", "n.d.", "nd", "not available",
  "unbekannt", "k.a.", "inconnu", "inconnue", "desconocido", "desconocida", "sconosciuto", "desconhecido", "onbekend", NULL
};

static const char *const open_words[] = {
  "..", "present", "ongoing", "on-going", "now", "today", "current", "currently", "to date", "to present", "still", "open", "active", "heute", "laufend", "andauernd",
  "aujourd'hui", "en cours", "actualidad", "presente", "en curso", "attuale", "in corso", "oggi", "atual", "em curso", "heden", "lopend", NULL
};

/* Whether a lower-case text stands for no date. */
gboolean
date_text_is_nothing (const char *text)
{
  return g_strv_contains (nothing_words, text);
}

/* Whether a lower-case text says that something goes on: "present", "still in office". */
gboolean
date_text_is_open (const char *text)
{
  return g_strv_contains (open_words, text) || g_str_has_prefix (text, "still ");
}
