/* SPDX-License-Identifier: MIT */
/* What the columns of a sheet mean. */

#pragma once

#include "report.h"
#include "sheet-date.h"
#include "sheet-reader.h"

G_BEGIN_DECLS

/* What a column can hold. The order is that of the rows in column-names.c. */
typedef enum
{
  SHEET_FIELD_EXTRA, /* not understood: kept as it is */
  SHEET_FIELD_ID,
  SHEET_FIELD_NUMBER,      /* the number of the row: kept as it is, and what references may mean */
  SHEET_FIELD_DATE,
  SHEET_FIELD_END,
  SHEET_FIELD_YEAR,
  SHEET_FIELD_MONTH,
  SHEET_FIELD_DAY,
  SHEET_FIELD_CLOCK,
  SHEET_FIELD_ZONE,        /* of the times of day that say none: kept as it is as well */
  SHEET_FIELD_PRECISION,   /* of the date, only in schemes: 1 to the day, 2 about, 3 to the month */
  SHEET_FIELD_END_YEAR,
  SHEET_FIELD_END_MONTH,
  SHEET_FIELD_END_DAY,
  SHEET_FIELD_END_CLOCK,
  SHEET_FIELD_EPOCH,       /* a time in figures, used where the date says less */
  SHEET_FIELD_TITLE,
  SHEET_FIELD_DESCRIPTION,
  SHEET_FIELD_TYPE,
  SHEET_FIELD_SOURCE,      /* who did it */
  SHEET_FIELD_TARGET,
  SHEET_FIELD_ACTORS,      /* who took part */
  SHEET_FIELD_CAUSED_BY,
  SHEET_FIELD_RESPONDS_TO,
  SHEET_FIELD_LEADS_TO,
  SHEET_FIELD_RESPONSE,
  SHEET_FIELD_PLACE,
  SHEET_FIELD_URL,
  SHEET_FIELD_STATUS,
  SHEET_FIELD_CONFIDENCE,
  SHEET_FIELD_TAGS,
  SHEET_FIELD_STEP,        /* the date of one of several things that happened to what the row is about: "Born", "Married" */
  SHEET_FIELD_PERIOD,      /* which trial, project, investigation the row belongs to */
  SHEET_FIELD_PERIOD_START,
  SHEET_FIELD_PERIOD_END,
  SHEET_FIELD_EVIDENCE,    /* ids of sources that another sheet lists */
  SHEET_FIELD_IGNORE,      /* only by a map */
  SHEET_N_FIELDS
} SheetField;

const char *sheet_field_to_string (SheetField field);
gboolean sheet_field_from_string (const char *word,
                                  SheetField *field);
gboolean sheet_field_is_list (SheetField field);

char *sheet_header_normalize (const char *header);
SheetField sheet_header_understand (const char *normalized,
                                    int        *rank);

/* How sure it is what a header means of which only a word inside tells. */
#define SHEET_RANK_PART 30

typedef struct
{
  const char *header;
  SheetField field;
} SheetSchemeField;

/* A word or code of a scheme for the type of an event. */
typedef struct
{
  const char *word;   /* lower case; a cell begins with it */
  const char *type;   /* one of ours */
  const char *phrase; /* what stands between who did it and to whom, in a title; or NULL */
} SheetSchemeWord;

extern const SheetSchemeWord sheet_cameo_words[];
extern const SheetSchemeWord sheet_acled_words[];
extern const SheetSchemeWord sheet_eurepoc_words[];
extern const SheetSchemeWord sheet_veris_flags[];

/* A known way of laying out a sheet. */
typedef struct
{
  const char *name;
  const char *const *needs;       /* normalized headers that must all be there */
  const SheetSchemeField *fields; /* what they mean, where it is not what the word means; ends with NULL */
  gboolean has_html;              /* titles and descriptions are HTML */
  const SheetSchemeWord *words;   /* or NULL; ends with NULL */
  gboolean has_capitals;          /* names are in capitals only */
  gboolean is_closed;             /* a column that it does not list is an attribute, whatever its name, unless it is one of causes or responses */
  const SheetSchemeWord *flags;   /* what headers begin with whose cells say yes or no, the one that counts most first; or NULL; ends with NULL */
} SheetScheme;

const SheetScheme *sheet_scheme_find (const char *const *normalized,
                                      guint              n_columns);
SheetField sheet_scheme_get (const SheetScheme *scheme,
                             const char        *normalized,
                             SheetField         otherwise);
const SheetSchemeWord *sheet_scheme_find_word (const SheetScheme *scheme,
                                               const char        *text);
const SheetSchemeWord *sheet_scheme_find_flag (const SheetScheme *scheme,
                                               const char        *normalized);
gboolean sheet_scheme_is_no (const SheetScheme *scheme,
                             const char        *text);
char *sheet_scheme_write_name (const SheetScheme *scheme,
                               const char        *name);
/* The headers of GDELT 2.0 events, which come without any. */
#define SHEET_GDELT_COLUMNS 61
const char *const *sheet_gdelt_headers (void);

/* How many rows are looked at before the columns are decided. */
#define SHEET_SAMPLE_ROWS 200

typedef struct
{
  gint64 line;
  GPtrArray *cells; /* char * */
} SheetSampleRow;

/* What the cells of a column look like, in the sample. */
typedef struct
{
  guint n_filled;
  guint n_dates;
  guint n_clocks;
  guint n_zones;
  guint n_numbers;
  guint n_with_figures;
  guint n_urls;
  guint n_statuses;
  guint n_phrases;  /* several words */
  guint n_distinct;
} SheetContent;

typedef struct
{
  char *header;     /* as it stands in the sheet, trimmed; never NULL */
  char *key;        /* the same, but never empty and never that of another column */
  SheetField field;
  int rank;         /* how sure: 100 the very word, 0 not understood */
  SheetContent content;
  const SheetSchemeWord *flag; /* what a yes in its cells says; or NULL */
  const char *step; /* what happened at its dates: "married"; or NULL */
  char *doubt;      /* or NULL */
  char *constant;   /* or NULL: a value instead of the cell's; with {Name} of another column in it, a template */
  char *filter;     /* or NULL: only rows with this value are read; with "!" before it, only the others */
} SheetColumn;

typedef struct
{
  GPtrArray *columns;          /* SheetColumn */
  guint n_headers;             /* how many columns the header has; rows may be longer */
  guint n_real;                /* how many the sheet has; those of a map's constants come after them */
  gint64 next_line;            /* of the header of the next table, where the sample goes on so far; else 0 */
  gint64 header_line;          /* the last of the header; 0 when there is none */
  guint n_header_rows;
  char *title;                 /* of a line above the header, or NULL */
  const SheetScheme *scheme;   /* or NULL */
  char *period;                /* what the columns of the period are about: "trial"; or NULL */
  GPtrArray *sample;           /* SheetSampleRow: the first rows, without the header */
  gint places[SHEET_N_FIELDS]; /* the first column of each field, once is_settled */
  gboolean is_settled;
  gboolean has_steps;          /* the rows are about what has a history: each date is an event of its own */
  gboolean dates_go_on;        /* an empty cell for the date means the one above it */
  gboolean has_filter;
  GString *filled;             /* the template that was filled last */
  char list_separator;         /* between actors, ids, tags */
} SheetColumns;

/* The header is looked for in the first rows only. */
#define SHEET_HEADER_ROWS 10

/* Where the header stands in the sample; it may have two rows. */
typedef struct
{
  guint first;
  guint last;
} SheetHeader;

gboolean sheet_header_find (const SheetColumns *self,
                            SheetHeader        *header);
char *sheet_header_get (const SheetColumns *self,
                        const SheetHeader  *header,
                        guint               column);
char *sheet_header_read_title (const SheetColumns *self);

gboolean sheet_header_is_one (const char *const *cells,
                              guint              n_cells);
gboolean sheet_header_is_same (const SheetColumns *self,
                               const char *const  *cells,
                               guint               n_cells);
SheetColumns *sheet_columns_read (SheetReader *reader,
                                  GError     **error);
SheetColumns *sheet_columns_read_from (SheetReader *reader,
                                       gint64       line,
                                       GError     **error);
gboolean sheet_columns_hold (const SheetColumns *self,
                             const SheetRow     *row);
gboolean sheet_columns_begin_another (const SheetColumns *self,
                                      const SheetRow     *row);
void sheet_columns_free (SheetColumns *self);
gint sheet_columns_find (const SheetColumns *self,
                         SheetField          field);
void sheet_columns_settle (SheetColumns *self);
SheetColumn *sheet_columns_get (const SheetColumns *self,
                                guint               column);
SheetColumn *sheet_columns_by_key (const SheetColumns *self,
                                   const char         *key);
const char *sheet_columns_sample (const SheetColumns *self,
                                  guint               row,
                                  guint               column);
char *sheet_columns_describe (const SheetColumns *self);
char *sheet_columns_to_map (const SheetColumns *self);
gboolean sheet_columns_apply_map (SheetColumns *self,
                                  const char   *map,
                                  GError      **error);
void sheet_columns_add_constant (SheetColumns *self,
                                 SheetField    field,
                                 char         *text);
gboolean sheet_columns_pass (const SheetColumns *self,
                             const SheetRow     *row);
const char *sheet_columns_text (const SheetColumns *self,
                                const SheetRow     *row,
                                guint               column);
void sheet_columns_look (SheetColumns *self);
void sheet_columns_weigh (SheetColumns *self);
void sheet_columns_find_dates (SheetColumns *self);
void sheet_columns_find_lower_dates (SheetColumns *self);
void sheet_columns_find_steps (SheetColumns *self);
void sheet_columns_find_gaps (SheetColumns *self);
void sheet_columns_find_title (SheetColumns *self);
void sheet_column_demote (SheetColumn *column,
                          const char  *doubt);
GArray *sheet_columns_find_blocks (const SheetColumns *self);
void sheet_columns_find_period (SheetColumns *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SheetColumns, sheet_columns_free)

G_END_DECLS
