/* SPDX-License-Identifier: MIT */
/* Reading the inputs into one graph. */

#pragma once

#include "job.h"

CauselineGraph *read_inputs (Job     *job,
                             GError **error);
