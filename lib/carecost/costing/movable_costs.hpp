// SPDX-License-Identifier: MIT
// What every line costs as a small program of the figures that a reader may move: a constant, the
// figures that multiply or divide it, the factors of its years, and who pays. Whoever works it out
// with other figures gets the cents that costing gets.
#pragma once

#include "carecost/costing/evaluate.hpp"
#include "carecost/costing/result.hpp"
#include "carecost/costing/schedule.hpp"
#include "carecost/model/case.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace carecost {

/// A figure that can be moved, in a product.
struct MovableFactor {
    std::size_t input = 0; // index in MovableCosts::inputs
    bool is_one_plus = false;
    bool divides = false;
};

/// The line-year is amount × factor × the taper, rounded to the cent.
struct MovableYear {
    Rational factor = 1;                // months, dates, index, annuity, a taper that is fixed
    std::optional<std::size_t> taper{}; // an input that multiplies as well
    Rational released = 1;              // of the payer's cents: fixed cashable share × release
};

struct MovableLine {
    LineKind kind = LineKind::paid;
    Rational constant = 1; // the product of all that is fixed
    std::vector<MovableFactor> factors{};
    std::vector<MovableYear> years{};
    std::vector<FunderShare> rounded_shares{}; // each a rounded part of the line-year
    std::optional<std::size_t> rest{};         // the funder who pays what is left; nothing: nobody
    std::optional<std::size_t> receiver{};     // of a transfer
    std::optional<std::size_t> cashable{};     // an input that multiplies `released`
    Rational weight = 1; // what of the unrounded line counts for the outcome, as weight_in
};

struct MovableCosts {
    std::vector<FigureId> inputs{};
    std::vector<std::vector<MovableLine>> packages{}; // as Case::packages, as Package::lines
};

/// Multiplies out whatever is no input. A figure that refers to an input moves with it.
/// @param inputs none of which refers to another
/// @throws InputError at each line whose figures are too large, or divide by 0
[[nodiscard]] MovableCosts movable_costs(const Case& model, const Schedule& schedule,
                                         const FigureValues& values,
                                         const std::vector<FigureId>& inputs, Outcome outcome);

} // namespace carecost
