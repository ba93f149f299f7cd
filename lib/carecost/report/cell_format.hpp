// SPDX-License-Identifier: MIT
// How numbers of a workbook are shown: format codes for the program that opens it, and the text
// that comes out, from which column widths are found.
#pragma once

#include "carecost/report/spreadsheet.hpp"

#include <string>
#include <string_view>

namespace carecost {

/// The format code of a cell, in the notation of Office Open XML ("#,##0.00"). Where the currency
/// stands follows the style; decimal and group signs are those of whoever opens the file.
/// @param currency an ISO 4217 code
[[nodiscard]] std::string format_code(const CellStyle& style, std::string_view currency,
                                      const NumberStyle& numbers);

/// How wide a number looks in characters, generously.
[[nodiscard]] int shown_width(double value, const CellStyle& style);

} // namespace carecost
