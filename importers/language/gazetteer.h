/* SPDX-License-Identifier: MIT */
/* Names that are known beforehand: countries, their people, capitals and rulers, cities, and some that news never explains. */

#pragma once

#include "document.h"
#include "vocabulary.h"

typedef enum
{
  SENSE_COUNTRY,
  SENSE_DEMONYM,  /* "Russian", "Russians" */
  SENSE_CAPITAL,
  SENSE_SEAT,     /* "the White House": the government */
  SENSE_CITY,
  SENSE_NAME,
  SENSE_GROUP     /* "Muslim", "Kurds": people, not of a state */
} GazetteerSense;

typedef struct
{
  const char *name;    /* the full form, interned */
  char country[3];     /* ISO 3166-1, or "" */
  guint8 sense;        /* GazetteerSense */
  guint8 kind;         /* CauselineActorKind */
  guint8 is_plural;    /* "Russians" */
} GazetteerEntry;

const GazetteerEntry *gazetteer_find (const Document *document, guint32 first, guint32 end, guint32 *n_tokens);
const char *gazetteer_country_name (const char *code);
