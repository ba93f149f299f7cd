// SPDX-License-Identifier: MIT
// What an observation log says of one client, for one day or for several together.
// Members are named and ordered as in the JSON output; renderers write them and compute nothing.
#pragma once

#include "carecost/base/rational.hpp"

#include <cstdint>
#include <optional>

namespace carecost {

/// Parts of the observed minutes; together they are all of them.
struct DayBudget {
    Rational waiting_only;
    Rational helped_only;
    Rational both;
    Rational neither;
};

/// Hours of a personal assistant that the log supports, per attended day. Alternatives: never
/// added.
struct AssistantHours {
    std::optional<Rational> a{}; // beyond an equal share
    std::optional<Rational> b{}; // individual help received
    std::optional<Rational> c{}; // the same, and unmet requests at the typical length
    std::optional<Rational> d{}; // clock hours that hold waiting or individual help
};

/// Minutes, shares of 1, and hours, all exact. Nothing: not reached, not defined, or the log has no
/// staff list or head counts to tell from.
struct Measures {
    Rational observed_min;
    Rational attended_min;
    std::optional<Rational> staff_duty_min{};
    std::optional<Rational> staff_break_min{};
    std::optional<Rational> staff_noncontact_min{};
    std::optional<Rational> staff_available_min{};
    std::optional<Rational> client_min{};
    std::int64_t requests = 0;
    std::int64_t unmet = 0;
    std::optional<Rational> unmet_rate{};
    std::optional<Rational> wait_median_helped{};
    std::optional<Rational> wait_p90_helped{};
    std::optional<Rational> wait_median{};
    std::optional<Rational> wait_p90{};
    std::optional<Rational> wait_max_helped{};
    std::optional<Rational> answered_within{};
    Rational waiting_min;
    std::optional<Rational> waiting_share{};
    Rational helped_min;
    Rational staff_used_min;
    Rational individual_min;
    std::optional<Rational> equal_share_min{};
    std::optional<Rational> assistance_minute_ratio{};
    std::optional<Rational> staff_share{};
    std::optional<Rational> equal_staff_share{};
    std::optional<Rational> left_per_other_client_hour{};
    std::optional<Rational> equal_per_client_hour{};
    std::optional<Rational> left_with_assistant{};
    std::optional<Rational> min_none_left{};
    std::optional<Rational> min_one_or_none_left{};
    std::optional<Rational> min_none_available{};
    std::optional<Rational> min_one_or_none_available{};
    DayBudget budget{};
    AssistantHours assistant_hours{};
    bool is_average_roster = false; // an equal share of numbers noted for the whole day
};

} // namespace carecost
