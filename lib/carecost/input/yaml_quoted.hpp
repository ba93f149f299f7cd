// SPDX-License-Identifier: MIT
// Reads a quoted text from the bytes of the source, escapes and all, without asking the parser.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace carecost::input {

struct QuotedText {
    bool is_closed = false;
    bool is_as_written = true;                  // stands on one line and holds no escape
    std::size_t end = 0;                        // byte after the closing quote
    std::string characters{};                   // decoded, without blanks and line ends
    std::vector<std::size_t> further_lines{};   // as ScalarSpan::further_lines
    std::vector<std::size_t> control_escapes{}; // as ScalarSpan::control_escapes
};

/// @param offset of the opening quote, single or double
[[nodiscard]] QuotedText read_quoted(std::string_view bytes, std::size_t offset);

/// The text without blanks and line ends: folding of lines changes nothing else.
[[nodiscard]] std::string without_space(std::string_view text);

} // namespace carecost::input
