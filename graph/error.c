/* SPDX-License-Identifier: MIT */
/* The one error domain of the library. */

#include "error.h"

/* Underscores, not hyphens: clang-format would take hyphens for minus signs and change the string. */
G_DEFINE_QUARK (causeline_error, causeline_error)
