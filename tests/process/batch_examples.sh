#!/usr/bin/env bash
# The scripts of examples/batch as a shell user runs them, on the examples of the project, and what
# they print.
set -euo pipefail
scripts=$EXAMPLES/batch
bin=$(mktemp -d)
trap 'rm -r "$bin"' EXIT
ln -s "$CARECOST" "$bin/carecost"
PATH=$bin:$PATH
cd "$bin"

expect() { # WHAT, then the expected lines on standard input
    diff <(cat) "$1.txt" || { echo "^ $1"; exit 1; }
}

mkdir cases
for name in feather-room day-centre job-alternation; do
    cp "$EXAMPLES/$name/case.yaml" "cases/$name.yaml"
done
"$scripts/all-cases.sh" cases results >all-cases.txt
expect all-cases <<'end'
feather-room,personal,38605.55
day-centre,personal,13655.55
job-alternation,leave,11008.00
end
[ -s results/totals.csv ]

"$scripts/price-grid.sh" cases/feather-room.yaml results >price-grid.txt
expect price-grid <<'end'
20 pairs; no saving in:
home_price=60;home_hours=16 -4762.45
end

"$scripts/from-a-register.sh" cases/feather-room.yaml "$scripts/data/register.csv" results >from-a-register.txt
sed -i "s#$scripts/##" from-a-register.txt
expect from-a-register <<'end'
4 clients, together saving 129670.20 a year
data/register.csv:4:10: error[number]: 'two' is not a figure
carecost: 1 of 5 rows failed
end

# A broken case and one that is there twice stop nothing.
printf 'case: broken\n' >'cases/a broken one.yaml'
cp cases/day-centre.yaml cases/twin.yaml
"$scripts/nightly.sh" cases results >nightly.txt
expect nightly <<'end'
9 rows, 2 failed
end
