#!/usr/bin/env bash
# The release and, in a build from a repository, the commit it was made from: what a bug report needs.
set -uo pipefail

answer=$("$CARECOST" --version) || exit 1
pattern='^carecost [0-9]+\.[0-9]+\.[0-9]+( \([0-9a-f]{7,}(\+changes)?\))?$'
[[ $answer =~ $pattern ]] && exit 0
printf -- '--version answers: %s\n' "$answer"
exit 1
