/* SPDX-License-Identifier: MIT */
/* Who and what a word speaks of: the slots of frames looked up in the tree, and what kind of thing fills them. */

#pragma once

#include "frame.h"
#include "reading.h"

/* A word that may be an event, while its frame is being chosen. */
typedef struct
{
  gint32 token;
  gint32 light;            /* the light verb that carries a noun, or -1 */
  gboolean light_is_passive;
  gint32 second;           /* the token of the frame's second word, or -1 */
  gint32 prep;             /* what the second word governs, or -1 */
} Candidate;

gint32 argument_fill (const Reading *reading, const Candidate *candidate, const Slot *slot);
gint32 argument_sayer (const Reading *reading, gint32 token);
gint32 argument_measured (const Reading *reading, gint32 token);
guint64 argument_classes (const Reading *reading, gint32 token);
gboolean argument_match_second (const Reading *reading, Candidate *candidate, const Frame *frame);
gboolean argument_find_light (const Reading *reading, Candidate *candidate);
