// SPDX-License-Identifier: MIT
// English and with a decimal point, whatever the language: it is text for a file, not for people.
// The comment says what the figure is, so that nobody adds two alternatives up.
#include "carecost/report/assistant_hours_yaml.hpp"

#include <fmt/format.h>

#include <string_view>

namespace carecost {
namespace {

constexpr int decimals = 4;

struct Hours {
    std::string_view meaning;
    std::optional<Rational> mean;
    std::optional<DayRange> range;
};

Hours hours_of(const ObservedClient& client, HoursChoice choice) {
    const AssistantHours& mean = client.together.assistant_hours;
    const HoursRange& range = client.hours_range;
    switch (choice) {
    case HoursChoice::a:
        return {"a: help beyond an equal share", mean.a, range.a};
    case HoursChoice::c:
        return {"c: help for the client alone, and unmet requests", mean.c, range.c};
    case HoursChoice::d:
        return {"d: clock hours with waiting or help alone in them", mean.d, range.d};
    case HoursChoice::b:
        break;
    }
    return {"b: help for the client alone", mean.b, range.b};
}

} // namespace

std::optional<std::string> assistant_hours_yaml(const ObservedClient& client, HoursChoice choice) {
    const Hours hours = hours_of(client, choice);
    if (!hours.mean) {
        return std::nullopt;
    }
    const std::string mean = to_decimal_text(*hours.mean, decimals);
    const int days = client.certainty.days;
    if (days == 1 || !hours.range) {
        return fmt::format("assumptions:\n"
                           "  # {}, hours per attended day; one day observed, so there is no "
                           "range\n"
                           "  assistant_hours: {}\n",
                           hours.meaning, mean);
    }
    return fmt::format("assumptions:\n"
                       "  # {}, hours per attended day; lowest and highest of {} days\n"
                       "  assistant_hours: {} ({} to {})\n",
                       hours.meaning, days, mean, to_decimal_text(hours.range->low, decimals),
                       to_decimal_text(hours.range->high, decimals));
}

} // namespace carecost
