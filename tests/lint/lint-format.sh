#!/bin/bash
# Spacing that any editor can keep: no tabs in C, no blanks at line ends.
set -euo pipefail
cd "$1"
bad=0

if git grep -nI -P '\t' -- '*.c' '*.h'; then bad=1; fi
if git grep -nI -E '[[:space:]]+$' -- '*.c' '*.h' '*.py' '*.sh' 'meson.build' '*/meson.build'; then bad=1; fi
exit $bad
