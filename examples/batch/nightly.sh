#!/usr/bin/env bash
# For a job at night: all scenarios of all cases that a list names, also when some case is broken.
# The list comes from find, so that names may hold blanks and line ends.
# usage: nightly.sh FOLDER RESULTS
set -euo pipefail
folder=$1
results=$2
mkdir -p "$results"

find "$folder" -name '*.yaml' -print0 | sort -z |
    carecost batch --list - --null --scenarios all --accept-failures --quiet --format jsonl \
        --output "$results/rows.jsonl" --force 2>"$results/failures.txt"

printf '%d rows, %d failed\n' "$(wc -l <"$results/rows.jsonl")" \
    "$(grep -c 'error\[' "$results/failures.txt" || true)"
