/* SPDX-License-Identifier: MIT */
/* Between heads that score alike, the one whose relation to the word is clear. */

#pragma once

#include "network.h"

void rescore_heads (const SyntaxModel *model, const Batch *batch, const NetworkScratch *scratch, guint sentence,
                    float *scores);
