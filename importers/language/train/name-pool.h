/* SPDX-License-Identifier: MIT */
/* Names to put in the place of others, so that the network learns how names stand rather than which there are. */

#pragma once

#include "data.h"
#include "random.h"

typedef struct
{
  GPtrArray *places, *first_names, *last_names; /* const char *, borrowed */
} NamePool;

NamePool *name_pool_new (const GPtrArray *sentences, const GPtrArray *more_places);
void name_pool_free (NamePool *self);

/* Exchanges names of one word, names of people word by word, and acronyms; TRUE when there were any. */
gboolean name_pool_exchange (const NamePool *self, TrainingSentence *sentence, Random *random);
