// SPDX-License-Identifier: MIT
// The text of files that only carecost reads: lines of fields parted by tabs. Tabs, line ends and
// backslashes inside a field are escaped, so any text can be one.
#pragma once

#include "carecost/base/rational.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace carecost {

/// The field as \t, \n, \r and \\ let it stand on a line.
[[nodiscard]] std::string escaped_field(std::string_view text);

/// The fields of a line, as they were before they were escaped.
[[nodiscard]] std::vector<std::string> split_fields(std::string_view line);

/// A whole number of digits with at most a leading minus; nothing for other text.
[[nodiscard]] std::optional<std::uint64_t> whole_field(std::string_view text);
[[nodiscard]] std::optional<Int128> cents_field(std::string_view text);

/// Takes the next line, without its end, off the front of `rest`; nothing when none is complete.
[[nodiscard]] std::optional<std::string_view> take_line(std::string_view& rest);

} // namespace carecost
