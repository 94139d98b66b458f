/* SPDX-License-Identifier: MIT */
/* The causeline command: what it is told, what it answers, how it ends. */

#include "explain-columns.h"
#include "list-formats.h"
#include "output.h"
#include "run.h"

#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

static int
print (const char *text)
{
  g_autoptr (GError) error = NULL;

  if (output_write_one ("-", text, strlen (text), &error))
    return EXIT_DONE;
  fprintf (stderr, "causeline: %s\n", error->message);
  return EXIT_FAILED;
}

static int
answer (const CommandLine *line)
{
  g_autoptr (GError) error = NULL;

  if (line->version)
    return print ("causeline " CAUSELINE_VERSION "\n");
  if (line->list_formats)
    {
      g_autofree char *list = list_formats ();

      return print (list);
    }

  int status = line->columns ? (explain_columns (line, &error) ? EXIT_DONE : EXIT_FAILED) : run (line, &error);

  if (error)
    fprintf (stderr, "causeline: %s\n", error->message);
  return status;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, ""); /* for the encoding of the terminal; numbers are never read or written by it */
  signal (SIGPIPE, SIG_IGN); /* a closed pipe is an error like any other, with a message */

  g_autoptr (CommandLine) line = command_line_parse (g_strdupv (argv), &error);

  if (!line)
    {
      fprintf (stderr, "causeline: %s\ncauseline --help tells how it is used\n", error->message);
      return EXIT_USAGE;
    }
  return answer (line);
}
