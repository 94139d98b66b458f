/* SPDX-License-Identifier: MIT */
/* What is done by saying it: "said it would withdraw" is a promise or a threat, "said they must leave" a demand. */

#pragma once

#include "trigger.h"

void commitment_read (const Reading *reading, Trigger *trigger);
