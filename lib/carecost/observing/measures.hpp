// SPDX-License-Identifier: MIT
// What an observation log says of one client, for one day or for several together.
// Members are named and ordered as in the JSON output; renderers write them and compute nothing.
#pragma once

#include "carecost/base/quotient.hpp"

#include <cstdint>
#include <optional>

namespace carecost {

/// Parts of the observed minutes; together they are all of them.
struct DayBudget {
    Quotient waiting_only;
    Quotient helped_only;
    Quotient both;
    Quotient neither;
};

/// Hours of a personal assistant that the log supports, per attended day. Alternatives: never
/// added.
struct AssistantHours {
    std::optional<Quotient> a{}; // beyond an equal share
    std::optional<Quotient> b{}; // individual help received
    std::optional<Quotient> c{}; // the same, and unmet requests at the typical length
    std::optional<Quotient> d{}; // clock hours that hold waiting or individual help
};

/// Minutes, shares of 1, and hours, all exact and not reduced. Nothing: not reached, not defined,
/// or the log has no staff list or head counts to tell from.
struct Measures {
    Quotient observed_min;
    Quotient attended_min;
    std::optional<Quotient> staff_duty_min{};
    std::optional<Quotient> staff_break_min{};
    std::optional<Quotient> staff_noncontact_min{};
    std::optional<Quotient> staff_available_min{};
    std::optional<Quotient> client_min{};
    std::int64_t requests = 0;
    std::int64_t unmet = 0;
    std::optional<Quotient> unmet_rate{};
    std::optional<Quotient> wait_median_helped{};
    std::optional<Quotient> wait_p90_helped{};
    std::optional<Quotient> wait_median{};
    std::optional<Quotient> wait_p90{};
    std::optional<Quotient> wait_max_helped{};
    std::optional<Quotient> answered_within{};
    Quotient waiting_min;
    std::optional<Quotient> waiting_share{};
    Quotient helped_min;
    Quotient staff_used_min;
    Quotient individual_min;
    std::optional<Quotient> equal_share_min{};
    std::optional<Quotient> assistance_minute_ratio{};
    std::optional<Quotient> staff_share{};
    std::optional<Quotient> equal_staff_share{};
    std::optional<Quotient> left_per_other_client_hour{};
    std::optional<Quotient> equal_per_client_hour{};
    std::optional<Quotient> left_with_assistant{};
    std::optional<Quotient> min_none_left{};
    std::optional<Quotient> min_one_or_none_left{};
    std::optional<Quotient> min_none_available{};
    std::optional<Quotient> min_one_or_none_available{};
    DayBudget budget{};
    AssistantHours assistant_hours{};
    bool is_average_roster = false; // an equal share of numbers noted for the whole day
};

} // namespace carecost
