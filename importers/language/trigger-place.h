/* SPDX-License-Identifier: MIT */
/* Whether a word stands where words tell events. */

#pragma once

#include "frame.h"
#include "reading.h"

FrameTableKind trigger_table_of (const Reading *reading, gint32 token);
