// SPDX-License-Identifier: MIT
// Widths are counted in characters of the usual font and are generous, since nobody knows which
// font the reader's program has.
#include "carecost/report/sheet_draft.hpp"

#include "carecost/base/text.hpp"
#include "carecost/report/cell_format.hpp"

#include <algorithm>
#include <numeric>

namespace carecost {
namespace {

constexpr double room = 2.5;
constexpr double narrowest = 9;

double width_of_words(std::string_view words) {
    constexpr double generous = 1.1;
    return static_cast<double>(display_width(words)) * generous + room;
}

double longest_word(std::string_view words) {
    double width = 0;
    for (const std::string_view word : split(words, ' ')) {
        width = std::max(width, width_of_words(word) + 1);
    }
    return width;
}

bool is_talk(CellLook look) {
    return look == CellLook::title || look == CellLook::subtitle || look == CellLook::note;
}

bool is_heading(CellLook look) {
    return look == CellLook::heading || look == CellLook::right_heading;
}

double width_of_value(double value, const CellStyle& style) {
    constexpr double bold = 1.12;
    constexpr double large = 1.75;
    const double width = shown_width(value, style) + room;
    if (style.number == CellNumber::large_money) {
        return width * large;
    }
    return style.look == CellLook::total || style.look == CellLook::strong ? width * bold : width;
}

double width_of(const SheetCell& cell, double widest) {
    if (const auto* const words = std::get_if<std::string>(&cell.content)) {
        if (is_talk(cell.style.look)) {
            return 0;
        }
        if (is_heading(cell.style.look)) {
            return longest_word(*words);
        }
        const double width = width_of_words(*words);
        return cell.style.is_wrapped ? std::min(width, widest) : width;
    }
    if (const auto* const number = std::get_if<double>(&cell.content)) {
        return width_of_value(*number, cell.style);
    }
    const auto& cached = std::get<CellFormula>(cell.content).cached;
    const auto* const number = std::get_if<double>(&cached);
    return number != nullptr ? width_of_value(*number, cell.style)
                             : width_of_words(std::get<std::string>(cached));
}

/// How many lines a text takes in a column.
int lines_in(std::string_view text, double column_width) {
    constexpr double letters_a_digit = 1.08; // widths are counted in digits, which are wider
    constexpr double margin = 1;
    int lines = 1;
    double used = 0;
    for (const std::string_view word : split(text, ' ')) {
        const auto width = static_cast<double>(display_width(word));
        if (used > 0 && used + 1 + width > column_width * letters_a_digit - margin) {
            ++lines;
            used = 0;
        }
        used += (used > 0 ? 1 : 0) + width;
    }
    return lines;
}

double height_of(const SheetCell& cell, const std::vector<double>& widths) {
    constexpr double usual = 16; // points
    constexpr double of_a_line = 14.5;
    constexpr double tall = 27; // for letters of 18
    if (cell.style.look == CellLook::title || cell.style.number == CellNumber::large_money) {
        return tall;
    }
    const auto* const words = std::get_if<std::string>(&cell.content);
    if (words == nullptr || !(cell.style.is_wrapped || is_heading(cell.style.look))) {
        return usual;
    }
    const double width = widths[static_cast<std::size_t>(cell.place.column)];
    return usual + (lines_in(*words, width) - 1) * of_a_line;
}

/// The last column of the sheet, or of the empty ones that its title and talk run over.
int last_column_with_room(const Sheet& sheet) {
    constexpr double usual_width = 8.43;
    constexpr double title_size = 1.6;
    double needed = 0;
    for (const SheetCell& cell : sheet.cells) {
        const auto* const words = std::get_if<std::string>(&cell.content);
        if (words != nullptr && cell.place.column == 0 && is_talk(cell.style.look)) {
            const double size = cell.style.look == CellLook::title ? title_size : 1;
            needed = std::max(needed, width_of_words(*words) * size);
        }
    }
    const double held =
        std::accumulate(sheet.column_widths.begin(), sheet.column_widths.end(), 0.0);
    const int extra = needed > held ? static_cast<int>((needed - held) / usual_width) + 1 : 0;
    return static_cast<int>(sheet.column_widths.size()) - 1 + extra;
}

} // namespace

SheetDraft::SheetDraft(std::string_view name, std::string_view title, std::string_view subtitle) {
    sheet_.name = name;
    put(0, 0, std::string(title), looking(CellLook::title));
    put(1, 0, std::string(subtitle), looking(CellLook::subtitle));
}

void SheetDraft::put(int row, int column, CellContent content, CellStyle style) {
    const bool is_text = std::holds_alternative<std::string>(content);
    style.is_indented =
        style.is_indented || (is_text && column > 0 && style.look != CellLook::right_heading &&
                              style.look != CellLook::choice && style.look != CellLook::total);
    sheet_.cells.push_back(
        {.place = {.row = row, .column = column}, .content = std::move(content), .style = style});
}

void SheetDraft::put_headings(int row, const std::vector<ColumnHeading>& headings) {
    for (std::size_t i = 0; i < headings.size(); ++i) {
        put(row, static_cast<int>(i), headings[i].words,
            looking(headings[i].is_right ? CellLook::right_heading : CellLook::heading));
    }
}

Sheet SheetDraft::finished(double widest) && {
    std::vector<double>& widths = sheet_.column_widths;
    for (const SheetCell& cell : sheet_.cells) {
        const auto column = static_cast<std::size_t>(cell.place.column);
        if (column >= widths.size()) {
            widths.resize(column + 1, narrowest);
        }
        widths[column] = std::max(widths[column], width_of(cell, widest));
    }
    for (const SheetCell& cell : sheet_.cells) {
        const auto row = static_cast<std::size_t>(cell.place.row);
        if (row >= sheet_.row_heights.size()) {
            sheet_.row_heights.resize(row + 1, 0);
        }
        sheet_.row_heights[row] = std::max(sheet_.row_heights[row], height_of(cell, widths));
    }
    if (sheet_.last_print_column == 0) {
        sheet_.last_print_column = last_column_with_room(sheet_);
    }
    return std::move(sheet_);
}

CellStyle looking(CellLook look) { return {.look = look}; }

CellStyle money_style(CellLook look, int decimals) {
    return {.look = look, .number = CellNumber::money, .decimals = decimals};
}

CellStyle change_style(CellLook look) { return {.look = look, .number = CellNumber::change}; }

CellStyle decimals_style(int decimals, CellLook look) {
    return {.look = look, .number = CellNumber::decimals, .decimals = decimals};
}

CellStyle wrapped(CellStyle style) {
    style.is_wrapped = true;
    return style;
}

} // namespace carecost
