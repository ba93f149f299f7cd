// SPDX-License-Identifier: MIT
// Digits, letters and blanks, byte by byte.
// Nothing here asks the locale, as <cctype> would.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace carecost {

[[nodiscard]] constexpr bool is_digit(char sign) { return sign >= '0' && sign <= '9'; }

[[nodiscard]] constexpr bool is_ascii_letter(char sign) {
    return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
}

/// Whether a byte is a character of its own; every other is a part of one.
[[nodiscard]] constexpr bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }

/// Whether every byte is.
[[nodiscard]] inline bool is_ascii(std::string_view bytes) {
    constexpr std::uint64_t beyond_ascii = 0x8080'8080'8080'8080;
    std::uint64_t all = 0; // eight bytes at a time
    for (; bytes.size() >= sizeof all; bytes.remove_prefix(sizeof all)) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, bytes.data(), sizeof eight);
        all |= eight;
    }
    for (const char byte : bytes) {
        all |= static_cast<unsigned char>(byte);
    }
    return (all & beyond_ascii) == 0;
}

/// Bytes of the blank a text starts with: space, tab, no-break space, narrow no-break space; 0 when
/// it starts with none.
[[nodiscard]] constexpr std::size_t leading_blank(std::string_view text) {
    if (text.empty() || is_ascii(text.front())) {
        return text.starts_with(' ') || text.starts_with('\t') ? 1 : 0;
    }
    if (text.starts_with("\u00A0")) {
        return 2;
    }
    return text.starts_with("\u202F") ? 3 : 0;
}

} // namespace carecost
