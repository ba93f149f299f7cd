#!/usr/bin/env bash
# Fuzzes every harness of this folder for some seconds, by libFuzzer under sanitizers. A fault leaves
# its input in build/fuzz/found; once mended, it becomes a test.
# usage: tests/fuzz/run.sh [SECONDS [HARNESS...]]      default 20 seconds each, two at a time
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

seconds=${1:-20}
shift || true
harnesses=("$@")
[ $# -gt 0 ] || mapfile -t harnesses < <(ls tests/fuzz/seeds)

cmake --preset asan >/dev/null
cmake --build --preset asan --target "${harnesses[@]/#/fuzz_}" >/dev/null
mkdir -p build/fuzz/found
export LLVM_PROFILE_FILE=/dev/null # coverage is that of the tests

fuzz() { # HARNESS SECONDS
    local corpus=build/fuzz/corpus/$1 log=build/fuzz/$1.log
    mkdir -p "$corpus"
    if build/asan/bin/"fuzz_$1" -max_total_time="$2" -timeout=10 -rss_limit_mb=1500 -max_len=4096 \
        -artifact_prefix="build/fuzz/found/$1-" "$corpus" "tests/fuzz/seeds/$1" >"$log" 2>&1; then
        printf '%-8s %s\n' "$1" "$(tail -n 1 "$log")"
    else
        printf '%-8s FAILED\n' "$1"
        grep -a -E -A 3 'does not hold|SUMMARY|Test unit written' "$log"
        return 1
    fi
}
export -f fuzz
printf '%s\n' "${harnesses[@]}" | xargs -I{} -P 2 bash -c 'fuzz {} '"$seconds"
