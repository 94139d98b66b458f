/* SPDX-License-Identifier: MIT */
/* The exporters that there are, and how to find one. */

#pragma once

#include "format.h"

/* All rows, in alphabetical order, NULL-terminated. */
const CauselineExporter *const *causeline_exporters (void);

const CauselineExporter *causeline_exporter_find (const char *name,
                                                  GError    **error);
const CauselineExporter *causeline_exporter_guess (const char *file);
