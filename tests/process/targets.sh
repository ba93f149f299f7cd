#!/usr/bin/env bash
# No output is ever written onto an input, by whatever name it is called, and none onto a file that
# stands there already. What is refused is left as it was.
set -uo pipefail

examples=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../examples" && pwd)
faults=0
rm -rf files && mkdir files && cd files || exit 1
cp "$examples/feather-room/case.yaml" case.json # an ending that --output knows
cp -r "$examples/day-centre-log" log
cp "$examples/observation-starter/log.yaml" .
cp log/gaps.csv gaps.csv
cp -r log second
printf 'episodes: log/episodes.csv\ndays: log/days.csv\n' >parts.yaml
ln -s case.json symbolic.json
ln case.json hard.json
mkdir folder && ln -s ../case.json folder/far.json
printf 'there already\n' >there.json

refuses() { # WORDS ARGUMENT...
    local words=$1 before talk status
    shift
    before=$(find . -type f -exec sha256sum {} + | sort)
    talk=$("$CARECOST" "$@" 2>&1 >/dev/null)
    status=$?
    if [ $status != 2 ] || [[ $talk != *"$words"* ]]; then
        printf 'carecost %s: expected 2 and "%s", got %s and "%s"\n' "$*" "$words" $status "$talk"
        faults=$((faults + 1))
    fi
    if [ "$before" != "$(find . -type f -exec sha256sum {} + | sort)" ]; then
        printf 'carecost %s: a file has changed\n' "$*"
        faults=$((faults + 1))
    fi
}

for name in case.json ./case.json symbolic.json hard.json folder/far.json folder/../case.json; do
    refuses "is also an input" compare case.json --force -o "$name"
    refuses "is also an input" compare "$name" --force -o case.json
    refuses "is also an input" compare - --force -o "$name" <case.json
done
refuses "is also an input" check case.json --format json --force -o hard.json
refuses "is also an input" sensitivity case.json --force -o hard.json
refuses "is also an input" sensitivity case.json --samples hard.json --force
refuses "is also an input" observe log --force -o log/episodes.csv
refuses "is also an input" observe log/episodes.csv --days log/days.csv --force -o log/days.csv
refuses "is also an input" observe log --second gaps.csv --force -o gaps.csv
refuses "is also an input" observe parts.yaml --force -o log/days.csv
refuses "is also an input" observe log --second second --force -o second/episodes.csv
refuses "is also an input" batch case.json --force -o hard.json --format csv
refuses "exists already" compare case.json -o there.json
refuses "exists already" observe log -o there.json
refuses "exists already" new case.json

exit $((faults > 0))
