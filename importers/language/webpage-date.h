/* SPDX-License-Identifier: MIT */
/* Dates as web pages, feeds and message headers write them. */

#pragma once

#include "event-time.h"

CauselineTime *webpage_date_read (const char *text);
