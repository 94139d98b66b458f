/* SPDX-License-Identifier: MIT */
/* The names of tags and relations, as the English treebanks of Universal Dependencies write them. */

#include "syntax.h"

static const char *const upos_names[N_UPOS] = {
  "X", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ",
  "SYM", "VERB",
};

static const char *const xpos_names[N_XPOS] = {
  "XX", "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD",
  "NN", "NNP", "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS",
  "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP",
  "WP$", "WRB", ".", ",", ":", "``", "''", "-LRB-", "-RRB-",
  "HYPH", "$", "NFP", "ADD", "AFX", "GW",
};

static const char *const relation_names[N_RELATIONS] = {
  "dep", "root", "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc",
  "cc:preconj", "ccomp", "compound", "compound:prt", "conj", "cop", "csubj", "csubj:outer", "csubj:pass", "det",
  "det:predet", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod",
  "nmod:desc", "nmod:poss", "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass", "nummod", "obj", "obl", "obl:agent",
  "obl:unmarked", "orphan", "parataxis", "punct", "reparandum", "vocative", "xcomp",
};

static const char *const name_kind_names[N_NAMES] = { "none", "person", "organization", "place", "group", "other" };

static guint8
find (const char *const *names, guint n, const char *name)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (names[i], name))
      return (guint8) i;
  return G_MAXUINT8;
}

/**
 * syntax_upos_name:
 * @upos: an #Upos
 *
 * Returns: (transfer none): the tag as written, such as "NOUN"
 */
const char *
syntax_upos_name (guint8 upos)
{
  return upos < N_UPOS ? upos_names[upos] : "X";
}

/**
 * syntax_xpos_name:
 * @xpos: an #Xpos
 *
 * Returns: (transfer none): the Penn Treebank tag as written, such as "NNS"
 */
const char *
syntax_xpos_name (guint8 xpos)
{
  return xpos < N_XPOS ? xpos_names[xpos] : "XX";
}

/**
 * syntax_relation_name:
 * @relation: a #Relation
 *
 * Returns: (transfer none): the relation as written, such as "nsubj:pass"
 */
const char *
syntax_relation_name (guint8 relation)
{
  return relation < N_RELATIONS ? relation_names[relation] : "dep";
}

/**
 * syntax_name_kind_name:
 * @kind: a #NameKind
 *
 * Returns: (transfer none): the kind in a word, such as "organization"
 */
const char *
syntax_name_kind_name (guint8 kind)
{
  return kind < N_NAMES ? name_kind_names[kind] : "none";
}

/**
 * syntax_upos_from_name:
 * @name: a tag as written
 *
 * Returns: the #Upos, or %G_MAXUINT8 when there is none of that name
 */
guint8
syntax_upos_from_name (const char *name)
{
  return find (upos_names, N_UPOS, name);
}

/**
 * syntax_xpos_from_name:
 * @name: a Penn Treebank tag as written
 *
 * Returns: the #Xpos, or %G_MAXUINT8 when there is none of that name
 */
guint8
syntax_xpos_from_name (const char *name)
{
  return find (xpos_names, N_XPOS, name);
}

/**
 * syntax_relation_from_name:
 * @name: a relation as written
 *
 * Returns: the #Relation, or %G_MAXUINT8 when there is none of that name
 */
guint8
syntax_relation_from_name (const char *name)
{
  return find (relation_names, N_RELATIONS, name);
}
