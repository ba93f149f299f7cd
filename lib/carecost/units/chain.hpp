// SPDX-License-Identifier: MIT
// The heart of the case format: a rate and a chain of factors whose units must cancel, so that
// rate × use comes out as money per year, or as money bought once.
#pragma once

#include "carecost/base/short_list.hpp"
#include "carecost/units/conventions.hpp"
#include "carecost/units/formula.hpp"
#include "carecost/units/unit.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>

namespace carecost {

/// "per N unit"; without a number N is 1. N is a positive number or a figure (an assumption).
struct Per {
    Unit unit;
    Rational count = 1;
    std::optional<FigureId> count_figure{}; // when given, stands for `count`
    std::size_t offset = 0;                 // where the unit stands in the text it was read from
};

/// Money `once`, or money per unit or period.
struct RateUnit {
    std::optional<Per> per{}; // nothing: once
};

/// One factor of a chain: "90 minutes per visit".
struct ChainFactor {
    FigureId amount{};
    Unit unit;
    std::optional<Per> per{};
    std::size_t offset = 0;      // where the factor starts in the text of the chain
    std::size_t unit_offset = 0; // where its unit stands
};

/// In the order written.
using ChainFactors = ShortList<ChainFactor, 2>;

/// A product whose units came out right.
struct Cancelled {
    Recurrence recurrence = Recurrence::per_year;
    Formula formula{}; // per year when it recurs; the rate's own figure comes first
    bool has_week_day_conversion = false;  // `per week` met `days`: worth a finding
    bool is_four_weekly = false;           // paid per 4 weeks: worth a finding beside monthly lines
    std::optional<FigureId> months_used{}; // bought once as so many months (`use: 5 months`)
};

/// Units that do not cancel.
struct ChainFault {
    enum class Part { rate, use, gives }; // which text `offset` counts in
    Part part = Part::use;
    std::size_t offset = 0;
    std::string code; // "unit-mismatch", "unit-missing", "no-period"
    std::string message;
    std::string remedy;
};

/// Multiplies a rate by its chain.
/// @param rate_figure the amount of the rate
/// @param use         the factors in the order written; empty when the line has no `use`
/// @return the formula, or the first fault with both units named
[[nodiscard]] std::variant<Cancelled, ChainFault> cancel_cost(FigureId rate_figure,
                                                              const RateUnit& rate,
                                                              const ChainFactors& use,
                                                              const Conventions& conventions);

/// Hours of support: `gives` ("1 hour per hour", "2 to 3.5 hours per voucher", "20 hours per week")
/// times the units the line buys. The factor's own unit must be a clock unit.
[[nodiscard]] std::variant<Cancelled, ChainFault>
cancel_support_hours(const ChainFactor& gives, const RateUnit& rate, const ChainFactors& use,
                     const Conventions& conventions);

/// Hours of an unpaid line whose rate is per hour or per minute: the chain without its price.
[[nodiscard]] std::variant<Cancelled, ChainFault>
cancel_unpaid_hours(const RateUnit& rate, const ChainFactors& use, const Conventions& conventions);

} // namespace carecost
