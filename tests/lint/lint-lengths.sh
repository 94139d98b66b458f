#!/bin/bash
# One idea a file: no hand-written file of code is longer than a person reads in one go.
set -euo pipefail
cd "$1"
limit=650

long=$(git ls-files '*.c' '*.h' | xargs wc -l | awk -v limit="$limit" '$2 != "total" && $1 > limit { print $2 ": " $1 " lines" }')
if [ -n "$long" ]; then
  echo "$long" >&2
  exit 1
fi
