// SPDX-License-Identifier: MIT
// libxlsxwriter, looked up when the first workbook is written and not when the program starts: with
// the cryptography it brings along it would double the start of every command.
#pragma once

namespace carecost {

/// The address of a function of the library.
/// @throws SystemError when the library is not installed, or has no such function
[[nodiscard]] void* xlsx_function(const char* name);

} // namespace carecost
