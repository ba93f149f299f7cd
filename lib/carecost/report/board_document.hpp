// SPDX-License-Identifier: MIT
// The page for a board as a document of sentences and tables, for Markdown: the same content in the
// same order as the HTML page.
#pragma once

#include "carecost/report/board_content.hpp"
#include "carecost/report/document.hpp"

namespace carecost {

[[nodiscard]] Document board_document(const BoardTexts& texts, const BoardContent& content);

} // namespace carecost
