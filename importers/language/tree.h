/* SPDX-License-Identifier: MIT */
/* The trees of a document turned round: from a token to what hangs on it, and the subjects and objects that meaning asks for. */

#pragma once

#include "document.h"

/* Children of every token of a document, in the order of the text. */
typedef struct
{
  const Document *document;
  gint32 *first;           /* for each token: its first child, or -1 */
  gint32 *next;            /* for each token: the next child of its head, or -1 */
} Tree;

/* A set of relations as bits. */
#define RELATION_BIT(relation) (G_GUINT64_CONSTANT (1) << (relation))

Tree *tree_new (const Document *document);
void tree_free (Tree *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Tree, tree_free)

static inline const Token *
tree_token (const Tree *self,
            gint32      token)
{
  return &g_array_index (self->document->tokens, Token, token);
}

gint32 tree_child (const Tree *self, gint32 token, guint64 relations);
gint32 tree_child_lemma (const Tree *self, gint32 token, guint64 relations, const char *lemma);
gint32 tree_case (const Tree *self, gint32 token);
gboolean tree_is_under (const Tree *self, gint32 token, gint32 above);
guint32 tree_sentence (const Tree *self, gint32 token);
void tree_span (const Tree *self, gint32 token, guint64 without, gint32 *first, gint32 *last);

gboolean tree_is_passive (const Tree *self, gint32 verb);
gint32 tree_surface_subject (const Tree *self, gint32 verb);
gint32 tree_subject (const Tree *self, gint32 verb);
gint32 tree_object (const Tree *self, gint32 verb);
gint32 tree_clause (const Tree *self, gint32 verb);
gint32 tree_preposition (const Tree *self, gint32 token, const char *preposition);
