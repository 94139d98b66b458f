/* SPDX-License-Identifier: MIT */
/* The importers that there are, and how to find one. */

#pragma once

#include "format.h"

/* All rows, in alphabetical order, NULL-terminated. */
const CauselineImporter *const *causeline_importers (void);

const CauselineImporter *causeline_importer_find (const char *name,
                                                  GError    **error);
const CauselineImporter *causeline_importer_guess (const char *file,
                                                   const char *bytes,
                                                   gsize       length);
