/* SPDX-License-Identifier: MIT */
/* What was read in an article, for a person who wants to know why the graph is as it is: every sentence as a tree, and below it
 * what the stages found in it. */

#pragma once

#include "narrative.h"

void explain_write (const NarrativeInput *input, const Narrative *story, GString *out);

/* What was found in each sentence: (element-type GString) (nullable elements), one for each sentence. */
GPtrArray *explain_find (const NarrativeInput *input);
