// SPDX-License-Identifier: MIT
// Names of units and the conversions between them. A week is 7 days and a fortnight 14 always;
// whatever meets a month, quarter or year converts by the case's conventions.
#include "carecost/units/unit.hpp"

#include <algorithm>
#include <array>

namespace carecost {
namespace {

/// In the order of TimeUnit, without its none. A plural is the singular with an s.
constexpr std::array<std::string_view, 8> time_unit_names{"minute",    "hour",  "day",     "week",
                                                          "fortnight", "month", "quarter", "year"};

TimeUnit find_time_unit(std::string_view word) {
    const std::string_view singular = word.ends_with('s') ? word.substr(0, word.size() - 1) : word;
    for (std::size_t i = 0; i < time_unit_names.size(); ++i) {
        if (time_unit_names[i] == singular) {
            return static_cast<TimeUnit>(i + 1);
        }
    }
    return TimeUnit::none;
}

UnitKind kind_of(TimeUnit time) {
    if (time == TimeUnit::none) {
        return UnitKind::count;
    }
    return time <= TimeUnit::hour ? UnitKind::clock : UnitKind::calendar;
}

/// Days in units that are a fixed number of days; nothing for those that depend on conventions.
std::optional<std::int64_t> fixed_days(TimeUnit unit) {
    switch (unit) {
    case TimeUnit::day:
        return 1;
    case TimeUnit::week:
        return 7;
    case TimeUnit::fortnight:
        return 14;
    default:
        return std::nullopt;
    }
}

bool is_regular_plural(std::string_view singular, std::string_view plural) {
    if (plural.starts_with(singular)) {
        const std::string_view ending = plural.substr(singular.size());
        if (ending == "s" || ending == "es") {
            return true;
        }
    }
    if (singular.ends_with('y')) {
        const std::string_view stem = singular.substr(0, singular.size() - 1);
        return plural.starts_with(stem) && plural.substr(stem.size()) == "ies";
    }
    return (singular == "person" && plural == "people") ||
           (singular == "child" && plural == "children");
}

bool is_vowel(char letter) {
    return std::string_view{"aeiou"}.find(letter) != std::string_view::npos;
}

std::string regular_plural(const std::string& singular) {
    if (singular == "person") {
        return "people";
    }
    if (singular == "child") {
        return "children";
    }
    const bool ends_in_consonant_y =
        singular.size() > 1 && singular.ends_with('y') && !is_vowel(singular[singular.size() - 2]);
    if (ends_in_consonant_y) {
        return singular.substr(0, singular.size() - 1) + "ies";
    }
    for (const std::string_view hissing : {"x", "z", "ch", "sh", "ss"}) {
        if (singular.ends_with(hissing)) {
            return singular + "es";
        }
    }
    const bool hardly_takes_an_s = singular.size() <= 2; // km, kg
    return hardly_takes_an_s ? singular : singular + "s";
}

} // namespace

UnitKind Unit::kind() const { return kind_of(time); }

Unit unit_of(TimeUnit time) {
    return {.time = time, .name = time_unit_names.at(static_cast<std::size_t>(time) - 1)};
}

Unit unit_from_word(std::string_view word) {
    const TimeUnit time = find_time_unit(word);
    return time == TimeUnit::none ? Unit{.name = word} : unit_of(time);
}

UnitKind kind_of_word(std::string_view word) { return kind_of(find_time_unit(word)); }

bool is_same_unit(const Unit& left, const Unit& right) {
    if (left == right) {
        return true;
    }
    return left.time == TimeUnit::none && right.time == TimeUnit::none &&
           (is_regular_plural(left.name, right.name) || is_regular_plural(right.name, left.name));
}

Rational periods_per_year(TimeUnit calendar_unit, const Conventions& conventions) {
    switch (calendar_unit) {
    case TimeUnit::day:
        return conventions.days_per_year;
    case TimeUnit::week:
        return conventions.weeks_per_year;
    case TimeUnit::fortnight:
        return conventions.weeks_per_year / Rational{2};
    case TimeUnit::month:
        return 12;
    case TimeUnit::quarter:
        return 4;
    default:
        return 1;
    }
}

std::optional<Rational> conversion(const Unit& from, const Unit& to,
                                   const Conventions& conventions) {
    if (is_same_unit(from, to)) {
        return Rational{1};
    }
    if (from.kind() != to.kind() || from.kind() == UnitKind::count) {
        return std::nullopt;
    }
    if (from.kind() == UnitKind::clock) {
        return from.time == TimeUnit::hour ? Rational{60} : Rational::fraction(1, 60);
    }
    const auto from_days = fixed_days(from.time);
    const auto to_days = fixed_days(to.time);
    if (from_days && to_days) {
        return Rational::fraction(*from_days, *to_days);
    }
    return periods_per_year(to.time, conventions) / periods_per_year(from.time, conventions);
}

std::string singular_of(const Unit& unit) {
    const std::string_view word = unit.name;
    if (unit.time != TimeUnit::none) {
        return std::string{word};
    }
    if (word == "people") {
        return "person";
    }
    if (word == "children") {
        return "child";
    }
    if (word.size() > 3 && word.ends_with("ies")) {
        return std::string{word.substr(0, word.size() - 3)} + 'y';
    }
    for (const std::string_view hissing : {"xes", "zes", "ches", "shes", "sses"}) {
        if (word.ends_with(hissing)) {
            return std::string{word.substr(0, word.size() - 2)};
        }
    }
    const bool is_plural = word.size() > 2 && word.ends_with('s') && !word.ends_with("ss");
    return std::string{is_plural ? word.substr(0, word.size() - 1) : word};
}

std::string plural_of(const Unit& unit) {
    return unit.time == TimeUnit::none ? regular_plural(singular_of(unit))
                                       : std::string{unit.name} + 's';
}

std::string with_article(const Unit& unit) {
    return (unit.time == TimeUnit::hour ? "an " : "a ") + singular_of(unit);
}

std::span<const std::string> known_time_units() {
    static const std::array<std::string, 16> names{
        "minute", "minutes", "hour",      "hours",      "day",     "days",     "week", "weeks",
        "month",  "months",  "fortnight", "fortnights", "quarter", "quarters", "year", "years"};
    return names;
}

} // namespace carecost
