#!/usr/bin/env bash
# A program that is stopped says so by its status: 130 after Ctrl-C, 143 after a polite request to end.
set -uo pipefail
set -m # what runs in the background hears Ctrl-C only as a job of its own

faults=0
rm -f input
mkfifo input
exec 3<>input # held open, so that the program waits for what never comes
for signal in INT:130 TERM:143; do
    "$CARECOST" check - <input 2>talk.txt &
    sleep 0.3
    kill -s "${signal%:*}" $!
    wait $!
    status=$?
    [ "$status" = "${signal#*:}" ] && [ ! -s talk.txt ] && continue
    printf '%s: expected %s and silence, got %s\n' "${signal%:*}" "${signal#*:}" "$status"
    cat talk.txt
    faults=$((faults + 1))
done
exit $((faults > 0))
