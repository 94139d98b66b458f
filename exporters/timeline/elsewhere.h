/* SPDX-License-Identifier: MIT */
/* Links from one page to another: the foot of each says where they go on. */

#pragma once

#include "picture.h"

G_BEGIN_DECLS

#define ELSEWHERE_LINES 2

void elsewhere_note (const Story     *story,
                     const GPtrArray *pictures);
guint elsewhere_room (const Picture *picture);
char *elsewhere_text (const Picture *picture);

G_END_DECLS
