/* SPDX-License-Identifier: MIT */
/* Reading one article: the stages in their order. A pure function of its input; many articles may be read at once. */

#include "article.h"

#include "explain.h"
#include "repair.h"
#include "syntax.h"
#include "telling.h"
#include "text.h"

/* The longest text that is read, in bytes: offsets are 32-bit, and an article is no archive. */
#define MAX_TEXT (64 * 1024 * 1024)

static gboolean
add_source (CauselineGraph       *graph,
            const Article        *article,
            const NarrativeInput *input,
            const Narrative      *story,
            const char           *id,
            GError              **error)
{
  const Document *document = input->reading->document;
  g_autoptr (CauselineSource) source = causeline_source_new (id);
  gint32 headline = text_headline (document);
  causeline_source_set_title (source, article->title);
  if (article->title == NULL && headline >= 0)
    {
      const Paragraph *paragraph = &g_array_index (document->paragraphs, Paragraph, headline);
      g_autofree char *title = g_strndup (document->text + paragraph->start, paragraph->end - paragraph->start);
      causeline_source_set_title (source, title);
    }
  causeline_source_set_publisher (source, article->publisher);
  causeline_source_set_author (source, article->author);
  causeline_source_set_url (source, article->url);
  causeline_source_set_file (source, article->file);
  causeline_source_set_language (source, "en");
  causeline_source_set_text (source, document->text + document->body);
  causeline_source_set_published (source, article->published != NULL ? article->published : input->times->published);
  if (article->wants_syntax)
    {
      g_autoptr (GString) syntax = g_string_new (NULL);
      syntax_to_conllu (document, syntax);
      causeline_source_set_syntax (source, syntax->str);
    }
  if (article->wants_explanation)
    {
      g_autoptr (GString) explanation = g_string_new (NULL);
      explain_write (input, story, explanation);
      causeline_source_set_explanation (source, explanation->str);
    }
  return causeline_graph_add_source (graph, source, error);
}

/* Says once that relative words have no day to count from. */
static void
report_times (const Article   *article,
              const TimexSet  *times,
              CauselineReport *report)
{
  guint n = 0;
  if (times->published != NULL)
    return;
  for (guint i = 0; i < times->timexes->len; i++)
    {
      const Timex *timex = &g_array_index (times->timexes, Timex, i);
      n += timex->time == NULL && (timex->kind == TIMEX_DATE || timex->kind == TIMEX_TIME);
    }
  if (n > 0)
    causeline_report_add (report, CAUSELINE_ISSUE_NO_DATE, article->file, article->line, 0,
                          "the day of the article is not known: %u relative date%s kept without a day", n, n == 1 ? "" : "s");
}

static void
report_story (const Article   *article,
              const Narrative     *story,
              CauselineReport *report)
{
  guint undated = 0;
  for (guint i = 0; i < story->events->len; i++)
    undated += g_array_index (story->events, NarrativeEvent, i).time == NULL;
  causeline_report_count (report, CAUSELINE_COUNT_READ, 1);
  causeline_report_count (report, CAUSELINE_COUNT_EVENTS, story->events->len);
  causeline_report_count (report, CAUSELINE_COUNT_UNDATED, undated);
  if (story->events->len == 0)
    causeline_report_add (report, CAUSELINE_ISSUE_NOTHING_FOUND, article->file, article->line, 0, "no event was found in this text");
  if (story->n_circles > 0)
    causeline_report_add (report, CAUSELINE_ISSUE_CYCLE, article->file, article->line, 0,
                          "causes form a circle: the %u weakest link%s dropped", story->n_circles, story->n_circles == 1 ? " was" : "s were");
}

/* Sentences that are too long to be one tree are read in pieces. */
static void
report_cuts (const Article   *article,
             const Document  *document,
             CauselineReport *report)
{
  guint n = 0;
  for (guint i = 0; i < document->sentences->len; i++)
    {
      const Sentence *sentence = &g_array_index (document->sentences, Sentence, i);
      n += sentence->was_cut && (i == 0 || !sentence[-1].was_cut || sentence[-1].paragraph != sentence->paragraph);
    }
  if (n > 0)
    causeline_report_add (report, CAUSELINE_ISSUE_CUT, article->file, article->line, 0, "%u sentence%s of more than %d words (read in pieces)", n,
                          n == 1 ? "" : "s", TOKEN_MAX_SENTENCE);
}

static gboolean
read_stages (CauselineGraph    *graph,
             const Article     *article,
             Document          *document,
             const SyntaxModel *model,
             CauselineReport   *report,
             GError           **error)
{
  const char *id = article->id != NULL ? article->id : "s1";
  TimexContext context = { article->published };
  g_autoptr (TimexSet) times = timex_read (document, &context);
  g_autoptr (QuoteSet) quotes = quote_read (document);
  g_autoptr (EntitySet) entities = entity_read (document, quotes);
  g_autoptr (Tree) tree = tree_new (document);
  Reading reading = { document, tree, quotes, entities, model, times };
  g_autoptr (GArray) triggers = trigger_read (&reading);
  g_autoptr (GArray) causes = cause_read (&reading, triggers);
  g_autofree When *when = when_read (&reading, times, triggers);
  NarrativeInput input = { &reading, times, triggers, causes, when };
  g_autoptr (Narrative) story = narrative_read (&input);
  report_cuts (article, document, report);
  report_times (article, times, report);
  report_story (article, story, report);
  return add_source (graph, article, &input, story, id, error)
         && telling_write (graph, id, &input, story, error);
}

/**
 * article_read:
 * @graph: an empty graph of its own
 * @article: the text and what is known of it
 * @report: (nullable): where to add what is odd
 *
 * Reads one article; the time is proportional to its length.
 *
 * Returns: %FALSE with @error set when the text is no UTF-8 or too long, or the model cannot be used
 */
gboolean
article_read (CauselineGraph  *graph,
              const Article   *article,
              CauselineReport *report,
              GError         **error)
{
  if (article->length > MAX_TEXT)
    {
      g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_LIMIT, "an article of %" G_GSIZE_FORMAT " bytes is longer than the program reads", article->length);
      return FALSE;
    }
  if (!g_utf8_validate (article->text, article->length, NULL))
    {
      g_set_error_literal (error, CAUSELINE_ERROR, CAUSELINE_ERROR_ENCODING, "the text is not UTF-8");
      return FALSE;
    }
  const SyntaxModel *model = syntax_model_default (error);
  if (model == NULL)
    return FALSE;
  g_autoptr (Document) document = document_new_with_headline (article->title, article->text, article->length);
  g_autoptr (SyntaxScratch) scratch = syntax_scratch_new ();
  text_split (document);
  syntax_read (document, model, scratch);
  repair_trees (document);
  lemma_assign (document, model); /* a word may have become another part of speech */
  return read_stages (graph, article, document, model, report, error);
}
