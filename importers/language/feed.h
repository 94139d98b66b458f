/* SPDX-License-Identifier: MIT */
/* RSS (0.9x, 1.0, 2.0) and Atom feeds: their entries, with the text that they bring along. */

#pragma once

#include "error.h"
#include "event-time.h"
#include "report.h"

typedef struct
{
  char *title;              /* NULL for what the entry does not say */
  char *url;
  char *author;
  CauselineTime *published;
  char *text;               /* title and paragraphs with an empty line between; NULL: the entry brings none */
  gint64 line;              /* of the file, where the entry begins */
} FeedEntry;

typedef struct
{
  char *title;              /* of the feed; or NULL */
  GArray *entries;          /* FeedEntry, in order */
} Feed;

Feed *feed_read (const char *bytes, gsize length, const char *file, CauselineReport *report, GError **error);
void feed_free (Feed *self);
gboolean feed_is_one (const char *bytes, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Feed, feed_free)
