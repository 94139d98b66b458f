/* SPDX-License-Identifier: MIT */
/* What the words and codes of known layouts for the type of an event are in ours. */

#include "columns.h"

#include <string.h>

/* Of the Conflict and Mediation Event Observations codebook, version 1.1b3 (Gerner, Schrodt, Yilmaz), by which GDELT codes events:
 * http://data.gdeltproject.org/documentation/CAMEO.Manual.1.1b3.pdf. A longer code says more than the one that it begins with. */
const SheetSchemeWord sheet_cameo_words[] = {
  { "01", "statement", "makes a statement about" }, { "015", "admission", "takes responsibility before" }, { "016", "denial", "denies responsibility to" },
  { "018", "statement", "expresses sympathy with" }, { "019", "support", "agrees with" },
  { "02", "appeal", "appeals to" },
  { "03", "promise", "intends to cooperate with" }, { "036", "promise", "intends to meet" },
  { "04", "meeting", "consults" }, { "041", "meeting", "talks by telephone with" }, { "042", "meeting", "visits" }, { "043", "meeting", "hosts a visit of" }, { "044", "meeting", "meets" },
  { "045", "meeting", "mediates for" }, { "046", "meeting", "negotiates with" },
  { "05", "cooperation", "cooperates in diplomacy with" }, { "051", "support", "praises" }, { "052", "support", "defends" }, { "053", "support", "rallies support for" },
  { "054", "support", "recognises" }, { "055", "concession", "apologises to" }, { "056", "concession", "forgives" }, { "057", "agreement", "signs an agreement with" },
  { "06", "cooperation", "cooperates with" }, { "064", "cooperation", "shares intelligence with" },
  { "07", "aid", "gives aid to" }, { "075", "aid", "grants asylum to" },
  { "08", "concession", "yields to" }, { "084", "release", "releases people or property of" }, { "0871", "agreement", "agrees on a truce with" },
  { "09", "investigation", "investigates" },
  { "10", "demand", "makes demands on" },
  { "11", "criticism", "disapproves of" }, { "111", "criticism", "criticises" }, { "112", "accusation", "accuses" }, { "113", "criticism", "rallies opposition against" },
  { "114", "criticism", "complains officially about" }, { "115", "charge", "sues" }, { "116", "ruling", "finds guilty" },
  { "12", "rejection", "rejects" },
  { "13", "threat", "threatens" },
  { "14", "protest", "protests against" },
  { "15", "mobilization", "shows force against" },
  { "16", "sanction", "reduces relations with" }, { "163", "sanction", "puts sanctions on" }, { "166", "withdrawal", "expels or withdraws from" },
  { "17", "restriction", "coerces" }, { "171", "restriction", "seizes or damages property of" }, { "172", "restriction", "restricts" }, { "173", "arrest", "arrests" },
  { "174", "deportation", "deports" }, { "175", "attack", "represses with violence" }, { "176", "cyberattack", "attacks the computers of" },
  { "18", "attack", "assaults" }, { "181", "abduction", "abducts" }, { "185", "attack", "attempts to assassinate" }, { "186", "attack", "assassinates" },
  { "19", "attack", "fights" }, { "191", "restriction", "blockades" },
  { "20", "attack", "uses mass violence against" },
  { NULL, NULL, NULL },
};

/* The event types of ACLED's codebook. "Strategic developments" can be anything. */
const SheetSchemeWord sheet_acled_words[] = {
  { "protests", "protest", NULL }, { "riots", "protest", NULL }, { "battles", "attack", NULL }, { "explosions/remote violence", "attack", NULL },
  { "violence against civilians", "attack", NULL }, { NULL, NULL, NULL },
};

/* The incident types of EuRepoC's codebook; a cell may have several. */
const SheetSchemeWord sheet_eurepoc_words[] = {
  { "data theft", "cyberattack", NULL }, { "disruption", "cyberattack", NULL }, { "hijacking with", "cyberattack", NULL }, { "ransomware", "cyberattack", NULL }, { NULL, NULL, NULL },
};

/* The kinds of action of VERIS (https://verisframework.org/actions.html), by what each does to the victim. */
const SheetSchemeWord sheet_veris_flags[] = {
  { "action malware", "cyberattack", NULL }, { "action hacking", "cyberattack", NULL }, { "action social", "crime", NULL }, { "action physical", "crime", NULL },
  { "action misuse", "crime", NULL }, { "action error", "accident", NULL }, { "action environmental", "disaster", NULL }, { NULL, NULL, NULL },
};

/* What a yes below this header says in the scheme, or NULL. */
const SheetSchemeWord *
sheet_scheme_find_flag (const SheetScheme *scheme,
                        const char        *normalized)
{
  for (const SheetSchemeWord *each = scheme->flags; each && each->word; each++)
    if (g_str_has_prefix (normalized, each->word))
      return each;
  return NULL;
}

/* Whether the cell of a column of yes and no says no, which is as much as nothing. */
gboolean
sheet_scheme_is_no (const SheetScheme *scheme,
                    const char        *text)
{
  return scheme && scheme->flags && (strcmp (text, "0") == 0 || g_ascii_strcasecmp (text, "false") == 0);
}

/* The longest word of the scheme that @text begins with, or NULL. */
const SheetSchemeWord *
sheet_scheme_find_word (const SheetScheme *scheme,
                        const char        *text)
{
  const SheetSchemeWord *best = NULL;
  gsize longest = 0;

  for (const SheetSchemeWord *each = scheme ? scheme->words : NULL; each && each->word; each++)
    {
      gsize length = strlen (each->word);

      if (length > longest && g_ascii_strncasecmp (text, each->word, length) == 0)
        {
          best = each;
          longest = length;
        }
    }
  return best;
}

/* "MINISTRY OF DEFENCE" becomes "Ministry of Defence": what a layout writes in capitals only. Anything else stays as it is. */
char *
sheet_scheme_write_name (const SheetScheme *scheme,
                         const char        *name)
{
  static const char *const small[] = { "of", "the", "and", "for", "in", NULL };

  gboolean is_in_capitals = scheme && scheme->has_capitals;

  for (const char *at = name; is_in_capitals && *at; at++)
    is_in_capitals = !g_ascii_islower (*at);
  if (!is_in_capitals)
    return g_strdup (name);

  g_auto (GStrv) words = g_strsplit (name, " ", -1);

  for (guint i = 0; words[i]; i++)
    {
      char *lower = g_ascii_strdown (words[i], -1);

      if (i == 0 || !g_strv_contains (small, lower))
        *lower = g_ascii_toupper (*lower);
      g_free (words[i]);
      words[i] = lower;
    }
  return g_strjoinv (" ", words);
}
