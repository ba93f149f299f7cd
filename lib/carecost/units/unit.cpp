// SPDX-License-Identifier: MIT
// Names of units and the conversions between them. A week is 7 days and a fortnight 14 always;
// whatever meets a month, quarter or year converts by the case's conventions.
#include "carecost/units/unit.hpp"

#include <algorithm>
#include <array>

namespace carecost {
namespace {

struct TimeUnit {
    std::string_view singular;
    std::string_view plural;
    UnitKind kind;
};

constexpr std::array<TimeUnit, 8> time_units{{
    {"minute", "minutes", UnitKind::clock},
    {"hour", "hours", UnitKind::clock},
    {"day", "days", UnitKind::calendar},
    {"week", "weeks", UnitKind::calendar},
    {"fortnight", "fortnights", UnitKind::calendar},
    {"month", "months", UnitKind::calendar},
    {"quarter", "quarters", UnitKind::calendar},
    {"year", "years", UnitKind::calendar},
}};

const TimeUnit* find_time_unit(std::string_view word) {
    const auto* const found =
        std::find_if(time_units.begin(), time_units.end(), [word](const TimeUnit& unit) {
            return !word.empty() && word.front() == unit.singular.front() &&
                   (word == unit.plural || word == unit.singular);
        });
    return found == time_units.end() ? nullptr : found;
}

/// Days in units that are a fixed number of days; nothing for those that depend on conventions.
std::optional<std::int64_t> fixed_days(std::string_view name) {
    if (name == "day") {
        return 1;
    }
    if (name == "week") {
        return 7;
    }
    if (name == "fortnight") {
        return 14;
    }
    return std::nullopt;
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

Unit unit_from_word(std::string_view word) {
    if (const TimeUnit* unit = find_time_unit(word)) {
        return {.kind = unit->kind, .name = std::string{unit->singular}};
    }
    return {.kind = UnitKind::count, .name = std::string{word}};
}

UnitKind kind_of_word(std::string_view word) {
    const TimeUnit* unit = find_time_unit(word);
    return unit == nullptr ? UnitKind::count : unit->kind;
}

bool is_same_unit(const Unit& left, const Unit& right) {
    if (left == right) {
        return true;
    }
    return left.kind == UnitKind::count && right.kind == UnitKind::count &&
           (is_regular_plural(left.name, right.name) || is_regular_plural(right.name, left.name));
}

Rational periods_per_year(const Unit& calendar_unit, const Conventions& conventions) {
    if (calendar_unit.name == "day") {
        return conventions.days_per_year;
    }
    if (calendar_unit.name == "week") {
        return conventions.weeks_per_year;
    }
    if (calendar_unit.name == "fortnight") {
        return conventions.weeks_per_year / Rational{2};
    }
    if (calendar_unit.name == "month") {
        return 12;
    }
    return calendar_unit.name == "quarter" ? Rational{4} : Rational{1};
}

std::optional<Rational> conversion(const Unit& from, const Unit& to,
                                   const Conventions& conventions) {
    if (is_same_unit(from, to)) {
        return Rational{1};
    }
    if (from.kind != to.kind || from.kind == UnitKind::count) {
        return std::nullopt;
    }
    if (from.kind == UnitKind::clock) {
        return from.name == "hour" ? Rational{60} : Rational::fraction(1, 60);
    }
    const auto from_days = fixed_days(from.name);
    const auto to_days = fixed_days(to.name);
    if (from_days && to_days) {
        return Rational::fraction(*from_days, *to_days);
    }
    return periods_per_year(to, conventions) / periods_per_year(from, conventions);
}

std::string singular_of(const Unit& unit) {
    const std::string& word = unit.name;
    if (unit.kind != UnitKind::count) {
        return word;
    }
    if (word == "people") {
        return "person";
    }
    if (word == "children") {
        return "child";
    }
    if (word.size() > 3 && word.ends_with("ies")) {
        return word.substr(0, word.size() - 3) + "y";
    }
    for (const std::string_view hissing : {"xes", "zes", "ches", "shes", "sses"}) {
        if (word.ends_with(hissing)) {
            return word.substr(0, word.size() - 2);
        }
    }
    const bool is_plural = word.size() > 2 && word.ends_with('s') && !word.ends_with("ss");
    return is_plural ? word.substr(0, word.size() - 1) : word;
}

std::string plural_of(const Unit& unit) {
    return unit.kind == UnitKind::count ? regular_plural(singular_of(unit)) : unit.name + 's';
}

std::span<const std::string> known_time_units() {
    static const std::array<std::string, 16> names{
        "minute", "minutes", "hour",      "hours",      "day",     "days",     "week", "weeks",
        "month",  "months",  "fortnight", "fortnights", "quarter", "quarters", "year", "years"};
    return names;
}

} // namespace carecost
