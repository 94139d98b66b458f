/* SPDX-License-Identifier: MIT */
/* Several values in a cell: "a; b", with a backslash before what would be taken for something else. */

#include "records-private.h"

#include <string.h>

/* Whether a character at @at of @token needs a backslash: a special one, and space at either end. */
static gboolean
needs_escape (const char *token,
              const char *at,
              const char *specials)
{
  if (*at == '\\' || *at == ';' || strchr (specials, *at))
    return TRUE;
  if (at == token && *at == '#')
    return TRUE;
  return g_ascii_isspace (*at) && (at == token || at[1] == '\0');
}

/* Appends a value to the list in @out. */
void
record_list_add (GString    *out,
                 const char *token,
                 const char *specials)
{
  if (out->len > 0)
    g_string_append (out, "; ");
  for (const char *at = token; *at; at++)
    {
      if (needs_escape (token, at, specials))
        g_string_append_c (out, '\\');
      g_string_append_c (out, *at);
    }
}

/* An actor by its name; by "#id" where the name is that of several, or is none. */
void
record_add_actor (Records    *self,
                  GString    *out,
                  const char *id)
{
  CauselineActor *actor = causeline_graph_find_actor (self->graph, id);
  const char *name = actor ? causeline_actor_get_name (actor) : NULL;

  if (name && *name && GPOINTER_TO_UINT (g_hash_table_lookup (self->names, name)) == 1)
    {
      record_list_add (out, name, "([:");
      return;
    }

  g_autoptr (GString) escaped = g_string_new (NULL);

  record_list_add (escaped, id, "([:");
  g_string_append_printf (out, "%s#%s", out->len > 0 ? "; " : "", escaped->str);
}
