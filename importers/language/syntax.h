/* SPDX-License-Identifier: MIT */
/* The syntax of English text: sentences, tokens, tags, trees, lemmas and names, from rules and one compiled-in model. */

#pragma once

#include "document.h"

/* The weights, immutable once loaded: one model may serve any number of threads. */
typedef struct _SyntaxModel SyntaxModel;

/* The working memory of one thread, reused from document to document. */
typedef struct _SyntaxScratch SyntaxScratch;

#define SYNTAX_MODEL_ERROR (syntax_model_error_quark ())
GQuark syntax_model_error_quark (void);

typedef enum
{
  SYNTAX_MODEL_ERROR_ALTERED, /* truncated, changed, or not a model at all */
  SYNTAX_MODEL_ERROR_VERSION, /* of another version of the program */
} SyntaxModelError;

const SyntaxModel *syntax_model_default (GError **error);
SyntaxModel *syntax_model_new (GBytes *bytes, GError **error);
void syntax_model_free (SyntaxModel *self);

SyntaxScratch *syntax_scratch_new (void);
void syntax_scratch_free (SyntaxScratch *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyntaxModel, syntax_model_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyntaxScratch, syntax_scratch_free)

/* All stages at once; document->paragraphs must be filled, the other arrays exist and are empty. */
void syntax_read (Document *document, const SyntaxModel *model, SyntaxScratch *scratch);

/* The stages one by one, in this order. */
void sentence_split (Document *document); /* paragraphs -> sentences */
#define TOKEN_MAX_SENTENCE 200           /* words; a longer one is cut */
void token_split (Document *document);    /* sentences -> tokens with forms; very long sentences are cut */
void syntax_parse (Document *document, const SyntaxModel *model, SyntaxScratch *scratch); /* tags, trees, names */
void lemma_assign (Document *document, const SyntaxModel *model); /* lemmas from form and tags */

void name_agree (Document *document);      /* the names of an article with each other */

/* What the model knows of a word by itself, for later stages. */

#define SYNTAX_VECTOR_SIZE 64

const gint8 *syntax_model_vector (const SyntaxModel *model, const char *word);
double syntax_model_likeness (const SyntaxModel *model, const char *word, const char *other);

/* WordNet's lexicographer files (lexnames(5WN)) of a lemma's first senses, as sets of bits: 1 << WORDNET_*. */
typedef enum
{
  WORDNET_ACT, WORDNET_ANIMAL, WORDNET_ARTIFACT, WORDNET_ATTRIBUTE, WORDNET_BODY, WORDNET_COGNITION,
  WORDNET_COMMUNICATION, WORDNET_EVENT, WORDNET_FEELING, WORDNET_FOOD, WORDNET_GROUP, WORDNET_LOCATION,
  WORDNET_MOTIVE, WORDNET_OBJECT, WORDNET_PERSON, WORDNET_PHENOMENON, WORDNET_PLANT, WORDNET_POSSESSION,
  WORDNET_PROCESS, WORDNET_QUANTITY, WORDNET_RELATION, WORDNET_SHAPE, WORDNET_STATE, WORDNET_SUBSTANCE,
  WORDNET_TIME, WORDNET_TOPS,
  N_WORDNET_NOUN
} WordnetNoun;

typedef enum
{
  WORDNET_VERB_BODY, WORDNET_VERB_CHANGE, WORDNET_VERB_COGNITION, WORDNET_VERB_COMMUNICATION,
  WORDNET_VERB_COMPETITION, WORDNET_VERB_CONSUMPTION, WORDNET_VERB_CONTACT, WORDNET_VERB_CREATION,
  WORDNET_VERB_EMOTION, WORDNET_VERB_MOTION, WORDNET_VERB_PERCEPTION, WORDNET_VERB_POSSESSION,
  WORDNET_VERB_SOCIAL, WORDNET_VERB_STATIVE, WORDNET_VERB_WEATHER,
  N_WORDNET_VERB
} WordnetVerb;

typedef struct
{
  guint32 noun_first;  /* the first sense of the noun, one bit of WordnetNoun, 0 when it is no noun */
  guint32 noun_any;    /* its first three senses */
  guint32 verb_first;  /* the same for the verb */
  guint32 verb_any;
} WordnetSenses;

WordnetSenses syntax_model_senses (const SyntaxModel *model, const char *lemma);

/* Names of tags as the treebanks write them, and back (G_MAXUINT8 for an unknown one). */
const char *syntax_upos_name (guint8 upos);
const char *syntax_xpos_name (guint8 xpos);
const char *syntax_relation_name (guint8 relation);
const char *syntax_name_kind_name (guint8 kind);
guint8 syntax_upos_from_name (const char *name);
guint8 syntax_xpos_from_name (const char *name);
guint8 syntax_relation_from_name (const char *name);

/* Penn Treebank tags by number; syntax_xpos_name() spells them. */
typedef enum
{
  XPOS_X, XPOS_CC, XPOS_CD, XPOS_DT, XPOS_EX, XPOS_FW, XPOS_IN, XPOS_JJ, XPOS_JJR, XPOS_JJS, XPOS_LS, XPOS_MD,
  XPOS_NN, XPOS_NNP, XPOS_NNPS, XPOS_NNS, XPOS_PDT, XPOS_POS, XPOS_PRP, XPOS_PRP_POSS, XPOS_RB, XPOS_RBR, XPOS_RBS,
  XPOS_RP, XPOS_SYM, XPOS_TO, XPOS_UH, XPOS_VB, XPOS_VBD, XPOS_VBG, XPOS_VBN, XPOS_VBP, XPOS_VBZ, XPOS_WDT, XPOS_WP,
  XPOS_WP_POSS, XPOS_WRB, XPOS_PERIOD, XPOS_COMMA, XPOS_COLON, XPOS_OPEN_QUOTE, XPOS_CLOSE_QUOTE, XPOS_LRB, XPOS_RRB,
  XPOS_HYPH, XPOS_DOLLAR, XPOS_NFP, XPOS_ADD, XPOS_AFX, XPOS_GW,
  N_XPOS
} Xpos;

/* CoNLL-U with # sent_id, # text and MISC SpaceAfter, Name and TokenRange (in characters of the text). */
void syntax_to_conllu (const Document *document, GString *out);
