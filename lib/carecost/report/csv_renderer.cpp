// SPDX-License-Identifier: MIT
// Writes cells for machines: a point, no groups, quotes where RFC 4180 asks for them.
// Figures are never guarded against spreadsheets, since -12.00 must stay a number.
#include "carecost/report/csv_renderer.hpp"

#include <algorithm>
#include <string_view>

namespace carecost {
namespace {

/// Whether text that holds this sign may have to be guarded or quoted. A minus matters in front
/// only.
bool needs_care(char sign) {
    switch (sign) {
    case '=':
    case '+':
    case '@':
    case '\t':
    case '\r':
    case '\n':
    case ',':
    case ';':
    case '"':
        return true;
    default:
        return false;
    }
}

/// An apostrophe keeps a spreadsheet from taking text for a formula: at its start, and behind every
/// sign at which a spreadsheet that parts cells otherwise would begin a new one.
std::string guarded(std::string_view text) {
    std::string out;
    bool is_at_start = true;
    for (const char c : text) {
        if (is_at_start && std::string_view("=+-@\t\r").find(c) != std::string_view::npos) {
            out += '\'';
        }
        is_at_start = c == ';' || c == '\t';
        out += c;
    }
    return out;
}

std::string quoted(const std::string& field) {
    if (field.find_first_of(",;\"\t\r\n") == std::string::npos) {
        return field;
    }
    std::string out = "\"";
    for (const char c : field) {
        out += c == '"' ? "\"\"" : std::string(1, c);
    }
    return out + '"';
}

struct FieldWriter {
    std::string operator()(const std::monostate&) const { return {}; }
    std::string operator()(const BarCell&) const { return {}; }
    std::string operator()(const TextCell& cell) const { return csv_text(cell.text); }
    std::string operator()(const MoneyCell& cell) const { return to_text(cell.amount); }
    std::string operator()(const ChangeCell& cell) const { return to_text(cell.change); }
    std::string operator()(const NumberCell& cell) const {
        return to_decimal_text(cell.value, cell.decimals);
    }
    std::string operator()(const CountCell& cell) const { return digits_of(cell.count); }
    std::string operator()(const ShareCell& cell) const { return to_decimal_text(cell.share, 6); }
};

} // namespace

std::string csv_text(std::string_view text) {
    const bool is_plain =
        !text.starts_with('-') && std::none_of(text.begin(), text.end(), needs_care);
    return is_plain ? std::string{text} : quoted(guarded(text));
}

std::string render_csv(const Table& table, CsvHeader header) {
    std::string out;
    std::string_view comma;
    if (header == CsvHeader::written) {
        for (const Column& column : table.columns) {
            out += std::string(comma) + csv_text(column.heading);
            comma = ",";
        }
        out += "\n";
    }
    for (const Row& row : table.rows) {
        comma = {};
        for (const Cell& cell : row.cells) {
            out += std::string(comma) + std::visit(FieldWriter{}, cell);
            comma = ",";
        }
        out += "\n";
    }
    return out;
}

} // namespace carecost
