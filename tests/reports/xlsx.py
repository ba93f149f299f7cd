# SPDX-License-Identifier: MIT
"""Reads XLSX files with nothing but the standard library, and has LibreOffice recalculate them."""

import os
import re
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

# Always recalculate what another program has saved: LibreOffice otherwise shows cached values.
PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"
 oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


class Cell:
    def __init__(self, kind, value, formula):
        self.kind = kind  # "n", "s", "str", "b", "e"
        self.value = value  # float or text
        self.formula = formula


class Book:
    """Sheets as {name: {reference: Cell}}, and the defined names."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.strings = self._shared_strings()
        book = ElementTree.fromstring(self.parts["xl/workbook.xml"])
        self.names = {
            each.get("name"): each.text
            for each in book.iter(MAIN + "definedName")
            if not each.get("name").startswith("_xlnm")
        }
        targets = self._targets()
        self.paths = {}
        for sheet in book.iter(MAIN + "sheet"):
            self.paths[sheet.get("name")] = targets[sheet.get(RELATION + "id")]
        self.sheets = {name: self._cells(path) for name, path in self.paths.items()}

    def _shared_strings(self):
        if "xl/sharedStrings.xml" not in self.parts:
            return []
        root = ElementTree.fromstring(self.parts["xl/sharedStrings.xml"])
        return [
            unescaped("".join(text.text or "" for text in item.iter(MAIN + "t")))
            for item in root.iter(MAIN + "si")
        ]

    def _targets(self):
        root = ElementTree.fromstring(self.parts["xl/_rels/workbook.xml.rels"])
        return {each.get("Id"): "xl/" + each.get("Target").removeprefix("/xl/") for each in root}

    def _cells(self, path):
        cells = {}
        for cell in ElementTree.fromstring(self.parts[path]).iter(MAIN + "c"):
            kind = cell.get("t", "n")
            value = cell.findtext(MAIN + "v")
            if kind == "s":
                value = self.strings[int(value)]
            elif kind == "inlineStr":
                kind, value = "s", "".join(text.text or "" for text in cell.iter(MAIN + "t"))
            elif kind == "n":
                value = None if value is None else float(value)
            elif kind == "str" and value is not None:
                value = unescaped(value)
            cells[cell.get("r")] = Cell(kind, value, cell.findtext(MAIN + "f"))
        return cells

    def all_cells(self):
        for sheet, cells in self.sheets.items():
            for reference, cell in cells.items():
                yield sheet, reference, cell


def unescaped(text):
    """`_x0041_` is how the format writes a character that XML cannot hold."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), text)


def poisoned(source, target, choice=None):
    """A copy in which every cached value of a formula is wrong.

    choice: (sheet path, reference, index of a shared string) puts another text into a cell.
    """
    with zipfile.ZipFile(source) as archive, zipfile.ZipFile(target, "w") as copy:
        for name in archive.namelist():
            content = archive.read(name).decode() if name.endswith(".xml") else archive.read(name)
            if name.startswith("xl/worksheets/sheet"):
                content = re.sub(r"(</f><v>)[^<]*(</v>)", r"\g<1>-987654.25\g<2>", content)
                content = re.sub(r' t="str"(><f>)', r"\1", content)
            if choice and name == choice[0]:
                pattern = rf'(<c r="{choice[1]}"[^>]*><v>)\d+(</v>)'
                content, count = re.subn(pattern, rf"\g<1>{choice[2]}\g<2>", content)
                assert count == 1, "the cell to choose in was not found"
            copy.writestr(name, content)


class Office:
    """LibreOffice without a window, with a profile of its own."""

    def __init__(self, folder):
        self.folder = folder
        self.profile = os.path.join(folder, "profile")
        os.makedirs(os.path.join(self.profile, "user"))
        with open(os.path.join(self.profile, "user", "registrymodifications.xcu"), "w") as file:
            file.write(PROFILE)

    def convert(self, paths, target):
        """Converts all paths; returns the paths of the results. A process gives up after 250."""
        most = 120
        parts = [paths[start : start + most] for start in range(0, len(paths), most)]
        return [result for part in parts for result in self._converted(part, target)]

    def _converted(self, paths, target):
        out = tempfile.mkdtemp(dir=self.folder)
        command = ["soffice", f"-env:UserInstallation=file://{self.profile}", "--headless"]
        done = subprocess.run(
            command + ["--convert-to", target, "--outdir", out, *paths],
            capture_output=True,
            text=True,
            check=False,
            timeout=1200,
        )
        results = []
        for path in paths:
            stem = os.path.splitext(os.path.basename(path))[0]
            result = os.path.join(out, f"{stem}.{target}")
            if not os.path.exists(result):
                last_words = (done.stdout + done.stderr)[-500:]
                raise SystemExit(f"LibreOffice did not convert {path}: {last_words}")
            results.append(result)
        return results
