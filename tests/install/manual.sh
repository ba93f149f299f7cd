#!/usr/bin/env bash
# Every command has a manual page, and each page explains exactly the options the command takes.
# usage: manual.sh CARECOST FOLDER_OF_BUILT_PAGES CASE_FORMAT
set -euo pipefail
carecost=$1
pages=$2

faults=0
fault() {
    printf '%s\n' "$*"
    faults=$((faults + 1))
}

mapfile -t commands < <("$carecost" __complete '' | cut -f 1)
[ "${#commands[@]}" -ge 6 ] || fault "the program names only ${#commands[@]} commands"
for command in "${commands[@]}"; do
    page=$pages/carecost-$command.1
    [ -s "$page" ] || { fault "carecost $command has no manual page"; continue; }
    grep -q "carecost-$command\*(1)" "$pages/carecost.1.scd" || fault "carecost(1) does not name carecost-$command(1)"
    taken=$("$carecost" __complete "$command" -- | cut -f 1 | sort)
    explained=$(grep -E '^\*-' "$page.scd" | grep -oE -- '--[a-z-]+' | sort -u)
    difference=$(diff <(echo "$taken") <(echo "$explained")) ||
        fault "carecost-$command(1), options taken (<) and explained (>):
$difference"
done

# The page of the format names every key that docs/case-format.md explains.
# shellcheck disable=SC2016 # these are the backquotes of Markdown
while read -r key; do
    grep -qw -- "${key//_/\\\\_}" "$pages/carecost-case.5.scd" || fault "carecost-case(5) does not name the key $key"
done < <(grep -oE '^\| `[a-z_]+`' "$3" | tr -d '|` ' | sort -u)

exit $((faults > 0))
