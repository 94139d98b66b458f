#!/bin/bash
# Shell scripts as shellcheck likes them.
set -euo pipefail
cd "$1"
command -v shellcheck >/dev/null || { echo "shellcheck is not installed"; exit 77; }

git grep -lE '^#!/bin/(ba)?sh' | grep -v '\.md$' | xargs shellcheck
