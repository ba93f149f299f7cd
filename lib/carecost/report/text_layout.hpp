// SPDX-License-Identifier: MIT
// Lines of a terminal: wrapping, cutting, filling up and bars, all by display width.
// Marks that combine never leave the character they stand on.
#pragma once

#include "carecost/base/rational.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace carecost {

/// Lines of at most `width` columns, broken at blanks (never before a %), inside a word only when
/// it is longer than a line. At least one line.
[[nodiscard]] std::vector<std::string> wrap_text(std::string_view text, std::size_t width);

/// The same with breaks only between pieces, as long as a piece fits a line.
[[nodiscard]] std::vector<std::string> wrap_pieces(const std::vector<std::string>& pieces,
                                                   std::size_t width);

/// The text where it fits, else its beginning and "…".
[[nodiscard]] std::string cut_text(std::string_view text, std::size_t width);

/// The first `count` lines; when there were more, the last of them ends with "…".
[[nodiscard]] std::vector<std::string> first_lines(std::vector<std::string> lines,
                                                   std::size_t count, std::size_t width);

[[nodiscard]] std::string padded_right(std::string_view text, std::size_t width);
[[nodiscard]] std::string padded_left(std::string_view text, std::size_t width);

/// The columns of the longest word.
[[nodiscard]] std::size_t longest_word(std::string_view text);

/// A bar of eighth blocks; what is not nothing has at least one eighth.
/// @param length 0 to 1, of `columns`
[[nodiscard]] std::string bar_text(const Rational& length, std::size_t columns);

} // namespace carecost
