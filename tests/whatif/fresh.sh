#!/usr/bin/env bash
# Plays the page with sliders on random cases that nobody has seen before, and on every example with
# more settings than the unit tests take time for. The seed it prints plays the same ones again.
# usage: tests/whatif/fresh.sh PROGRAM [SEED]
set -euo pipefail
program=$(realpath "$1")
cd "$(dirname "${BASH_SOURCE[0]}")"

seed=${2:-$((RANDOM * 32768 + RANDOM))}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

echo "seed $seed (to play it again: tests/whatif/fresh.sh PROGRAM $seed)"
python3 - "$program" "$folder" "$seed" <<'PYTHON'
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, "../oracle")
import random_cases

program, folder, seed = *sys.argv[1:3], int(sys.argv[3])
random_cases.write_cases(program, folder, range(seed, seed + 200))
PYTHON
node settings.mjs "$program" 12 "$seed" "$folder"/*.yaml >"$folder/log" || {
    grep -v ' 0 differ$' "$folder/log"
    exit 1
}
echo "$(wc -l <"$folder/log") random cases, 0 differ"
node settings.mjs "$program" 200 "$seed" ../../examples/*/case.yaml everything.yaml
