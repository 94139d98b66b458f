/* SPDX-License-Identifier: MIT */
/* The dates that people write into cells. What a column has in common is decided once and held in a SheetDatePolicy. */

#pragma once

#include "event-time.h"
#include "vocabulary.h"

G_BEGIN_DECLS

typedef enum
{
  SHEET_DATE_ORDER_UNKNOWN,
  SHEET_DATE_ORDER_DMY,
  SHEET_DATE_ORDER_MDY,
  SHEET_DATE_ORDER_YMD
} SheetDateOrder;

typedef struct
{
  SheetDateOrder order;
  gboolean order_is_guess; /* nothing decides: dates that can be read in two ways are marked uncertain */
  gboolean has_year_spans; /* "2001-02" is a season or a school year and no month: other cells are "1998-99" */
  gboolean has_serials;    /* numbers of five digits count days, as in Excel */
  gboolean is_1904;        /* from 1904 and not from 1900 */
  gboolean has_base;       /* the day by which dates without a year are completed */
  gint64 base_days;        /* since 1970-01-01 */
  gint64 year;             /* of the heading above the rows, which goes before the base; 0 when there is none */
} SheetDatePolicy;

typedef enum
{
  SHEET_DATE_OK,
  SHEET_DATE_EMPTY,   /* nothing, or a word for nothing: NA, unknown */
  SHEET_DATE_OPEN,    /* "present", "ongoing" */
  SHEET_DATE_NO_YEAR, /* a day without its year, and nothing to complete it by */
  SHEET_DATE_NO_DAY,  /* a clock time without its day, and nothing to complete it by */
  SHEET_DATE_BAD
} SheetDateResult;

typedef struct
{
  CauselineTime time;
  gboolean is_resolved;    /* completed by the base */
  gboolean is_ambiguous;   /* day and month can be swapped */
  gboolean has_short_year; /* the century was added */
} SheetDate;

SheetDateResult sheet_date_parse (const char            *text,
                                  const SheetDatePolicy *policy,
                                  SheetDate             *date);
void sheet_date_set_open_end (SheetDate *date);
gboolean sheet_date_join (SheetDate       *first,
                          const SheetDate *last);
char **sheet_date_split (const char *text);

/* Two-digit years: 00 to 68 are 2000 to 2068, 69 to 99 are 1969 to 1999, as POSIX has it for strptime() %y. */
#define SHEET_DATE_PIVOT 69

/* What a text in words says. Where parts are missing their flag is unset. */
typedef struct
{
  CauselineMoment first;
  CauselineMoment last;    /* of a span: "1826-31" */
  gboolean is_span;
  gboolean is_open;        /* "2010 -" */
  gboolean has_year;
  gboolean has_day;        /* of the month, or a coarser date: all but a clock time alone */
  gboolean is_ambiguous;
  gboolean has_short_year;
  int limit;               /* -1 for "before", 1 for "after" */
} SheetDateParts;

gboolean sheet_date_read_zone (const char **text,
                               gint16      *zone);

/* The three ways in which one date is read; each says whether the whole text is one. */
gboolean sheet_date_read_iso (const char      *text,
                              CauselineMoment *moment);
gboolean sheet_date_read_number (const char            *text,
                                 const SheetDatePolicy *policy,
                                 CauselineMoment       *moment);
void sheet_date_from_serial (double           serial,
                             gboolean         is_1904,
                             CauselineMoment *moment);
gboolean sheet_date_read_words (const char            *text,
                                const SheetDatePolicy *policy,
                                SheetDateParts        *parts);

/* What the cells of a column say of the order of day and month. */
typedef struct
{
  guint64 n_dmy;     /* cells that can only be d/m/y */
  guint64 n_mdy;
  guint64 n_open;    /* cells that can be both */
  guint64 n_dotted;  /* of those, with dots */
  guint64 n_spans;   /* "1998-99" */
  guint64 n_serials;
  guint64 n_cells;   /* that hold anything */
} SheetDateVotes;

void sheet_date_vote (SheetDateVotes *votes,
                      const char     *text);
void sheet_date_decide (const SheetDateVotes *votes,
                        SheetDatePolicy      *policy);
const char *sheet_date_order_to_string (SheetDateOrder order);
gboolean sheet_date_order_from_string (const char     *word,
                                       SheetDateOrder *order);

G_END_DECLS
