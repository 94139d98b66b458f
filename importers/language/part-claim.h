/* SPDX-License-Identifier: MIT */
/* Claims about somebody's part in an event that is itself certain. */

#pragma once

#include "factuality.h"

gboolean part_claim_read (const Tree *tree, const QuoteSet *quotes, gint32 trigger, Factuality *factuality);
