// SPDX-License-Identifier: MIT
// Months and dates do not mix within a line. A span that the case's years clip is a finding; one
// that lies outside them is a fault.
#include "carecost/input/line_span.hpp"

#include "carecost/input/read_value.hpp"

#include <fmt/format.h>

#include <string>
#include <utility>

namespace carecost::input {
namespace {

constexpr int months_in_year = 12;

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

} // namespace

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

} // namespace carecost::input
