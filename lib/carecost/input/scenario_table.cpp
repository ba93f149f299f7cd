// SPDX-License-Identifier: MIT
// Copies rows out of the scanner block by block, so that other threads can read their cells. Cells
// of plain digits take a short way; whatever else stands there is read by the grammar of --set.
#include "carecost/input/scenario_table.hpp"

#include "carecost/base/signs.hpp"
#include "carecost/base/source_text.hpp"
#include "carecost/base/text.hpp"
#include "carecost/input/digit_run.hpp"
#include "carecost/input/faults.hpp"
#include "carecost/input/settings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace carecost::input {
namespace {

constexpr std::string_view name_column = "scenario";

Diagnostic diagnostic(std::string code, Place place, std::string message, std::string remedy,
                      std::string_view excerpt) {
    return {.code = std::move(code),
            .place = std::move(place),
            .message = std::move(message),
            .remedy = std::move(remedy),
            .excerpt = std::string{excerpt}};
}

Diagnostic diagnostic(const std::string& file, const CsvScanner& scanner, const CsvFault& fault) {
    const CsvPlace at = scanner.place(fault.offset);
    return diagnostic(
        fault.code,
        {.file = file, .line = static_cast<int>(at.line), .column = static_cast<int>(at.column)},
        fault.hides_rows ? fault.message + ", so no row after it can be read" : fault.message,
        fault.remedy, scanner.row_text());
}

/// "62", "62.50", "0.5": a figure that the grammar reads in the same way, or nothing.
std::optional<SmallQuotient> plain_quotient(std::string_view text, char decimal_sign,
                                            int& decimals) {
    constexpr std::size_t most_digits = 15;
    if (text.empty() || text.size() > most_digits || !is_digit(text.front()) ||
        !is_digit(text.back()) || (text.size() > 1 && text[0] == '0' && is_digit(text[1]))) {
        return std::nullopt;
    }
    SmallQuotient value;
    bool has_sign = false;
    decimals = 0;
    for (const char sign : text) {
        if (is_digit(sign)) {
            value.numerator = value.numerator * 10 + (sign - '0');
            value.denominator *= has_sign ? 10 : 1;
            decimals += has_sign ? 1 : 0;
        } else if (sign == decimal_sign && !has_sign) {
            has_sign = true;
        } else {
            return std::nullopt;
        }
    }
    return value;
}

/// Whether some value that its kind allows may be refused.
bool has_limits(const Case& model, FigureId figure) {
    return refusal_of(model, figure, {.value = 0}) || refusal_of(model, figure, {.value = 2});
}

} // namespace

ScenarioTable::ScenarioTable(std::string name, ByteReader read)
    : name_(std::move(name)), scanner_(std::move(read)) {
    if (!scanner_.next()) {
        throw InputError{diagnostic("empty-table", {.file = name_}, "the table has no header",
                                    "write the names of assumptions in its first row", {})};
    }
    if (scanner_.fault()) {
        throw InputError{diagnostic(name_, scanner_, *scanner_.fault())};
    }
    header_text_ = scanner_.row_text();
    std::vector<Diagnostic> faults;
    for (const CsvField& field : scanner_.fields()) {
        const CsvPlace at = scanner_.place(field.offset);
        Column column{.name = std::string{field.text},
                      .place = {.file = name_,
                                .line = static_cast<int>(at.line),
                                .column = static_cast<int>(at.column)}};
        if (column.name.empty()) {
            faults.push_back(diagnostic("unknown-column", column.place, "this column has no name",
                                        "name it, or leave it out", header_text_));
        } else if (std::any_of(columns_.begin(), columns_.end(),
                               [&](const Column& each) { return each.name == column.name; })) {
            faults.push_back(diagnostic("duplicate-column", column.place,
                                        fmt::format("{} stands here twice", quoted(column.name)),
                                        "leave one of them out", header_text_));
        }
        columns_.push_back(std::move(column));
    }
    if (!faults.empty()) {
        throw InputError{std::move(faults)};
    }
}

TableBlock ScenarioTable::next(std::size_t most) {
    TableBlock block;
    block.rows.reserve(most);
    block.fields.reserve(most * columns_.size());
    while (block.rows.size() < most && next_row()) {
        take_row(block);
    }
    return block;
}

std::uint64_t ScenarioTable::skip(std::uint64_t most) {
    std::uint64_t count = 0;
    while (count < most && next_row()) {
        ++count;
    }
    return count;
}

/// Moves to the next row that is not blank.
bool ScenarioTable::next_row() {
    while (!is_broken_ && scanner_.next()) {
        const auto& fault = scanner_.fault();
        const auto fields = scanner_.fields();
        if (fault || std::any_of(fields.begin(), fields.end(),
                                 [](const auto& field) { return !field.text.empty(); })) {
            ++row_count_;
            is_broken_ = fault && fault->hides_rows;
            return true;
        }
    }
    return false;
}

void ScenarioTable::take_row(TableBlock& block) {
    TableBlock::Row row{.number = row_count_,
                        .line = scanner_.line(),
                        .text = block.texts.size(),
                        .text_size = scanner_.row_text().size(),
                        .first_field = block.fields.size(),
                        .field_count = scanner_.fields().size()};
    const std::string_view text = scanner_.row_text();
    block.texts += text;
    if (scanner_.fault()) {
        row.fault = diagnostic(name_, scanner_, *scanner_.fault());
    }
    for (const CsvField& field : scanner_.fields()) {
        // Nearly every field stands in the row as it is; others were decoded.
        const bool is_in_row =
            field.offset <= text.size() && text.substr(field.offset).starts_with(field.text);
        block.fields.push_back({.text = is_in_row ? row.text + field.offset : block.texts.size(),
                                .size = field.text.size(),
                                .offset = field.offset});
        if (!is_in_row) {
            block.texts += field.text;
        }
    }
    block.rows.push_back(std::move(row));
}

TableFigures::TableFigures(const ScenarioTable& table, const Case& model)
    : model_(&model), table_(table.name()), field_count_(table.columns().size()) {
    std::vector<Diagnostic> faults;
    for (std::size_t field = 0; field < field_count_; ++field) {
        const ScenarioTable::Column& column = table.columns()[field];
        if (column.name == name_column) {
            name_field_ = field;
        } else if (const auto figure = model.figure_named(column.name)) {
            columns_.push_back({.field = field,
                                .figure = *figure,
                                .kind = model.figures[figure->index].kind,
                                .is_limited = has_limits(model, *figure)});
        } else {
            faults.push_back(
                diagnostic("unknown-column", column.place,
                           fmt::format("{} has no figure {}", model.file, quoted(column.name)),
                           mend_for_figure_name(model, column.name), table.header_text()));
        }
    }
    if (faults.empty() && columns_.empty()) {
        faults.push_back(diagnostic("empty-table", table.columns().front().place,
                                    "the table changes no figure",
                                    "name the columns after assumptions", table.header_text()));
    }
    if (!faults.empty()) {
        throw InputError{std::move(faults)};
    }
}

std::vector<FigureId> TableFigures::figures() const {
    std::vector<FigureId> figures;
    for (const Column& column : columns_) {
        figures.push_back(column.figure);
    }
    return figures;
}

std::optional<SmallQuotient> TableFigures::plain_value(std::string_view text,
                                                       const Column& column) const {
    int decimals = 0;
    const auto value = plain_quotient(text, sign_of(model_->conventions.decimal), decimals);
    if (!value) {
        return std::nullopt;
    }
    const bool is_above_whole = value->numerator > value->denominator;
    const bool may_be_thousands = column.kind == FigureKind::money && decimals == 3;
    const bool is_doubtful = may_be_thousands ||
                             (column.kind == FigureKind::share && is_above_whole) ||
                             (column.is_limited && (value->numerator == 0 || is_above_whole));
    return is_doubtful ? std::nullopt : value;
}

Diagnostic TableFigures::diagnose(const TableBlock& block, const TableBlock::Row& row,
                                  std::size_t offset, const TextFault& fault) const {
    const std::string text = block.texts.substr(row.text, row.text_size);
    Place place = SourceText{table_, text}.place(offset);
    place.line += static_cast<int>(row.line) - 1;
    return diagnostic(fault.code, std::move(place), fault.message, fault.remedy, text);
}

std::variant<Point, std::vector<Diagnostic>> TableFigures::point(const TableBlock& block,
                                                                 std::size_t index) const {
    const TableBlock::Row& row = block.rows[index];
    if (row.fault) {
        return std::vector<Diagnostic>{*row.fault};
    }
    if (row.field_count != field_count_) {
        return std::vector<Diagnostic>{diagnose(
            block, row, 0,
            {.code = "columns",
             .message = fmt::format("this row has {}, the header {}",
                                    counted(row.field_count, "field", "fields"), field_count_),
             .remedy = "give every row as many fields as the header"})};
    }
    const auto field_of = [&](std::size_t field) { return block.fields[row.first_field + field]; };
    Point point;
    if (name_field_) {
        point.name = block.text_of(field_of(*name_field_));
    }
    if (point.name.empty()) {
        point.name = "row-";
        const fmt::format_int number{row.number};
        point.name.append(number.data(), number.size());
    }
    point.values.reserve(columns_.size());
    for (const Column& column : columns_) {
        const auto value = plain_value(block.text_of(field_of(column.field)), column);
        if (!value) {
            return written_point(block, row, std::move(point.name));
        }
        point.values.push_back(*value);
    }
    return point;
}

std::variant<Point, std::vector<Diagnostic>> TableFigures::written_point(const TableBlock& block,
                                                                         const TableBlock::Row& row,
                                                                         std::string name) const {
    std::vector<Estimate> estimates;
    std::vector<Diagnostic> faults;
    for (const Column& column : columns_) {
        const TableBlock::Field& field = block.fields[row.first_field + column.field];
        if (field.size == 0) {
            faults.push_back(diagnose(
                block, row, field.offset,
                {.code = "number",
                 .message = fmt::format("the cell of {} is empty", model_->name_of(column.figure)),
                 .remedy = "write the figure, also where it stays as it is"}));
            continue;
        }
        const auto read = read_replacement(*model_, column.figure, block.text_of(field));
        if (const auto* fault = std::get_if<TextFault>(&read)) {
            faults.push_back(diagnose(block, row, field.offset, *fault));
        } else {
            estimates.push_back(std::get<Estimate>(read));
        }
    }
    if (!faults.empty()) {
        return faults;
    }
    return point_of(std::move(name), std::move(estimates));
}

} // namespace carecost::input
