/* SPDX-License-Identifier: MIT */
/* Writing JSON: one object a line, keys in the order of the calls, numbers the same on every machine. */

#pragma once

#include <glib.h>

void json_append_string (GString    *out,
                         const char *string);
void json_append_number (GString *out,
                         double   number);

/* Members of an object that is being written; each begins with the comma that it needs. */
void json_member (GString    *out,
                  const char *key);
void json_member_string (GString    *out,
                         const char *key,
                         const char *string);
void json_member_int (GString    *out,
                      const char *key,
                      gint64      number);
void json_member_strings (GString           *out,
                          const char        *key,
                          const char *const *strings);
void json_member_pairs (GString           *out,
                        const char *const *pairs);
