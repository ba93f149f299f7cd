// SPDX-License-Identifier: MIT
// Questions about places in a YAML source that its readers share: blanks, lines, columns, comments.
// All offsets are bytes of the whole source; any offset may lie past its end.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace carecost::input {

[[nodiscard]] constexpr bool is_blank(char byte) { return byte == ' ' || byte == '\t'; }

/// A blank or a part of a line end.
[[nodiscard]] constexpr bool is_space(char byte) {
    return is_blank(byte) || byte == '\n' || byte == '\r';
}

/// The byte at `offset`, or 0 past the end.
[[nodiscard]] constexpr char byte_at(std::string_view bytes, std::size_t offset) {
    return offset < bytes.size() ? bytes[offset] : '\0';
}

[[nodiscard]] constexpr bool is_space_or_end(std::string_view bytes, std::size_t offset) {
    return offset >= bytes.size() || is_space(bytes[offset]);
}

/// Bytes before `offset` on its line.
[[nodiscard]] int column_of(std::string_view bytes, std::size_t offset);

[[nodiscard]] std::size_t start_of_line(std::string_view bytes, std::size_t offset);

/// The first byte from `offset` on that is no blank.
[[nodiscard]] std::size_t after_blanks(std::string_view bytes, std::size_t offset);

/// The first byte from `offset` on that is no blank, line end or comment. A comment starts a line
/// or follows a blank.
[[nodiscard]] std::size_t after_gap(std::string_view bytes, std::size_t offset);

/// Only blanks stand before `offset` on its line.
[[nodiscard]] bool starts_line(std::string_view bytes, std::size_t offset);

/// Only blanks and dashes of items stand before `offset` on its line ("- a: 1", "- - a").
[[nodiscard]] bool starts_item_or_line(std::string_view bytes, std::size_t offset);

/// A line of its own: "---" or "...", perhaps with more behind it.
[[nodiscard]] bool is_marker(std::string_view bytes, std::size_t offset, std::string_view marker);

/// Length of a written `null` or `~` at `offset`; 0 when none is written.
[[nodiscard]] std::size_t null_length(std::string_view bytes, std::size_t offset);

/// A `#` after `end` on its line that looks like a part of the text before it: "room #4".
[[nodiscard]] std::optional<std::size_t> cutting_comment(std::string_view bytes, std::size_t end);

} // namespace carecost::input
