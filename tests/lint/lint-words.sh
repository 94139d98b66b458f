#!/bin/bash
# What has no place in code that is done.
set -euo pipefail
cd "$1"

if git grep -nE '\b(TOD[O]|FIXM[E]|XX[X]|HAC[K])\b|[n]ot (yet )?implemented' -- '*.c' '*.h' '*.py' '*.js' '*.sh' '*.build'; then
  exit 1
fi
if git grep -nE '^[[:space:]]*goto ' -- '*.c'; then
  exit 1
fi
