// SPDX-License-Identifier: MIT
// A sheet while it is being filled: cells by row and column, headings, and at the end columns that
// are wide enough for what they hold.
#pragma once

#include "carecost/report/spreadsheet.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace carecost {

/// A heading of a column; figures are headed on the right, as they stand.
struct ColumnHeading {
    std::string words;
    bool is_right = false;
};

class SheetDraft {
  public:
    /// Title and subtitle stand in the first two rows.
    SheetDraft(std::string_view name, std::string_view title, std::string_view subtitle);

    void put(int row, int column, CellContent content, CellStyle style = {});
    void put_headings(int row, const std::vector<ColumnHeading>& headings);

    [[nodiscard]] const std::string& name() const { return sheet_.name; }
    /// Rules, charts, frozen panes.
    [[nodiscard]] Sheet& sheet() { return sheet_; }

    /// Wide enough for every cell but titles and notes; wrapped text gets at most `widest`.
    [[nodiscard]] Sheet finished(double widest = 44) &&;

  private:
    Sheet sheet_;
};

[[nodiscard]] CellStyle looking(CellLook look);
[[nodiscard]] CellStyle money_style(CellLook look = CellLook::plain, int decimals = 2);
[[nodiscard]] CellStyle change_style(CellLook look = CellLook::plain);
[[nodiscard]] CellStyle decimals_style(int decimals, CellLook look = CellLook::plain);
[[nodiscard]] CellStyle wrapped(CellStyle style);

} // namespace carecost
