#!/usr/bin/env bash
# Standard streams that fail: a full disk is never taken for success, a reader who has seen enough is.
set -uo pipefail

faults=0
expect() { # WHAT EXPECTED ACTUAL
    [ "$2" = "$3" ] && return
    printf '%s: expected %s, got %s\n' "$1" "$2" "$3"
    faults=$((faults + 1))
}

message=$("$CARECOST" --version 2>&1 >/dev/full)
expect "status on a full disk" 3 $?
expect "message on a full disk" "carecost: standard output: No space left on device" "$message"

message=$("$CARECOST" --version 2>&1 >&-)
expect "status without standard output" 3 $?
expect "message without standard output" "carecost: standard output: Bad file descriptor" "$message"

# The reader is gone before the program writes.
{ sleep 0.2; "$CARECOST" new 2>talk.txt; echo $? >status.txt; } | true
expect "status when the reader has gone" 0 "$(<status.txt)"
expect "talk when the reader has gone" "" "$(<talk.txt)"

exit $((faults > 0))
