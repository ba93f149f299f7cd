// SPDX-License-Identifier: MIT
// Digits, letters and blanks, byte by byte.
// Nothing here asks the locale, as <cctype> would.
#pragma once

#include <cstddef>
#include <string_view>

namespace carecost {

[[nodiscard]] constexpr bool is_digit(char sign) { return sign >= '0' && sign <= '9'; }

[[nodiscard]] constexpr bool is_ascii_letter(char sign) {
    return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
}

/// Whether a byte is a character of its own; every other is a part of one.
[[nodiscard]] constexpr bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }

/// Whether every byte is.
[[nodiscard]] constexpr bool is_ascii(std::string_view bytes) {
    unsigned char all = 0; // no early end, so that many bytes are looked at in one step
    for (const char byte : bytes) {
        all |= static_cast<unsigned char>(byte);
    }
    return all < 0x80;
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
