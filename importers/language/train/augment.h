/* SPDX-License-Identifier: MIT */
/* Variants of training sentences in the manner of headlines, capitals and careless typing, and with other names. */

#pragma once

#include "name-pool.h"

/* Returns a variant, or NULL when the sentence is to be learned as it is. */
TrainingSentence *augment (const TrainingSentence *sentence, const NamePool *pool, Random *random);
