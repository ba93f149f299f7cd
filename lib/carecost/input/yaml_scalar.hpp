// SPDX-License-Identifier: MIT
// Finds the bytes of the source that a scalar stands for, by reading them again on our own.
// What the parser made of a text is believed only if both readings hold the same characters.
#pragma once

#include "carecost/input/tree.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace carecost::input {

struct ScalarSpan {
    ScalarStyle style = ScalarStyle::plain;
    bool agrees = false;         // the source holds the characters of the text, and no other
    std::size_t end = 0;         // byte after it; of an unquoted text that differs, where it does
    std::size_t text_offset = 0; // as Node::text_offset
    bool is_verbatim = false;    // as Node::is_verbatim
    std::vector<std::size_t> further_lines{};   // first character of each further line of it
    std::vector<std::size_t> control_escapes{}; // escapes for characters that no text may hold
};

/// @param bytes  the whole source
/// @param offset where the scalar starts: its quote, its | or >, or its first character
/// @param text   what the parser read
/// @param in_flow inside brackets, where | and > are no sign of a block
[[nodiscard]] ScalarSpan find_scalar(std::string_view bytes, std::size_t offset,
                                     std::string_view text, bool in_flow);

} // namespace carecost::input
