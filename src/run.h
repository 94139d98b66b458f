/* SPDX-License-Identifier: MIT */
/* The job itself: read the inputs, make one graph of them, write it. */

#pragma once

#include "command-line.h"

/* How the command ends. */
enum
{
  EXIT_DONE = 0,
  EXIT_FAILED = 1,   /* nothing was written */
  EXIT_USAGE = 2,
  EXIT_DOUBTFUL = 3, /* done, but with --strict something was skipped or doubtful */
};

int run (const CommandLine *line,
         GError           **error);
