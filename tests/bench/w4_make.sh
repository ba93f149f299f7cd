#!/usr/bin/env bash
# Writes the work of W4 into a folder: case.yaml with 25 lines, of which ten use one or more of five
# assumptions, and table.csv with so many scenarios of those five. The same on every machine.
# usage: tests/bench/w4_make.sh FOLDER ROWS
set -euo pipefail
folder=$1
rows=$2

cat >"$folder/case.yaml" <<'case'
case: bench
title: Twenty-five lines
as_of: 2026-01-01
currency: EUR
assumptions:
  coach_rate: 62.50
  coach_hours: 1.5
  open_weeks: 46
  place_price: 135
  travel: 8%
funders: {municipality: The municipality, state: The state}
payer: municipality
comparator: centre
packages:
case
{
    printf '  centre:\n    title: Day centre\n    why: The place he has now\n    lines:\n'
    awk 'BEGIN {
        for (i = 0; i < 10; ++i) {
            price = i < 3 ? "place_price per day, use: \"5 days per week, open_weeks weeks per year\"" \
                          : 20 + i ".75 per day, use: \"3 days per week\""
            printf "      - {item: Place %d, rate: %s, funder: municipality, cashable: 50%%, ", i, price
            print "source: {ref: tariff, type: tariff}}"
        }
        print "  personal:\n    title: Personal services\n    lines:"
        for (i = 0; i < 15; ++i) {
            if (i < 7) {
                printf "      - {item: Coach %d, rate: coach_rate per hour, add: {travel: travel, vat: 24%%}, ", i
                printf "use: \"coach_hours hours per visit, %d visits per week, open_weeks weeks per year\", ", 1 + i % 3
                printf "funders: {municipality: 70%%, state: 30%%}, "
            } else {
                printf "      - {item: Service %d, rate: %d.40 per visit, use: \"%d visits per month\", funder: state, ", i, 30 + i, i
            }
            print "source: {ref: tender, type: tariff}}"
        }
    }'
} >>"$folder/case.yaml"

awk -v rows="$rows" 'BEGIN {
    seed = 1
    print "coach_rate,coach_hours,open_weeks,place_price,travel"
    for (i = 0; i < rows; ++i) {
        printf "%.2f,%.2f,%d,%.2f,%.3f\n", 50 + roll(4000) / 100, 1 + roll(100) / 100, 40 + roll(12), 100 + roll(6000) / 100, roll(120) / 1000
    }
}
function roll(most) { # Park and Miller, so that every awk rolls the same
    seed = seed * 16807 % 2147483647
    return seed % (most + 1)
}' >"$folder/table.csv"
