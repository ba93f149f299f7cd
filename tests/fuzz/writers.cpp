// SPDX-License-Identifier: MIT
// Any text comes out of every writer as that text and nothing else: each output is read back by a
// rule of its own format that shares nothing with the writer.
#include "carecost/report/csv_renderer.hpp"
#include "carecost/report/json.hpp"
#include "carecost/report/markdown_renderer.hpp"
#include "carecost/report/text_renderer.hpp"
#include "harness.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace {

using namespace carecost;
using fuzz::claim;

/// RFC 4180: fields of one row, which must be all there is.
std::vector<std::string> fields_of(std::string_view csv) {
    std::vector<std::string> fields(1);
    std::size_t i = 0;
    while (true) {
        if (i < csv.size() && csv[i] == '"') {
            for (++i; csv.substr(i, 2) == "\"\"" || (i < csv.size() && csv[i] != '"'); ++i) {
                fields.back() += csv[i];
                i += csv[i] == '"' ? 1U : 0U;
            }
            claim(i < csv.size(), "a quoted field ends", csv);
            ++i;
        } else {
            for (; i < csv.size() && csv[i] != ',' && csv[i] != '\n'; ++i) {
                claim(csv[i] != '"' && csv[i] != '\r', "a plain field has no quote", csv);
                fields.back() += csv[i];
            }
        }
        claim(i < csv.size(), "a row ends with a line end", csv);
        if (csv[i] == '\n') {
            claim(i + 1 == csv.size(), "nothing follows the row", csv);
            return fields;
        }
        claim(csv[i] == ',', "fields are parted by commas", csv);
        ++i;
        fields.emplace_back();
    }
}

/// Where a cell begins: at the start, and behind a semicolon or a tab for spreadsheets that part
/// cells there.
bool begins_cell(std::string_view field, std::size_t at) {
    return at == 0 || field[at - 1] == ';' || field[at - 1] == '\t';
}

/// The field without the apostrophes that stand where a cell begins and before what would run.
std::string without_guards(std::string_view field, std::string_view runs) {
    std::string text;
    for (std::size_t i = 0; i < field.size(); ++i) {
        const bool is_guard = field[i] == '\'' && begins_cell(field, i) && i + 1 < field.size() &&
                              runs.find(field[i + 1]) != std::string_view::npos;
        text += is_guard ? "" : std::string(1, field[i]);
    }
    return text;
}

void check_csv(const std::string& text) {
    Table table;
    table.rows.push_back({.cells = {TextCell{text}, CountCell{7}, TextCell{text}}});
    const std::vector<std::string> fields = fields_of(render_csv(table, CsvHeader::left_out));
    claim(fields.size() == 3 && fields[1] == "7" && fields[0] == fields[2], "three fields", text);
    constexpr std::string_view runs = "=+-@\t\r";
    claim(without_guards(fields[0], runs) == without_guards(text, runs), "the field is the text",
          text);
    for (std::size_t i = 0; i < fields[0].size(); ++i) {
        claim(!begins_cell(fields[0], i) || runs.find(fields[0][i]) == std::string_view::npos,
              "no spreadsheet runs the field", text);
    }
}

/// Broken bytes as U+FFFD.
std::string repaired(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const Character character = decode_character(text, i);
        out += character.is_broken ? "\ufffd" : std::string{text.substr(i, character.length)};
        i += character.length;
    }
    return out;
}

void check_json(const std::string& text) {
    for (const JsonLayout layout : {JsonLayout::pretty, JsonLayout::compact}) {
        const std::string written = render_json(
            Json::object({{.name = text, .value = Json::array({Json::text(text)})}}), layout);
        const auto read = nlohmann::json::parse(written);
        claim(read.size() == 1 && read.begin().key() == repaired(text) &&
                  read.begin().value().at(0) == repaired(text),
              "JSON says the text", written);
    }
}

/// A line of Markdown without its backslashes; whatever stands without one must have no meaning.
std::string unescaped(std::string_view line) {
    std::string out;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\\' && i + 1 < line.size() &&
            std::string_view("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~").find(line[i + 1]) !=
                std::string_view::npos) {
            ++i;
        } else {
            claim(std::string_view("`*_[]<>|~&$").find(line[i]) == std::string_view::npos,
                  "no sign is live", line);
            claim(i > 0 || std::string_view("#-+=").find(line[i]) == std::string_view::npos,
                  "no sign starts a block", line);
        }
        out += line[i];
    }
    return out;
}

/// "1." and "1)" start a list.
bool starts_numbered_list(std::string_view line) {
    const std::size_t digits = line.find_first_not_of("0123456789");
    return digits != std::string_view::npos && digits > 0 &&
           (line[digits] == '.' || line[digits] == ')');
}

void check_markdown(const std::string& text) {
    const std::string shown = visible(trimmed(text));
    const std::string out = render_markdown({.numbers = {}, .blocks = {Paragraph{text}}});
    const std::string line = out.substr(0, out.size() - 1);
    fuzz::claim_harmless(out);
    claim(line.find('\n') == std::string::npos, "one paragraph is one line", out);
    claim(!starts_numbered_list(line), "no list begins", out);
    claim(!line.starts_with("    "), "no code begins", out);
    claim(trimmed(unescaped(line)) == trimmed(shown), "Markdown says the text", out);
}

void check_terminal(const std::string& text) {
    Table table{.title = text,
                .columns = {{.heading = text, .kind = ColumnKind::words}, {.heading = "cost"}},
                .rows = {{.cells = {TextCell{text}, CountCell{7}}}},
                .remarks = {text}};
    Document document{.numbers = number_styles().front(),
                      .blocks = {Heading{text}, Answer{text}, Paragraph{text}, Note{text}, table,
                                 Detail{.name = text, .statements = {{.pieces = {text, text}}}}}};
    for (const int width : {20, 80}) {
        fuzz::claim_harmless(render_text(document, {.width = width, .is_plain = true}));
    }
    fuzz::claim_harmless(render_markdown(document));
    fuzz::claim_harmless(to_text({.code = "x",
                                  .place = {.file = text, .line = 1, .column = 3},
                                  .message = text,
                                  .remedy = text,
                                  .excerpt = text}));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string text{fuzz::text_of(bytes, size)};
    check_csv(text);
    check_json(text);
    check_markdown(text);
    check_terminal(text);
    return 0;
}
