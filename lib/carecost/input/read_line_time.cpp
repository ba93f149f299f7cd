// SPDX-License-Identifier: MIT
// How the amount of a line moves from year to year: taper, index, spread, release. What would be
// counted otherwise than its author may think (a taper that starts later) is a finding.
#include "carecost/input/line_span.hpp"
#include "carecost/input/read_line.hpp"
#include "carecost/input/read_value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <string>
#include <utility>

namespace carecost::input {
namespace {

constexpr int longest_spread = 100;
constexpr int longest_delay = 360; // months: the longest horizon

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
        taper.push_back(add_figure(line.draft, *figure,
                                   line.field(fmt::format("taper/{}", i + 1), FigureKind::share)));
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
    return find_declared(*node, "index", line.draft.model.indices, line.draft.faults);
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
    static constexpr std::array<Key, 6> keys{"from",  "until",  "taper",
                                             "index", "spread", "release"};
    LineTime time;
    if (line.map.may_have_any(keys)) { // most lines have none
        time.span = read_span(line);
        time.taper = read_taper(line, time.span);
        time.index = read_index(line);
        time.spread_years = read_spread(line, price, time.span);
        time.release_after_months = read_release(line, price, time.span);
        refuse_with_once(line, price);
    }
    if (price.is_known) {
        find_months_across_years(line, price, time.span);
        find_leap_year(line, price, time.span);
    }
    return time;
}

} // namespace carecost::input
