// SPDX-License-Identifier: MIT
// Joins the scanner's fields with the header's columns.
// Only here are byte offsets turned into lines and columns, and only simply where the row is ASCII.
#include "carecost/input/log_table.hpp"

#include "carecost/base/signs.hpp"
#include "carecost/base/text.hpp"
#include "carecost/input/faults.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace carecost::input {
namespace {

bool is_total(std::string_view text) {
    if (is_digit(text.front())) {
        return false; // a day, as in nearly every row
    }
    std::string word = ascii_lower(trimmed(text));
    if (word.ends_with(':')) {
        word.pop_back();
    }
    constexpr std::array<std::string_view, 9> words{"total",           "totals", "sum",
                                                    "subtotal",        "summa",  "totalt",
                                                    "yhteens\xC3\xA4", "gesamt", "summe"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_ascii_sign(char sign) { return ' ' < sign && is_ascii(sign); }

/// As trimmed() does it, which looks for blanks of more than one byte too.
std::string_view without_blanks(std::string_view text) {
    const bool has_none =
        text.empty() || (is_ascii_sign(text.front()) && is_ascii_sign(text.back()));
    return has_none ? text : trimmed(text);
}

} // namespace

LogTable::LogTable(LogPart part, const InputFile& file, std::size_t file_number, LogFaults& faults,
                   LogNotes& notes)
    : part_(part), file_(file_number), faults_(&faults), notes_(&notes), scanner_(file.open()) {
    cells_.at.file = file_number;
    for (LogCells::Cell& cell : cells_.cells) {
        cell.at.file = file_number;
    }
    read_header();
}

RowPlace LogTable::place(std::size_t offset) const {
    const CsvPlace place = scanner_.place(offset);
    return {.file = file_, .line = place.line, .column = place.column};
}

void LogTable::report_scan_fault() {
    const CsvFault& fault = *scanner_.fault();
    const bool hides = fault.hides_rows || !has_header_;
    faults_->error(hides ? Reach::log : Reach::row, place(fault.offset),
                   {fault.code, fault.message, fault.remedy});
    if (!hides && faults_->skips_bad_rows()) {
        notes_->count(LogNote::rows_left_out);
    }
}

void LogTable::read_header() {
    if (!scanner_.next()) {
        faults_->error(Reach::log, {.file = file_},
                       {"header-missing", "the file is empty",
                        fmt::format("write a first line with the names of the columns: {}, …",
                                    name_of(required_columns_of(part_).front()))});
        is_at_end_ = true;
        return;
    }
    if (scanner_.fault()) {
        report_scan_fault();
        is_at_end_ = true;
        return;
    }
    for (const CsvField& field : scanner_.fields()) {
        add_column(field.text, field.offset);
    }
    for (const LogColumn column : required_columns_of(part_)) {
        if (std::find(columns_.begin(), columns_.end(), column) == columns_.end()) {
            faults_->error(Reach::log, place(0),
                           {"column-missing",
                            fmt::format("there is no column '{}'", name_of(column)),
                            "name every column in the first line; comma, semicolon or tab part "
                            "them"});
            is_at_end_ = true;
        }
    }
    has_header_ = true;
}

void LogTable::add_column(std::string_view name, std::size_t offset) {
    const std::optional<LogColumn> column = find_column(part_, name);
    if (column && std::find(columns_.begin(), columns_.end(), column) != columns_.end()) {
        faults_->error(Reach::log, place(offset),
                       {"column-twice", fmt::format("the column {} stands twice", quoted(name)),
                        "keep one of them"});
        is_at_end_ = true;
    }
    if (!column && !trimmed(name).empty()) {
        notes_->unknown_column(std::string{trimmed(name)});
    }
    if (column) {
        known_.push_back({columns_.size(), &cells_[*column]});
    }
    columns_.push_back(column);
}

const LogCells* LogTable::next() {
    while (!is_at_end_) {
        if (!scanner_.next()) {
            is_at_end_ = true;
            note_traits();
            return nullptr;
        }
        if (scanner_.fault()) {
            report_scan_fault();
            continue;
        }
        const std::string_view first = first_text();
        if (first.empty()) {
            notes_->count(LogNote::blank_line);
        } else if (is_total(first)) {
            notes_->count(LogNote::totals_line);
        } else if (scanner_.fields().size() > columns_.size()) {
            faults_->error(Reach::row, place(scanner_.fields()[columns_.size()].offset),
                           {"row-too-wide",
                            fmt::format("this row has {} fields, the header {}",
                                        scanner_.fields().size(), columns_.size()),
                            fmt::format("put quotes around a text that holds '{}'",
                                        scanner_.traits().delimiter == '\t'
                                            ? std::string{"\\t"}
                                            : std::string{scanner_.traits().delimiter})});
            notes_->count(LogNote::rows_left_out, faults_->skips_bad_rows() ? 1U : 0U);
        } else {
            if (scanner_.is_plain_row() && scanner_.fields().size() == columns_.size()) {
                fill_plain_cells();
            } else {
                fill_cells();
            }
            return &cells_;
        }
    }
    return nullptr;
}

void LogTable::fill_cells() {
    const auto fields = scanner_.fields();
    cells_.at = place(0);
    const RowPlace end = place(scanner_.row_text().size());
    const bool is_plain = scanner_.is_plain_line();
    RowPlace at = cells_.at;
    for (const auto& [field, cell] : known_) {
        if (field < fields.size()) {
            at.column = fields[field].offset + 1;
            *cell = {without_blanks(fields[field].text),
                     is_plain ? at : place(fields[field].offset)};
        } else {
            *cell = {{}, end};
        }
    }
}

/// The same for a row that has all its fields, none of which needs a second look.
void LogTable::fill_plain_cells() {
    const auto fields = scanner_.fields();
    const char* const row = scanner_.row_text().data();
    const std::size_t line = scanner_.line();
    cells_.at.line = line;
    cells_.at.column = 1;
    for (const auto& [field, cell] : known_) {
        const std::size_t offset = fields[field].offset;
        cell->text = {row + offset, fields[field].text.size()};
        cell->at.line = line; // the file is that of every row
        cell->at.column = offset + 1;
    }
}

/// The first cell that holds something; where it says "Total", the row is none.
std::string_view LogTable::first_text() const {
    for (const CsvField& field : scanner_.fields()) {
        const std::string_view text = without_blanks(field.text);
        if (!text.empty()) {
            return text;
        }
    }
    return {};
}

void LogTable::note_traits() {
    const CsvTraits& traits = scanner_.traits();
    notes_->count(LogNote::byte_order_mark, traits.has_byte_order_mark ? 1U : 0U);
    notes_->count(LogNote::windows_line_ends, traits.has_windows_line_ends ? 1U : 0U);
    notes_->count(LogNote::separator, traits.delimiter == ',' ? 0U : 1U);
    notes_->count(LogNote::blank_line, traits.blank_lines);
    notes_->count(LogNote::windows_1252, traits.windows_1252_fields);
}

} // namespace carecost::input
