#!/usr/bin/env bash
# Shards on the cores of one machine with GNU parallel, then the merge:
#   parallel.sh N LIST DIR ROWS.csv TOTALS.csv [OPTION OF carecost batch...]
# Over several machines that share the folder, add to parallel: -S 8/first,8/second --workdir .
# Always with --retries: a host that died ends every shard it is given at once, and would eat them.
set -euo pipefail
count=$1 list=$2 folder=$3 rows=$4 totals=$5
shift 5
mkdir -p "$folder"
seq "$count" | parallel --quote --jobs "${JOBS:-100%}" --retries 3 \
    "${CARECOST:-carecost}" batch --list "$list" --shard "{}/$count" --output-dir "$folder" --resume \
    --accept-failures --threads 1 "$@"
exec "${CARECOST:-carecost}" merge "$folder" --shards "$count" --output "$rows" --summary "$totals" --force
