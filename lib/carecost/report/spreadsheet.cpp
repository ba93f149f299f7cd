// SPDX-License-Identifier: MIT
// Cell references as formulas write them: columns in letters, rows from 1.
// Nothing else about a sheet needs working out.
#include "carecost/report/spreadsheet.hpp"

#include <fmt/format.h>

namespace carecost {
namespace {

/// 0 is A, 25 is Z, 26 is AA.
std::string column_letters(int column) {
    constexpr int letters = 26;
    std::string text;
    for (int rest = column; rest >= 0; rest = rest / letters - 1) {
        text.insert(text.begin(), static_cast<char>('A' + rest % letters));
    }
    return text;
}

} // namespace

std::string relative_reference(const CellPlace& place) {
    return fmt::format("{}{}", column_letters(place.column), place.row + 1);
}

std::string absolute_reference(const CellPlace& place) {
    return fmt::format("${}${}", column_letters(place.column), place.row + 1);
}

std::string absolute_range(const CellPlace& first, const CellPlace& last) {
    return absolute_reference(first) + ":" + absolute_reference(last);
}

std::string on_sheet(const std::string& sheet, const std::string& reference) {
    return fmt::format("'{}'!{}", sheet, reference);
}

} // namespace carecost
