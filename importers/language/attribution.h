/* SPDX-License-Identifier: MIT */
/* Attributions that the syntax of one sentence shows. */

#pragma once

#include "quote.h"
#include "tree.h"

void attribution_find (const Document *document, const Tree *tree, GArray *attributions);
