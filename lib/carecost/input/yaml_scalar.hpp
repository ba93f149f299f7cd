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

// What both readers of the source ask of a byte.
[[nodiscard]] constexpr bool is_blank(char byte) { return byte == ' ' || byte == '\t'; }
[[nodiscard]] constexpr bool is_space(char byte) {
    return is_blank(byte) || byte == '\n' || byte == '\r';
}
/// A blank, a line end or the end of the source stands at `offset`.
[[nodiscard]] constexpr bool is_space_or_end(std::string_view bytes, std::size_t offset) {
    return offset >= bytes.size() || is_space(bytes[offset]);
}
/// The byte at `offset`, or 0 past the end.
[[nodiscard]] constexpr char byte_at(std::string_view bytes, std::size_t offset) {
    return offset < bytes.size() ? bytes[offset] : '\0';
}
/// Only blanks stand before `offset` on its line.
[[nodiscard]] bool starts_line(std::string_view bytes, std::size_t offset);
/// Bytes before `offset` on its line.
[[nodiscard]] int column_of(std::string_view bytes, std::size_t offset);

} // namespace carecost::input
