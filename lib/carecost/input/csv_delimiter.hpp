// SPDX-License-Identifier: MIT
// Which sign parts the fields of a CSV file: spreadsheets of different countries write different
// ones. Found in the first row, because nobody should have to say it.
#pragma once

#include <string_view>

namespace carecost::input {

/// The commonest of comma, semicolon and tab outside quotes in the first line that is not empty.
/// A comma when there is none of them.
[[nodiscard]] char commonest_delimiter(std::string_view text);

} // namespace carecost::input
