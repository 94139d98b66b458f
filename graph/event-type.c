/* SPDX-License-Identifier: MIT */
/* The types of events, their families and what they mean. */

#include "vocabulary.h"

#include <stdlib.h>
#include <string.h>

typedef struct
{
  const char *name;
  CauselineFamily family;
  const char *definition;
} EventType;

/* Sorted by name: types are found by halving. */
static const EventType event_types[] = {
  { "abduction",     CAUSELINE_FAMILY_CONFLICT,    "takes people or a vehicle by force" },
  { "accident",      CAUSELINE_FAMILY_HARM,        "unmeant mishap" },
  { "accusation",    CAUSELINE_FAMILY_CONFLICT,    "says that somebody did wrong" },
  { "admission",     CAUSELINE_FAMILY_STATEMENT,   "owns up to an act or a fact; claims responsibility" },
  { "agreement",     CAUSELINE_FAMILY_COOPERATION, "parties settle on terms" },
  { "aid",           CAUSELINE_FAMILY_COOPERATION, "gives money, goods, rescue or shelter" },
  { "appeal",        CAUSELINE_FAMILY_COOPERATION, "asks for something without force" },
  { "appointment",   CAUSELINE_FAMILY_POLITICS,    "somebody takes an office or job" },
  { "arrest",        CAUSELINE_FAMILY_LAW,         "takes into custody" },
  { "attack",        CAUSELINE_FAMILY_CONFLICT,    "uses physical force" },
  { "cancellation",  CAUSELINE_FAMILY_CONFLICT,    "calls off or delays something planned" },
  { "charge",        CAUSELINE_FAMILY_LAW,         "brings a legal charge or suit" },
  { "concession",    CAUSELINE_FAMILY_COOPERATION, "gives in, apologises, eases its stance" },
  { "contest",       CAUSELINE_FAMILY_CHANGE,      "somebody wins or loses a game, award, bid" },
  { "cooperation",   CAUSELINE_FAMILY_COOPERATION, "parties carry out a joint act or exchange" },
  { "crime",         CAUSELINE_FAMILY_CONFLICT,    "non-political crime not typed above" },
  { "criticism",     CAUSELINE_FAMILY_CONFLICT,    "disapproves of a party or act" },
  { "cyberattack",   CAUSELINE_FAMILY_CONFLICT,    "breaks into, floods, locks, steals or leaks data" },
  { "damage",        CAUSELINE_FAMILY_HARM,        "a thing is broken or destroyed" },
  { "death",         CAUSELINE_FAMILY_HARM,        "somebody dies" },
  { "demand",        CAUSELINE_FAMILY_CONFLICT,    "requires something, with pressure or authority" },
  { "denial",        CAUSELINE_FAMILY_STATEMENT,   "says that something alleged of it is not so" },
  { "departure",     CAUSELINE_FAMILY_POLITICS,    "somebody leaves or loses an office or job" },
  { "deportation",   CAUSELINE_FAMILY_LAW,         "sends a person out of a country" },
  { "disaster",      CAUSELINE_FAMILY_HARM,        "natural or health calamity" },
  { "discovery",     CAUSELINE_FAMILY_CHANGE,      "something is found out or made known" },
  { "injury",        CAUSELINE_FAMILY_HARM,        "somebody is hurt or falls ill" },
  { "investigation", CAUSELINE_FAMILY_LAW,         "looks into a matter officially" },
  { "launch",        CAUSELINE_FAMILY_CHANGE,      "something is made public, started or built" },
  { "meeting",       CAUSELINE_FAMILY_COOPERATION, "parties meet, visit, call or negotiate" },
  { "mobilization",  CAUSELINE_FAMILY_CONFLICT,    "readies or moves forces short of using them" },
  { "movement",      CAUSELINE_FAMILY_CHANGE,      "somebody or something travels or is carried" },
  { "offer",         CAUSELINE_FAMILY_COOPERATION, "proposes to give or do something for somebody" },
  { "promise",       CAUSELINE_FAMILY_COOPERATION, "commits itself to a later act" },
  { "protest",       CAUSELINE_FAMILY_CONFLICT,    "people show dissent together" },
  { "rejection",     CAUSELINE_FAMILY_CONFLICT,    "refuses a request, offer, plan or duty" },
  { "release",       CAUSELINE_FAMILY_COOPERATION, "lets a person or thing go, returns it" },
  { "repair",        CAUSELINE_FAMILY_CHANGE,      "a fault is mended, service restored" },
  { "restriction",   CAUSELINE_FAMILY_CONFLICT,    "forbids, censors, closes, seizes or blocks" },
  { "ruling",        CAUSELINE_FAMILY_LAW,         "court or law-maker decides" },
  { "sanction",      CAUSELINE_FAMILY_CONFLICT,    "cuts ties, trade, aid or membership as a penalty" },
  { "shift",         CAUSELINE_FAMILY_CHANGE,      "a measure goes up or down" },
  { "statement",     CAUSELINE_FAMILY_STATEMENT,   "says something without taking a side in a dispute" },
  { "support",       CAUSELINE_FAMILY_COOPERATION, "speaks for, praises, backs or recognises somebody" },
  { "threat",        CAUSELINE_FAMILY_CONFLICT,    "announces harm or cost, or warns of it on a condition" },
  { "transaction",   CAUSELINE_FAMILY_CHANGE,      "money, goods or companies change hands" },
  { "trial",         CAUSELINE_FAMILY_LAW,         "is tried, found guilty or not, sentenced" },
  { "vote",          CAUSELINE_FAMILY_POLITICS,    "elects or votes" },
  { "withdrawal",    CAUSELINE_FAMILY_COOPERATION, "pulls forces, people or itself out; stops fighting" },
};

static const char *const family_words[] = {
  [CAUSELINE_FAMILY_OTHER] = "other",
  [CAUSELINE_FAMILY_STATEMENT] = "statement",
  [CAUSELINE_FAMILY_COOPERATION] = "cooperation",
  [CAUSELINE_FAMILY_CONFLICT] = "conflict",
  [CAUSELINE_FAMILY_LAW] = "law",
  [CAUSELINE_FAMILY_POLITICS] = "politics",
  [CAUSELINE_FAMILY_HARM] = "harm",
  [CAUSELINE_FAMILY_CHANGE] = "change",
};

static int
compare_name (gconstpointer name,
              gconstpointer type)
{
  return strcmp (name, ((const EventType *) type)->name);
}

static const EventType *
find_type (const char *name)
{
  return name ? bsearch (name, event_types, G_N_ELEMENTS (event_types), sizeof *event_types, compare_name) : NULL;
}

/**
 * causeline_family_to_string:
 *
 * Returns: the word for @family
 */
const char *
causeline_family_to_string (CauselineFamily family)
{
  g_return_val_if_fail (family < G_N_ELEMENTS (family_words), NULL);

  return family_words[family];
}

/**
 * causeline_event_type_get_family:
 * @type: (nullable): the type of an event
 *
 * Returns: its family; %CAUSELINE_FAMILY_OTHER for a type that is not in the list
 */
CauselineFamily
causeline_event_type_get_family (const char *type)
{
  const EventType *found = find_type (type);

  return found ? found->family : CAUSELINE_FAMILY_OTHER;
}

/**
 * causeline_event_type_get_definition:
 * @type: (nullable): the type of an event
 *
 * Returns: (nullable): what it means, in a few words; nothing for a type that is not in the list
 */
const char *
causeline_event_type_get_definition (const char *type)
{
  const EventType *found = find_type (type);

  return found ? found->definition : NULL;
}

/**
 * causeline_event_type_list:
 *
 * Returns: (transfer container) (array zero-terminated=1): the types that the program knows, sorted
 */
const char **
causeline_event_type_list (void)
{
  const char **list = g_new (const char *, G_N_ELEMENTS (event_types) + 1);

  for (guint i = 0; i < G_N_ELEMENTS (event_types); i++)
    list[i] = event_types[i].name;
  list[G_N_ELEMENTS (event_types)] = NULL;
  return list;
}
