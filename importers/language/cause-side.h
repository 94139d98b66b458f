/* SPDX-License-Identifier: MIT */
/* The sides of cues and the links between them, while the causes of an article are being read. */

#pragma once

#include "cause.h"
#include "cue.h"

typedef struct
{
  const Reading *reading;
  GArray *triggers;        /* Trigger; sides of strong cues without a trigger are added */
  GArray *links;           /* CauseLink */
  gint32 *at;              /* for each token: the trigger that it is or carries, or -1 */
} Causing;

const Trigger *cause_trigger_at (const Causing *causing, gint32 index);
gint32 cause_find_below (const Causing *causing, gint32 token);
gint32 cause_find_above (const Causing *causing, gint32 token, gint32 not);
gint32 cause_make_trigger (Causing *causing, const Cue *cue, gint32 token);
gboolean cause_is_mere_cue (const Token *token);
gboolean cause_calls_for_reasons (const Causing *causing, gint32 index);
gboolean cause_is_of (const Causing *causing, gint32 index, const char *list);
void cause_add_link (Causing *causing, const Cue *cue, gint32 cause, gint32 effect, gint32 first, gint32 last);
void cause_add_open (Causing *causing, const Cue *cue, gint32 guess, gint32 effect, gint32 first, gint32 last);
gint32 cause_find_before (const Causing *causing, gint32 token, gint32 here);
gint32 cause_find_told (const Causing *causing, gint32 verb);
gboolean cause_stands_for_events (const Causing *causing, gint32 subject);
void cause_read_adverb (Causing *causing, const Cue *cue, gint32 token);
void cause_read_open (Causing *causing, const Cue *cue, gint32 token);
void cause_finish (Causing *causing, guint n_triggers);
