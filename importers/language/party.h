/* SPDX-License-Identifier: MIT */
/* Phrases that stand for a party, before it is decided which of them are the same party. */

#pragma once

#include "document.h"
#include "entity.h"
#include "gazetteer.h"
#include "office.h"
#include "tree.h"

typedef enum
{
  GENDER_UNKNOWN,
  GENDER_MALE,
  GENDER_FEMALE
} Gender;

typedef struct
{
  guint32 first, last;           /* tokens of the phrase, without article */
  guint32 name_first, name_last; /* tokens of the name in it; of a description: its noun with compounds */
  guint32 head;                  /* the token that the phrase hangs by */
  guint32 sentence;
  const GazetteerEntry *known;   /* NULL for most */
  const Office *office;          /* of a title, a description or an apposition, NULL when there is none */
  gint32 title;                  /* the noun that says the office, -1 */
  gint32 owner;                  /* the token of whose it is: "for X", "X's", "Russian"; -1 */
  gint32 same_as;                /* the head of a phrase that is the same party by apposition, -1 */
  guint8 reference;              /* ReferenceKind */
  guint8 kind;                   /* CauselineActorKind, as far as the phrase says */
  guint8 gender;                 /* Gender */
  guint8 is_sure;                /* the kind is more than the network's guess */
  guint8 is_plural;
  guint8 is_definite;
} Party;

typedef struct
{
  const Document *document;
  const Tree *tree;
  const QuoteSet *quotes;
  GArray *parties;  /* Party, found so far */
  gint32 *named;    /* for each token: the party whose name covers it, -1 */
} PartyFinder;

void party_find_names (PartyFinder *self);
void party_find_descriptions (PartyFinder *self);
void party_find_pronouns (PartyFinder *self);
void party_add (PartyFinder *self, Party *party);
void party_set_kind (const PartyFinder *self, Party *party);
void party_look_around (const PartyFinder *self, Party *party);
guint32 party_head_of (const PartyFinder *self, guint32 first, guint32 last);
Gender party_gender (const char *word);
