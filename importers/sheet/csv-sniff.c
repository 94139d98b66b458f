/* SPDX-License-Identifier: MIT */
/* Which character separates the cells: the one that gives rows of equal length. */

#include "csv-reader.h"

#include <string.h>

static const char delimiters[] = { ',', ';', '\t', '|' };

/* How much of the text, and how many rows of it, are looked at. */
#define SNIFF_BYTES 65536
#define SNIFF_ROWS 100
#define HEADER_ROWS 3

/* The share of the rows that are separated and not wider than the widest of the first ones, among which the header is;
   of two delimiters that do equally well the one that gives more cells wins. 0 when nothing is ever separated. */
static double
score_delimiter (GBytes *head,
                 char    delimiter)
{
  g_autoptr (SheetReader) reader = csv_reader_new (head, delimiter, "");
  SheetRow row;
  guint n_rows = 0;
  guint widest = 0;
  guint good = 0;

  for (; n_rows < SNIFF_ROWS && reader->next (reader, &row, NULL); n_rows++)
    {
      if (n_rows < HEADER_ROWS)
        widest = MAX (widest, row.n_cells);
      good += row.n_cells > 1 && row.n_cells <= widest;
    }
  return widest < 2 ? 0.0 : (double) good / n_rows * (1.0 - 1.0 / (2.0 * widest));
}

/* Comma when nothing tells. O(1): only the head is looked at. */
char
csv_sniff_delimiter (const char *text,
                     gsize       length)
{
  gsize head_length = MIN (length, SNIFF_BYTES);
  double best_score = 0.0;
  char best = ',';

  /* A head that was cut ends with its last whole line. */
  while (head_length < length && head_length > 0 && text[head_length - 1] != '\n')
    head_length--;
  if (head_length == 0)
    head_length = MIN (length, SNIFF_BYTES);

  g_autoptr (GBytes) head = g_bytes_new_static (text, head_length);

  for (guint i = 0; i < G_N_ELEMENTS (delimiters); i++)
    {
      double score = score_delimiter (head, delimiters[i]);

      if (score > best_score)
        {
          best_score = score;
          best = delimiters[i];
        }
    }
  return best;
}
