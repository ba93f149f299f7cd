// SPDX-License-Identifier: MIT
// A document on a terminal: columns aligned by display width, bars in eighths of a block.
// Control and bidirectional characters of any text are shown as \x1b or \u202e, never obeyed.
#pragma once

#include "carecost/report/document.hpp"

#include <string>

namespace carecost {

struct TextOptions {
    int width = 80;        // columns, at least 20; only figures that do not fit go beyond
    bool is_plain = false; // no bars, no colour
    bool has_color = false;
};

/// Ends with a line end; no line has blanks at its end.
[[nodiscard]] std::string render_text(const Document& document, const TextOptions& options = {});

} // namespace carecost
