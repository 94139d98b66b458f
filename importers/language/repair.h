/* SPDX-License-Identifier: MIT */
/* Slips that the parser makes regularly in the long sentences of news, mended by rule before the tree is used. */

#pragma once

#include "document.h"

void repair_trees (Document *document);
