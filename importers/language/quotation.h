/* SPDX-License-Identifier: MIT */
/* Stretches in quotation marks. */

#pragma once

#include "quote.h"

GArray *quotation_find (const Document *document);
