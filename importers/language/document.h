/* SPDX-License-Identifier: MIT */
/* An article while it is being read: text, paragraphs, sentences and tokens, as flat arrays that the stages fill in turn. */

#pragma once

#include <glib.h>

/* Universal part-of-speech tags (universaldependencies.org, version 2). */
typedef enum
{
  UPOS_X,
  UPOS_ADJ,
  UPOS_ADP,
  UPOS_ADV,
  UPOS_AUX,
  UPOS_CCONJ,
  UPOS_DET,
  UPOS_INTJ,
  UPOS_NOUN,
  UPOS_NUM,
  UPOS_PART,
  UPOS_PRON,
  UPOS_PROPN,
  UPOS_PUNCT,
  UPOS_SCONJ,
  UPOS_SYM,
  UPOS_VERB,
  N_UPOS
} Upos;

/* Universal Dependencies relations as English treebanks use them; the subtypes that matter are kinds of their own. */
typedef enum
{
  REL_DEP,
  REL_ROOT,
  REL_ACL,
  REL_ACL_RELCL,
  REL_ADVCL,
  REL_ADVCL_RELCL,
  REL_ADVMOD,
  REL_AMOD,
  REL_APPOS,
  REL_AUX,
  REL_AUX_PASS,
  REL_CASE,
  REL_CC,
  REL_CC_PRECONJ,
  REL_CCOMP,
  REL_COMPOUND,
  REL_COMPOUND_PRT,
  REL_CONJ,
  REL_COP,
  REL_CSUBJ,
  REL_CSUBJ_OUTER,
  REL_CSUBJ_PASS,
  REL_DET,
  REL_DET_PREDET,
  REL_DISCOURSE,
  REL_DISLOCATED,
  REL_EXPL,
  REL_FIXED,
  REL_FLAT,
  REL_GOESWITH,
  REL_IOBJ,
  REL_LIST,
  REL_MARK,
  REL_NMOD,
  REL_NMOD_DESC,
  REL_NMOD_POSS,
  REL_NMOD_UNMARKED,
  REL_NSUBJ,
  REL_NSUBJ_OUTER,
  REL_NSUBJ_PASS,
  REL_NUMMOD,
  REL_OBJ,
  REL_OBL,
  REL_OBL_AGENT,
  REL_OBL_UNMARKED,
  REL_ORPHAN,
  REL_PARATAXIS,
  REL_PUNCT,
  REL_REPARANDUM,
  REL_VOCATIVE,
  REL_XCOMP,
  N_RELATIONS
} Relation;

/* What a name names, as the network's name head sees it. */
typedef enum
{
  NAME_NONE,
  NAME_PERSON,
  NAME_ORGANIZATION,
  NAME_PLACE,
  NAME_GROUP,
  NAME_OTHER,
  N_NAMES
} NameKind;

/* One syntactic word. A contraction such as "don't" is two tokens with offsets of their own. */
typedef struct
{
  guint32 start, end;      /* bytes into the document's text, end exclusive */
  const char *form;        /* as written, without soft hyphens and zero-width characters; owned by the document */
  const char *lemma;       /* lower case but for proper nouns; owned by the document */
  gint32 head;             /* index of the governing token in the document, -1 for the root of a sentence */
  guint8 upos;             /* Upos */
  guint8 xpos;             /* index into syntax_xpos_name(): Penn Treebank tags */
  guint8 relation;         /* Relation */
  guint8 name;             /* NameKind */
  guint8 name_begins : 1;  /* first token of a name */
  guint8 space_after : 1;
} Token;

typedef struct
{
  guint32 start, end;      /* bytes, without the white space around */
  guint32 first, n_tokens; /* the tokens of the sentence: document->tokens[first .. first + n_tokens) */
  guint32 paragraph;       /* index into paragraphs */
  guint8 was_cut;          /* longer than the limit and cut into pieces */
} Sentence;

typedef enum
{
  PARAGRAPH_BODY,
  PARAGRAPH_HEADLINE,
  PARAGRAPH_HEADING,       /* a heading inside the text, a crosshead */
  PARAGRAPH_DATELINE,      /* a line that holds only a date, a byline, a place */
  PARAGRAPH_LIST_ITEM,
  PARAGRAPH_CODE           /* a table or code block of Markdown: not read */
} ParagraphKind;

typedef struct
{
  guint32 start, end;      /* bytes into the text */
  guint8 kind;             /* ParagraphKind */
} Paragraph;

/* The document owns everything its arrays point to. Later stages keep their annotations in arrays of their own. */
typedef struct
{
  const char *text;        /* as it is read: UTF-8, valid, NUL-terminated; offsets are those of the original, whose
                              marks of Markdown (stars, targets of links) are blanks here; owned by strings */
  guint32 length;          /* bytes */
  guint32 body;            /* where the article's own text begins, behind a headline that was given beside it; else 0 */
  GArray *paragraphs;      /* Paragraph, in order; filled by text.c */
  GArray *sentences;       /* Sentence, in order; filled by sentence.c */
  GArray *tokens;          /* Token, in order; forms by token.c, the rest by parse.c */
  GStringChunk *strings;   /* forms and lemmas */
} Document;
