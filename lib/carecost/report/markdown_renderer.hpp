// SPDX-License-Identifier: MIT
// A document in Markdown with pipe tables, as most places that take Markdown understand it.
// Whatever a file says comes out as text: pipes, markup and HTML are escaped.
#pragma once

#include "carecost/report/document.hpp"

#include <string>

namespace carecost {

[[nodiscard]] std::string render_markdown(const Document& document);

/// The headings of a table and the rule below them: for tables that are written piece by piece.
[[nodiscard]] std::string markdown_head(const Table& table);

/// Its rows alone.
[[nodiscard]] std::string markdown_rows(const Table& table, const NumberStyle& numbers);

} // namespace carecost
