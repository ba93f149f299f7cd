// SPDX-License-Identifier: MIT
// A case as a workbook with live formulas, for a finance officer who wants to audit every figure:
// inputs once, each amount a formula over their names, and carecost's own figures to compare with.
#pragma once

#include "carecost/costing/result.hpp"
#include "carecost/model/case.hpp"
#include "carecost/report/board_view.hpp"
#include "carecost/report/spreadsheet.hpp"

namespace carecost {

struct WorkbookOptions {
    Language language = Language::en;
    NumberStyle numbers;
    bool has_scenarios = true; // the file's own, beside best, expected and worst
};

/// @param result of this very `model`
/// @param view of both; its audience decides which words may be in the workbook
/// @throws InputError at lines whose figures are too large, or divide by 0, in any scenario, or
/// whose formula is longer than a cell takes
[[nodiscard]] Workbook workbook_of(const Case& model, const CaseResult& result,
                                   const BoardView& view, const WorkbookOptions& options);

} // namespace carecost
