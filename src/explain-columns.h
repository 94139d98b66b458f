/* SPDX-License-Identifier: MIT */
/* What `causeline --columns FILE` answers. */

#pragma once

#include "command-line.h"

gboolean explain_columns (const CommandLine *line,
                          GError           **error);
