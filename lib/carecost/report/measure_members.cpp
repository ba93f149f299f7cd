// SPDX-License-Identifier: MIT
// One table of names and where each stands in Measures, so that no output can mix them up.
// Counts are written without decimals.
#include "carecost/report/measure_members.hpp"

#include <array>

namespace carecost {
namespace {

using Value = std::optional<Quotient>;

constexpr std::array<MeasureMember, 32> members{{
    {"observed_min", [](const Measures& of) -> Value { return of.observed_min; }},
    {"attended_min", [](const Measures& of) -> Value { return of.attended_min; }},
    {"staff_duty_min", [](const Measures& of) -> Value { return of.staff_duty_min; }},
    {"staff_break_min", [](const Measures& of) -> Value { return of.staff_break_min; }},
    {"staff_noncontact_min", [](const Measures& of) -> Value { return of.staff_noncontact_min; }},
    {"staff_available_min", [](const Measures& of) -> Value { return of.staff_available_min; }},
    {"client_min", [](const Measures& of) -> Value { return of.client_min; }},
    {"requests", [](const Measures& of) -> Value { return Quotient{of.requests}; }, true},
    {"unmet", [](const Measures& of) -> Value { return Quotient{of.unmet}; }, true},
    {"unmet_rate", [](const Measures& of) -> Value { return of.unmet_rate; }},
    {"wait_median_helped", [](const Measures& of) -> Value { return of.wait_median_helped; }},
    {"wait_p90_helped", [](const Measures& of) -> Value { return of.wait_p90_helped; }},
    {"wait_median", [](const Measures& of) -> Value { return of.wait_median; }},
    {"wait_p90", [](const Measures& of) -> Value { return of.wait_p90; }},
    {"wait_max_helped", [](const Measures& of) -> Value { return of.wait_max_helped; }},
    {"answered_within", [](const Measures& of) -> Value { return of.answered_within; }},
    {"waiting_min", [](const Measures& of) -> Value { return of.waiting_min; }},
    {"waiting_share", [](const Measures& of) -> Value { return of.waiting_share; }},
    {"helped_min", [](const Measures& of) -> Value { return of.helped_min; }},
    {"staff_used_min", [](const Measures& of) -> Value { return of.staff_used_min; }},
    {"individual_min", [](const Measures& of) -> Value { return of.individual_min; }},
    {"equal_share_min", [](const Measures& of) -> Value { return of.equal_share_min; }},
    {"assistance_minute_ratio",
     [](const Measures& of) -> Value { return of.assistance_minute_ratio; }},
    {"staff_share", [](const Measures& of) -> Value { return of.staff_share; }},
    {"equal_staff_share", [](const Measures& of) -> Value { return of.equal_staff_share; }},
    {"left_per_other_client_hour",
     [](const Measures& of) -> Value { return of.left_per_other_client_hour; }},
    {"equal_per_client_hour", [](const Measures& of) -> Value { return of.equal_per_client_hour; }},
    {"left_with_assistant", [](const Measures& of) -> Value { return of.left_with_assistant; }},
    {"min_none_left", [](const Measures& of) -> Value { return of.min_none_left; }},
    {"min_one_or_none_left", [](const Measures& of) -> Value { return of.min_one_or_none_left; }},
    {"min_none_available", [](const Measures& of) -> Value { return of.min_none_available; }},
    {"min_one_or_none_available",
     [](const Measures& of) -> Value { return of.min_one_or_none_available; }},
}};

constexpr std::array<MeasureMember, 4> budget{{
    {"waiting_only", [](const Measures& of) -> Value { return of.budget.waiting_only; }},
    {"helped_only", [](const Measures& of) -> Value { return of.budget.helped_only; }},
    {"both", [](const Measures& of) -> Value { return of.budget.both; }},
    {"neither", [](const Measures& of) -> Value { return of.budget.neither; }},
}};

constexpr std::array<MeasureMember, 4> hours{{
    {"a", [](const Measures& of) -> Value { return of.assistant_hours.a; }},
    {"b", [](const Measures& of) -> Value { return of.assistant_hours.b; }},
    {"c", [](const Measures& of) -> Value { return of.assistant_hours.c; }},
    {"d", [](const Measures& of) -> Value { return of.assistant_hours.d; }},
}};

} // namespace

std::span<const MeasureMember> measure_members() { return members; }
std::span<const MeasureMember> budget_members() { return budget; }
std::span<const MeasureMember> assistant_hours_members() { return hours; }

} // namespace carecost
