// SPDX-License-Identifier: MIT
// A line-year is formula × time × taper × price, rounded to the cent; that rounded amount, which is
// what the invoice says, is then split among the funders.
#include "carecost/costing/line_cost.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace carecost {
namespace {

/// Factors in the order a reader multiplies them, with their figures in words.
std::vector<YearFactor> shown_factors(const ScheduledYear& scheduled, const Line& line,
                                      const Rational& taper) {
    std::vector<YearFactor> factors;
    if (scheduled.time) {
        factors.push_back(*scheduled.time);
    }
    if (!line.taper.empty() && taper != Rational{1}) {
        factors.push_back(
            {.factor = taper, .words = fmt::format("taper {}%", to_exact_text(taper * 100))});
    }
    if (scheduled.price) {
        factors.push_back({.factor = scheduled.price->factor,
                           .words = fmt::format("{} {}", scheduled.price->words,
                                                to_decimal_text(scheduled.price->factor, 6))});
    }
    return factors;
}

/// A line's amount in the columns of those who pay it and of who receives it.
Amounts columns(const Case& model, const Line& line, const Money& gross) {
    const std::size_t count = model.funders.size();
    Amounts by_funder = line.kind == LineKind::unpaid ? Amounts(count)
                                                      : split(gross, funders_of(model, line), count,
                                                              model.conventions.rounding);
    if (line.receiver) {
        by_funder.at(*line.receiver) -= gross;
    }
    return by_funder;
}

Rational amount_in_year(const Rational& amount, const ScheduledYear& scheduled,
                        const Rational& taper) {
    return amount * scheduled.time_share * taper * scheduled.price_factor;
}

void add_to(Amounts& sums, const Amounts& amounts) {
    for (std::size_t i = 0; i < sums.size(); ++i) {
        sums[i] += amounts[i];
    }
}

} // namespace

FunderShare largest_share(std::span<const FunderShare> shares) {
    return *std::max_element(shares.begin(), shares.end(),
                             [](const FunderShare& left, const FunderShare& right) {
                                 return left.share != right.share ? left.share < right.share
                                                                  : left.funder > right.funder;
                             });
}

Amounts split(const Money& amount, std::span<const FunderShare> shares, std::size_t funder_count,
              Rounding rounding) {
    Amounts parts(funder_count);
    if (shares.empty()) {
        return parts;
    }
    const std::size_t largest = largest_share(shares).funder;
    Money rest = amount;
    for (const FunderShare& share : shares) {
        if (share.funder != largest) {
            const Money part = round_to_cent(to_rational(amount) * share.share, rounding);
            parts.at(share.funder) = part;
            rest -= part;
        }
    }
    parts.at(largest) = rest;
    return parts;
}

std::span<const FunderShare> funders_of(const Case& model, const Line& line) {
    static const FunderShare the_only_one{};
    if (line.funders.empty() && model.funders.size() == 1) {
        return {&the_only_one, 1};
    }
    return {line.funders.data(), line.funders.size()};
}

Rational taper_of(const Line& line, int year, const FigureValues& values) {
    if (line.taper.empty()) {
        return 1;
    }
    const auto position = std::min(static_cast<std::size_t>(year - 1), line.taper.size() - 1);
    return values.at(line.taper[position].index);
}

LineCost cost_line(const Case& model, const Line& line, const LineSchedule& schedule,
                   const FigureValues& values) {
    LineCost result{.by_funder = Amounts(model.funders.size())};
    const Rational amount = evaluate(line.cost, values);
    const Rational hours =
        line.kind == LineKind::unpaid && line.hours ? evaluate(*line.hours, values) : Rational{0};
    result.years.reserve(schedule.size());
    int year = 0;
    for (const ScheduledYear& scheduled : schedule) {
        const Rational taper = taper_of(line, ++year, values);
        const Rational unrounded = amount_in_year(amount, scheduled, taper);
        const Money gross = round_to_cent(unrounded, model.conventions.rounding);
        LineYear& line_year = result.years.emplace_back(); // filled in place: there are many
        line_year.cost = line.kind == LineKind::paid ? gross : Money{};
        line_year.gross = gross;
        line_year.by_funder = columns(model, line, gross);
        line_year.factors = shown_factors(scheduled, line, taper);
        line_year.unrounded = unrounded;
        line_year.unpaid_hours = hours * scheduled.time_share * taper;
        line_year.is_recurring = scheduled.is_recurring;
        result.cost += line_year.cost;
        result.gross += line_year.gross;
        result.unpaid_hours += line_year.unpaid_hours;
        add_to(result.by_funder, line_year.by_funder);
    }
    result.support_hours = support_hours(line, schedule, values, values);
    return result;
}

Rational years_of(const Line& line, const LineSchedule& schedule, const FigureValues& values) {
    Rational years;
    int year = 0;
    for (const ScheduledYear& scheduled : schedule) {
        years += amount_in_year(1, scheduled, taper_of(line, ++year, values));
    }
    return years;
}

Rational unrounded_cost(const Line& line, const LineSchedule& schedule,
                        const FigureValues& values) {
    return evaluate(line.cost, values) * years_of(line, schedule, values);
}

Rational support_hours(const Line& line, const LineSchedule& schedule,
                       const FigureValues& multipliers, const FigureValues& divisors) {
    if (line.kind != LineKind::paid || !line.support_hours) {
        return 0;
    }
    Rational years;
    int year = 0;
    for (const ScheduledYear& scheduled : schedule) {
        years += scheduled.hours_share * taper_of(line, ++year, multipliers);
    }
    return evaluate(*line.support_hours, multipliers, divisors) * years;
}

} // namespace carecost
