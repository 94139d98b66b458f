/* SPDX-License-Identifier: MIT */
/* What the stages found, sentence by sentence: times, who says what, who is meant, what happened, what led to what. */

#include "explain.h"

#include <string.h>

/* What is quoted at length is cut here, in characters. */
#define MAX_QUOTED 60

typedef struct
{
  const NarrativeInput *input;
  const Document *document;
  GPtrArray *found;        /* GString, or NULL */
} Finder;

static const Token *
token_at (const Finder *finder,
          guint32       token)
{
  return &g_array_index (finder->document->tokens, Token, token);
}

/* A line of a sentence, which begins with what it tells about. */
static GString *
begin_in (Finder     *finder,
          guint32     sentence,
          const char *what)
{
  GString *out = finder->found->pdata[sentence];
  if (!out)
    out = finder->found->pdata[sentence] = g_string_new (NULL);
  g_string_append_printf (out, "      %-7s ", what);
  return out;
}

static GString *
begin (Finder     *finder,
       gint32      token,
       const char *what)
{
  return begin_in (finder, tree_sentence (finder->input->reading->tree, token), what);
}

static void
quote_bytes (const Finder *finder,
             GString      *out,
             guint32       start,
             guint32       end)
{
  const char *from = finder->document->text + start, *to = finder->document->text + end;
  gboolean is_quoted = start < end && *from == '"'; /* the text brings its own marks */
  guint n = 0;
  g_string_append (out, is_quoted ? "" : "\"");
  for (const char *p = from; p < to; p = g_utf8_next_char (p), n++)
    {
      if (n == MAX_QUOTED)
        {
          g_string_append (out, " ...");
          break;
        }
      g_string_append_unichar (out, g_ascii_iscntrl (*p) ? ' ' : g_utf8_get_char (p));
    }
  g_string_append (out, is_quoted && n < MAX_QUOTED ? "" : "\"");
}

static void
quote_tokens (const Finder *finder,
              GString      *out,
              guint32       first,
              guint32       last)
{
  quote_bytes (finder, out, token_at (finder, first)->start, token_at (finder, last)->end);
}

/* Who or what a token stands for, by its name when it has one. */
static void
name_token (const Finder *finder,
            GString      *out,
            gint32        token)
{
  const EntitySet *entities = finder->input->reading->entities;
  gint32 entity = entity_at (entities, token);
  if (entity >= 0)
    g_string_append (out, g_array_index (entities->entities, Entity, entity).name);
  else
    {
      g_autofree char *phrase = narrative_phrase (finder->input->reading, token, FALSE);
      g_string_append (out, phrase);
    }
}

static void
find_times (Finder *finder)
{
  static const char *const kinds[] = { "date", "time", "duration", "set" };
  static const char *const bounds[] = { "", "since ", "after ", "before ", "by ", "until " };
  const GArray *timexes = finder->input->times->timexes;
  for (guint i = 0; i < timexes->len; i++)
    {
      const Timex *timex = &g_array_index (timexes, Timex, i);
      GString *out = begin_in (finder, timex->sentence, "time");
      g_string_append (out, bounds[timex->bound]);
      quote_bytes (finder, out, timex->start, timex->end);
      g_string_append_printf (out, ": %s %s%s%s", kinds[timex->kind], timex->value, timex->mod ? " " : "", timex->mod ? timex->mod : "");
      if (timex->time)
        {
          g_autofree char *time = causeline_time_to_string (timex->time);
          g_string_append_printf (out, ", %s (%s)", time, causeline_time_basis_to_string (timex->basis));
        }
      g_string_append_c (out, '\n');
    }
}

static void
find_quotations (Finder *finder)
{
  const QuoteSet *quotes = finder->input->reading->quotes;
  for (guint i = 0; i < quotes->quotations->len; i++)
    {
      const Quotation *quotation = &g_array_index (quotes->quotations, Quotation, i);
      if (quotation->n_tokens == 0)
        continue;
      GString *out = begin (finder, (gint32) quotation->first, "quote");
      quote_tokens (finder, out, quotation->first, quotation->first + quotation->n_tokens - 1);
      if (quotation->is_scare)
        g_string_append (out, ", a word set off");
      else
        {
          const Attribution *by = quotation->attribution < 0 ? NULL : &g_array_index (quotes->attributions, Attribution, quotation->attribution);
          g_string_append (out, by && by->source_head >= 0 ? ", said by " : ", nobody is named");
          if (by && by->source_head >= 0)
            name_token (finder, out, by->source_head);
        }
      g_string_append (out, quotation->is_closed ? "\n" : ", never closed\n");
    }
}

static void
find_attributions (Finder *finder)
{
  const QuoteSet *quotes = finder->input->reading->quotes;
  for (guint i = 0; i < quotes->attributions->len; i++)
    {
      const Attribution *a = &g_array_index (quotes->attributions, Attribution, i);
      GString *out = begin (finder, (gint32) a->cue_head, "said");
      if (a->source_head >= 0)
        name_token (finder, out, a->source_head);
      else
        g_string_append (out, "nobody named");
      g_string_append (out, ", ");
      quote_tokens (finder, out, a->cue_first, a->cue_first + a->cue_n_tokens - 1);
      g_string_append_printf (out, " (%s%s)", a->is_negated ? "not " : "", causeline_stance_to_string (a->stance));
      if (a->content_end > a->content_start)
        {
          g_string_append (out, ": ");
          quote_bytes (finder, out, a->content_start, a->content_end);
        }
      g_string_append_c (out, '\n');
    }
}

static void
find_actors (Finder *finder)
{
  const EntitySet *entities = finder->input->reading->entities;
  for (guint i = 0; i < entities->references->len; i++)
    {
      const Reference *reference = &g_array_index (entities->references, Reference, i);
      const Entity *entity = &g_array_index (entities->entities, Entity, reference->entity);
      GString *out = begin (finder, (gint32) reference->head, "actor");
      quote_bytes (finder, out, reference->start, reference->end);
      g_string_append_printf (out, ": %s, %s%s%s", entity->name, causeline_actor_kind_to_string (entity->kind), entity->country[0] ? ", " : "",
                              entity->country);
      if (entity->part_of >= 0)
        g_string_append_printf (out, ", part of %s", g_array_index (entities->entities, Entity, entity->part_of).name);
      g_string_append_c (out, '\n');
    }
}

static void
tell_claims (Finder        *finder,
             const Trigger *trigger,
             GString       *out)
{
  for (guint i = 0; i < trigger->factuality.n_claims; i++)
    {
      const FactualityClaim *claim = &trigger->factuality.claims[i];
      g_string_append_printf (out, "; %s by ", causeline_stance_to_string (claim->stance));
      if (claim->by >= 0)
        name_token (finder, out, claim->by);
      else
        g_string_append (out, "somebody");
    }
}

static void
find_events (Finder *finder)
{
  for (guint i = 0; i < finder->input->triggers->len; i++)
    {
      const Trigger *trigger = &g_array_index (finder->input->triggers, Trigger, i);
      const When *when = &finder->input->when[i];
      GString *out = begin (finder, trigger->token, "event");
      quote_tokens (finder, out, (guint32) trigger->first, (guint32) trigger->last);
      g_string_append_printf (out, ": %s, %s", frame_type_name (trigger->type), causeline_status_to_string (trigger->factuality.status));
      for (guint p = 0; p < trigger->n_parts; p++)
        {
          g_string_append_printf (out, "; %s ", causeline_role_to_string (trigger->parts[p].role));
          name_token (finder, out, trigger->parts[p].token);
        }
      tell_claims (finder, trigger, out);
      if (when->timex >= 0)
        {
          const Timex *timex = &g_array_index (finder->input->times->timexes, Timex, when->timex);
          g_string_append (out, when->how >= WHEN_STORY ? "; as of " : "; on ");
          quote_bytes (finder, out, timex->start, timex->end);
        }
      else if (when->timex == WHEN_PUBLISHED)
        g_string_append (out, "; about the day of the article");
      g_string_append_c (out, '\n');
    }
}

static void
find_causes (Finder *finder)
{
  const GArray *triggers = finder->input->triggers;
  for (guint i = 0; i < finder->input->causes->len; i++)
    {
      const CauseLink *link = &g_array_index (finder->input->causes, CauseLink, i);
      const Trigger *cause = &g_array_index (triggers, Trigger, link->cause), *effect = &g_array_index (triggers, Trigger, link->effect);
      char confidence[G_ASCII_DTOSTR_BUF_SIZE];
      GString *out = begin (finder, link->first >= 0 ? link->first : effect->token, "link");
      quote_tokens (finder, out, (guint32) cause->first, (guint32) cause->last);
      g_string_append (out, " -> ");
      quote_tokens (finder, out, (guint32) effect->first, (guint32) effect->last);
      g_string_append_printf (out, ": %s", causeline_link_kind_to_string (link->kind));
      if (link->first >= 0)
        {
          g_string_append (out, " by ");
          quote_tokens (finder, out, (guint32) link->first, (guint32) link->last);
        }
      g_string_append_printf (out, ", %s\n", g_ascii_formatd (confidence, sizeof confidence, "%.2f", link->confidence));
    }
}

static void
free_string (gpointer string)
{
  if (string)
    g_string_free (string, TRUE);
}

GPtrArray *
explain_find (const NarrativeInput *input)
{
  Finder finder = { input, input->reading->document, g_ptr_array_new_with_free_func (free_string) };
  g_ptr_array_set_size (finder.found, (gint) finder.document->sentences->len);
  find_times (&finder);
  find_quotations (&finder);
  find_attributions (&finder);
  find_actors (&finder);
  find_events (&finder);
  find_causes (&finder);
  return finder.found;
}
