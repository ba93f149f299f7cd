#!/usr/bin/env bash
# Ten thousand case files of 25 lines each: read, checked, costed, one row each, beside readers of
# YAML that only parse them, on one core as they all do. They take turns.
# Goal: at least 5 times faster than js-yaml on two cores, under 32 MB.
set -euo pipefail
. tests/bench/peers.sh
cases=$(mktemp -d)
trap 'rm -r "$cases"' EXIT

for count in 100 1000 10000; do
    "$bin/bench_make_cases" "$cases/$count" "$count"
done
printf '10 000 files, %d bytes each\n' $(($(cat "$cases"/1000/* | wc -c) / 1000))

commands=("$bin/carecost batch --quiet --threads 2 $cases/10000"
    "$bin/carecost batch --quiet --threads 1 $cases/10000")
if node tests/bench/w1_js_yaml.cjs 2>/dev/null; then
    printf 'node %s\n' "$(node --version)"
    commands+=("node tests/bench/w1_js_yaml.cjs $cases/10000")
else
    echo 'js-yaml is not installed (npm install js-yaml; NODE_PATH names its folder)'
fi
if python=$(python_with yaml.cyaml); then
    commands+=("$python tests/bench/w1_pyyaml.py $cases/10000")
fi
if Rscript -e 'library(yaml)' >/dev/null 2>&1; then
    commands+=("Rscript tests/bench/w1_yaml.R $cases/10000")
fi
"$bin/bench_times" "${REPETITIONS:-5}" "${commands[@]}"

printf 'without the fast lane:\n'
"$bin/bench_times" "${REPETITIONS:-3}" "$bin/carecost batch --quiet --threads 1 $cases/1000" \
    "$bin/carecost batch --quiet --threads 1 --yaml-lane full $cases/1000"
printf 'ten times the cases, each time:\n'
for count in 100 1000 10000; do
    "$bin/bench_times" "${REPETITIONS:-5}" "$bin/carecost batch --quiet --threads 1 $cases/$count"
done
