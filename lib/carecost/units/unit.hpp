// SPDX-License-Identifier: MIT
// The units a quantity can be counted in: clock units, calendar units, and any other word, which is
// a thing that is counted (visit, voucher, km). Singular and plural are the same unit.
#pragma once

#include "carecost/base/rational.hpp"
#include "carecost/units/conventions.hpp"
#include "carecost/units/time_unit.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace carecost {

enum class UnitKind { clock, calendar, count };

struct Unit {
    TimeUnit time = TimeUnit::none; // none: a thing that is counted
    std::string_view name; // singular for clock and calendar units; for counted things a part of
                           // the text it was read from, which must outlive the unit

    [[nodiscard]] UnitKind kind() const;
    [[nodiscard]] friend bool operator==(const Unit&, const Unit&) = default;
};

/// A clock or calendar unit.
[[nodiscard]] Unit unit_of(TimeUnit time);

/// The unit a word stands for: minute(s), hour(s), day … year by their names, everything else a
/// count unit.
/// @param word must outlive the unit
[[nodiscard]] Unit unit_from_word(std::string_view word);

/// The kind of the unit a word stands for.
[[nodiscard]] UnitKind kind_of_word(std::string_view word);

/// Whether two words are one unit: -s, -es, -ies/-y, person/people, child/children; letter for
/// letter otherwise.
[[nodiscard]] bool is_same_unit(const Unit& left, const Unit& right);

/// How many `to` are in one `from`; nothing when they never convert (clock and calendar, or other
/// things). Week and fortnight are 7 and 14 days; month = year/12, quarter = year/4; year against
/// day or week by the conventions.
[[nodiscard]] std::optional<Rational> conversion(const Unit& from, const Unit& to,
                                                 const Conventions& conventions);

/// How many of a calendar unit are in a year by the conventions.
[[nodiscard]] Rational periods_per_year(TimeUnit calendar_unit, const Conventions& conventions);

/// "days" → "day", "cities" → "city", "people" → "person"; for messages.
[[nodiscard]] std::string singular_of(const Unit& unit);

/// "day" → "days", "visit" → "visits", "city" → "cities", "person" → "people"; for messages and
/// tables.
[[nodiscard]] std::string plural_of(const Unit& unit);

/// "a day", "an hour", "a visit"; for messages.
[[nodiscard]] std::string with_article(const Unit& unit);

/// Names of the clock and calendar units, for "nearest known word".
[[nodiscard]] std::span<const std::string> known_time_units();

} // namespace carecost
