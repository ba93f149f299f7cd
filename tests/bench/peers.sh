# shellcheck shell=bash
# What the scripts of tools/bench share. They run in the root of the project, after it was built.

# shellcheck disable=SC2034 # used by those that read this file
bin=build/release/bin

# python_with MODULE: prints the command of a Python that has it; fails where there is none.
python_with() {
    local python
    for python in python3 /usr/bin/python3; do
        if "$python" -c "import $1" 2>/dev/null; then
            printf '%s\n' "$python"
            return
        fi
    done
    return 1
}

# middle: the median of the numbers that are the first words of the lines.
middle() {
    sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'
}
