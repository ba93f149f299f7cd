// SPDX-License-Identifier: MIT
// The draws of a simulation as CSV for R or a spreadsheet: what was drawn, what each package then
// costs, and what is saved.
#pragma once

#include "carecost/model/case.hpp"
#include "carecost/uncertainty/sensitivity.hpp"

#include <cstdint>
#include <functional>
#include <string>

namespace carecost::cli {

/// Columns: draw (from 1), every figure drawn by its name, `cost/PACKAGE` of every package, and
/// `saving`. The very draws that the simulation of the same seed works with.
/// @param tell hears now and then how many draws are written
/// @throws SystemError when the file cannot be written; then nothing is left behind
void write_samples(const std::string& path, bool may_replace, const Case& model,
                   const Sensitivity& result, const std::function<void(std::uint64_t)>& tell);

} // namespace carecost::cli
