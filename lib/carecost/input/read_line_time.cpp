// SPDX-License-Identifier: MIT
// When a line runs and how its amount moves from year to year. What would be counted otherwise than
// its author may think (a clipped span, a taper that starts later) is a finding.
#include "carecost/input/read_line.hpp"
#include "carecost/input/read_value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>

namespace carecost::input {
namespace {

constexpr int months_in_year = 12;
constexpr int longest_spread = 100;
constexpr int longest_delay = 360; // months: the longest horizon

/// A key with the moment it names.
struct ReadMoment {
    Moment moment;
    const Node* node = nullptr;
    std::string_view key;
};

std::optional<ReadMoment> read_moment(const LineContext& line, std::string_view key) {
    const Node* node = line.map.scalar(key);
    if (node == nullptr) {
        return std::nullopt;
    }
    const auto moment = value_or_report(parse_moment(node->text), *node, line.draft.faults);
    return moment ? std::optional{ReadMoment{*moment, node, key}} : std::nullopt;
}

void span_error(const LineContext& line, const ReadMoment& at, std::string message,
                std::string remedy) {
    line.draft.faults.error(at.node->offset, "span", std::move(message), std::move(remedy));
}

void span_clipped(const LineContext& line, const ReadMoment& at, std::string message) {
    line.draft.faults.finding(at.node->offset, "clipped-span", std::move(message),
                              "only the years of the case are counted; see 'years'");
}

/// 'until' before 'from', which are both months or both dates.
bool is_reversed(const LineContext& line, const std::optional<ReadMoment>& from,
                 const std::optional<ReadMoment>& until) {
    if (!from || !until || until->moment >= from->moment) {
        return false;
    }
    span_error(line, *until, "'until' is before 'from'", "write the later one in 'until'");
    return true;
}

TimeSpan month_span(const LineContext& line, const std::optional<ReadMoment>& from,
                    const std::optional<ReadMoment>& until) {
    const int horizon = line.draft.model.years * months_in_year;
    MonthSpan span;
    if (from) {
        span.first = std::get<int>(from->moment);
        if (span.first > horizon) {
            span_error(line, *from, fmt::format("the case ends with month {}", horizon),
                       "write an earlier month, or raise 'years'");
        }
    }
    if (until) {
        span.last = std::get<int>(until->moment);
        if (*span.last > horizon && span.first <= horizon) {
            span_clipped(line, *until, fmt::format("the case ends before month {}", *span.last));
            span.last = horizon;
        }
    }
    return span;
}

TimeSpan date_span(const LineContext& line, const std::optional<ReadMoment>& from,
                   const std::optional<ReadMoment>& until) {
    const Case& model = line.draft.model;
    const ReadMoment& any = from ? *from : *until;
    if (!model.start) {
        if (!line.draft.has_broken_start) {
            span_error(line, any, "a line with dates needs to know when the case starts",
                       "add 'start:' to the case, the first day of year 1");
        }
        return {};
    }
    const Date last_day = add_days(add_years(*model.start, model.years), -1);
    DateSpan span;
    if (from) {
        span.first = std::get<Date>(from->moment);
        if (*span.first > last_day) {
            span_error(line, *from, fmt::format("the case ends on {}", to_text(last_day)),
                       "write an earlier date, or raise 'years'");
        } else if (*span.first < *model.start) {
            span_clipped(line, *from,
                         fmt::format("the case starts later, on {}", to_text(*model.start)));
            span.first = model.start;
        }
    }
    if (until) {
        span.last = std::get<Date>(until->moment);
        if (*span.last < *model.start) {
            span_error(line, *until,
                       fmt::format("the case starts later, on {}", to_text(*model.start)),
                       "write a later date");
        } else if (*span.last > last_day) {
            span_clipped(line, *until,
                         fmt::format("the case ends earlier, on {}", to_text(last_day)));
            span.last = last_day;
        }
    }
    return span;
}

TimeSpan read_span(const LineContext& line) {
    const auto from = read_moment(line, "from");
    const auto until = read_moment(line, "until");
    if (!from && !until) {
        return {};
    }
    if (from && until && from->moment.index() != until->moment.index()) {
        span_error(line, *until, "'from' and 'until' mix a month and a date",
                   "write two months, or two dates");
        return {};
    }
    if (is_reversed(line, from, until)) {
        return {};
    }
    const bool has_months = std::holds_alternative<int>(from ? from->moment : until->moment);
    return has_months ? month_span(line, from, until) : date_span(line, from, until);
}

/// The year of the case (from 1) in which the span starts.
int first_year(const Case& model, const TimeSpan& span) {
    if (const auto* months = std::get_if<MonthSpan>(&span)) {
        return (months->first - 1) / months_in_year + 1;
    }
    int year = 1;
    const auto* dates = std::get_if<DateSpan>(&span);
    while (dates != nullptr && dates->first && year < model.years &&
           add_years(*model.start, year) <= *dates->first) {
        ++year;
    }
    return year;
}

bool starts_later(const Case& model, const TimeSpan& span) {
    if (const auto* months = std::get_if<MonthSpan>(&span)) {
        return months->first > 1;
    }
    const auto* dates = std::get_if<DateSpan>(&span);
    return dates != nullptr && dates->first && *dates->first > *model.start;
}

std::vector<FigureId> read_taper(const LineContext& line, const TimeSpan& span) {
    std::vector<FigureId> taper;
    const auto* items = line.map.list("taper");
    if (items == nullptr) {
        return taper;
    }
    const std::size_t offset = key_offset(line.map, "taper");
    if (items->empty()) {
        line.draft.faults.error(offset, "empty-list", "'taper' has no share",
                                "write for example [100%, 60%, 20%]");
    }
    for (std::size_t i = 0; i < items->size(); ++i) {
        const auto figure = read_figure_node((*items)[i], "a share of 'taper'", line.draft.style,
                                             line.draft.faults);
        if (!figure) {
            continue;
        }
        taper.push_back(add_figure(
            line.draft, *figure,
            {.name = fmt::format("{}/taper/{}", line.name, i + 1), .kind = FigureKind::share}));
    }
    if (starts_later(line.draft.model, span)) {
        line.draft.faults.finding(
            offset, "taper-starts-later",
            "the taper runs from year 1 of the case, but the line starts later",
            "its first share is that of year 1, whenever the line starts");
    }
    return taper;
}

std::optional<std::size_t> read_index(const LineContext& line) {
    const Node* node = line.map.find("index");
    if (node == nullptr) {
        return std::nullopt;
    }
    if (line.kind == LineKind::unpaid) {
        refuse_key(line, "index", "an unpaid line", "leave it out");
        return std::nullopt;
    }
    return find_declared(*node, "index", ids_of(line.draft.model.indices), line.draft.faults);
}

std::optional<int> read_spread(const LineContext& line, const LinePrice& price,
                               const TimeSpan& span) {
    const Node* node = line.map.scalar("spread");
    if (node == nullptr) {
        return std::nullopt;
    }
    const auto years = value_or_report(parse_span(node->text, "'spread'", "year", longest_spread),
                                       *node, line.draft.faults);
    if (price.is_known && price.recurrence != Recurrence::once) {
        refuse_key(line, "spread", "a line that is paid every year", "leave it out");
    }
    if (line.map.find("index") != nullptr) {
        refuse_key(line, "spread", "'index'", "keep one of the two");
    }
    const int first = first_year(line.draft.model, span);
    if (years && first + *years - 1 > line.draft.model.years) {
        line.draft.faults.finding(
            node->offset, "spread-cut",
            fmt::format("{} of the {} years of 'spread' lie within the case",
                        std::max(0, line.draft.model.years - first + 1), *years),
            "the cost of the later years is not counted; raise 'years' to see it all");
    }
    return years;
}

std::optional<int> read_release(const LineContext& line, const LinePrice& price,
                                const TimeSpan& span) {
    auto map = line.map.map("release");
    if (!map) {
        return std::nullopt;
    }
    std::optional<int> months;
    if (const Node* node = map->require_scalar("after")) {
        months = value_or_report(parse_span(node->text, "'after'", "month", longest_delay), *node,
                                 line.draft.faults);
    }
    map->finish();
    if (price.is_known && price.recurrence == Recurrence::once) {
        refuse_key(line, "release", "money paid once", "leave it out");
    }
    if (std::holds_alternative<DateSpan>(span)) {
        refuse_key(line, "release", "dates", "give 'from' and 'until' as months");
    }
    if (!line.is_in_comparator && !line.draft.comparator.empty()) {
        line.draft.faults.finding(key_offset(line.map, "release"), "release-unused",
                                  "'release' has no effect outside the comparator",
                                  "it says from when a cost of the comparator is saved");
    }
    return months;
}

void refuse_with_once(const LineContext& line, const LinePrice& price) {
    if (!price.is_known || price.recurrence != Recurrence::once) {
        return;
    }
    for (const std::string_view key : {"until", "taper"}) {
        if (line.map.find(key) != nullptr) {
            refuse_key(line, key, "money paid once",
                       "leave it out, or give a rate or use per period");
        }
    }
}

/// The months of the year that are left when a line begins, in units of the case's months.
Rational months_left_in_year(const Case& model, const TimeSpan& span) {
    if (const auto* months = std::get_if<MonthSpan>(&span)) {
        return months_in_year - (months->first - 1) % months_in_year;
    }
    const auto* dates = std::get_if<DateSpan>(&span);
    if (dates == nullptr || !dates->first) {
        return months_in_year;
    }
    const int year = first_year(model, span);
    const Date start = add_years(*model.start, year - 1);
    const Date end = add_years(*model.start, year);
    return Rational::fraction(Int128{months_in_year} * days_between(*dates->first, end),
                              days_between(start, end));
}

/// `use: 5 months` is money once, in the year of `from`, even when the months go on into the next.
void find_months_across_years(const LineContext& line, const LinePrice& price,
                              const TimeSpan& span) {
    if (!price.months_used) {
        return;
    }
    const Rational months = estimate_of(line.draft, *price.months_used).value;
    if (months > months_left_in_year(line.draft.model, span)) {
        line.draft.faults.finding(line.map.find("use")->offset, "months-cross-year",
                                  "these months go on into the next year, but are paid in one",
                                  "give 'from' and 'until' instead, and the rate per month");
    }
}

/// A price per day over dates is that share of the year's days, not a count of days.
void find_leap_year(const LineContext& line, const LinePrice& price, const TimeSpan& span) {
    const Case& model = line.draft.model;
    const auto* dates = std::get_if<DateSpan>(&span);
    if (dates == nullptr || !price.is_daily || model.conventions.days_per_year == Rational{366}) {
        return;
    }
    constexpr int days_of_leap_year = 366;
    for (int year = first_year(model, span); year <= model.years; ++year) {
        const Date start = add_years(*model.start, year - 1);
        const Date end = add_years(*model.start, year);
        if (dates->last && *dates->last < start) {
            return;
        }
        if (days_between(start, end) == days_of_leap_year) {
            line.draft.faults.finding(
                line.map.find("rate")->offset, "leap-year-daily",
                fmt::format("year {} has 366 days, but a price per day is paid {} times a year",
                            year, model.conventions.days_per_year_text),
                "each day of that year costs a little less; see days_per_year");
            return;
        }
    }
}

} // namespace

LineTime read_line_time(const LineContext& line, const LinePrice& price) {
    LineTime time{.span = read_span(line)};
    time.taper = read_taper(line, time.span);
    time.index = read_index(line);
    time.spread_years = read_spread(line, price, time.span);
    time.release_after_months = read_release(line, price, time.span);
    refuse_with_once(line, price);
    if (price.is_known) {
        find_months_across_years(line, price, time.span);
        find_leap_year(line, price, time.span);
    }
    return time;
}

} // namespace carecost::input
