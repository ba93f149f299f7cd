// SPDX-License-Identifier: MIT
// A figure that may be uncertain: "62", "62 (55 to 80)", "2 to 3.5", or a map with a distribution.
// A name of an assumption may stand in its place; whether there is one is asked by the reader.
#pragma once

#include "carecost/input/number_grammar.hpp"
#include "carecost/model/case.hpp"
#include "carecost/units/estimate.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace carecost::input {

/// A figure as it stands in the text.
struct WrittenFigure {
    std::string_view name{};              // of an assumption; empty when figures are written
    std::vector<WrittenNumber> numbers{}; // every figure in the order written
    Estimate estimate{};                  // of the numbers
    std::size_t offset = 0;
    std::size_t end = 0; // after the last byte that belongs to it
};

/// The figure at `at` (blanks before it are skipped); what follows it is left to the caller.
[[nodiscard]] Parsed<WrittenFigure> scan_figure(std::string_view text, std::size_t at,
                                                const NumberStyle& style, CurrencyWords words);

/// The figure that is the whole text.
[[nodiscard]] Parsed<WrittenFigure> read_figure(std::string_view text, const NumberStyle& style);

/// "62 (55 to 80)": PERT; a constant when low and high are equal.
/// @return nothing when low > value or value > high
[[nodiscard]] std::optional<Estimate> pert_estimate(const Rational& value, const Rational& low,
                                                    const Rational& high);

/// "2 to 3.5": uniform, the value is the midpoint; a constant when both are equal.
/// @return nothing when low > high        @throws RationalOverflow
[[nodiscard]] std::optional<Estimate> uniform_estimate(const Rational& low, const Rational& high);

/// The first fault that any of the figures has in this place.
[[nodiscard]] std::optional<TextFault> kind_fault(const WrittenFigure& figure, FigureKind kind,
                                                  const NumberStyle& style);

} // namespace carecost::input
