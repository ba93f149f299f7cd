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

/// Bytes of the blank a text starts with: space, tab, no-break space, narrow no-break space; 0 when
/// it starts with none.
[[nodiscard]] constexpr std::size_t leading_blank(std::string_view text) {
    if (text.starts_with(' ') || text.starts_with('\t')) {
        return 1;
    }
    if (text.starts_with("\u00A0")) {
        return 2;
    }
    return text.starts_with("\u202F") ? 3 : 0;
}

} // namespace carecost
