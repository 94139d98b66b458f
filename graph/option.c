/* SPDX-License-Identifier: MIT */
/* The options of formats: `key=value`, declared in rows, checked in one place. */

#include "option.h"

#include <string.h>

struct _CauselineOptions
{
  GHashTable *values; /* key -> value */
  GPtrArray *keys;    /* in the order given, NULL-terminated; owned by the table */
};

CauselineOptions *
causeline_options_new (void)
{
  CauselineOptions *self = g_new0 (CauselineOptions, 1);

  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->keys = g_ptr_array_new ();
  g_ptr_array_add (self->keys, NULL);
  return self;
}

/* From words "key=value", NULL-terminated; @words may be NULL. */
CauselineOptions *
causeline_options_new_from_strings (const char *const *words,
                                    GError           **error)
{
  g_autoptr (CauselineOptions) self = causeline_options_new ();

  for (; words && *words; words++)
    if (!causeline_options_set (self, *words, error))
      return NULL;
  return g_steal_pointer (&self);
}

void
causeline_options_free (CauselineOptions *self)
{
  g_hash_table_unref (self->values);
  g_ptr_array_unref (self->keys);
  g_free (self);
}

/* Takes one word "key=value"; "key" alone is "key=yes". The last one of a key holds. */
gboolean
causeline_options_set (CauselineOptions *self,
                       const char       *word,
                       GError          **error)
{
  const char *sign = strchr (word, '=');
  g_autofree char *key = sign ? g_strndup (word, sign - word) : g_strdup (word);

  if (*key == '\0')
    {
      g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_UNKNOWN_OPTION, "\"%s\" is no option; write key=value", word);
      return FALSE;
    }

  if (!g_hash_table_contains (self->values, key))
    {
      char *owned = g_strdup (key);

      g_hash_table_insert (self->values, owned, g_strdup (sign ? sign + 1 : "yes"));
      g_ptr_array_insert (self->keys, self->keys->len - 1, owned);
    }
  else
    g_hash_table_insert (self->values, g_steal_pointer (&key), g_strdup (sign ? sign + 1 : "yes"));
  return TRUE;
}

static const CauselineOption *
find_option (const CauselineOption *known,
             const char            *name)
{
  for (; known && known->name; known++)
    if (strcmp (known->name, name) == 0)
      return known;
  return NULL;
}

static gboolean
value_fits (const CauselineOption *option,
            const char            *value)
{
  if (!option->values || !g_ascii_islower (option->values[0]))
    return TRUE; /* a kind in capitals: the format reads it itself */

  g_auto (GStrv) words = g_strsplit (option->values, "|", -1);
  gboolean open = FALSE; /* a word in capitals among the others: any value will do, and the format reads it */

  for (char **word = words; *word; word++)
    {
      if (strcmp (*word, value) == 0)
        return TRUE;
      open = open || g_ascii_isupper ((*word)[0]);
    }
  return open;
}

static char *
list_names (const CauselineOption *known)
{
  GString *names = g_string_new (NULL);

  for (; known && known->name; known++)
    g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", known->name);
  return g_string_free (names, FALSE);
}

/* Whether all options are among the @known ones of @format and have a value that it takes. */
gboolean
causeline_options_check (const CauselineOptions *self,
                         const CauselineOption  *known,
                         const char             *format,
                         GError                **error)
{
  for (const char *const *key = causeline_options_get_keys (self); key && *key; key++)
    {
      const CauselineOption *option = find_option (known, *key);
      const char *value = g_hash_table_lookup (self->values, *key);

      if (!option)
        {
          g_autofree char *names = list_names (known);

          g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_UNKNOWN_OPTION,
                       *names ? "%s has no option \"%s\"; known are: %s" : "%s has no option \"%s\"", format, *key, names);
          return FALSE;
        }
      if (!value_fits (option, value))
        {
          g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_UNKNOWN_OPTION,
                       "option %s of %s: \"%s\" is not one of %s", *key, format, value, option->values);
          return FALSE;
        }
    }
  return TRUE;
}

/* The keys in the order given, NULL-terminated; NULL for no options. */
const char *const *
causeline_options_get_keys (const CauselineOptions *self)
{
  return self ? (const char *const *) self->keys->pdata : NULL;
}

/* The value that was given, else the standard one, else NULL. */
const char *
causeline_options_get (const CauselineOptions *self,
                       const CauselineOption  *known,
                       const char             *name)
{
  const char *value = self ? g_hash_table_lookup (self->values, name) : NULL;
  const CauselineOption *option = find_option (known, name);

  g_return_val_if_fail (option, value);

  return value ? value : option->standard;
}

/* Whether an option of values "yes|no" holds. */
gboolean
causeline_options_get_boolean (const CauselineOptions *self,
                               const CauselineOption  *known,
                               const char             *name)
{
  return g_strcmp0 (causeline_options_get (self, known, name), "yes") == 0;
}
