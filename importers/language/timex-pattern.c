/* SPDX-License-Identifier: MIT */
/* Compiles the table of patterns and matches it. Matching goes as deep as a pattern has elements, not as the text is long. */

#include "timex-pattern.h"

#include <string.h>

#include "event-time.h"

static gboolean
fail (GError    **error,
      guint       line,
      const char *what,
      const char *of)
{
  g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_SYNTAX, "patterns of time:%u: %s \"%s\"", line, what, of);
  return FALSE;
}

static gboolean
class_by_name (const char *name,
               guint32    *class)
{
  static const char *const names[] = {
#define TIMEX_CLASS_NAME(name) #name,
    TIMEX_CLASSES (TIMEX_CLASS_NAME)
#undef TIMEX_CLASS_NAME
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i], name) == 0)
      {
        *class = i;
        return TRUE;
      }
  return FALSE;
}

/* CLASS, <group> or word. */
static gboolean
read_alternative (TimexLexicon *self,
                  const char   *text,
                  guint         line,
                  GError      **error)
{
  TimexAlternative alternative = { .kind = TIMEX_ALTERNATIVE_CLASS };

  if (*text == '<' && text[1] != '\0')
    {
      guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->group_names, text));
      if (number == 0)
        return fail (error, line, "no group before this line is called", text);
      alternative.kind = TIMEX_ALTERNATIVE_GROUP;
      alternative.id = number - 1;
    }
  else if (g_ascii_isupper (*text))
    {
      if (!class_by_name (text, &alternative.id))
        return fail (error, line, "no class is called", text);
    }
  else
    {
      alternative.kind = TIMEX_ALTERNATIVE_WORD;
      alternative.id = timex_lexicon_word_number (self, text);
    }
  g_array_append_val (self->alternatives, alternative);
  return TRUE;
}

/* a|b, a?, (a) before or after the pattern, !(a). */
static gboolean
read_element (TimexLexicon *self,
              const char   *text,
              gboolean      is_first,
              guint         line,
              GError      **error)
{
  TimexElement element = { .first = self->alternatives->len };
  g_autofree char *inner = NULL;
  gsize length = strlen (text);

  element.is_negated = length > 3 && text[0] == '!' && text[1] == '(';
  if (element.is_negated || (length > 2 && text[0] == '(' && text[length - 1] == ')'))
    {
      element.look = is_first ? TIMEX_LOOK_BEHIND : TIMEX_LOOK_AHEAD;
      inner = g_strndup (text + 1 + element.is_negated, length - 2 - element.is_negated);
    }
  else
    {
      element.is_optional = length > 1 && text[length - 1] == '?';
      inner = g_strndup (text, length - element.is_optional);
    }
  g_auto (GStrv) alternatives = g_strsplit (inner, length > 1 ? "|" : "\n", -1);
  for (guint i = 0; alternatives[i] != NULL; i++)
    if (!read_alternative (self, alternatives[i], line, error))
      return FALSE;
  element.n = self->alternatives->len - element.first;
  g_array_append_val (self->elements, element);
  return TRUE;
}

/* The classes with which an alternative, or what it stands for, can begin. */
static guint64
alternative_starts (const TimexLexicon     *self,
                    const TimexAlternative *alternative)
{
  guint64 starts = 0;

  if (alternative->kind == TIMEX_ALTERNATIVE_CLASS)
    return G_GUINT64_CONSTANT (1) << alternative->id;
  if (alternative->kind == TIMEX_ALTERNATIVE_WORD)
    return G_GUINT64_CONSTANT (1) << TIMEX_CLASS_WORD;
  const GArray *group = g_ptr_array_index (self->groups, alternative->id);
  for (guint i = 0; i < group->len; i++)
    starts |= g_array_index (group, TimexPattern, i).starts;
  return starts;
}

static void
find_starts (const TimexLexicon *self,
             TimexPattern       *pattern)
{
  for (guint i = 0; i < pattern->n; i++)
    {
      const TimexElement *element = &g_array_index (self->elements, TimexElement, pattern->first + i);
      if (element->look != TIMEX_LOOK_TAKE)
        continue;
      for (guint j = 0; j < element->n; j++)
        pattern->starts |= alternative_starts (self, &g_array_index (self->alternatives, TimexAlternative, element->first + j));
      if (!element->is_optional)
        return;
    }
}

static gboolean
read_pattern (TimexLexicon *self,
              const char   *text,
              TimexPattern *pattern,
              guint         line,
              GError      **error)
{
  g_auto (GStrv) elements = g_strsplit (text, " ", -1);

  pattern->first = self->elements->len;
  for (guint i = 0; elements[i] != NULL; i++)
    if (!read_element (self, elements[i], i == 0, line, error))
      return FALSE;
  pattern->n = self->elements->len - pattern->first;
  find_starts (self, pattern);
  return TRUE;
}

/* "<group>", pattern; or kind, operation, argument, pattern. */
gboolean
timex_pattern_read_line (TimexLexicon *self,
                         char        **fields,
                         guint         line,
                         GError      **error)
{
  static const char *const kinds[] = { "DATE", "TIME", "DURATION", "SET", NULL };
  TimexPattern pattern = { 0 };

  if (fields[0][0] == '<' && fields[1] != NULL)
    {
      gpointer number = g_hash_table_lookup (self->group_names, fields[0]);
      if (!read_pattern (self, fields[1], &pattern, line, error))
        return FALSE;
      if (number == NULL)
        {
          g_ptr_array_add (self->groups, g_array_new (FALSE, FALSE, sizeof (TimexPattern)));
          number = GUINT_TO_POINTER (self->groups->len);
          g_hash_table_insert (self->group_names, (gpointer) g_string_chunk_insert_const (self->strings, fields[0]), number);
        }
      g_array_append_val (g_ptr_array_index (self->groups, GPOINTER_TO_UINT (number) - 1), pattern);
      return TRUE;
    }
  if (g_strv_length (fields) != 4 || !g_strv_contains (kinds, fields[0]))
    return fail (error, line, "no kind, operation, argument and pattern in", fields[0]);
  while (strcmp (kinds[pattern.kind], fields[0]) != 0)
    pattern.kind++;
  pattern.op = g_string_chunk_insert_const (self->strings, fields[1]);
  pattern.argument = g_string_chunk_insert_const (self->strings, fields[2]);
  if (!read_pattern (self, fields[3], &pattern, line, error))
    return FALSE;
  g_array_append_val (self->patterns, pattern);
  return TRUE;
}

/* Where matching stands: within a pattern, and where to go on after it. */
typedef struct _Frame Frame;
struct _Frame
{
  guint32 element, end;
  const Frame *up;
};

typedef struct
{
  const TimexScan *scan;
  const TimexPattern *pattern;
  guint start;
  guint n_captures;
  TimexCapture captures[TIMEX_CAPTURES_MAX];
  TimexMatch *best;
} Matcher;

static void match_frame (Matcher *self, Frame frame, guint at);

/* Whether a reading is what an alternative, not a group, asks for. */
static gboolean
reading_fits (const TimexReading     *reading,
              const TimexAlternative *alternative)
{
  if (alternative->kind == TIMEX_ALTERNATIVE_CLASS)
    return reading->class == alternative->id;
  return alternative->kind == TIMEX_ALTERNATIVE_WORD && reading->class == TIMEX_CLASS_WORD && reading->value == alternative->id;
}

/* Whether the word at a place, looked at from outside the expression, is one of the alternatives. */
static gboolean
look_fits (const Matcher      *self,
           const TimexElement *element,
           gint64              at)
{
  const TimexLexicon *lexicon = self->scan->lexicon;

  if (at < 0 || at >= self->scan->tokens->len)
    return FALSE;
  const TimexWord *word = &g_array_index (self->scan->tokens, TimexWord, at);
  for (guint i = 0; i < element->n; i++)
    {
      const TimexAlternative *alternative = &g_array_index (lexicon->alternatives, TimexAlternative, element->first + i);
      if (alternative->kind == TIMEX_ALTERNATIVE_CLASS && alternative->id == TIMEX_CLASS_ANY)
        return TRUE;
      for (guint n = 0; n < word->n_readings; n++)
        if (reading_fits (&g_array_index (self->scan->readings, TimexReading, word->first + n), alternative))
          return TRUE;
    }
  return FALSE;
}

static void
keep_match (Matcher *self,
            guint    at)
{
  if (self->best->pattern != NULL && at - self->start <= self->best->length)
    return;
  self->best->pattern = self->pattern;
  self->best->length = at - self->start;
  self->best->n_captures = self->n_captures;
  memcpy (self->best->captures, self->captures, self->n_captures * sizeof (TimexCapture));
}

static void
match_word (Matcher                *self,
            Frame                   next,
            const TimexAlternative *alternative,
            guint                   at)
{
  if (at >= self->scan->tokens->len)
    return;
  const TimexWord *word = &g_array_index (self->scan->tokens, TimexWord, at);
  for (guint n = 0; n < word->n_readings; n++)
    {
      const TimexReading *reading = &g_array_index (self->scan->readings, TimexReading, word->first + n);
      if (!reading_fits (reading, alternative) || self->n_captures == TIMEX_CAPTURES_MAX)
        continue;
      guint n_captures = self->n_captures;
      if (reading->class != TIMEX_CLASS_WORD)
        self->captures[self->n_captures++] = (TimexCapture) { reading->text, reading->value, reading->class };
      match_frame (self, next, at + reading->length);
      self->n_captures = n_captures;
    }
}

static void
match_element (Matcher            *self,
               Frame               next,
               const TimexElement *element,
               guint               at)
{
  const TimexLexicon *lexicon = self->scan->lexicon;

  for (guint i = 0; i < element->n; i++)
    {
      const TimexAlternative *alternative = &g_array_index (lexicon->alternatives, TimexAlternative, element->first + i);
      if (alternative->kind != TIMEX_ALTERNATIVE_GROUP)
        {
          match_word (self, next, alternative, at);
          continue;
        }
      const GArray *group = g_ptr_array_index (lexicon->groups, alternative->id);
      guint64 classes = at < self->scan->tokens->len ? g_array_index (self->scan->tokens, TimexWord, at).classes : 0;
      for (guint n = 0; n < group->len; n++)
        {
          const TimexPattern *inner = &g_array_index (group, TimexPattern, n);
          if (inner->starts & classes)
            match_frame (self, (Frame) { inner->first, inner->first + inner->n, &next }, at);
        }
    }
}

static void
match_frame (Matcher *self,
             Frame    frame,
             guint    at)
{
  while (frame.element == frame.end)
    {
      if (frame.up == NULL)
        {
          keep_match (self, at);
          return;
        }
      frame = *frame.up;
    }

  const TimexElement *element = &g_array_index (self->scan->lexicon->elements, TimexElement, frame.element);
  Frame next = { frame.element + 1, frame.end, frame.up };
  if (element->look != TIMEX_LOOK_TAKE)
    {
      gint64 place = element->look == TIMEX_LOOK_BEHIND ? (gint64) self->start - 1 : at;
      if (look_fits (self, element, place) != element->is_negated)
        match_frame (self, next, at);
      return;
    }
  match_element (self, next, element, at);
  if (element->is_optional)
    match_frame (self, next, at);
}

/* The longest pattern at word i; of equally long ones the first in the table. */
void
timex_pattern_find (const TimexScan *scan,
                    guint            i,
                    TimexMatch      *match)
{
  Matcher matcher = { .scan = scan, .start = i, .best = match };
  guint64 classes = g_array_index (scan->tokens, TimexWord, i).classes;

  match->pattern = NULL;
  match->length = 0;
  for (guint n = 0; n < scan->lexicon->patterns->len && classes != 0; n++)
    {
      matcher.pattern = &g_array_index (scan->lexicon->patterns, TimexPattern, n);
      if (matcher.pattern->starts & classes)
        match_frame (&matcher, (Frame) { matcher.pattern->first, matcher.pattern->first + matcher.pattern->n, NULL }, i);
    }
}
