/* SPDX-License-Identifier: MIT */
/* Reads the tables of knowledge that are compiled in: lines of cells between tabs, "#" before a comment. */

#pragma once

#include <glib.h>

/* One row; the cells may be cut in place but not kept. */
typedef void (*TableRowFunc) (char **cells, guint n_cells, gpointer user_data);

void table_read (const char *name, TableRowFunc func, gpointer user_data);
char *table_next_word (char **rest, char separator);
