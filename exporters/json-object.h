/* SPDX-License-Identifier: MIT */
/* The objects of a graph as members of a JSON object, in the order of the model. */

#pragma once

#include "graph.h"

void json_write_source (GString               *out,
                        const CauselineSource *source,
                        gboolean               with_text);
void json_write_actor (GString              *out,
                       const CauselineActor *actor);
void json_write_event (GString              *out,
                       const CauselineEvent *event);
/* An array; nothing for no claims. */
void json_append_claims (GString              *out,
                         const CauselineEvent *event);
void json_write_link (GString             *out,
                      const CauselineLink *link);
void json_write_mention (GString                *out,
                         const CauselineMention *mention);
