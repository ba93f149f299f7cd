// SPDX-License-Identifier: MIT
// Cuts the sets of time of a day into clock hours.
// What the observer did not see stays blank.
#include "carecost/report/day_picture.hpp"

#include <fmt/format.h>

#include <chrono>

namespace carecost {
namespace {

constexpr DayTime hour = std::chrono::hours{1};
constexpr int hours_a_day = 24;

enum Mark : std::size_t { absent, neither, helped, waiting, both };

void add_stretches(Strip& strip, const IntervalSet& set, Interval span, Mark mark) {
    for (const Interval& part : intersect(set, IntervalSet{{span}})) {
        strip.stretches.push_back(
            {.from = Rational::fraction((part.from - span.from).count(), hour.count()),
             .to = Rational::fraction((part.to - span.from).count(), hour.count()),
             .mark = mark});
    }
}

Strip strip_of(const Timeline& line, Interval span) {
    const auto clock_hour = std::chrono::duration_cast<std::chrono::hours>(span.from).count();
    Strip strip{.label = fmt::format("{:02}", clock_hour % hours_a_day), .stretches = {}};
    const IntervalSet with_something = unite(line.waiting, line.helped);
    add_stretches(strip, subtract(line.observed, with_something), span, neither);
    add_stretches(strip, subtract(line.helped, line.waiting), span, helped);
    add_stretches(strip, subtract(line.waiting, line.helped), span, waiting);
    add_stretches(strip, intersect(line.waiting, line.helped), span, both);
    return strip;
}

void add_day(Picture& picture, const ObservedDay& day, const Timeline& line) {
    picture.strips.push_back({.label = to_text(day.day), .stretches = {}});
    for (const Interval& stretch : line.observed) {
        DayTime from = std::chrono::floor<std::chrono::hours>(stretch.from);
        for (; from < stretch.to; from += hour) {
            Strip strip = strip_of(line, {from, from + hour});
            if (picture.strips.back().label != strip.label) {
                picture.strips.push_back(std::move(strip));
            }
        }
    }
}

} // namespace

Picture day_picture(std::span<const ObservedDay> days, const ObserveWords& words) {
    Picture picture{.title = std::string(words.picture),
                    .marks = {{' ', std::string(words.mark_absent)},
                              {'.', std::string(words.mark_neither)},
                              {'#', std::string(words.mark_helped)},
                              {'-', std::string(words.mark_waiting)},
                              {'+', std::string(words.mark_both)}},
                    .strips = {}};
    for (const ObservedDay& day : days) {
        if (day.timeline) {
            add_day(picture, day, *day.timeline);
        }
    }
    return picture;
}

} // namespace carecost
