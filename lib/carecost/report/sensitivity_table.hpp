// SPDX-License-Identifier: MIT
// The tornado of a case as one flat table for spreadsheets: a row for each figure with a range,
// the one that moves the saving most first.
#pragma once

#include "carecost/model/case.hpp"
#include "carecost/report/document.hpp"
#include "carecost/uncertainty/sensitivity.hpp"

namespace carecost {

[[nodiscard]] Table sensitivity_table(const Case& model, const Sensitivity& result);

} // namespace carecost
