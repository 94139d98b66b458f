/* SPDX-License-Identifier: MIT */
/* Stories by chance, for the tests of pictures: any times, titles, links. */

#pragma once

#include "graph.h"

/* @n_events events with times of all kinds or none, up to two of @n_actors actors in each, and @n_links links that go anywhere: backwards in
 * time, in circles. By GLib's random numbers of tests. (transfer full) */
CauselineGraph *random_story (guint n_events,
                              guint n_links,
                              guint n_actors);
