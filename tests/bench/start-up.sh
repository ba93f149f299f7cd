#!/usr/bin/env bash
# Starting the program and comparing one case, beside a C++ hello and an empty Python program.
# Goal: start-up at most 2 times the hello, one comparison at most 4 times.
set -euo pipefail
. tests/bench/peers.sh

commands=("$bin/bench_hello" "$bin/carecost --version"
    "$bin/carecost compare examples/feather-room/case.yaml")
[ -z "$(command -v python3)" ] || commands+=("python3 -c pass")
"$bin/bench_times" "${REPETITIONS:-500}" "${commands[@]}"
