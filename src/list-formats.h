/* SPDX-License-Identifier: MIT */
/* --list-formats: what every format says of itself. */

#pragma once

#include <glib.h>

char *list_formats (void);
