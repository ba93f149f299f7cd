// SPDX-License-Identifier: MIT
// A table as CSV (RFC 4180): UTF-8, commas, lines that end in LF as shell tools expect, figures
// with a point. Text that a spreadsheet would run as a formula gets a leading apostrophe.
#pragma once

#include "carecost/report/document.hpp"

#include <string>
#include <string_view>

namespace carecost {

enum class CsvHeader { written, left_out };

/// Bars come out empty; shares as fractions with six decimals.
[[nodiscard]] std::string render_csv(const Table& table, CsvHeader header = CsvHeader::written);

/// Text as a field: guarded and, where it must be, in quotes.
[[nodiscard]] std::string csv_text(std::string_view text);

} // namespace carecost
