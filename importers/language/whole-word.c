/* SPDX-License-Identifier: MIT */
/* Words that stay whole though there are signs in them. */

#include "whole-word.h"

#include <string.h>

void
characters_copy_word (const GArray *characters, guint from, guint to, char word[MAX_WORD])
{
  guint length = 0;
  for (guint i = from; i < to && to - from < MAX_WORD; i++)
    {
      gunichar c = is_apostrophe (character_at (characters, i)) ? '\'' : character_at (characters, i);
      word[length++] = c < 128 ? g_ascii_tolower ((char) c) : '\x7f';
    }
  word[length] = '\0';
}

/* Addresses of pages and mail, handles and file names. */
static gboolean
is_address (const GArray *characters, guint from, guint to)
{
  static const char *const domains[] = { ".com", ".org", ".net", ".gov", ".edu", ".co.uk", ".info" };
  char word[MAX_WORD];
  guint colon = 0, sign = 0, stop = 0;
  gunichar first = character_at (characters, from);

  characters_copy_word (characters, from, MIN (to, from + MAX_WORD - 1), word);
  if (g_str_has_prefix (word, "www.") || g_str_has_prefix (word, "mailto:") || g_str_has_prefix (word, "doi:"))
    return TRUE;
  for (guint i = from; i < to; i++)
    {
      gunichar c = character_at (characters, i), next = character_at (characters, i + 1);
      colon = c == ':' && next == '/' && character_at (characters, i + 2) == '/' ? i : colon;
      sign = c == '@' && i > from ? i : sign;
      stop = c == '.' && i + 1 < to ? i : stop;
    }
  if (colon > from || (sign > from && stop > sign))
    return TRUE;
  for (guint d = 0; d < G_N_ELEMENTS (domains); d++)
    {
      const char *found = strstr (word, domains[d]);
      if (found && found > word && !g_ascii_isalnum (found[strlen (domains[d])]) && g_ascii_isalnum (found[-1]))
        return TRUE;
    }
  return (first == '@' || first == '#') && to - from > 1 && g_unichar_isalpha (character_at (characters, from + 1));
}

static gboolean
closes (gunichar c)
{
  return (c < 128 && c && strchr (".,;:!?'\")]}>", (int) c)) || c == 0x2019 || c == 0x201d;
}

/* An address begins behind the bracket or quote that holds it, and ends before the one that closes it. */
static guint
end_of_address (const GArray *characters, guint i, guint to)
{
  guint end = i;
  gunichar first = character_at (characters, i);
  if (!g_unichar_isalnum (first) && first != '@' && first != '#')
    return i;
  while (end < to && character_at (characters, end) != '<' && character_at (characters, end) != '>'
         && character_at (characters, end) != '"' && character_at (characters, end) != 0x201d)
    end++;
  while (end > i && closes (character_at (characters, end - 1)))
    end--;
  return end > i + 3 && is_address (characters, i, end) ? end : i;
}

/* Patterns of whole words: "0" is any digit, "a" any letter, other characters are themselves. Telephone numbers as North
 * America writes them, dates as machines do. */
static const char *const patterns[] = {
  "000-000-0000", "0-000-000-0000", "000-0000", "00-aaa-00", "00-aaa-0000", "0-aaa-00", "0-aaa-0000",
};

/* Faces, and words with a slash; a face with a letter in it stands alone. */
static const char *const wholes[] = {
  ":-)", ":-(", ";-)", ";-(", ":)", ":(", ";)", "=)", "=(", ":d", ";d", ":p", ";p", ":-d", ":-p", "w/", "w/o", "w/out", "b/c",
  "s/he",
};

static gboolean
fits (const GArray *characters, guint i, guint to, const char *pattern)
{
  guint n = (guint) strlen (pattern);
  for (guint k = 0; k < n; k++)
    {
      gunichar c = character_at (characters, i + k);
      if (i + k >= to || (pattern[k] == '0' ? !(c < 128 && g_ascii_isdigit ((char) c)) : pattern[k] == 'a' ? !g_unichar_isalpha (c)
                                            : (gunichar) pattern[k] != c))
        return FALSE;
    }
  return TRUE;
}

/* "100-1000" is no telephone number, but from one to the other. */
static gboolean
is_round (const GArray *characters, guint i, guint to)
{
  return character_at (characters, i + 2) == '0' && character_at (characters, to - 1) == '0';
}

static guint
end_of_pattern (const GArray *characters, guint i, guint to)
{
  for (guint p = 0; p < G_N_ELEMENTS (patterns); p++)
    {
      guint end = i + (guint) strlen (patterns[p]);
      gunichar next = character_at (characters, end);
      if (fits (characters, i, to, patterns[p]) && !(end < to && (g_unichar_isalnum (next) || next == '-' || next == '/'))
          && !(end - i == 8 && patterns[p][3] == '-' && is_round (characters, i, end)))
        return end;
    }
  return i;
}

static guint
end_of_listed (const GArray *characters, guint from, guint i, guint to)
{
  char word[MAX_WORD];
  guint end = to;
  if (i > from && character_at (characters, i) != ':' && character_at (characters, i) != ';')
    return i;
  while (end > i && closes (character_at (characters, end - 1)) && character_at (characters, end - 1) != ')')
    end--;
  characters_copy_word (characters, i, end, word);
  for (guint w = 0; w < G_N_ELEMENTS (wholes); w++)
    if (g_str_equal (word, wholes[w]) && (i == from || word[1] == '-'))
      return end;
  return i;
}

static guint
end_of_line (const GArray *characters, guint i, guint to)
{
  guint end = i;
  while (end < to && character_at (characters, end) == '_')
    end++;
  return end > i + 1 ? end : i;
}

guint
whole_word_end (const GArray *characters, guint from, guint i, guint to)
{
  guint end = end_of_address (characters, i, to);
  end = end > i ? end : end_of_pattern (characters, i, to);
  end = end > i ? end : end_of_listed (characters, from, i, to);
  return end > i ? end : end_of_line (characters, i, to);
}
