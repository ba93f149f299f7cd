// SPDX-License-Identifier: MIT
// How much room a text takes on a page, told without a browser: enough to know whether a page is
// full. Measures are those of Noto Sans, the widest of the fonts the pages ask for.
#pragma once

#include <cstddef>
#include <string_view>

namespace carecost {

/// Width in thousandths of the type size.
/// @param is_bold also for headings in the serif type
[[nodiscard]] int text_width(std::string_view utf8, bool is_bold = false);

/// Lines a text takes, broken at blanks; a word longer than a line is cut. At least 1.
/// @param width of the line, in thousandths of the type size
[[nodiscard]] int line_count(std::string_view utf8, int width, bool is_bold = false);

} // namespace carecost
