# SPDX-License-Identifier: MIT
"""The command lines that the promises are tried on: every command of the program in every format it
writes, on the examples. Found by asking the program, so that a new command is tried without a word here.
"""

import pathlib
import re
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
CASES = sorted(str(path) for path in ROOT.glob("examples/*/case.yaml"))
LOGS = [str(ROOT / "examples/day-centre-log"), str(ROOT / "examples/observation-starter/log.yaml")]
RANGES = str(ROOT / "examples/feather-room/case.yaml")


def help_of(program, *command):
    return subprocess.run(
        [program, *command, "--help"], capture_output=True, text=True, check=True
    ).stdout


def commands(program):
    words = help_of(program).split("Subcommands:")[1]
    return re.findall(r"^  ([a-z]\S*)", words, re.MULTILINE)


def formats(program, command):
    """The values of --format; [""] stands for the only one there is."""
    found = re.search(r"--format\s+\S*\{([^}]*)\}", help_of(program, command).replace("\n", ""))
    return re.sub(r"\s", "", found[1]).split(",") if found else [""]


def inputs(command, name, text):
    """What a command reads, for each of its runs in this format."""
    if command in ("new", "completion", "merge"):
        return {"new": [[], ["--example", "feather-room"], ["--observation"]]}.get(command, []) + (
            [["bash"], ["zsh"], ["fish"]] if command == "completion" else []
        )
    if command == "observe":
        hours = ["--hours-for", "b"] if name == "yaml" else []
        return [[log, *hours] for log in (LOGS[:1] if hours else LOGS)]
    several = "CASE..." in text or "CASES" in text or command == "batch"
    return [CASES] if several and name != "json" else [[case] for case in (RANGES, CASES[0])]


def lines(program):
    """[command, input..., option...] of every run."""
    for command in commands(program):
        text = help_of(program, command)
        for name in formats(program, command):
            for given in inputs(command, name, text):
                line = [command, *given] + (["--format", name] if name else [])
                yield line
                for option, languages in (("--language", ("fi", "sv")), ("--verbose", ("",))):
                    if option in text and name in ("text", "markdown", "html", ""):
                        yield from (line + [option] + ([word] if word else []) for word in languages)


if __name__ == "__main__":
    import sys

    for each in lines(sys.argv[1]):
        print(" ".join(each))
