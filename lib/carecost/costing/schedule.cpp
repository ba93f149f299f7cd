// SPDX-License-Identifier: MIT
// Months are counted through the horizon, dates day by day within the case's own years, which begin
// on `start` and so may have 366 days in any year that holds a 29 February.
#include "carecost/costing/schedule.hpp"

#include "carecost/costing/factors.hpp"
#include "carecost/costing/faults.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace carecost {
namespace {

constexpr int months_in_year = 12;

/// Months of `span` within `year`, as a closed interval of months of the horizon; empty when last <
/// first.
struct Months {
    int first = 1;
    int last = 0;
    [[nodiscard]] int count() const { return std::max(0, last - first + 1); }
};

Months months_of_year(const TimeSpan& span, int year) {
    const Months whole{.first = (year - 1) * months_in_year + 1, .last = year * months_in_year};
    if (const auto* const months = std::get_if<MonthSpan>(&span)) {
        return {.first = std::max(whole.first, months->first),
                .last = std::min(whole.last, months->last.value_or(whole.last))};
    }
    return whole;
}

/// The first day of a year of the case; only called for lines with dates, which need `start`.
Date year_start(const Case& model, int year) { return add_years(model.start.value(), year - 1); }

YearFactor day_share(const Case& model, const DateSpan& span, int year) {
    const Date start = year_start(model, year);
    const Date end = year_start(model, year + 1); // the day after the year
    const Date first = std::max(start, span.first.value_or(start));
    const Date after = span.last ? std::min(end, add_days(*span.last, 1)) : end;
    const int days = std::max(0, days_between(first, after));
    const int days_of_year = days_between(start, end);
    return {.factor = Rational::fraction(days, days_of_year),
            .words = fmt::format("{} of {} days", days, days_of_year)};
}

YearFactor time_share(const Case& model, const TimeSpan& span, int year) {
    if (const auto* const dates = std::get_if<DateSpan>(&span)) {
        return day_share(model, *dates, year);
    }
    const int months = months_of_year(span, year).count();
    if (months == months_in_year) {
        return {}; // most lines: a factor that is not told
    }
    return {.factor = Rational::fraction(months, months_in_year),
            .words = fmt::format("{} of {} months", months, months_in_year)};
}

/// The year in which a single purchase is paid.
int first_year(const Case& model, const TimeSpan& span) {
    if (const auto* const months = std::get_if<MonthSpan>(&span)) {
        return (months->first - 1) / months_in_year + 1;
    }
    const auto* const dates = std::get_if<DateSpan>(&span);
    int year = 1;
    while (dates != nullptr && dates->first && year < model.years &&
           year_start(model, year + 1) <= *dates->first) {
        ++year;
    }
    return year;
}

Rational released_share(const Line& line, int year) {
    const Months own = months_of_year(line.span, year);
    if (!line.release_after_months || own.count() == 0) {
        return 1;
    }
    const Months released{.first = std::max(own.first, *line.release_after_months + 1),
                          .last = own.last};
    return Rational::fraction(released.count(), own.count());
}

ScheduledYear recurring_year(const Case& model, const Line& line, int year) {
    YearFactor time = time_share(model, line.span, year);
    return {.time = time, .hours_share = time.factor, .released = released_share(line, year)};
}

ScheduledYear single_year(int year, int year_bought) {
    const bool is_now = year == year_bought;
    return {.time = YearFactor{.factor = is_now ? 1 : 0,
                               .words = fmt::format("bought in year {}", year_bought)},
            .hours_share = is_now ? 1 : 0,
            .is_recurring = false};
}

ScheduledYear spread_year(const Case& model, int year, int year_bought, int spread) {
    const bool is_covered = year >= year_bought && year < year_bought + spread;
    return {.time = YearFactor{.factor = is_covered ? 1 : 0,
                               .words = fmt::format("spread over years {} to {}", year_bought,
                                                    year_bought + spread - 1)},
            .price = YearFactor{.factor = annuity_factor(model.conventions.discount_rate, spread),
                                .words = fmt::format("spread over {} years", spread)},
            .hours_share = is_covered ? Rational::fraction(1, spread) : Rational{0}};
}

ScheduledYear year_of_line(const Case& model, const Line& line, int year, int year_bought) {
    if (line.recurrence == Recurrence::per_year) {
        return recurring_year(model, line, year);
    }
    return line.spread_years ? spread_year(model, year, year_bought, *line.spread_years)
                             : single_year(year, year_bought);
}

/// Paid all the time at one price: no year of it has a factor, as of most lines.
bool is_alike_every_year(const Line& line) {
    return line.recurrence == Recurrence::per_year && !line.index && !line.release_after_months &&
           std::holds_alternative<std::monostate>(line.span);
}

/// The factor of a step, which is left out when it is 1.
Rational taken(std::optional<YearFactor>& step) {
    const Rational factor = step ? step->factor : Rational{1};
    if (factor == Rational{1}) {
        step.reset();
    }
    return factor;
}

} // namespace

LineSchedule schedule_line(const Case& model, const Line& line) {
    if (is_alike_every_year(line)) {
        return LineSchedule(static_cast<std::size_t>(model.years));
    }
    LineSchedule years;
    years.reserve(static_cast<std::size_t>(model.years));
    const int year_bought = first_year(model, line.span);
    for (int year = 1; year <= model.years; ++year) {
        ScheduledYear scheduled = year_of_line(model, line, year, year_bought);
        if (line.index) {
            const Index& index = model.indices.at(*line.index);
            scheduled.price = YearFactor{.factor = index_factor(index.rates, year),
                                         .words = fmt::format("index {}", index.id)};
        }
        scheduled.time_share = taken(scheduled.time);
        scheduled.price_factor = taken(scheduled.price);
        years.push_back(std::move(scheduled));
    }
    return years;
}

Schedule schedule_case(const Case& model) {
    Schedule schedule;
    schedule.packages.reserve(model.packages.size());
    FaultList faults{model};
    for (const Package& package : model.packages) {
        std::vector<LineSchedule>& lines = schedule.packages.emplace_back();
        lines.reserve(package.lines.size());
        for (const Line& line : package.lines) {
            faults.guard(line, [&] { lines.push_back(schedule_line(model, line)); });
        }
    }
    faults.throw_if_any();
    for (int year = 1; year <= model.years; ++year) {
        schedule.discount_factors.push_back(discount_factor(
            model.conventions.discount_rate, model.conventions.discount_timing, year));
    }
    return schedule;
}

} // namespace carecost
