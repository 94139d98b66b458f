/* SPDX-License-Identifier: MIT */
/* Which type of event answers which: the frames by which two events of a story belong together although no word joins them. */

#pragma once

#include "vocabulary.h"

G_BEGIN_DECLS

/* How the actors of the two events must fit. */
typedef enum
{
  CAUSELINE_FIT_ANY,      /* whoever */
  CAUSELINE_FIT_ANSWER,   /* the target of the first is the source of the second */
  CAUSELINE_FIT_SAME,     /* the source of both is the same */
  CAUSELINE_FIT_TARGET,   /* the target of both is the same */
  CAUSELINE_FIT_BACK,     /* the source of the first is the target of the second */
  CAUSELINE_FIT_SHARED    /* some actor takes part in both */
} CauselineFit;

typedef struct
{
  const char *from;       /* an event type */
  const char *to;
  CauselineLinkKind kind;
  CauselineFit fit;
  double weight;          /* 0..1: how sure, before nearness and shared actors */
} CauselineFrame;

const CauselineFrame *causeline_frame_find (const char *from,
                                            const char *to,
                                            guint      *n_frames);

G_END_DECLS
