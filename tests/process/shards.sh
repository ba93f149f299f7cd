#!/usr/bin/env bash
# However a list is parted, and whatever kills a shard, the merged files are those of one process.
set -euo pipefail

rm -rf cases out* one* merged* totals* list.txt table.csv
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
shards() { # COUNT ARGUMENT...   backwards, some at a time: they mostly wait for the disk
    seq "$1" | tac | xargs -P 8 -I '{}' "$CARECOST" batch "${@:2}" --shard "{}/$1" --accept-failures 2>/dev/null
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
        shards "$count" "${settings[@]}" --threads "$threads" --output-dir "$out"
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

# Rows of a table or a grid: of one case they are parted themselves, of several the list is. Among
# the rows are some that fail, two of one name, and one that begins a new block of the reader.
parted() { # WORD COUNTS ARGUMENT...
    local word=$1 counts=$2 count out status=0
    shift 2
    "$CARECOST" batch "$@" --threads 1 --output "one-$word.csv" 2>"one-$word.txt" || status=$?
    for count in $counts; do
        out=out-$word-$count
        mkdir "$out"
        shards "$count" "$@" --threads "$((count % 2 + 1))" --output-dir "$out"
        rm "$out/$(printf 'shard-%05d-of-%05d.done' "$count" "$count")"
        "$CARECOST" batch "$@" --threads 2 --shard "$count/$count" --output-dir "$out" --resume --accept-failures 2>/dev/null
        [ "$(status_of "$CARECOST" merge "$out" --shards "$count" --output merged.csv --force)" = "$status" ] ||
            fault "$out: status of merge"
        same "$out rows" "one-$word.csv" merged.csv
        same "$out failures" "one-$word.txt" talk.txt
    done
}
printf 'scenario,new/coach/rate,new/coach/use/1\n' >table.csv
for i in $(seq 1100); do
    case $i in
    7 | 600 | 1100) echo "bad $i,much,46" ;;
    8 | 9) echo "twin,$i.50,46" ;;
    513) printf '\n"row\n%s",%s,40\n' "$i" "$i" ;;
    *) echo ",$((i / 2)).$((i % 90 + 10)),$((i % 46 + 1))" ;;
    esac
done >>table.csv
printf 'scenario,new/coach/rate\na,1\nb,x\nc,2\n' >short.csv
parted table '1 2 7 64' cases/c07.yaml --table table.csv
[ "$(wc -l <one-table.csv)" = 1099 ] || fault "one-table.csv has $(wc -l <one-table.csv) lines"
parted short '1 2 5' cases/c07.yaml --table short.csv
parted drawn '2' cases/c07.yaml --table short.csv --draws 50
parted grid '1 7' cases/c07.yaml --grid new/coach/rate=1..40:1 --grid old/housing/rate=5,6
parted broken '2' cases/broken.yaml --table short.csv
parted failed '2' cases/broken.yaml --grid new/coach/rate=1,2,3
parted list-table '7' --list list.txt --table short.csv
parted list-grid '7' --list list.txt --grid new/coach/rate=1,2
parted scenarios '2' cases/c07.yaml --scenarios dear,base
# No totals of rows, in one shard or many.
[ "$(status_of "$CARECOST" merge out-table-7 --shards 7 --summary t.csv)" = 1 ] || fault "totals of rows"
grep -q 'error\[no-totals\]' talk.txt || fault "$(cat talk.txt)"
# Another table, or another state of the case, is another run.
cp table.csv other.csv
sed -i '$ s/46/47/' other.csv
[ "$(status_of "$CARECOST" batch cases/c07.yaml --table other.csv --shard 2/7 --output-dir out-table-7 --resume)" = 1 ] ||
    fault "another table was taken for the same"
grep -q -- '--table is sha256 [0-9a-f]* in it and sha256 [0-9a-f]* in this run' talk.txt || fault "$(cat talk.txt)"
"$CARECOST" batch cases/c07.yaml --table table.csv --shard 2/7 --output-dir out-table-7 --resume --accept-failures 2>/dev/null ||
    fault "the same run was not taken for it"
sed -i.was s/49.99/48.99/ cases/c07.yaml
[ "$(status_of "$CARECOST" batch cases/c07.yaml --table table.csv --shard 2/7 --output-dir out-table-7 --resume)" = 1 ] ||
    fault "a changed case was taken for the same"
"$CARECOST" batch cases/c07.yaml --table table.csv --shard 2/7 --output-dir out-table-7 --force --accept-failures 2>/dev/null
[ "$(status_of "$CARECOST" merge out-table-7 --shards 7)" = 1 ] || fault "shards of two states of a case were merged"
grep -q 'the case file has changed between shard-00001-of-00007.done and shard-00002-of-00007.done' talk.txt || fault "$(cat talk.txt)"
mv cases/c07.yaml.was cases/c07.yaml

# A shard that is killed in the middle leaves nothing that could be taken for one. The case it waits for is a FIFO.
mkdir out-killed
mkfifo cases/fifo.yaml
{ head -n 3 list.txt && echo cases/fifo.yaml; } >fifo.txt
"$CARECOST" batch --list fifo.txt --shard 1/1 --output-dir out-killed 2>/dev/null &
killed=$!
until [ "$(find out-killed -type f | wc -l)" = 3 ]; do
    kill -0 "$killed" 2>/dev/null || break
    sleep 0.02
done
[ "$(find out-killed -type f | wc -l)" = 3 ] || fault "no shard was under way"
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
