/* SPDX-License-Identifier: MIT */
/* Who says what: stretches in quotation marks, and attributions as source, cue and content (the scheme of PolNeAR). */

#pragma once

#include "document.h"
#include "vocabulary.h"

/* A stretch between quotation marks, over as many paragraphs as it takes. */
typedef struct
{
  guint32 start, end;      /* bytes, with the marks */
  guint32 first, n_tokens; /* the tokens between the marks */
  gint32 attribution;      /* index into attributions of who says it, -1 when nobody is named */
  guint8 is_closed;        /* FALSE when the text never closes it */
  guint8 is_scare;         /* a word or name set off, not speech: a title, "so-called" */
} Quotation;

typedef enum
{
  ATTRIBUTION_SPEECH,      /* a verb of saying: said, told, denied, was quoted as saying */
  ATTRIBUTION_ACCORDING,   /* according to X, in the words of X */
  ATTRIBUTION_NOUN,        /* X's statement that, the report by X that */
  ATTRIBUTION_THOUGHT,     /* believes, expects, fears, hopes */
  ATTRIBUTION_HEARSAY      /* allegedly, reportedly, is said to: nobody is named */
} AttributionKind;

typedef struct
{
  gint32 source_head;                    /* token that heads the source, -1 when none is named */
  guint32 source_first, source_n_tokens;
  guint32 cue_head;                      /* the token whose meaning decides: "denied" in "has strongly denied" */
  guint32 cue_first, cue_n_tokens;
  guint32 content_start, content_end;    /* bytes; may cross sentences; start == end when it is nothing but the cue's */
  gint32 content_head;                   /* token that heads the content's clause, -1 when it is only quoted elsewhere */
  guint8 kind;                           /* AttributionKind */
  guint8 stance;                         /* CauselineStance of the source towards the content */
  guint8 is_negated;                     /* "did not say" */
  guint8 is_direct;                      /* the content is quoted */
} Attribution;

typedef struct
{
  GArray *quotations;      /* Quotation, in order of the text */
  GArray *attributions;    /* Attribution, in order of their cues */
  gint32 *quotation_of;    /* for each token of the document: index of the quotation it stands in, or -1 */
  gint32 *attribution_of;  /* for each token: index of the innermost attribution whose content holds it, or -1 */
} QuoteSet;

QuoteSet *quote_read (const Document *document);
void quote_set_free (QuoteSet *self);
guint quote_find_attribution (const QuoteSet *self, guint32 token);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuoteSet, quote_set_free)
