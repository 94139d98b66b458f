/* SPDX-License-Identifier: MIT */
/* What leads to what, where the words say so: cues between triggers, decided by syntax and by the types of both sides. */

#pragma once

#include "trigger.h"

/* One event that another led to; both are indexes into the triggers. */
typedef struct
{
  gint32 cause;            /* or -1 */
  gint32 effect;
  gint32 first, last;      /* the tokens of the cue, or -1 */
  guint8 kind;             /* CauselineLinkKind */
  guint8 is_open;          /* the text does not say what the effect answers; cause is a guess */
  double confidence;
} CauseLink;

GArray *cause_read (const Reading *reading, GArray *triggers);
gboolean cause_is_deed (guint8 type);
