/* SPDX-License-Identifier: MIT */
/* The visual language that all pictures share: colours, glyphs and lines for what the model says.
 *
 * The colours of the families start from Okabe and Ito (Color Universal Design, 2008) and were moved, within the same hues, until
 * each keeps 3:1 against background and surface and every two are at least 13 apart (CIEDE2000) as a deuteranope sees them (simulated as
 * Machado, Oliveira and Fernandes, 2009). */

#include "theme.h"

#include "svg.h"

#include <math.h>

const char *const theme_names[] = { "light", "dark", "print", NULL };

static const Theme themes[] = {
  {
    .name       = "light",
    .background = "#ffffff",
    .surface    = "#f4f5f7",
    .border     = "#d9dce1",
    .grid       = "#e8eaed",
    .text       = "#1c1f23",
    .muted      = "#555b63",
    .line       = "#80868e",
    .cluster    = "#6b7280",
    .warning    = "#c20078",
    .families   = { "#5f5f5f", "#0a57fa", "#15936f", "#df5420", "#561971", "#2a8ba5", "#730120", "#806201" },
  },
  {
    .name       = "dark",
    .background = "#14171a",
    .surface    = "#1e2227",
    .border     = "#3a4149",
    .grid       = "#282d33",
    .text       = "#e8eaed",
    .muted      = "#a9b0b8",
    .line       = "#7d858e",
    .cluster    = "#9aa3ad",
    .warning    = "#ff5cb8",
    .families   = { "#b4b4b4", "#1584df", "#009983", "#fa3c0c", "#c78bfe", "#6af1fb", "#e94970", "#eac160" },
  },
  {
    /* Paper: no grey surfaces that a printer turns into dots, and black text. */
    .name       = "print",
    .background = "#ffffff",
    .surface    = "#ffffff",
    .border     = "#c4c8ce",
    .grid       = "#e8eaed",
    .text       = "#000000",
    .muted      = "#444444",
    .line       = "#707070",
    .cluster    = "#5a5f66",
    .warning    = "#c20078",
    .families   = { "#5f5f5f", "#0a57fa", "#15936f", "#df5420", "#561971", "#2a8ba5", "#730120", "#806201" },
  },
};

const Theme theme_variables = {
  .name       = "variables",
  .background = "var(--background)",
  .surface    = "var(--surface)",
  .border     = "var(--border)",
  .grid       = "var(--grid)",
  .text       = "var(--text)",
  .muted      = "var(--muted)",
  .line       = "var(--line)",
  .cluster    = "var(--cluster)",
  .warning    = "var(--warning)",
  .families   = { "var(--family-0)", "var(--family-1)", "var(--family-2)", "var(--family-3)", "var(--family-4)", "var(--family-5)", "var(--family-6)",
                  "var(--family-7)" },
};

static const char *const family_labels[] = {
  [CAUSELINE_FAMILY_OTHER]       = "Other",
  [CAUSELINE_FAMILY_STATEMENT]   = "Statement",
  [CAUSELINE_FAMILY_COOPERATION] = "Cooperation",
  [CAUSELINE_FAMILY_CONFLICT]    = "Conflict",
  [CAUSELINE_FAMILY_LAW]         = "Law",
  [CAUSELINE_FAMILY_POLITICS]    = "Politics",
  [CAUSELINE_FAMILY_HARM]        = "Harm",
  [CAUSELINE_FAMILY_CHANGE]      = "Change",
};

static const ThemeStroke status_strokes[] = {
  [CAUSELINE_STATUS_NONE]        = THEME_STROKE_SOLID,
  [CAUSELINE_STATUS_ASSERTED]    = THEME_STROKE_SOLID,
  [CAUSELINE_STATUS_REPORTED]    = THEME_STROKE_SOLID,
  [CAUSELINE_STATUS_ALLEGED]     = THEME_STROKE_DASHED,
  [CAUSELINE_STATUS_DENIED]      = THEME_STROKE_CROSSED,
  [CAUSELINE_STATUS_DISPUTED]    = THEME_STROKE_DASHED,
  [CAUSELINE_STATUS_CONFIRMED]   = THEME_STROKE_SOLID,
  [CAUSELINE_STATUS_PLANNED]     = THEME_STROKE_HOLLOW,
  [CAUSELINE_STATUS_CONDITIONAL] = THEME_STROKE_HOLLOW,
  [CAUSELINE_STATUS_NEGATED]     = THEME_STROKE_CROSSED,
  [CAUSELINE_STATUS_CANCELLED]   = THEME_STROKE_CROSSED,
};

/* Causes are solid and heavy; the weaker the tie, the lighter the line. No two have the same dashes, so that colour is never alone. */
static const ThemeLink links[] = {
  [CAUSELINE_LINK_CAUSE]     = { "cause",     NULL,        2.0, THEME_ARROW_FULL, CAUSELINE_FAMILY_CONFLICT },
  [CAUSELINE_LINK_RESPONSE]  = { "response",  "9 2.5",     1.8, THEME_ARROW_FULL, CAUSELINE_FAMILY_STATEMENT },
  [CAUSELINE_LINK_ENABLE]    = { "enable",    "5 2.5",     1.8, THEME_ARROW_FULL, CAUSELINE_FAMILY_COOPERATION },
  [CAUSELINE_LINK_PREVENT]   = { "prevent",   "12 2 2 2",  1.8, THEME_ARROW_BAR,  CAUSELINE_FAMILY_HARM },
  [CAUSELINE_LINK_PURPOSE]   = { "purpose",   "8 2 2 2",   1.6, THEME_ARROW_OPEN, CAUSELINE_FAMILY_LAW },
  [CAUSELINE_LINK_CONDITION] = { "condition", "3 3",       1.6, THEME_ARROW_OPEN, CAUSELINE_FAMILY_CHANGE },
  [CAUSELINE_LINK_ABOUT]     = { "about",     "1.5 2.5",   1.4, THEME_ARROW_OPEN, CAUSELINE_FAMILY_OTHER },
  [CAUSELINE_LINK_PART]      = { "part of",   "4 1.5 1 1.5", 1.4, THEME_ARROW_NONE, CAUSELINE_FAMILY_POLITICS },
  [CAUSELINE_LINK_BEFORE]    = { "before",    "1.2 4",     1.4, THEME_ARROW_OPEN, -1 },
};

/* Finds a theme by name.
 *
 * Returns: (nullable): %NULL if there is none of this name */
const Theme *
theme_find (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (themes); i++)
    if (g_str_equal (themes[i].name, name))
      return &themes[i];
  return NULL;
}

const char *
theme_family_colour (const Theme    *self,
                     CauselineFamily family)
{
  g_return_val_if_fail (family < G_N_ELEMENTS (self->families), self->text);

  return self->families[family];
}

const char *
theme_family_label (CauselineFamily family)
{
  g_return_val_if_fail (family < G_N_ELEMENTS (family_labels), "");

  return family_labels[family];
}

ThemeStroke
theme_status_stroke (CauselineStatus status)
{
  g_return_val_if_fail (status < G_N_ELEMENTS (status_strokes), THEME_STROKE_SOLID);

  return status_strokes[status];
}

/* What labels and legends call a status. Returns: (nullable): %NULL where nothing is said */
const char *
theme_status_label (CauselineStatus status)
{
  return status == CAUSELINE_STATUS_NEGATED ? "did not happen" : causeline_status_to_string (status);
}

const ThemeLink *
theme_link (CauselineLinkKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (links), &links[CAUSELINE_LINK_BEFORE]);

  return &links[kind];
}

const char *
theme_link_colour (const Theme      *self,
                   CauselineLinkKind kind)
{
  const ThemeLink *look = theme_link (kind);

  return look->family < 0 ? self->line : self->families[look->family];
}

/* The corners of a polygon or a star: each second one at @inner of the radius. */
typedef struct
{
  int n_corners;
  double turn;           /* of the first corner, in degrees clockwise from the right */
  double inner;          /* 1 for a polygon */
  double size;           /* relative, so that all glyphs look equally large */
} Glyph;

static const Glyph glyphs[] = {
  [CAUSELINE_FAMILY_OTHER]       = { 8, 22.5, 1.0, 0.86 },  /* octagon */
  [CAUSELINE_FAMILY_STATEMENT]   = { 0, 0, 1.0, 1.0 },      /* disc */
  [CAUSELINE_FAMILY_COOPERATION] = { 6, 0, 1.0, 1.08 },     /* hexagon */
  [CAUSELINE_FAMILY_CONFLICT]    = { 16, -90, 0.62, 1.2 },  /* burst */
  [CAUSELINE_FAMILY_LAW]         = { 4, 45, 1.0, 1.18 },    /* square */
  [CAUSELINE_FAMILY_POLITICS]    = { 5, -90, 1.0, 1.12 },   /* pentagon */
  [CAUSELINE_FAMILY_HARM]        = { 3, 90, 1.0, 1.22 },    /* triangle, point down */
  [CAUSELINE_FAMILY_CHANGE]      = { 4, 0, 1.0, 1.22 },     /* diamond */
};

/* How far a family's glyph reaches to each side, in radii. */
double
theme_glyph_half_width (CauselineFamily family)
{
  const Glyph *glyph = &glyphs[family];
  double widest = glyph->n_corners > 0 ? 0 : 1;

  for (int i = 0; i < glyph->n_corners; i++)
    {
      double angle = (glyph->turn + 360.0 * i / glyph->n_corners) * G_PI / 180;
      widest = MAX (widest, fabs (cos (angle)) * (i % 2 ? glyph->inner : 1));
    }
  return widest * glyph->size;
}

/* How far a glyph is let down, in its radii, so that the middle of its height stands on the point: on an axis that runs down, a
 * triangle and a disc of one day are side by side. */
static double
glyph_drop (const Glyph *glyph)
{
  double top = 0, bottom = 0;

  for (int i = 0; i < glyph->n_corners; i++)
    {
      double y = sin ((glyph->turn + 360.0 * i / glyph->n_corners) * G_PI / 180) * (i % 2 ? glyph->inner : 1);
      top = MIN (top, y);
      bottom = MAX (bottom, y);
    }
  return -(top + bottom) / 2;
}

/* Appends the outline of a family's glyph, its box centred on a point, to the data of a path. */
void
theme_append_glyph (GString        *path,
                    CauselineFamily family,
                    double          x,
                    double          y,
                    double          radius)
{
  g_return_if_fail (family < G_N_ELEMENTS (glyphs));

  const Glyph *glyph = &glyphs[family];
  double r = radius * glyph->size;
  if (glyph->n_corners == 0)
    {
      svg_append_point (path, 'M', x - r, y);
      for (int side = 1; side >= -1; side -= 2)
        {
          svg_append_number (path, 'A', r);
          svg_append_number (path, ' ', r);
          g_string_append (path, " 0 0 1");
          svg_append_point (path, ' ', x + side * r, y);
        }
      g_string_append_c (path, 'Z');
      return;
    }
  y += glyph_drop (glyph) * r;
  for (int i = 0; i < glyph->n_corners; i++)
    {
      double angle = (glyph->turn + 360.0 * i / glyph->n_corners) * G_PI / 180;
      double reach = i % 2 ? r * glyph->inner : r;
      svg_append_point (path, i == 0 ? 'M' : 'L', x + reach * cos (angle), y + reach * sin (angle));
    }
  g_string_append_c (path, 'Z');
}
