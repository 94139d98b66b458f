/* SPDX-License-Identifier: MIT */
/* The members of a JSON object, read as what they must be. */

#pragma once

#include "json-object.h"

/* One object while it is read. After the first thing that is wrong, everything else is passed over. */
typedef struct
{
  const char *record; /* "event" */
  const char *id;     /* or NULL, when it is not known yet */
  JsonObject *object;
  const JsonItem *item;
  GError **error;
  gboolean failed;
} Members;

void members_fail (Members    *reader,
                   const char *key,
                   const char *what);
const char *members_get_string (Members    *reader,
                                const char *key);
const char *members_need_string (Members    *reader,
                                 const char *key);
double members_get_number (Members    *reader,
                           const char *key,
                           double      standard,
                           double      most);
JsonArray *members_get_array (Members    *reader,
                              const char *key);
void members_each_string (Members    *reader,
                          const char *key,
                          gpointer    to,
                          void (*add) (gpointer, const char *));
CauselineTime *members_get_time (Members    *reader,
                                 const char *key);
void members_unknown_word (Members    *reader,
                           const char *key,
                           const char *word);
void members_keep_rest (Members           *reader,
                        const char *const *known,
                        gpointer           to,
                        void (*set_extra) (gpointer, const char *, const char *));
void members_report_rest (Members           *part,
                          const char        *list,
                          const char *const *known);

/* Reads a word of a vocabulary, where there is one. */
#define READ_WORD(reader, key, from_string, value) \
  G_STMT_START \
  { \
    const char *word_ = members_get_string (reader, key); \
    if (word_ && !from_string (word_, value)) \
      members_unknown_word (reader, key, word_); \
  } \
  G_STMT_END
