/* SPDX-License-Identifier: MIT */
/* The causeline command. */

#include "causeline.h"

int
main (int    argc,
      char **argv)
{
  return argc > 0 && argv ? 0 : 2;
}
