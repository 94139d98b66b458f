/* SPDX-License-Identifier: MIT */
/* The options of formats: `key=value`, declared in rows, checked in one place. */

#pragma once

#include "error.h"

G_BEGIN_DECLS

/* One option that a format knows. A list of these ends with a row whose name is NULL. */
typedef struct
{
  const char *name;     /* the key: "lanes" */
  const char *values;   /* what it takes: words with bars between ("none|actor|type"), or the name of a kind in capitals ("DATE", "FILE", "N") */
  const char *standard; /* the value that holds when it is not given; NULL for none */
  const char *summary;  /* what it does, for --help */
} CauselineOption;

/* The options that were given. */
typedef struct _CauselineOptions CauselineOptions;

CauselineOptions *causeline_options_new (void);
CauselineOptions *causeline_options_new_from_strings (const char *const *words,
                                                      GError           **error);
void causeline_options_free (CauselineOptions *self);
gboolean causeline_options_set (CauselineOptions *self,
                                const char       *word,
                                GError          **error);
gboolean causeline_options_check (const CauselineOptions *self,
                                  const CauselineOption  *known,
                                  const char             *format,
                                  GError                **error);
const char *const *causeline_options_get_keys (const CauselineOptions *self);

/* All take %NULL for @self, which is no option given. */
const char *causeline_options_get (const CauselineOptions *self,
                                   const CauselineOption  *known,
                                   const char             *name);
gboolean causeline_options_get_boolean (const CauselineOptions *self,
                                        const CauselineOption  *known,
                                        const char             *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CauselineOptions, causeline_options_free)

G_END_DECLS
