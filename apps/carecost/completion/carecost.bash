# Completion of carecost for bash. The candidates come from the program itself.
# For this shell alone: source <(carecost completion bash)
_carecost() {
    local line
    COMPREPLY=()
    while IFS= read -r line; do
        [ "$line" = ":files" ] || COMPREPLY+=("${line%%$'\t'*}")
    done < <(carecost __complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
    # A name that wants a value goes on without a blank.
    if [ "${#COMPREPLY[@]}" -gt 0 ] && [[ ${COMPREPLY[0]} == *= ]]; then
        compopt -o nospace 2>/dev/null
    fi
}
# Where the program has no candidate, files are offered.
complete -o default -F _carecost carecost
