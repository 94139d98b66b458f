/* SPDX-License-Identifier: MIT */
/* What libcauseline shows to other programs; everything else is hidden. */

#pragma once

#define CAUSELINE_PUBLIC __attribute__ ((visibility ("default")))
