#!/usr/bin/env bash
# However a list is parted, and whatever kills a shard, the merged files are those of one process.
set -euo pipefail

rm -rf cases out* one* merged* totals* list.txt
mkdir cases
faults=0
fault() {
    printf '%s\n' "$*"
    faults=$((faults + 1))
}
same() { # WHAT EXPECTED ACTUAL
    cmp -s "$2" "$3" || fault "$1: $3 is not $2"
}
status_of() { # COMMAND...   its status, whatever it is
    local status=0
    "$@" >/dev/null 2>talk.txt || status=$?
    echo "$status"
}

# 40 cases that differ, in three towns; one more is broken and one is not there.
for i in $(seq -w 40); do
    cat >"cases/c$i.yaml" <<CASE
case: c$i
title: Case $i
currency: EUR
as_of: 2026-01-01
labels: {town: Town $((10#$i % 3))}
funders: {town: Town, kela: Kela}
comparator: old
packages:
  old:
    title: Housing
    lines:
      - {item: Housing, rate: $((10#$i * 1000)).37 (100 to 90000) per year, funder: town, cashable: 100%}
  new:
    title: Coaching
    lines:
      - {item: Coach, rate: $((10#$i * 7)).99 (5 to 400) per week, use: 46 weeks per year, funders: {town: 1/3, kela: 2/3}}
scenarios:
  dear: {title: Dear, set: {new/coach/rate: 500}}
CASE
done
printf 'cases/c%s.yaml\n' $(seq -w 1 20) >list.txt
printf 'case: [\n' >cases/broken.yaml
printf '%s\n' cases/broken.yaml "cases/not there.yaml" >>list.txt
printf 'cases/c%s.yaml\n' $(seq -w 21 40) >>list.txt

settings=(--list list.txt --scenarios all --by town --draws 60 --seed 3)
"$CARECOST" batch "${settings[@]}" --threads 1 --output one.csv --summary one-totals.csv 2>one.txt && fault "failures passed over"
[ "$(wc -l <one.csv)" = 81 ] || fault "one.csv has $(wc -l <one.csv) lines"

for count in 1 2 7 64; do
    for threads in 1 2; do
        out=out-$count-$threads
        mkdir "$out"
        for index in $(seq "$count" | tac); do
            "$CARECOST" batch "${settings[@]}" --threads "$threads" --shard "$index/$count" --output-dir "$out" \
                --accept-failures 2>/dev/null
        done
        # Requeued: what is there already stays, what was lost comes again.
        rm "$out/$(printf 'shard-00001-of-%05d.done' "$count")"
        "$CARECOST" batch "${settings[@]}" --shard "1/$count" --output-dir "$out" --resume --accept-failures 2>/dev/null
        [ "$(status_of "$CARECOST" merge "$out" --shards "$count" --output merged.csv --summary merged-totals.csv --force)" = 1 ] ||
            fault "$out: status of merge"
        same "$out rows" one.csv merged.csv
        same "$out totals" one-totals.csv merged-totals.csv
        same "$out failures" one.txt talk.txt
    done
    diff -r "out-$count-1" "out-$count-2" >/dev/null || fault "$count shards: threads changed a file"
done

# A shard that is killed in the middle leaves nothing that could be taken for one. The case it waits for is a FIFO.
mkdir out-killed
mkfifo cases/fifo.yaml
{ head -n 3 list.txt && echo cases/fifo.yaml; } >short.txt
"$CARECOST" batch --list short.txt --shard 1/1 --output-dir out-killed 2>/dev/null &
killed=$!
for _ in $(seq 100); do
    [ "$(find out-killed -type f | wc -l)" = 3 ] && break
    sleep 0.02
done
kill -KILL "$killed"
wait "$killed" || true
compgen -G 'out-killed/shard-*' >/dev/null && fault "a killed shard left a file with a name"
[ "$("$CARECOST" merge out-killed --shards 1 --missing || true)" = 1 ] || fault "a killed shard is not missing"

# Two copies of one shard at a time, as after a lost node: both end well, and one whole shard is there.
mkdir out-twins
"$CARECOST" batch "${settings[@]}" --shard 1/1 --output-dir out-twins --resume --accept-failures 2>/dev/null &
twin=$!
"$CARECOST" batch "${settings[@]}" --shard 1/1 --output-dir out-twins --resume --accept-failures 2>/dev/null || fault "a twin failed"
wait "$twin" || fault "the other twin failed"
diff -r out-1-1 out-twins >/dev/null || fault "twins left another shard"

# A shard under another name would count twice.
mkdir out-renamed
cp out-2-1/shard-00001-of-00002.* out-renamed
cp out-2-1/shard-00001-of-00002.done out-renamed/shard-00002-of-00002.done
[ "$(status_of "$CARECOST" merge out-renamed --shards 2)" = 1 ] || fault "a shard under another name was taken"
grep -q 'error\[shard-twin\]: this is shard 1/2 under another name' talk.txt || fault "$(cat talk.txt)"

# A full disk (here: a limit on the size of files) ends with 3 and leaves nothing.
mkdir out-full
full=$(trap '' XFSZ && ulimit -f 1 && status_of "$CARECOST" batch "${settings[@]}" --shard 1/1 --output-dir out-full)
[ "$full" = 3 ] || fault "a full disk ended with $full"
[ -z "$(ls -A out-full)" ] || fault "a full disk left $(ls -A out-full)"
full=$(trap '' XFSZ && ulimit -f 1 && status_of "$CARECOST" merge out-7-1 --shards 7 --output full.csv)
[ "$full" = 3 ] || fault "merge on a full disk ended with $full"
[ ! -e full.csv ] || fault "merge on a full disk left a file"

exit $((faults > 0))
