/* SPDX-License-Identifier: MIT */
/* Lines such as "Subject: ..." and "Date: ..." at the top of a text: of a message, a press archive, Markdown's front matter. */

#pragma once

#include "event-time.h"

typedef struct
{
  char *title;              /* NULL for what is not said */
  char *author;
  char *publisher;
  char *url;
  CauselineTime *published;
  gsize length;             /* bytes that the head takes, with the empty line after it */
} MessageHead;

gboolean message_head_read (MessageHead *self, const char *text, gsize length);
void message_head_clear (MessageHead *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MessageHead, message_head_clear)
