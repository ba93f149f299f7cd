#!/usr/bin/env bash
# Compares the program and the library with the independent models on cases and logs that nobody has
# seen before. The seed it prints plays the same ones again; the build of release must exist.
# usage: tests/oracle/fresh.sh [SEED]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

seed=${1:-$((RANDOM * 32768 + RANDOM))}
logs=$(mktemp)
half=$(mktemp)
trap 'rm -f "$logs" "$half"' EXIT
failed=0

echo "seed $seed (to play it again: tests/oracle/fresh.sh $seed)"
python3 tests/oracle/costing.py --check || failed=1
python3 tests/oracle/end_to_end.py build/release/bin/carecost 10000 "$((seed + 1))" >"$half" 2>&1 & # the other core
other=$!
python3 tests/oracle/end_to_end.py build/release/bin/carecost 10000 "$seed" || failed=1
wait "$other" || failed=1
cat "$half"
python3 tests/oracle/batch_rows.py build/release/bin/carecost 1000 "$seed" || failed=1
python3 tests/oracle/roll_up.py build/release/bin/carecost || failed=1
python3 tests/oracle/observation_oracle.py --count 400 --seed "$seed" >"$logs"
build/release/bin/check_observation_oracle "$logs" || failed=1
exit "$failed"
