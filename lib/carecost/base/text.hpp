// SPDX-License-Identifier: MIT
// Small helpers on UTF-8 text that several rooms share: characters, widths, slugs, nearest words.
// None of them depends on the locale.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace carecost {

/// One character of a text.
struct Character {
    char32_t code = 0;      // of a broken byte: that byte
    std::size_t length = 1; // bytes; 1 for a broken one
    bool is_broken = false; // no UTF-8: cut short, longer than needed, a surrogate, past U+10FFFF
};

/// The character that starts at `position`, which lies inside the text.
[[nodiscard]] Character decode_character(std::string_view utf8, std::size_t position);

/// U+061C, U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069: they reorder what a reader sees.
[[nodiscard]] bool is_bidi_control(char32_t code);

/// Number of code points; a byte that starts no character counts as one.
[[nodiscard]] std::size_t count_characters(std::string_view utf8);

/// The first `count` code points.
[[nodiscard]] std::string_view first_characters(std::string_view utf8, std::size_t count);

/// Columns on a terminal: code points, combining marks 0, wide East Asian and emoji 2.
[[nodiscard]] std::size_t display_width(std::string_view utf8);

/// Byte length of the UTF-8 character that starts at `position`; 1 for a broken one.
[[nodiscard]] std::size_t character_length(std::string_view utf8, std::size_t position);

/// Without blanks (space, tab, no-break space, narrow no-break space) at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

[[nodiscard]] std::string ascii_lower(std::string_view text);

/// Pieces between separators; never empty: "" gives one empty piece.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

[[nodiscard]] std::string join(std::span<const std::string> parts, std::string_view separator);

/// Lower-case ASCII words parted by single hyphens: "Neuropsykiatrinen käynti" →
/// "neuropsykiatrinen-kaynti". Latin letters lose their marks, ß gives ss; empty when the text has
/// no Latin letter or digit.
[[nodiscard]] std::string slug(std::string_view text);

/// The candidate that differs least from `word`, or nothing when none is near (more than a third
/// differs).
[[nodiscard]] std::optional<std::string> nearest(std::string_view word,
                                                 std::span<const std::string> candidates);

/// "1 day", "2 days": the count and the word in singular or plural (English).
[[nodiscard]] std::string counted(std::size_t count, std::string_view singular,
                                  std::string_view plural);

} // namespace carecost
