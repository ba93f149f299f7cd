#!/usr/bin/env bash
# One model case, and a register with the hours and prices of many clients: a row for each of them.
# Rows that cannot be used are told with their line and kept apart; the others are worked out.
# usage: from-a-register.sh CASE REGISTER RESULTS
set -euo pipefail
case_file=$1
register=$2
results=$3
mkdir -p "$results"

status=0
carecost batch "$case_file" --table "$register" --output "$results/clients.csv" --force \
    2>"$results/to-mend.txt" || status=$?
if [ "$status" -gt 1 ]; then # 1: some row failed, and the others are there
    cat "$results/to-mend.txt" >&2
    exit "$status"
fi

printf '%d clients, together saving ' "$(($(wc -l <"$results/clients.csv") - 1))"
awk -F, 'NR > 1 { cents += sprintf("%.0f", $6 * 100) } END { printf "%.2f a year\n", cents / 100 }' \
    "$results/clients.csv"
cat "$results/to-mend.txt"
