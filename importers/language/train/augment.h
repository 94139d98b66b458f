/* SPDX-License-Identifier: MIT */
/* Variants of training sentences in the manner of headlines, capitals and careless typing. */

#pragma once

#include "data.h"
#include "random.h"

/* Returns a variant, or NULL when the sentence is to be learned as it is. */
TrainingSentence *augment (const TrainingSentence *sentence, Random *random);
