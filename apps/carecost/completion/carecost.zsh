#compdef carecost
# Completion of carecost for zsh. The candidates come from the program itself.
# For this shell alone: source <(carecost completion zsh)
_carecost() {
    local line word
    local -a names values
    for line in "${(@f)$(carecost __complete "${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
        case $line in
            '') ;;
            :files) _files ;;
            *)
                word=${line%%$'\t'*}
                if [[ $word == *= ]]; then
                    values+=("$word")
                else
                    names+=("${word//:/\\:}${${line#*$'\t'}:+:${line#*$'\t'}}")
                fi
                ;;
        esac
    done
    # A name that wants a value goes on without a blank.
    (( $#values )) && compadd -S '' -- "${values[@]}"
    (( $#names )) && _describe 'carecost' names
}
if [ "$funcstack[1]" = "_carecost" ]; then
    _carecost "$@"
else
    compdef _carecost carecost
fi
