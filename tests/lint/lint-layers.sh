#!/bin/bash
# Who includes whom: no quoted include leaves its folder, and each folder is given only the include path of what it may use.
set -euo pipefail
cd "$1"

if git grep -nE '^[[:space:]]*#[[:space:]]*include[[:space:]]+"[^"]*/' -- '*.c' '*.h'; then
  echo "an include with a slash leaves its folder" >&2
  exit 1
fi
if git grep -nE '#include "(importers?|exporters?|causeline|exporter-list|importer-list)[-a-z]*\.h"' -- graph; then
  echo "graph knows nobody" >&2
  exit 1
fi
if git grep -nE '(^|[^>.a-z_])(time[[:space:]]*\(NULL|(printf|fprintf|fopen|open|setlocale|localtime|g_get_real_time|g_date_time_new_now[a-z_]*|g_file_get_contents|g_file_set_contents)[[:space:]]*\()' -- 'graph/*.c' 'importers/*.c' 'exporters/*.c' ':!importers/language/train' | grep -vE '^\S+:[0-9]+:[[:space:]]*(\*|/\*|//)'; then
  echo "graph, importers and exporters neither print, nor open files, nor ask the clock" >&2
  exit 1
fi
