#!/usr/bin/env python3
"""Holds the schemas against what people write and what carecost answers, with a validator of others.

Every example is a valid case file, every answer fits its schema, and neither fits any more once a
member is taken out of it or a strange one put in.
usage: validate.py CARECOST [ROOT]
"""
import copy
import json
import pathlib
import subprocess
import sys
import tempfile

import yaml
from jsonschema import Draft202012Validator

carecost = sys.argv[1]
root = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else ".")
faults = []


class PlainLoader(yaml.SafeLoader):
    """YAML as editors read it: a date is text, as in YAML 1.2."""


PlainLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def schema(name):
    document = json.loads((root / "schemas" / f"{name}.schema.json").read_text())
    Draft202012Validator.check_schema(document)
    return Draft202012Validator(document)


def check(validator, document, what):
    for error in validator.iter_errors(document):
        place = "/".join(map(str, error.absolute_path))
        faults.append(f"{what}: {place}: {error.message[:200]}")


def objects(node):
    """Every object inside a document."""
    if isinstance(node, dict):
        yield node
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else []:
        yield from objects(child)


def check_refusals(validator, document, what, required_everywhere):
    """A document with a strange member, or without one that must be there, does not fit."""
    changed = copy.deepcopy(document)
    changed["stranger"] = 1
    if validator.is_valid(changed):
        faults.append(f"{what}: a strange member at the top is taken")
    for name in document if required_everywhere else validator.schema["required"]:
        if name in validator.schema["required"]:
            changed = copy.deepcopy(document)
            del changed[name]
            if validator.is_valid(changed):
                faults.append(f"{what}: fits without {name}")


def answer(*arguments):
    done = subprocess.run([carecost, *arguments, "--quiet"], capture_output=True, text=True, cwd=root)
    if done.returncode not in (0, 1) or not done.stdout:
        faults.append(f"carecost {' '.join(arguments)}: status {done.returncode}: {done.stderr[:300]}")
        return None
    return done.stdout


def check_answer(name, validator, *arguments):
    text = answer(*arguments)
    if text is None:
        return
    for line in text.splitlines() if "jsonl" in arguments else [text]:
        document = json.loads(line)
        what = f"carecost {' '.join(arguments)}"
        check(validator, document, what)
        check_refusals(validator, document, what, True)
        used[name] = used.get(name, 0) + 1


used = {}
cases = sorted(root.glob("examples/*/case.yaml"))
case_schema = schema("case")
for path in cases:
    document = yaml.load(path.read_text(), Loader=PlainLoader)
    check(case_schema, document, path)
    check_refusals(case_schema, document, path, False)
    first_line = document["packages"][document["comparator"]]["lines"][0]
    for key in ("item", "rate"):
        kept = first_line.pop(key)
        if case_schema.is_valid(document):
            faults.append(f"{path}: a line fits without {key}")
        first_line[key] = kept
    first_line["raet"] = 1
    if case_schema.is_valid(document):
        faults.append(f"{path}: a misspelt key of a line is taken")
    used["case"] = used.get("case", 0) + 1

for path in cases:
    name = str(path.relative_to(root))
    check_answer("compare", schema("compare"), "compare", name, "--format", "json")
    check_answer("check", schema("check"), "check", name, "--format", "json")
    check_answer("sensitivity", schema("sensitivity"), "sensitivity", name, "--format", "json",
                 "--draws", "100", "--required", "10")
feather = "examples/feather-room/case.yaml"
check_answer("sensitivity", schema("sensitivity"), "sensitivity", feather, "--format", "json",
             "--draws", "100", "--two-way", "home_hours,home_price", "--steps", "2")
check_answer("observe", schema("observe"), "observe", "examples/day-centre-log", "--format", "json")
with tempfile.TemporaryDirectory() as folder:  # several clients: the log says how well it tells them apart
    log = pathlib.Path(folder)
    days = [(f"2026-03-{day}", client) for day in (10, 11, 12) for client in "AB"]
    (log / "days.csv").write_text(
        "day,client,arrived,left\n" + "".join(f"{day},{client},9:00,15:00\n" for day, client in days))
    (log / "staff.csv").write_text("day,worker,kind,from,to\n" + "".join(
        f"{day},W{n},duty,9:00,15:00\n" for day in sorted({day for day, _ in days}) for n in (1, 2)))
    (log / "presence.csv").write_text("day,from,to,clients\n" + "".join(
        f"{day},9:00,15:00,6\n" for day in sorted({day for day, _ in days})))
    (log / "episodes.csv").write_text("day,client,asked,started,ended,outcome\n" + "".join(
        f"{day},{client},9:{10 + n},9:{15 + 2 * n},9:{40 + n},helped\n" for n, (day, client) in enumerate(days)))
    check_answer("observe", schema("observe"), "observe", folder, "--format", "json")
check_answer("observe", schema("observe"), "observe", "examples/day-centre-log", "--second",
             "examples/day-centre-log", "--format", "json")
for options in [[], ["--draws", "50"], ["--scenarios", "all"]]:
    check_answer("batch", schema("batch"), "batch", *(str(path.relative_to(root)) for path in cases), "--format",
                 "jsonl", *options)
with tempfile.TemporaryDirectory() as folder:
    for number, options in enumerate([[], ["--by", "municipality", "--scenarios", "all"]]):
        summary = pathlib.Path(folder) / f"totals-{number}.json"
        if answer("batch", *(str(path.relative_to(root)) for path in cases), "--summary", str(summary), *options):
            document = json.loads(summary.read_text())
            check(schema("batch-summary"), document, summary.name)
            check_refusals(schema("batch-summary"), document, summary.name, True)
            used["batch-summary"] = used.get("batch-summary", 0) + 1

for path in sorted(root.glob("schemas/*.schema.json")):
    name = path.name.removesuffix(".schema.json")
    if name not in used:
        faults.append(f"{path}: nothing was held against it")
for fault in faults:
    print(fault)
print("schemas:", ", ".join(f"{name} {count}" for name, count in sorted(used.items())))
sys.exit(bool(faults))
