// SPDX-License-Identifier: MIT
// Whether the page for a board fits on one A4 sheet, told by measuring its texts: a page that is
// made without a browser cannot ask one. Lengths are in thousandths of the type size (1rem = 1000).
#pragma once

#include "carecost/report/board_content.hpp"

#include <optional>
#include <string>
#include <vector>

namespace carecost {

/// Widths of the chart's columns in tenths of a percent of the table; what is left is for bars.
struct ChartColumns {
    int item = 240;
    int how = 270;
    int amount = 130;
    int source = 60;
};

/// How a content is set: type size, the columns of its chart, the room between its parts.
struct BoardSetting {
    int type_size = 90; // tenths of a point
    ChartColumns columns;
    int gap = 1500;
    int line = 1380;       // line height of body text
    bool is_filled = true; // the sheet is nearly full; false: what is left stays white at its foot
    int height = 0;        // of the content with the smallest gaps
    int room = 0;          // of the sheet
    [[nodiscard]] bool fits() const { return height <= room; }
};

/// @param type_size in tenths of a point
/// @param is_dense with lines and gaps closer together: for a sheet that is full
[[nodiscard]] BoardSetting set_board(const BoardContent& content, int type_size,
                                     const BoardTexts& texts, bool is_dense = false);

/// A text of the case that takes more room than a page has for it.
struct LongText {
    std::string field; // "summary", "packages/home/title": as in the case file
    std::size_t characters = 0;
    std::size_t room = 0;
};

/// The content on as few sheets as it can: smaller type first, then fewer rows.
struct FittedBoard {
    BoardContent content;
    BoardSetting setting;
    std::optional<LongText> too_long{}; // why it does not fit; nothing: it does
};

[[nodiscard]] FittedBoard fitted_board(const BoardTexts& texts, const std::string& fingerprint);

/// Everything in full size and length, on as many sheets as that takes.
[[nodiscard]] FittedBoard unlimited_board(const BoardTexts& texts, const std::string& fingerprint);

} // namespace carecost
