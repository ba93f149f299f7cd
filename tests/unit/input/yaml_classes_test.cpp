// SPDX-License-Identifier: MIT
// The table yaml_classes.txt: every kind of text that YAML's own tests try, in small files of ours,
// and what the guarded reader makes of each: refused with which words, or read as which tree.
#include "carecost/input/yaml_lane.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <fstream>

using namespace carecost;
using namespace carecost::input;

namespace {

struct Row {
    std::string name;
    std::string text;
    std::string expected; // lines parted by line ends
};

/// \t, \r, \n, \\ and \xNN.
std::string unescaped(std::string_view line) {
    constexpr std::string_view hex = "0123456789abcdef";
    std::string text;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] != '\\') {
            text += line[i];
            continue;
        }
        ++i;
        if (line[i] == 'x') {
            text += static_cast<char>(hex.find(line[i + 1]) * 16 + hex.find(line[i + 2]));
            i += 2;
        } else {
            text += line[i] == 't' ? '\t' : line[i] == 'r' ? '\r' : line[i] == 'n' ? '\n' : '\\';
        }
    }
    return text;
}

std::vector<Row> rows_of_table() {
    std::ifstream table{YAML_CLASSES};
    std::vector<Row> rows;
    for (std::string line; std::getline(table, line);) {
        if (line.starts_with("# ")) {
            rows.push_back({.name = line.substr(2), .text = {}, .expected = {}});
        } else if (line.starts_with("|")) {
            const bool has_line_end = !line.ends_with("\\.");
            const std::string written = line.substr(line.size() > 1 ? 2 : 1);
            rows.back().text += has_line_end ? unescaped(written) + '\n'
                                             : unescaped(written.substr(0, written.size() - 2));
        } else if (line.starts_with("= ")) {
            rows.back().expected += line.substr(2) + '\n';
        }
    }
    return rows;
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char sign : text) {
        out += sign == '\n' ? "\\n" : sign == '\t' ? "\\t" : std::string(1, sign);
    }
    return out;
}

/// "text", [list], {key: value}
std::string show(const Node& node) {
    std::string text;
    if (node.kind == NodeKind::scalar) {
        return fmt::format("\"{}\"", escaped(node.text));
    }
    for (const Node& item : node.items()) {
        text += (text.empty() ? "" : ", ") + show(item);
    }
    for (const Entry& entry : node.entries()) {
        text += (text.empty() ? "" : ", ") + show(entry.key) + ": " + show(entry.value);
    }
    return node.kind == NodeKind::list ? "[" + text + "]" : "{" + text + "}";
}

std::string outcome_of(const std::string& text) {
    const SourceText source{"case.yaml", text};
    Faults faults{source};
    const auto root = read_yaml(source, faults);
    if (root && !faults.has_errors()) {
        return show(*root) + '\n';
    }
    std::string told;
    for (const Diagnostic& error : faults.errors()) {
        told += fmt::format("{}:{} {}: {}; {}\n", error.place.line, error.place.column, error.code,
                            error.message, error.remedy);
    }
    return told;
}

} // namespace

TEST_CASE("every kind of YAML is read as it stands, or refused in words") {
    const std::vector<Row> rows = rows_of_table();
    CHECK(rows.size() == 282); // the table was found, and read whole
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(outcome_of(row.text) == row.expected);
    }
}
