#!/usr/bin/env bash
# Every example in every language, a case with every text at its limit, one with hostile labels: as pages in a real
# browser and as sheets of paper. Texts that look like code or formulas must stay texts in HTML and in CSV.
# usage: tests/reports/pages.sh CARECOST FOLDER      FOLDER: is emptied, and left as it is for a look
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
carecost=$1
folder=$2
examples=$here/../../examples
rm -rf "$folder"
mkdir -p "$folder"

for language in "en" "fi" "sv"; do
    for case in "$examples"/*/case.yaml "$here/full.yaml" "$here/hostile.yaml"; do
        name=$(basename "$(dirname "$case")").$(basename "$case" .yaml)
        "$carecost" report "$case" --quiet --language "$language" -o "$folder/$name.$language.html"
    done
    for log in "$examples"/*-log; do
        "$carecost" report "$log" --quiet --language "$language" -o "$folder/$(basename "$log").$language.html"
    done
done
"$carecost" report "$examples/feather-room/case.yaml" --quiet --audience team -o "$folder/team.html"
"$carecost" report "$examples/feather-room/case.yaml" --quiet --set 'home_hours=3 (2 to 100)' -o "$folder/wide.html"

node "$here/pages.mjs" "$folder"

sheets=0
for pdf in "$folder"/*.pdf; do
    facts=$(pdfinfo "$pdf")
    for fact in 'Title: +[^ ]' 'Tagged: +yes' 'Pages: +1$' 'Page size: +59[45]\.[0-9]+ x 84[12]\.[0-9]+ pts \(A4\)'; do
        if ! grep -qE "^$fact" <<<"$facts"; then
            echo "$pdf: not '$fact'" >&2
            printf '%s\n' "$facts" >&2
            exit 1
        fi
    done
    sheets=$((sheets + 1))
done
echo "pages: $sheets sheets, each one A4, tagged and titled"

# No page knows the labels as anything but text, and no spreadsheet would run them.
/usr/bin/python3 - "$carecost" "$folder/reports.hostile.en.html" "$here/hostile.yaml" <<'PYTHON'
import csv, html.parser, io, subprocess, sys

carecost, page, case = sys.argv[1:]
labels = ["=1+41", "a;=1+41;@SUM(1)", "<script>alert(1)</script>", "{{x}}", "שירות a b"]

class Texts(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.texts, self.tags = [], set()
    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
    def handle_data(self, data):
        self.texts.append(data)

texts = Texts()
texts.feed(open(page, encoding="utf-8").read())
for label in labels:
    assert any(label in text for text in texts.texts), f"{label} is not on the page as it was written"
assert "script" not in texts.tags

table = subprocess.run([carecost, "compare", case, "--format", "csv", "--quiet"], check=True, capture_output=True,
                       text=True, encoding="utf-8").stdout
for delimiter in ",;\t":
    for row in csv.reader(io.StringIO(table), delimiter=delimiter):
        for cell in row:
            assert not cell.lstrip().startswith(("=", "+", "@")), f"{cell!r} would run, split at {delimiter!r}"
print(f"labels: {len(labels)} hostile ones are texts in HTML and in CSV split at comma, semicolon and tab")
PYTHON
