/* SPDX-License-Identifier: MIT */
/* What the rules that mend trees share. Each rule looks at one token and changes nothing when it does not apply. */

#pragma once

#include "document.h"
#include "syntax.h"
#include "tree.h"

#define SUBJECTS (RELATION_BIT (REL_NSUBJ) | RELATION_BIT (REL_NSUBJ_PASS) | RELATION_BIT (REL_EXPL))

void repair_hang (Document *document, gint32 token, gint32 head, guint8 relation);
gint32 repair_verb_above (const Tree *tree, gint32 token);

/* Within phrases: repair-phrase.c. */
void repair_amount (Document *document, const Tree *tree, gint32 token);
void repair_apposition (Document *document, const Tree *tree, gint32 token);
void repair_attribute (Document *document, const Tree *tree, gint32 token);
void repair_joined_name (Document *document, const Tree *tree, gint32 token);
void repair_may (Document *document, const Tree *tree, gint32 token);
void repair_name (Document *document, const Tree *tree, gint32 token);
void repair_named_participle (Document *document, const Tree *tree, gint32 token);
void repair_named_noun (Document *document, const Tree *tree, gint32 token);
void repair_object (Document *document, const Tree *tree, gint32 token);
void repair_particle (Document *document, const Tree *tree, gint32 token);

/* Verbs: repair-verb.c. */
void repair_clause_verb (Document *document, const Tree *tree, gint32 token);
void repair_finite (Document *document, const Tree *tree, gint32 token);
void repair_first_verb (Document *document, const Tree *tree, gint32 token);
void repair_infinitive (Document *document, const Tree *tree, gint32 token);
void repair_next_verb (Document *document, const Tree *tree, gint32 token);
