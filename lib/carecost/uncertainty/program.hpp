// SPDX-License-Identifier: MIT
// A case compiled once to sums of products of its uncertain figures, with exact coefficients.
// One-way and two-way tables work it out exactly; simulation turns it into an array program of
// doubles.
#pragma once

#include "carecost/costing/evaluate.hpp"
#include "carecost/costing/result.hpp"
#include "carecost/costing/schedule.hpp"
#include "carecost/model/case.hpp"

#include <compare>
#include <cstddef>
#include <map>
#include <vector>

namespace carecost {

/// An uncertain figure in a product; never one that refers to an assumption.
struct Factor {
    FigureId figure{};
    bool is_one_plus = false; // 1 + the figure's value
    bool divides = false;
    [[nodiscard]] friend auto operator<=>(const Factor&, const Factor&) = default;
};

/// Factors in rising order; no factor at all: a constant.
using FactorList = std::vector<Factor>;

/// An unrounded amount over the horizon: the sum of coefficients times products. No coefficient is
/// 0, so what cancels out is gone.
using Program = std::map<FactorList, Rational>;

/// What a package costs for an outcome: everybody, or the payer with transfers in. Unpaid lines
/// cost nothing. Figures without a range are worked in.
/// @throws InputError at each line whose figures are too large, or divide by 0
[[nodiscard]] Program compile_cost(const Case& model, const Schedule& schedule,
                                   const FigureValues& values, std::size_t package,
                                   Outcome outcome);

/// What choosing the alternative saves: the comparator's cost less its own.
/// @throws InputError as compile_cost
[[nodiscard]] Program compile_saving(const Case& model, const Schedule& schedule,
                                     const FigureValues& values, std::size_t alternative,
                                     Outcome outcome);

/// @throws RationalOverflow, std::domain_error when a figure that divides is 0
[[nodiscard]] Rational evaluate(const Program& program, const FigureValues& values);

/// The uncertain figures in the program, in the order of the file.
[[nodiscard]] std::vector<FigureId> figures_of(const Program& program);

/// Figures without a range that lines of the package use for the outcome, in the order of the file.
[[nodiscard]] std::vector<FigureId> certain_figures(const Case& model, std::size_t package,
                                                    Outcome outcome);

} // namespace carecost
