#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A report is whole or absent. Every system call from the first that touches the target's folder to the
end is made to fail, and the program is killed at it; then 200 times at a random moment. Afterwards
the folder holds the whole report or what it held before, and nothing else. Both ways of writing are
tried: by unnamed files, and where a file system has none; only there a kill may leave a hidden name
beside the report.

    tests/promises/whole_or_absent.py PROGRAM [SEED]
"""

import collections
import itertools
import multiprocessing
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
CASE = str(ROOT / "examples/feather-room/case.yaml")
ERRORS = ("ENOSPC", "EIO", "EINTR")
WRITING = {"openat", "clone", "wait4", "write", "fsync", "linkat", "link", "rename", "renameat2", "unlink", "fchmod", "close",
           "newfstatat", "umask", "lseek"}
OLD = b"what stood here before\n"
Way = collections.namedtuple("Way", "has_unnamed_files is_replacing")
WAYS = [Way(*each) for each in itertools.product((True, False), (False, True))]
KILLS = 200


class Trial:
    """One run in a folder of its own."""

    def __init__(self, program, shim, way):
        self.way, self.folder = way, tempfile.TemporaryDirectory()
        self.target = pathlib.Path(self.folder.name, "report.json")
        if way.is_replacing:
            self.target.write_bytes(OLD)
        self.call = [program, "compare", "--quiet", CASE, "-o", str(self.target)]
        self.call += ["--force"] if way.is_replacing else []
        self.preload = [] if way.has_unnamed_files else ["-E", f"LD_PRELOAD={shim}"]

    def traced(self, *options):
        log = pathlib.Path(self.folder.name + ".strace")
        call = ["strace", "-f", "-qq", "-o", str(log), *self.preload, *options, *self.call]
        done = subprocess.run(call, capture_output=True, check=False, stdin=subprocess.DEVNULL)
        lines = log.read_text(errors="replace").splitlines()
        log.unlink()
        return done, lines

    def left(self):
        return {path.name: path.read_bytes() for path in pathlib.Path(self.folder.name).iterdir()}

    def faults(self, done, whole, may_leave_a_name=False):
        """What is wrong in the folder, and in what the program said of it."""
        left = self.left()
        if may_leave_a_name:
            left = {name: content for name, content in left.items() if not name.startswith(".carecost-")}
        before = {self.target.name: OLD} if self.way.is_replacing else {}
        after = {self.target.name: whole}
        if done.returncode == 0:
            return [] if left == after else [f"status 0, but left {sorted(left)}"]
        faults = [] if left in (before, after) else [f"left {sorted(left)}"]
        if done.returncode == 3 and not done.stderr.startswith(b"carecost: "):
            faults.append("status 3 without a word")
        if done.returncode not in (3, -9, 137):
            faults.append(f"status {done.returncode}")
        return faults


def system_calls(lines, folder):
    """(name, how many of that name came before it) of each call from the first at the folder on."""
    counts, found, is_near = collections.Counter(), set(), False
    for line in lines:
        parts = re.match(r"(\d+) +(\w+)\(", line)
        if not parts or parts[2] == "execve":
            continue
        counts[parts[0]] += 1  # strace counts the calls of each process by themselves
        is_near = is_near or folder in line
        if is_near and parts[2] in WRITING:
            found.add((parts[2], counts[parts[0]]))
    return sorted(found)


def try_fault(task):
    program, shim, way, (name, when), effect, whole = task
    trial = Trial(program, shim, way)
    done, _ = trial.traced("-e", f"trace={name}", "-e", f"inject={name}:{effect}:when={when}")
    where = f"{effect} at {name} {when}, {way}"
    faults = trial.faults(done, whole, effect == "signal=SIGKILL" and not way.has_unnamed_files)
    return [f"{where}: {fault}" for fault in faults]


def try_kill(task):
    program, shim, way, delay, whole = task
    trial = Trial(program, shim, way)
    child = subprocess.Popen(trial.call, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL)
    time.sleep(delay)
    child.kill()
    _, talk = child.communicate()
    done = subprocess.CompletedProcess(trial.call, child.returncode, b"", talk)
    return done.returncode != 0, [f"killed after {delay:.4f} s: {f}" for f in trial.faults(done, whole)]


def main(program, seed=None):
    seed = int(seed) if seed else random.SystemRandom().randrange(10**6)
    chance = random.Random(seed)
    program = str(pathlib.Path(program).resolve())
    with tempfile.TemporaryDirectory() as folder, multiprocessing.Pool() as pool:
        shim = f"{folder}/no_unnamed_files.so"
        source = pathlib.Path(__file__).with_name("no_unnamed_files.c")
        subprocess.run(["cc", "-shared", "-fPIC", "-o", shim, source], check=True)
        tasks, kills = [], []
        for way in WAYS:
            trial = Trial(program, shim, way)
            started = time.monotonic()
            subprocess.run(trial.call, check=True)
            taken = time.monotonic() - started
            whole = trial.target.read_bytes()
            trial = Trial(program, shim, way)
            done, lines = trial.traced()
            assert done.returncode == 0 and not trial.faults(done, whole), (way, done, trial.left())
            calls = system_calls(lines, trial.folder.name)
            effects = [f"error={error}" for error in ERRORS] + ["signal=SIGKILL"]
            tasks += [(program, shim, way, *each, whole) for each in itertools.product(calls, effects)]
            if way.has_unnamed_files:
                delays = [chance.uniform(0, 1.2 * taken) for _ in range(KILLS // 2)]
                kills += [(program, shim, way, delay, whole) for delay in delays]
        wrong = sum(pool.map(try_fault, tasks, chunksize=4), [])
        killed = pool.map(try_kill, kills, chunksize=4)
    wrong += sum((faults for _, faults in killed), [])
    print("\n".join(wrong[:40]))
    print(f"{len(tasks)} injected faults over {len(WAYS)} ways of writing; {len(kills)} kills at random "
          f"(seed {seed}), {sum(was for was, _ in killed)} of them in time; {len(wrong)} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) > 1 else __doc__)
