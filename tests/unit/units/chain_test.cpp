// SPDX-License-Identifier: MIT
// Units must cancel: what comes out of a rate and a chain of factors, checked against sums done by
// hand. Figures are numbered in the order a line would hold them; their values stand beside each
// case.
#include "carecost/units/chain.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace carecost;

namespace {

Per per(std::string_view word, Rational count = 1) {
    return {.unit = unit_from_word(word), .count = count};
}

ChainFactor factor(std::size_t figure, std::string_view word) {
    return {.amount = {figure}, .unit = unit_from_word(word)};
}

ChainFactor factor(std::size_t figure, std::string_view word, Per denominator) {
    return {.amount = {figure}, .unit = unit_from_word(word), .per = std::move(denominator)};
}

Rational value_of(const Formula& formula, const std::vector<Rational>& values) {
    Rational product = 1;
    for (const Term& term : formula.terms) {
        Rational operand = term.constant;
        if (term.form != Term::Form::constant) {
            operand = values.at(term.figure.index);
        }
        if (term.form == Term::Form::one_plus_figure) {
            operand += 1;
        }
        product = term.divides ? product / operand : product * operand;
    }
    return product;
}

using Outcome = std::variant<Cancelled, ChainFault>;

void check_amount(const Outcome& outcome, const std::vector<Rational>& values, Recurrence expected,
                  const Rational& amount) {
    REQUIRE(std::holds_alternative<Cancelled>(outcome));
    const auto& cancelled = std::get<Cancelled>(outcome);
    CHECK(cancelled.recurrence == expected);
    CHECK(to_exact_text(value_of(cancelled.formula, values)) == to_exact_text(amount));
}

ChainFault fault_of(const Outcome& outcome) {
    REQUIRE(std::holds_alternative<ChainFault>(outcome));
    return std::get<ChainFault>(outcome);
}

const Conventions by_default{};
const FigureId rate{0};

} // namespace

TEST_CASE("a rate per period is an amount a year") {
    check_amount(cancel_cost(rate, {per("year")}, {}, by_default), {56000}, Recurrence::per_year,
                 56000);
    check_amount(cancel_cost(rate, {per("month")}, {}, by_default), {100}, Recurrence::per_year,
                 1200);
    check_amount(cancel_cost(rate, {per("quarter")}, {}, by_default), {100}, Recurrence::per_year,
                 400);
    check_amount(cancel_cost(rate, {per("day")}, {}, by_default), {135}, Recurrence::per_year,
                 49275);
    check_amount(cancel_cost(rate, {per("week")}, {}, by_default), {7}, Recurrence::per_year, 365);
    check_amount(cancel_cost(rate, {per("fortnight")}, {}, by_default), {14}, Recurrence::per_year,
                 365);
}

TEST_CASE("four weeks are a period of their own and not a month") {
    const auto outcome = cancel_cost(rate, {per("weeks", 4)}, {}, by_default);
    check_amount(outcome, {400}, Recurrence::per_year, Rational::fraction(36500, 7)); // 5 214.29
    CHECK(std::get<Cancelled>(outcome).is_four_weekly);
    CHECK_FALSE(
        std::get<Cancelled>(cancel_cost(rate, {per("month")}, {}, by_default)).is_four_weekly);
}

TEST_CASE("money once needs no period") {
    check_amount(cancel_cost(rate, {}, {}, by_default), {Rational::fraction(35945, 100)},
                 Recurrence::once, Rational::fraction(35945, 100));
}

TEST_CASE(
    "minutes cancel hours: 20 per hour, 15 minutes per visit, 4 visits per day is 7 300 a year") {
    const auto outcome = cancel_cost(
        rate, {per("hour")}, {factor(1, "minutes", per("visit")), factor(2, "visits", per("day"))},
        by_default);
    check_amount(outcome, {20, 15, 4}, Recurrence::per_year, 7300);
}

TEST_CASE("a chain that names a year itself uses no convention") {
    // 62 per hour x 90 minutes per visit x 2 visits per week x 46 weeks per year = 8 556
    check_amount(cancel_cost(rate, {per("hour")},
                             {factor(1, "minutes", per("visit")), factor(2, "visits", per("week")),
                              factor(3, "weeks", per("year"))},
                             by_default),
                 {62, 90, 2, 46}, Recurrence::per_year, 8556);
}

TEST_CASE("a chain that names no period is bought once") {
    check_amount(cancel_cost(rate, {per("day")}, {factor(1, "days")}, by_default), {40, 5},
                 Recurrence::once, 200);
    const auto months = cancel_cost(rate, {per("month")}, {factor(1, "months")}, by_default);
    check_amount(months, {100, 5}, Recurrence::once, 500);
    CHECK(std::get<Cancelled>(months).months_used == FigureId{1});
}

TEST_CASE("calendar units that meet in mid-chain convert by the conventions") {
    Conventions conventions;
    conventions.weeks_per_year = 52;
    // 1 200 per year bought for 6 months: 600 once
    check_amount(cancel_cost(rate, {per("year")}, {factor(1, "months")}, conventions), {1200, 6},
                 Recurrence::once, 600);
    // 100 per month for 13 weeks, 52 weeks a year: 300
    check_amount(cancel_cost(rate, {per("month")}, {factor(1, "weeks")}, conventions), {100, 13},
                 Recurrence::once, 300);
    // a week is 7 days inside a chain whatever the conventions say about the year
    const auto days = cancel_cost(rate, {per("week")}, {factor(1, "days")}, conventions);
    check_amount(days, {70, 3}, Recurrence::once, 30);
    CHECK(std::get<Cancelled>(days).has_week_day_conversion);
    check_amount(cancel_cost(rate, {per("fortnight")}, {factor(1, "weeks")}, conventions), {70, 4},
                 Recurrence::once, 140);
}

TEST_CASE("a period of several units divides by their number") {
    // 300 per 10 visits, 2 visits per 3 weeks: 20 a week
    check_amount(
        cancel_cost(rate, {per("visits", 10)}, {factor(1, "visits", per("weeks", 3))}, by_default),
        {300, 2}, Recurrence::per_year, Rational::fraction(300 * 2 * 365, 10 * 3 * 7));
    Per by_assumption = per("weeks");
    by_assumption.count_figure = FigureId{1};
    check_amount(cancel_cost(rate, {by_assumption}, {}, by_default), {400, 4}, Recurrence::per_year,
                 Rational::fraction(36500, 7));
}

TEST_CASE("singular and plural are the same unit") {
    for (const auto& [singular, many] :
         std::vector<std::pair<std::string, std::string>>{{"visit", "visits"},
                                                          {"box", "boxes"},
                                                          {"delivery", "deliveries"},
                                                          {"person", "people"},
                                                          {"child", "children"},
                                                          {"day", "days"},
                                                          {"km", "km"}}) {
        const std::string& one = singular; // clang 14 lets no lambda see a part of a pair
        CAPTURE(one);
        CHECK(is_same_unit(unit_from_word(one), unit_from_word(many)));
        CHECK(is_same_unit(unit_from_word(many), unit_from_word(one)));
    }
    CHECK_FALSE(is_same_unit(unit_from_word("visit"), unit_from_word("Visits")));
    CHECK_FALSE(is_same_unit(unit_from_word("visit"), unit_from_word("voucher")));
    CHECK_FALSE(is_same_unit(unit_from_word("hour"), unit_from_word("day")));
}

TEST_CASE("plurals are written as people write them") {
    CHECK(plural_of(unit_from_word("visit")) == "visits");
    CHECK(plural_of(unit_from_word("delivery")) == "deliveries");
    CHECK(plural_of(unit_from_word("day")) == "days");
    CHECK(plural_of(unit_from_word("box")) == "boxes");
    CHECK(plural_of(unit_from_word("person")) == "people");
    CHECK(plural_of(unit_from_word("sessions")) == "sessions");
    CHECK(plural_of(unit_from_word("km")) == "km");
}

TEST_CASE("a mismatch names both units") {
    // rate: 135 per day, use: 2 hours per visit, 3 visits per week
    const ChainFault fault = fault_of(cancel_cost(
        rate, {per("day")}, {factor(1, "hours", per("visit")), factor(2, "visits", per("week"))},
        by_default));
    CHECK(fault.code == "unit-mismatch");
    CHECK(fault.part == ChainFault::Part::use);
    CHECK(fault.message == "rate is per day but use comes out in hours per week");
    CHECK(fault.remedy == "say how many hours a day has, or give the rate per hour");
}

TEST_CASE("a factor that does not cancel the one before it is named") {
    const ChainFault fault = fault_of(cancel_cost(
        rate, {per("hour")}, {factor(1, "hours", per("visit")), factor(2, "sessions", per("week"))},
        by_default));
    CHECK(fault.message == "the factor before is per visit but this one counts sessions");
    CHECK(fault.remedy == "count visits here, or write the factor before per session");
}

TEST_CASE("hours and counted things are no period") {
    CHECK(fault_of(cancel_cost(rate, {per("hour")}, {}, by_default)).message ==
          "rate is per hour but nothing says how many hours");
    CHECK(fault_of(cancel_cost(rate, {per("voucher")}, {}, by_default)).remedy ==
          "add for example use: 3 vouchers per week");
    CHECK(
        fault_of(cancel_cost(rate, {per("visit")}, {factor(1, "visits", per("hour"))}, by_default))
            .message == "use ends per hour, which is no period of the year");
    CHECK(fault_of(
              cancel_cost(rate, {per("visit")}, {factor(1, "visits", per("client"))}, by_default))
              .code == "no-period");
}

TEST_CASE("a factor without per before the end, and use beside once, are faults") {
    CHECK(fault_of(
              cancel_cost(rate, {per("day")}, {factor(1, "days"), factor(2, "weeks")}, by_default))
              .code == "unit-missing");
    CHECK(fault_of(cancel_cost(rate, {}, {factor(1, "days")}, by_default)).message ==
          "rate is once but use says how much is bought");
}

TEST_CASE("clock and calendar units never convert into each other") {
    CHECK_FALSE(conversion(unit_from_word("hour"), unit_from_word("day"), by_default));
    CHECK_FALSE(conversion(unit_from_word("day"), unit_from_word("minute"), by_default));
    CHECK(conversion(unit_from_word("hour"), unit_from_word("minute"), by_default) == Rational{60});
}

TEST_CASE("support hours follow the units the line buys") {
    // 100 per voucher, 3 vouchers per month, 2.75 hours per voucher: 99 hours a year
    check_amount(cancel_support_hours(factor(0, "hours", per("voucher")), {per("voucher")},
                                      {factor(1, "vouchers", per("month"))}, by_default),
                 {Rational::fraction(11, 4), 3}, Recurrence::per_year, 99);
    // 56 000 per year gives 20 hours per week: by the conventions 20 x 365/7
    check_amount(
        cancel_support_hours(factor(0, "hours", per("week")), {per("year")}, {}, by_default), {20},
        Recurrence::per_year, Rational::fraction(7300, 7));
    // 400 per 4 weeks gives 10 hours per week
    check_amount(
        cancel_support_hours(factor(0, "hours", per("week")), {per("weeks", 4)}, {}, by_default),
        {10}, Recurrence::per_year, Rational::fraction(3650, 7));
    // minutes are counted in hours: 45 minutes per visit, 2 visits per week
    check_amount(cancel_support_hours(factor(0, "minutes", per("visit")), {per("visit")},
                                      {factor(1, "visits", per("week"))}, by_default),
                 {45, 2}, Recurrence::per_year, Rational::fraction(3 * 365, 14));
}

TEST_CASE("support hours must be hours per unit of the rate") {
    const auto message = [](const ChainFactor& gives, const RateUnit& unit) {
        return fault_of(cancel_support_hours(gives, unit, {}, by_default)).message;
    };
    CHECK(message(factor(0, "hours", per("visit")), {}) ==
          "gives says hours per unit but the rate is once");
    CHECK(message(factor(0, "hours", per("visit")), {per("day")}) ==
          "rate is per day but gives is per visit");
    CHECK(message(factor(0, "days", per("day")), {per("day")}) ==
          "gives is hours of support per unit of the rate");
}

TEST_CASE("unpaid hours are the chain without its price") {
    check_amount(cancel_unpaid_hours({per("hour")}, {factor(1, "hours", per("week"))}, by_default),
                 {16, 3}, Recurrence::per_year, Rational::fraction(3 * 365, 7));
    check_amount(
        cancel_unpaid_hours({per("minute")}, {factor(1, "minutes", per("day"))}, by_default),
        {1, 30}, Recurrence::per_year, Rational::fraction(365, 2));
    CHECK(fault_of(cancel_unpaid_hours({per("day")}, {}, by_default)).code == "unit-missing");
}
