// SPDX-License-Identifier: MIT
// At which value of each figure an alternative and the comparator cost the same, all else at its
// figure. Works on unrounded amounts, so it may lie a hair from where the printed cents meet.
#pragma once

#include "carecost/costing/evaluate.hpp"
#include "carecost/costing/result.hpp"
#include "carecost/costing/schedule.hpp"
#include "carecost/model/case.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace carecost {

/// How much of a line's unrounded amount counts for the outcome: of a paid line all of it, or the
/// payer's share; of a transfer what the payer pays less what it receives; of an unpaid line none.
[[nodiscard]] Rational weight_in(const Case& model, const Line& line, Outcome outcome);

/// What choosing the alternative saves over the horizon before any rounding: for everybody, or for
/// the payer with transfers in.
/// @throws RationalOverflow, std::domain_error as evaluate
[[nodiscard]] Rational unrounded_outcome(const Case& model, const Schedule& schedule,
                                         const FigureValues& values, std::size_t alternative,
                                         Outcome outcome);

/// One entry for every assumption and every range that moves the outcome, in the order of the file.
/// The outcome is a polynomial in each figure: where it is affine, or becomes so when multiplied by
/// a figure that stands after `per`, the value is exact; otherwise it is found by bisection, to
/// nine decimals. Where there may be several such values none is given.
[[nodiscard]] std::vector<BreakEven> break_even(const Case& model, const Schedule& schedule,
                                                const FigureValues& values, std::size_t alternative,
                                                Outcome outcome);

/// The same for one figure, with a range or without; nothing when it does not move the outcome.
/// @param figure one that refers to no other
[[nodiscard]] std::optional<BreakEven> break_even_of(const Case& model, const Schedule& schedule,
                                                     const FigureValues& values,
                                                     std::size_t alternative, Outcome outcome,
                                                     FigureId figure);

} // namespace carecost
