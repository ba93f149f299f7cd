// SPDX-License-Identifier: MIT
// Which figure moves the saving most: one range at a time from its low to its high, all of them
// together at their worse and better ends, and two at a time on a grid. All of it exact.
#pragma once

#include "carecost/base/rational.hpp"
#include "carecost/costing/result.hpp"
#include "carecost/model/case.hpp"
#include "carecost/uncertainty/program.hpp"

#include <optional>
#include <string>
#include <vector>

namespace carecost {

struct Range {
    Rational low;
    Rational high;
};

/// The ends a range is taken to: its own, or the 2.5 and 97.5 % points of a figure by mean and sd,
/// to six decimals.
[[nodiscard]] Range range_of(const Figure& figure);

/// One bar of the tornado. Savings are those of the outcome over the horizon, worked out unrounded
/// and rounded to the cent.
struct OneWay {
    FigureId figure{};
    std::string parameter;
    Rational low;
    Rational high;
    Money saving_at_low;
    Money saving_at_high;
    Money swing;                          // between the two, never negative
    std::optional<Rational> break_even{}; // of costing, for all values, within the range or not
};

/// Every range that moves the saving, all else at its figure; widest swing first, ties by name.
/// @param saving of compile_saving     @param break_evens of break_even(), for the same outcome
/// @throws RationalOverflow
[[nodiscard]] std::vector<OneWay> one_way(const Case& model, const Program& saving,
                                          const FigureValues& values,
                                          const std::vector<BreakEven>& break_evens);

/// The figures of a case with every range at the end that is worse (better) for the saving when
/// moved alone; what the saving does not hang on stays as it is.
struct EndValues {
    FigureValues worst;
    FigureValues best;
};

/// @throws RationalOverflow
[[nodiscard]] EndValues end_values(const Case& model, const Program& saving,
                                   const FigureValues& values);

/// The saving at both of them.
struct AllTogether {
    Money worst;
    Money best;
};

/// @throws RationalOverflow
[[nodiscard]] AllTogether all_together(const Case& model, const Program& saving,
                                       const FigureValues& values);

/// The saving on a grid of two ranges.
struct TwoWay {
    std::string row_parameter;
    std::string column_parameter;
    std::vector<Rational> row_values; // evenly spaced from low to high
    std::vector<Rational> column_values;
    std::vector<std::vector<Money>> savings; // by row, then by column
};

/// @param steps values a side, at least 2     @throws RationalOverflow
[[nodiscard]] TwoWay two_way(const Case& model, const Program& saving, const FigureValues& values,
                             FigureId row, FigureId column, int steps);

} // namespace carecost
