// SPDX-License-Identifier: MIT
// Is a field clean text? Clean UTF-8 is, and so are bytes that Windows-1252 gives a meaning.
// Spreadsheets still save the latter where a language has å, ä or ö.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace carecost::input {

enum class CsvText { utf_8, windows_1252, unclean };

/// Unclean: a control character (tab and line ends excepted), U+FEFF, or bytes that neither
/// encoding knows.
[[nodiscard]] CsvText kind_of_text(std::string_view bytes);

/// @param bytes of kind windows_1252
[[nodiscard]] std::string from_windows_1252(std::string_view bytes);

} // namespace carecost::input
