/* SPDX-License-Identifier: MIT */
/* All stages of syntax in one call, and the model that is compiled in. */

#include "syntax.h"

#include "syntax-resource.h"

/**
 * syntax_model_default:
 * @error: return location for a #GError of %SYNTAX_MODEL_ERROR
 *
 * The model of the program, loaded the first time it is asked for, from any thread, and kept to the end.
 *
 * Returns: (transfer none) (nullable): the model
 */
const SyntaxModel *
syntax_model_default (GError **error)
{
  static gsize is_loaded;
  static SyntaxModel *model;
  static GError *failure;

  if (g_once_init_enter (&is_loaded))
    {
      g_autoptr (GBytes) bytes =
        g_resource_lookup_data (syntax_get_resource (), "/causeline/language/english.model", 0, &failure);
      model = bytes ? syntax_model_new (bytes, &failure) : NULL;
      g_once_init_leave (&is_loaded, 1);
    }
  if (!model && error)
    *error = g_error_copy (failure);
  return model;
}

/**
 * syntax_read:
 * @document: a document with paragraphs and nothing else
 * @model: a model
 * @scratch: working memory of this thread
 *
 * Finds sentences and words, tags and trees, lemmas and names, in time linear in the length of the text.
 */
void
syntax_read (Document *document, const SyntaxModel *model, SyntaxScratch *scratch)
{
  sentence_split (document);
  token_split (document);
  syntax_parse (document, model, scratch);
  lemma_assign (document, model);
  name_agree (document);
}
