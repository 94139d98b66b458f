/* SPDX-License-Identifier: MIT */
/* Invented sentences of the plain kinds that news is full of and treebanks of reviews and answers are not: who did what to
 * whom, when and where, and after what. */

#pragma once

#include "name-pool.h"

/* Returns: (transfer full): another sentence each time, with its tree and its names. */
TrainingSentence *invent_sentence (const NamePool *pool, Random *random);
