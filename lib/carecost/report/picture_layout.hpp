// SPDX-License-Identifier: MIT
// Draws a picture's strips in one sign for each piece of time, as many as the line has room for.
// Only ASCII signs: every terminal, mail and screen reader has them.
#pragma once

#include "carecost/report/document.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace carecost {

/// A line a strip, its label before it. Sixty signs where they fit, else a part of sixty, so that a
/// sign of an hour stands for whole minutes.
[[nodiscard]] std::vector<std::string> picture_lines(const Picture& picture, std::size_t width);

/// "# helped, - waiting": every mark but a blank one.
[[nodiscard]] std::string legend_of(const Picture& picture);

} // namespace carecost
