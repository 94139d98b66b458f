/* SPDX-License-Identifier: MIT */
/* Which frame a word has here: the conditions of the tables, asked of the tree. */

#pragma once

#include "argument.h"

const Frame *condition_choose (const Reading *reading, FrameTableKind table, Candidate *candidate);
gboolean condition_is_definite (const Reading *reading, gint32 noun);
