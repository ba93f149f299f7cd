// SPDX-License-Identifier: MIT
// Which part of a line's amount falls in which year of the case: months, days, the year of a single
// purchase, growth of prices. None of it depends on a figure, so it is worked out once for a case.
#pragma once

#include "carecost/costing/result.hpp"
#include "carecost/model/case.hpp"

#include <optional>
#include <vector>

namespace carecost {

/// One line in one year of the horizon. A factor that is 1 is left out.
struct ScheduledYear {
    std::optional<YearFactor> time{};  // the part of the amount that falls in this year
    std::optional<YearFactor> price{}; // index, or annuity of a spread purchase; six decimals
    Rational time_share = 1;           // time's factor, or 1
    Rational price_factor = 1;         // price's factor, or 1
    Rational hours_share = 1;          // part of the hours: as time, a spread purchase 1/N a year
    Rational released = 1; // part of this year's money that falls after `release: {after}`
    bool is_recurring = true;
};

using LineSchedule = ShortList<ScheduledYear, 1>; // one for each year of the horizon

struct Schedule {
    std::vector<std::vector<LineSchedule>> packages; // as Case::packages, as Package::lines
    std::vector<Rational> discount_factors;          // one for each year
};

/// The years of one line.
/// @throws RationalOverflow when an index grows beyond what is kept exact
[[nodiscard]] LineSchedule schedule_line(const Case& model, const Line& line);

/// @throws InputError at each line whose index grows beyond what is kept exact
[[nodiscard]] Schedule schedule_case(const Case& model);

} // namespace carecost
