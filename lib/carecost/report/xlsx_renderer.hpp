// SPDX-License-Identifier: MIT
// Writes a workbook as an Office Open XML file. The same workbook gives the same bytes: no clock,
// no name of a user or machine is in it.
#pragma once

#include "carecost/report/spreadsheet.hpp"

#include <string>

namespace carecost {

/// The bytes of an .xlsx file. Texts longer than a cell may hold (32 767 characters) are cut.
/// @throws SystemError when there is no room for the file in memory or for its parts in /tmp
[[nodiscard]] std::string render_xlsx(const Workbook& workbook);

} // namespace carecost
