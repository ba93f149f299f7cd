#!/usr/bin/env bash
# Nothing leaves the machine: no command line of the transcripts, the examples and the documents, and
# none of every command in every format, makes a system call of the network.
# usage: tests/promises/no_sockets.sh BIN-FOLDER
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

bin=$1
log=$(mktemp)
trap 'rm -f "$log"' EXIT
trace=(strace -f -qq -a 1 -A -o "$log" -e trace=network -e signal=none)

# The trace would see one.
"${trace[@]}" bash -c ': </dev/tcp/127.0.0.1/9' 2>/dev/null || true
grep -q 'socket(' "$log" || { echo "strace sees no socket here"; exit 1; }
: >"$log"

files=(tests/cli/*.test examples/*/expected.txt README.md docs/*.md)
for file in "${files[@]}"; do
    "${trace[@]}" "$bin/run_transcripts" examples "$file" >/dev/null || { echo "$file fails"; exit 1; }
done
lines=0
while IFS= read -r line; do
    read -ra words <<<"$line"
    "${trace[@]}" "$bin/carecost" "${words[@]}" >/dev/null 2>&1 </dev/null || { echo "fails: carecost $line"; exit 1; }
    lines=$((lines + 1))
done < <(python3 -B tests/promises/lines.py "$bin/carecost")

printf '%s transcripts and %s command lines, %s calls of the network\n' \
    "${#files[@]}" "$lines" "$(grep -c . "$log" || true)"
cat "$log"
[ ! -s "$log" ]
