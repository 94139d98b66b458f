/* SPDX-License-Identifier: MIT */
/* General nouns that point back to an event: "the move", "this decision", "the scandal". */

#pragma once

#include "trigger.h"

void pointer_add (const Reading *reading, GArray *triggers);
