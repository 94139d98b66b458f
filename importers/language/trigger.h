/* SPDX-License-Identifier: MIT */
/* The words of an article that tell an event, with the frame that says of which type it is and who takes part. */

#pragma once

#include "factuality.h"
#include "frame.h"
#include "reading.h"

#define TRIGGER_MAX_PARTS 12

/* One party of a trigger. */
typedef struct
{
  gint32 token;            /* the head of what fills the role */
  guint8 role;             /* CauselineRole */
} TriggerPart;

typedef struct
{
  gint32 token;            /* the word that decides */
  gint32 first, last;      /* the tokens that are shown as the event's words */
  gint32 light;            /* the light verb that carries a noun, or -1 */
  const Frame *frame;
  guint8 type;             /* as frame_type_name() spells it */
  guint8 is_noun;
  guint8 is_definite;      /* "the attack", "this", "its" */
  guint8 is_passive;
  guint8 is_pointer;       /* tells nothing, points back to what is told (pointer.h) */
  guint8 n_parts;
  TriggerPart parts[TRIGGER_MAX_PARTS];
  Factuality factuality;
} Trigger;

GArray *trigger_read (const Reading *reading);
gint32 trigger_part (const Trigger *trigger, guint8 role);
gboolean trigger_add_part (Trigger *trigger, gint32 token, guint8 role);
gboolean trigger_has_target (const Reading *reading, const Trigger *trigger);
void trigger_fill (const Reading *reading, Trigger *trigger, gint32 second, gint32 prep);
