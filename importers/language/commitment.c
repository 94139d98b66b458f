/* SPDX-License-Identifier: MIT */
/* What is done by saying it: "said it would withdraw" is a promise or a threat, "said they must leave" a demand. */

#include "commitment.h"

#include <string.h>

#include "argument.h"
#include "narrative.h"

/* What an announced deed is, said by whoever will do it; the first row with the type holds. */
typedef struct
{
  const char *deed;
  const char *announced;   /* "will" */
  const char *refused;     /* "will not"; or NULL: stays what it is */
} Commitment;

static const Commitment commitments[] = {
  { "aid", "promise", "rejection" },
  { "support", "promise", "rejection" },
  { "cooperation", "promise", "rejection" },
  { "meeting", "promise", "rejection" },
  { "release", "promise", "rejection" },
  { "agreement", "promise", "rejection" },
  { "concession", "promise", "rejection" },
  { "withdrawal", "promise", "rejection" },
  { "repair", "promise", NULL },
  { "sanction", "threat", "promise" },
  { "restriction", "threat", "promise" },
  { "attack", "threat", "promise" },
  { "mobilization", "threat", "promise" },
  { "protest", "threat", "promise" },
  { "cancellation", "threat", "promise" },
  { "abduction", "threat", "promise" },
  { "cyberattack", "threat", "promise" },
};

static const Commitment *
find_commitment (guint8 type)
{
  for (guint i = 0; i < G_N_ELEMENTS (commitments); i++)
    if (strcmp (commitments[i].deed, frame_type_name (type)) == 0)
      return &commitments[i];
  return NULL;
}

static gboolean
has_auxiliary (const Reading     *reading,
               gint32             verb,
               const char *const *lemmas)
{
  for (; *lemmas != NULL; lemmas++)
    if (tree_child_lemma (reading->tree, verb, RELATION_BIT (REL_AUX), *lemmas) >= 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_negated (const Reading *reading,
            gint32         verb)
{
  return tree_child_lemma (reading->tree, verb, RELATION_BIT (REL_ADVMOD), "not") >= 0
         || tree_child_lemma (reading->tree, verb, RELATION_BIT (REL_ADVMOD), "never") >= 0;
}

/* "France said that Syria must withdraw": the sayer demands it of the subject. */
static void
make_demand (const Reading *reading,
             Trigger       *trigger,
             gint32         sayer)
{
  gint32 subject = tree_surface_subject (reading->tree, trigger->token);
  trigger->type = frame_type ("demand");
  trigger->n_parts = 0;
  trigger_add_part (trigger, sayer, CAUSELINE_ROLE_SOURCE);
  if (subject >= 0 && subject != sayer && entity_at (reading->entities, subject) >= 0)
    trigger_add_part (trigger, subject, CAUSELINE_ROLE_TARGET);
  trigger->factuality.status = CAUSELINE_STATUS_ASSERTED;
}

/* Turns what a verb tells into the act of saying it, where the words are those of whoever will do it or demands it. */
void
commitment_read (const Reading *reading,
                 Trigger       *trigger)
{
  static const char *const willing[] = { "will", "would", "shall", NULL };
  static const char *const requiring[] = { "must", NULL };
  gint32 sayer = argument_sayer (reading, trigger->token);
  if (trigger->is_noun || sayer < 0 || entity_at (reading->entities, sayer) < 0)
    return;
  if (has_auxiliary (reading, trigger->token, requiring) && !is_negated (reading, trigger->token))
    {
      make_demand (reading, trigger, sayer);
      return;
    }
  gint32 source = trigger_part (trigger, CAUSELINE_ROLE_SOURCE);
  const Commitment *commitment = find_commitment (trigger->type);
  if (commitment == NULL || source < 0 || !has_auxiliary (reading, trigger->token, willing)
      || !(source == sayer || narrative_is_same_party (reading->entities, entity_at (reading->entities, source), entity_at (reading->entities, sayer))))
    return;
  const char *type = is_negated (reading, trigger->token) ? commitment->refused : commitment->announced;
  if (type == NULL)
    return;
  trigger->type = frame_type (type);
  trigger->factuality.status = CAUSELINE_STATUS_ASSERTED;
}
