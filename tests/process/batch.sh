#!/usr/bin/env bash
# A batch that is stopped, runs out of disk or loses its reader: no torn file, no torn line, an honest
# status, and the same bytes for every number of threads.
set -uo pipefail
set -m # what runs in the background hears Ctrl-C only as a job of its own

faults=0
expect() { # WHAT EXPECTED ACTUAL
    [ "$2" = "$3" ] && return
    printf '%s: expected %s, got %s\n' "$1" "$2" "$3"
    faults=$((faults + 1))
}
rm -rf work
mkdir work
cd work || exit 1
cat >case.yaml <<'case'
case: stopped
title: A case
as_of: 2026-01-01
currency: EUR
assumptions: {price: 100, times: 2}
comparator: old
packages:
  old:
    title: Old
    why: Now
    lines: [{item: Place, rate: 1 000 per year, cashable: 100%, source: {ref: r, type: quote}}]
  new:
    title: New
    lines: [{item: Help, rate: price per visit, use: times visits per year, source: {ref: r, type: quote}}]
case

# A table that never ends. It goes on slowly once so much has been taken from the pipe that the first
# rows must be out, whatever else the machine does: far more than can be under way at a time.
mkfifo endless
wide=$(printf '%60s' 12.50) # so that few rows fill the pipe
write_endlessly() {
    rm -f ../far
    { echo price; yes "$wide" | head -n 15000; : >../far; while echo 12.50; do :; done; } >endless 2>/dev/null &
    writer=$!
}
stop_writing() {
    kill "$writer" 2>/dev/null
    wait "$writer" 2>/dev/null
}
wait_until() { # COMMAND...   for as long as the batch runs
    until "$@"; do
        kill -0 "$batch" 2>/dev/null || return
        sleep 0.05
    done
}

# Ctrl-C, and a request to end, between two pieces of work.
for signal in INT:130 TERM:143; do
    write_endlessly
    "$CARECOST" batch case.yaml --table endless --threads 2 --output out.csv 2>talk.txt &
    batch=$!
    wait_until [ -e ../far ]
    kill -s "${signal%:*}" "$batch"
    wait "$batch"
    expect "status after ${signal%:*}" "${signal#*:}" $?
    stop_writing
    expect "files after ${signal%:*}" "case.yaml endless talk.txt" "$(echo *)"
    grep -qE '^carecost: stopped after [1-9][0-9]* rows, in case 1 of 1; out.csv is not written$' talk.txt ||
        expect "talk after ${signal%:*}" "how far it came" "$(<talk.txt)"
done

# Ctrl-C while it waits for more of the table. The pipe is held open; were it not heard, the guard ends it.
rm -f ../far
{ echo price; yes "$wide" | head -n 15000; : >../far; exec sleep 600; } >endless 2>/dev/null &
writer=$!
"$CARECOST" batch case.yaml --table - --threads 2 --output out.csv <endless 2>talk.txt &
batch=$!
wait_until [ -e ../far ]
kill -s INT "$batch"
{ sleep 30 && kill -KILL "$batch"; } 2>/dev/null &
guard=$!
wait "$batch"
expect "status of one that waits" 130 $?
kill -- -"$guard" 2>/dev/null # and its sleep
stop_writing
expect "files of one that waits" "case.yaml endless talk.txt" "$(echo *)"
grep -qE '^carecost: stopped after [1-9][0-9]* rows, in case 1 of 1; out.csv is not written$' talk.txt ||
    expect "talk of one that waits" "how far it came" "$(<talk.txt)"

# Rows that leave at once are whole lines when it is stopped.
write_endlessly
"$CARECOST" batch case.yaml --table endless --threads 2 >rows.txt 2>talk.txt &
batch=$!
wait_until grep -q row-9 rows.txt
kill -s INT "$batch"
wait "$batch"
expect "status of stopped rows" 130 $?
stop_writing
expect "stopped rows" "some" "$(grep -q 'row-9' rows.txt && echo some)"
expect "torn lines" 0 "$(grep -cvE '^(case,scenario|stopped,row-[0-9]+,new,25.00,1000.00,.*,ok$)' rows.txt)"
expect "end of the last line" "" "$(tail -c 1 rows.txt)"

# A shard that is stopped leaves its folder as it was.
mkdir parts
"$CARECOST" batch case.yaml --grid price=1..9000 --grid times=1..1000 --shard 1/1 --threads 2 --output-dir parts 2>talk.txt &
batch=$!
until [ -n "$(find parts -type f -size +64k)" ] || ! kill -0 "$batch" 2>/dev/null; do
    sleep 0.05
done
kill -s INT "$batch"
wait "$batch"
expect "status of a stopped shard" 130 $?
expect "files of a stopped shard" "" "$(ls -A parts)"
grep -qE '^carecost: stopped after [1-9][0-9]* rows, in case 1 of 1; no shard is written$' talk.txt ||
    expect "talk of a stopped shard" "how far it came" "$(<talk.txt)"

# Nor does it go on to the end of a block of rows, which would take minutes under sanitizers.
sed 's/times: 2/times: 2 (1 to 4)/' case.yaml >drawn.yaml
"$CARECOST" batch drawn.yaml --grid price=1..500 --draws 200000 --shard 1/1 --threads 2 --output-dir parts 2>talk.txt &
batch=$!
until [ -n "$(ls -A parts)" ] || ! kill -0 "$batch" 2>/dev/null; do
    sleep 0.05
done
kill -s INT "$batch"
{ sleep 60 && kill -KILL "$batch"; } 2>/dev/null &
guard=$!
wait "$batch"
expect "status of a shard stopped in its first block" 130 $?
kill -- -"$guard" 2>/dev/null
expect "talk of a shard stopped in its first block" "carecost: stopped after 0 of 1 case; no shard is written" "$(<talk.txt)"
expect "files of a shard stopped in its first block" "" "$(ls -A parts)"

{ echo price,times; for i in $(seq 3000); do echo "$i.25,$((i % 7))"; done; } >table.csv
message=$("$CARECOST" batch case.yaml --table table.csv 2>&1 >/dev/full)
expect "status on a full disk" 3 $?
expect "message on a full disk" "carecost: standard output: No space left on device" "$message"
"$CARECOST" batch case.yaml --table table.csv --output /dev/full --format csv 2>talk.txt
expect "status of --output on a full disk" 3 $?
"$CARECOST" batch case.yaml --table table.csv 2>talk.txt | head -n 1 >first.txt
expect "status of a reader who has seen enough" 0 "${PIPESTATUS[0]}"
expect "talk to a reader who has seen enough" "" "$(<talk.txt)"

for threads in 1 2 5; do
    "$CARECOST" batch case.yaml --table table.csv --threads $threads >"table-$threads.csv"
    "$CARECOST" batch case.yaml --grid price=1..2000 --grid times=0,3 --threads $threads >"grid-$threads.csv"
done
cmp table-1.csv table-2.csv && cmp table-1.csv table-5.csv && cmp grid-1.csv grid-2.csv && cmp grid-1.csv grid-5.csv
expect "the same bytes for every number of threads" 0 $?

# A value out of range on row 70 001 costs that row and no other.
awk 'BEGIN { OFS = ","; print "price", "times"; for (i = 1; i <= 70100; ++i) print 5, (i == 70001 ? -1 : 2) }' >long.csv
"$CARECOST" batch case.yaml --table long.csv >long-out.csv 2>talk.txt
expect "status of a long table" 1 $?
expect "rows of a long table" 70100 "$(wc -l <long-out.csv)"
expect "talk of a long table" "long.csv:70002:3: error[negative]: a figure cannot be negative; write 1
carecost: 1 of 70100 rows failed" "$(<talk.txt)"

exit $((faults > 0))
