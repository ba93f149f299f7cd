// SPDX-License-Identifier: MIT
// A table as CSV (RFC 4180): UTF-8, commas, lines that end in LF as shell tools expect, figures
// with a point. Text that a spreadsheet would run as a formula gets a leading apostrophe.
#pragma once

#include "carecost/report/document.hpp"

#include <string>

namespace carecost {

enum class CsvHeader { written, left_out };

/// Bars come out empty; shares as fractions with six decimals.
[[nodiscard]] std::string render_csv(const Table& table, CsvHeader header = CsvHeader::written);

} // namespace carecost
