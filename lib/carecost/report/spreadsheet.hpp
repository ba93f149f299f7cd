// SPDX-License-Identifier: MIT
// A workbook as plain data: sheets of typed cells, formulas with the value they have now, names,
// charts. Knows neither cases nor a file format, so that it can be tested without either.
#pragma once

#include "carecost/base/never_held.hpp"
#include "carecost/report/number_style.hpp"

#include <string>
#include <variant>
#include <vector>

namespace carecost {

/// A cell of a sheet, both counted from 0.
struct CellPlace {
    int row = 0;
    int column = 0;
};

/// "D5"
[[nodiscard]] std::string relative_reference(const CellPlace& place);
/// "$D$5"
[[nodiscard]] std::string absolute_reference(const CellPlace& place);
/// "$D$5:$D$9"
[[nodiscard]] std::string absolute_range(const CellPlace& first, const CellPlace& last);
/// "'Lines'!$D$5": a name of a sheet in quotes, then what stands there.
[[nodiscard]] std::string on_sheet(const std::string& sheet, const std::string& reference);

/// What a program shows before it recalculates.
using CachedValue = std::variant<double, std::string, NeverHeld>;

/// A formula without its "=", in English function names with "," between arguments. It never holds
/// words that somebody else wrote.
struct CellFormula {
    std::string text;
    CachedValue cached;
};

/// Text is text, whatever it begins with.
using CellContent = std::variant<std::string, double, CellFormula>;

enum class CellLook {
    plain,
    title,
    subtitle,
    heading,
    right_heading,
    strong,
    total, // strong, with a line above
    note,  // small grey talk
    faint, // grey, of normal size
    input, // may be changed: yellow
    choice // an input that holds text
};

enum class CellNumber { general, money, large_money, change, percent, decimals };

struct CellStyle {
    CellLook look = CellLook::plain;
    CellNumber number = CellNumber::general;
    int decimals = 2; // of percentages, decimals and unit prices
    bool is_wrapped = false;
    bool is_left = false;     // a number at the beginning of its cell
    bool is_right = false;    // a word among numbers, at the end of its cell
    bool is_indented = false; // text that follows a figure
    [[nodiscard]] friend auto operator<=>(const CellStyle&, const CellStyle&) = default;
};

struct SheetCell {
    CellPlace place;
    CellContent content;
    CellStyle style;
};

/// What may be typed into a cell.
struct CellRule {
    enum class Kind { at_least_zero, above_zero, share, above_minus_one, one_of };
    CellPlace first;
    CellPlace last;
    Kind kind = Kind::at_least_zero;
    std::string list{}; // of one_of: the range that holds the choices
    std::string message;
};

enum class ChartFill { none, dark, accent, pale };

struct ChartSeries {
    std::string name;
    CellPlace first; // of the values, in one column
    CellPlace last;
    ChartFill fill = ChartFill::accent;
};

/// Lying bars, the first row on top. Values lie on the chart's own sheet.
struct BarChart {
    CellPlace place; // of its upper left corner
    std::string title;
    std::string description; // for those who cannot see it
    int category_column = 0;
    std::vector<ChartSeries> series{};
    int width = 640; // pixels
    int height = 320;
    bool is_stacked = true;
    bool has_legend = false;
};

struct Sheet {
    std::string name;
    std::vector<double> column_widths; // in characters
    std::vector<double> row_heights{}; // in points, of the first rows; 0: as usual
    std::vector<SheetCell> cells;
    CellPlace frozen{};        // the first cell that scrolls
    int first_repeated = 0;    // rows printed again on every page
    int last_repeated = -1;    // before the first: none
    int last_print_column = 0; // later columns are not printed
    std::vector<CellRule> rules{};
    std::vector<BarChart> charts{};
};

struct DefinedName {
    std::string name;
    std::string refers_to; // "'Assumptions'!$F$5"
};

struct Workbook {
    std::string title;
    std::string program; // "carecost 0.1.0"
    std::string currency = "EUR";
    NumberStyle numbers;
    std::vector<Sheet> sheets{};
    std::vector<DefinedName> names{};
};

} // namespace carecost
