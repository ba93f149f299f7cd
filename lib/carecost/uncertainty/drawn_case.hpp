// SPDX-License-Identifier: MIT
// A case made ready for drawing: which figures are drawn, and what the packages cost and one of
// them saves as array programs over them.
#pragma once

#include "carecost/costing/result.hpp"
#include "carecost/costing/schedule.hpp"
#include "carecost/model/case.hpp"
#include "carecost/uncertainty/array_program.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace carecost {

struct DrawnCase {
    std::vector<FigureId> figures;   // the columns: whatever counts for any package of the file
    std::vector<std::size_t> moving; // the columns that count for the saving
    Sampler sampler;
    std::vector<ArrayProgram> costs; // as Case::packages
    ArrayProgram saving;             // comparator − alternative
};

/// @throws InputError at the lines whose figures are too large, or divide by 0
[[nodiscard]] DrawnCase prepare_draws(const Case& model, const Schedule& schedule,
                                      std::size_t alternative, Outcome outcome, std::uint64_t seed,
                                      unsigned threads);

/// One draw, unrounded.
struct Sample {
    std::size_t draw = 0;          // from 1
    std::vector<double> figures{}; // as DrawnCase::figures
    std::vector<double> costs{};   // as Case::packages, for the outcome
    double saving = 0;             // comparator − alternative
};

/// Hands out the very draws that a simulation works with, in order.
/// @param draws 1 to most_draws
void for_each_sample(const DrawnCase& drawn, std::size_t draws,
                     const std::function<void(const Sample&)>& use);

} // namespace carecost
