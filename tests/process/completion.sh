#!/usr/bin/env bash
# Completion in the shells themselves: bash always, fish and zsh where they are installed. Each shell
# loads the script the program writes and is asked what it would offer at the end of a line.
set -uo pipefail

faults=0
expect() { # WHAT EXPECTED ACTUAL
    [ "$2" = "$3" ] && return
    printf '%s: expected %s, got %s\n' "$1" "$2" "$3"
    faults=$((faults + 1))
}

mkdir -p bin
ln -sf "$CARECOST" bin/carecost
export PATH="$PWD/bin:$PATH"
cat >case.yaml <<'CASE'
case: rooms
title: Two rooms
as_of: 2026-01-01
currency: EUR
comparator: old
assumptions:
  room_price: 50
  room_hours: 3
packages:
  old: {title: Old, lines: [{item: Old room, rate: 100 per month, cashable: 100%}]}
  new: {title: New, lines: [{item: New room, rate: room_price per month}, {item: Help, rate: 5 per hour, use: room_hours hours per week}]}
scenarios:
  dear: {title: Dear rooms, set: {room_price: 80}}
CASE
carecost check --quiet case.yaml || expect "the case" good faulty

in_bash() { # WORD... -> the candidates, sorted, on one line
    bash -c 'source <(carecost completion bash)
        COMP_WORDS=(carecost "$@"); COMP_CWORD=$#; _carecost
        printf "%s\n" "${COMPREPLY[@]}" | sort | paste -sd " "' _ "$@"
}
expect "bash: a command" "compare completion" "$(in_bash com)"
expect "bash: an option" "--language" "$(in_bash compare --la)"
expect "bash: a value" "sv" "$(in_bash compare --language s)"
expect "bash: a value behind =" "fi" "$(in_bash compare --language = f)"
expect "bash: assumptions" "room_hours= room_price=" "$(in_bash compare case.yaml --set room)"
expect "bash: scenarios" "dear" "$(in_bash compare case.yaml --scenario '')"
expect "bash: examples" "riding-vouchers" "$(in_bash new --example ri)"
expect "bash: files are left to the shell" "" "$(in_bash compare '')"
expect "bash: a case that cannot be read" "" "$(in_bash compare missing.yaml --scenario '')"

# shellcheck disable=SC2016 # fish reads $argv, not bash
in_fish() { # LINE
    fish --no-config -c 'carecost completion fish | source; complete -C $argv[1]' "$1" 2>&1 | cut -f 1 | sort | paste -sd ' '
}
if command -v fish >/dev/null; then
    expect "fish: a command" "compare completion" "$(in_fish 'carecost com')"
    expect "fish: a value" "sv" "$(in_fish 'carecost compare --language s')"
    expect "fish: a value behind =" "--language=fi" "$(in_fish 'carecost compare --language=f')"
    expect "fish: assumptions" "room_hours= room_price=" "$(in_fish 'carecost compare case.yaml --set room')"
    expect "fish: files" "case.yaml" "$(in_fish 'carecost compare ca')"
else
    echo "fish is not installed: not tried"
fi

# zsh completes only at a terminal: zpty is one, Tab is pressed, and what the line became is read.
in_zsh() { # LINE -> the line after Tab
    zsh -f -c '
        zmodload zsh/zpty
        zpty shell zsh -f -i
        zpty -w shell "PROMPT=; autoload -Uz compinit && compinit -D -u; source <(carecost completion zsh)"
        zpty -w shell "finish() { print -r -- \"<<<\$BUFFER>>>\"; BUFFER=; zle accept-line }; zle -N finish"
        zpty -w shell "bindkey \"^X\" finish"
        zpty -n -w shell "$1"$'"'\t\x18'"'
        zpty -r -m shell seen "*<<<carecost*>>>*"
        print -r -- "${${seen##*<<<}%%>>>*}"
    ' _ "$1" 2>/dev/null
}
if command -v zsh >/dev/null; then
    expect "zsh: a command" "carecost sensitivity " "$(in_zsh 'carecost sens')"
    expect "zsh: a value" "carecost compare --language sv " "$(in_zsh 'carecost compare --language s')"
    expect "zsh: an assumption" "carecost compare case.yaml --set room_hours=" \
        "$(in_zsh 'carecost compare case.yaml --set room_h')"
    expect "zsh: a file" "carecost compare case.yaml " "$(in_zsh 'carecost compare cas')"
else
    echo "zsh is not installed: not tried"
fi

exit $((faults > 0))
