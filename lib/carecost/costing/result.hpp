// SPDX-License-Identifier: MIT
// What costing finds out about a case: exact cents by line, year and funder, and the comparison of
// each alternative with the comparator. Renderers write these figures and compute nothing.
#pragma once

#include "carecost/base/rational.hpp"
#include "carecost/base/short_list.hpp"
#include "carecost/model/case.hpp"
#include "carecost/units/money.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace carecost {

/// Amounts as Case::funders (empty without any), or one for each year.
using Amounts = ShortList<Money, 4>;

/// A number that a line's amount was multiplied by in one year, with its words: "9 of 12 months",
/// "taper 60%", "index pay 1.030000". Shown with -v.
struct YearFactor {
    Rational factor = 1;
    std::string words;
};

struct LineYear {
    Money cost{};  // rounded once; 0 for unpaid lines and transfers
    Money gross{}; // the rounded amount itself: of a transfer what is paid over, of an unpaid line
                   // its value
    Amounts by_funder{};               // a transfer: + payer, − receiver
    std::vector<YearFactor> factors{}; // what the formula's amount was multiplied by this year
    Rational unrounded{};              // before rounding
    Rational unpaid_hours{};           // exact
    bool is_recurring = true;          // false: one-off money of this year
};

struct LineCost {
    ShortList<LineYear, 1> years{}; // one for each year of the horizon
    Money cost{};                   // over the horizon
    Money gross{};
    Amounts by_funder{};
    Rational unpaid_hours{};
    Rational support_hours{}; // over the horizon, at `value`
};

struct SupportHours {
    Rational low{}; // every range at its low, a figure after `per` at its high
    Rational value{};
    Rational high{};
};

struct PackageCost {
    std::vector<LineCost> lines{}; // as Package::lines
    Money total{};                 // over the horizon, undiscounted
    Amounts by_year{};
    Money one_off{};
    Money recurring{};
    std::vector<Rational> discount_factors{}; // one a year, six decimals
    Money present_value{};
    Money annual_equivalent{};
    Amounts by_funder{}; // over the horizon; unpaid value not in it
    Rational unpaid_hours{};
    Money unpaid_value{};
    std::optional<SupportHours> support_hours{}; // nothing: no line says what it gives
    std::optional<Money> cost_per_support_hour{};
    std::optional<Money> cost_per_support_hour_low{};  // at the highest hours
    std::optional<Money> cost_per_support_hour_high{}; // at the lowest hours
    std::vector<std::size_t> needs_met{};              // indices in Case::needs
    std::vector<std::size_t> needs_unmet{};
};

/// The value of one figure at which the outcome is nil, all else at its figure.
struct BreakEven {
    FigureId figure{};
    std::string parameter{};
    std::optional<Rational> value{}; // nothing: none at or above 0 (shares: within 0 to 1)
    Rational now{};
    bool is_in_range = false; // the value lies within the figure's low and high
    bool is_unclear = false;  // the outcome may be nil at several values, so none is given
};

struct Comparison {
    std::size_t package = 0;
    Money saving{}; // comparator − package, over all funders, over the horizon
    std::optional<Rational> saving_share{}; // of the comparator; nothing at a zero comparator
    Amounts saving_by_funder{};
    std::optional<Money> payer_saving{}; // nothing without a payer
    Amounts saving_by_year{};
    Money cashable_saving{};
    std::optional<Rational> break_even_release_share{};
    std::vector<BreakEven>
        break_even{}; // every assumption and every range that moves the pair, in file order
    Money first_year_saving{};
    Money steady_year_saving{};
};

enum class Outcome { saving, payer_saving };

struct CaseResult {
    std::vector<PackageCost> packages{};   // as Case::packages
    std::vector<Comparison> comparisons{}; // as Case::alternatives()
    Outcome outcome = Outcome::saving;     // what the headline and break_even speak of
};

} // namespace carecost
