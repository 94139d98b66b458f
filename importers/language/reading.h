/* SPDX-License-Identifier: MIT */
/* What the stages before have found in an article, for the stages that find events. */

#pragma once

#include "entity.h"
#include "quote.h"
#include "syntax.h"
#include "timex.h"
#include "tree.h"

typedef struct
{
  const Document *document;
  const Tree *tree;
  const QuoteSet *quotes;
  const EntitySet *entities;
  const SyntaxModel *model;
  const TimexSet *times;
} Reading;
