# Completion of carecost for fish. The candidates come from the program itself.
# For this shell alone: carecost completion fish | source
function __carecost_answer
    set -l typed (commandline -opc) (commandline -ct)
    carecost __complete $typed[2..-1] 2>/dev/null
end
function __carecost_takes_files
    __carecost_answer | string match -q :files
end
complete -c carecost -f -a '(__carecost_answer | string match -v :files)'
complete -c carecost -n __carecost_takes_files -F
