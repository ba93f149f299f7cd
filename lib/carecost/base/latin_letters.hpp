// SPDX-License-Identifier: MIT
// The plain letters that stand for a Latin letter with marks: "ä" is "a", "ß" is "ss".
// For slugs, which hold ASCII only.
#pragma once

#include <string>

namespace carecost {

/// Lower-case ASCII letters or digit for a character; empty when it has none.
[[nodiscard]] std::string ascii_letters(char32_t code);

} // namespace carecost
