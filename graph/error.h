/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

#include "public.h"

G_BEGIN_DECLS

/**
 * CauselineError:
 * @CAUSELINE_ERROR_SYNTAX: the input is not what its format asks for
 * @CAUSELINE_ERROR_UNKNOWN_FORMAT: no importer or exporter has this name, ending or look
 * @CAUSELINE_ERROR_UNKNOWN_OPTION: the format has no such option, or the option no such value
 * @CAUSELINE_ERROR_UNKNOWN_ID: an id names no object of the graph
 * @CAUSELINE_ERROR_DUPLICATE_ID: two objects of a kind have the same id
 * @CAUSELINE_ERROR_CYCLE: causes form a circle
 * @CAUSELINE_ERROR_LIMIT: the input is larger or deeper than the program reads
 * @CAUSELINE_ERROR_ENCODING: the bytes are text in no encoding that is known
 * @CAUSELINE_ERROR_EMPTY: there is nothing to read or to draw
 * @CAUSELINE_ERROR_NOT_BUILT: the program was built without the library that this needs
 *
 * Why a job could not be done.
 */
typedef enum
{
  CAUSELINE_ERROR_SYNTAX,
  CAUSELINE_ERROR_UNKNOWN_FORMAT,
  CAUSELINE_ERROR_UNKNOWN_OPTION,
  CAUSELINE_ERROR_UNKNOWN_ID,
  CAUSELINE_ERROR_DUPLICATE_ID,
  CAUSELINE_ERROR_CYCLE,
  CAUSELINE_ERROR_LIMIT,
  CAUSELINE_ERROR_ENCODING,
  CAUSELINE_ERROR_EMPTY,
  CAUSELINE_ERROR_NOT_BUILT
} CauselineError;

#define CAUSELINE_ERROR (causeline_error_quark ())

CAUSELINE_PUBLIC
GQuark causeline_error_quark (void);

G_END_DECLS
