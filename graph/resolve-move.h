/* SPDX-License-Identifier: MIT */
/* One graph on its way into another: the ids that are given to its objects, and copies that refer to each other by them. */

#pragma once

#include "resolve.h"

#include "same-event.h"

/* The kinds of objects, each with ids of its own. */
enum
{
  SOURCES,
  ACTORS,
  EVENTS,
  LINKS,
  MENTIONS,
  N_KINDS
};

struct _CauselineMerger
{
  CauselineGraph *graph;
  CauselineMerge how;
  GHashTable *keep_apart;       /* ids of events */
  GHashTable *names;            /* kind and folded name or alias -> id of an actor */
  GHashTable *links;            /* ends and kind -> id of a link */
  EventIndex *events;
  GHashTable *numbers[N_KINDS]; /* stem of an id -> the last number that was tried */
};

/* One graph on its way into the other: its ids, and what they are called there. */
typedef struct
{
  CauselineMerger *merger;
  GHashTable *ids[N_KINDS];
  GHashTable *reserved; /* ids of mentions that are given away before the mentions are added; owned by ids[MENTIONS] */
  GHashTable *joined;   /* ids of actors and events of the graph to which something of the input was joined; owned by ids */
  CauselineReport *report;
} Move;

char *move_free_id (Move       *move,
                    guint       kind,
                    const char *id);
void move_rename (Move       *move,
                  guint       kind,
                  const char *id,
                  char       *renamed);
const char *move_renamed (Move       *move,
                          guint       kind,
                          const char *id);
void move_source (Move                  *move,
                  const CauselineSource *source);
CauselineActor *move_copy_actor (const CauselineActor *actor,
                                 const char           *id);
CauselineEvent *move_copy_event (Move                 *move,
                                 const CauselineEvent *event,
                                 const char           *id);
CauselineLink *move_copy_link (Move                *move,
                               const CauselineLink *link,
                               const char          *id);
void move_mention (Move                   *move,
                   const CauselineMention *mention);
