#!/usr/bin/env bash
# Every case of a folder in one table, with totals beside it for each municipality.
# usage: all-cases.sh FOLDER RESULTS
set -euo pipefail
folder=$1
results=$2
mkdir -p "$results"

carecost batch "$folder" --output "$results/cases.csv" --summary "$results/totals.csv" \
    --by municipality --force

# The three cases that save the payer most, widest first.
tail -n +2 "$results/cases.csv" | sort -t, -k8,8nr | head -n 3 | cut -d, -f1,3,8
