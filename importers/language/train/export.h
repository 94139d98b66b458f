/* SPDX-License-Identifier: MIT */
/* From floats to a model file of bytes. */

#pragma once

#include "learner.h"

GBytes *export_model (Learner *learner);
