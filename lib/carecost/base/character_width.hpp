// SPDX-License-Identifier: MIT
// How wide a single character stands on a terminal.
// By tables of our own, because the locale must not matter.
#pragma once

#include <cstddef>

namespace carecost {

/// Columns on a terminal: combining marks 0, wide East Asian and emoji 2, else 1.
[[nodiscard]] std::size_t width_of(char32_t code);

} // namespace carecost
