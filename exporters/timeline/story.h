/* SPDX-License-Identifier: MIT */
/* The events of a graph in the order in which a timeline tells them. */

#pragma once

#include "settings.h"

G_BEGIN_DECLS

typedef struct
{
  CauselineEvent *event;   /* borrowed from the graph */
  guint position;          /* in the graph */
  double lo;               /* seconds since 1970 by the clock of the story; for an open end, the end that is known */
  double hi;               /* not in it any more */
  guint n_links;           /* causes and effects */
  guint first_partner;     /* where they begin in the story's */
  guint lane;
  gboolean is_dated;
} StoryEvent;

typedef struct
{
  CauselineGraph *graph;   /* borrowed */
  GArray *events;          /* StoryEvent: the dated ones by time, then the others in the order that their links give */
  guint n_dated;
  int zone;                /* of that clock, in minutes east of UTC: the zone that most events name */
  guint *places;           /* by position in the graph: where in @events */
  guint *partners;         /* guint: the places of causes and effects, those of each event together */
  GPtrArray *lanes;        /* char *: what is written beside each; one lane without a name if there are none to tell apart */
  GHashTable *looks;       /* of types that a sheet brought along: const char * -> CauselineFamily + 1 */
  gboolean has_own_types;  /* whether looks stand for types instead of families */
  const char **sources;    /* by position of the event in the graph: the id of the source where it was read first, or NULL */
} Story;

/* More lanes than this are not told apart any more: the rarest share the last. */
#define STORY_MOST_LANES 12

Story *story_new (CauselineGraph         *graph,
                  const TimelineSettings *settings);
void story_free (Story *self);
const StoryEvent *story_get (const Story *self,
                             guint        place);

void story_find_links (Story *self);
void story_assign_lanes (Story *self,
                         Lanes  lanes);

/* What is written for an event. */
char *story_date (const StoryEvent *event);
char *story_short_date (const StoryEvent  *event,
                        CauselinePrecision most);
char *story_who (const Story      *self,
                 const StoryEvent *event);
char *story_summary (const Story      *self,
                     const StoryEvent *event);
CauselineFamily story_family (const StoryEvent *event);
CauselineFamily story_look (const Story      *self,
                            const StoryEvent *event);
void story_assign_looks (Story *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Story, story_free)

G_END_DECLS
