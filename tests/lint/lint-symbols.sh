#!/bin/bash
# What the shared library shows: names that begin with causeline_, and no other.
set -euo pipefail

shown=$(nm -D --defined-only "$1" | awk '{ print $3 }' | grep -vE '^(causeline_|__bss_start$|_edata$|_end$)' || true)
if [ -n "$shown" ]; then
  echo "shown, but no name of ours: $shown" >&2
  exit 1
fi
