/* SPDX-License-Identifier: MIT */
/* What an event holds, for the files that make it. */

#pragma once

#include "event.h"

/* What few events of a long sheet have. */
typedef struct
{
  char *place;
  char *description;
  char *url;
  char **tags;
  char **extra;           /* key, JSON text, ... */
  CauselineClaim *claims;
  guint n_claims;
} EventDetail;

/* A million of these are held at once, so what nearly all have stands in one block. */
struct _CauselineEvent
{
  const char *title;                  /* in words, or on the heap once it was set anew */
  GRefString *type;
  CauselineParticipant *participants; /* their actors are interned: a graph names the same few over and over */
  EventDetail *detail;                /* or NULL */
  CauselineTime time;
  double confidence;
  guint16 n_participants;
  guint8 has_time;
  guint8 status;                      /* CauselineStatus */
  guint8 time_basis;                  /* CauselineTimeBasis */
  guint8 is_sealed;
  gatomicrefcount references;
  char words[];                       /* the id, and behind it the title that came with it */
};

const EventDetail *event_detail (const CauselineEvent *self);
EventDetail *event_make_detail (CauselineEvent *self);
