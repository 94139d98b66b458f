/* SPDX-License-Identifier: MIT */
/* For tests of the reading stages: takes a text through the stages before, and writes what a stage found as one line. */

#pragma once

#include <string.h>

#include "entity.h"
#include "factuality.h"
#include "quote.h"
#include "repair.h"
#include "syntax.h"
#include "text.h"
#include "tree.h"

typedef struct
{
  Document *document;
  Tree *tree;
  QuoteSet *quotes;
  EntitySet *entities;
} Stages;

static inline Stages
stages_read (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SyntaxScratch) scratch = syntax_scratch_new ();
  const SyntaxModel *model = syntax_model_default (&error);
  Stages self;

  g_assert_no_error (error);
  self.document = document_new (text, strlen (text));
  text_split (self.document);
  syntax_read (self.document, model, scratch);
  repair_trees (self.document);
  self.tree = tree_new (self.document);
  self.quotes = quote_read (self.document);
  self.entities = entity_read (self.document, self.quotes);
  return self;
}

static inline void
stages_clear (Stages *self)
{
  entity_set_free (self->entities);
  quote_set_free (self->quotes);
  tree_free (self->tree);
  document_free (self->document);
}

static inline const Token *
stages_token (const Stages *self,
              guint32       i)
{
  return &g_array_index (self->document->tokens, Token, i);
}

/* The text between two tokens, inclusive, in one line. */
static inline void
stages_append_words (const Stages *self,
                     GString      *out,
                     guint32       start,
                     guint32       end)
{
  g_string_append_len (out, self->document->text + start, end - start);
}
