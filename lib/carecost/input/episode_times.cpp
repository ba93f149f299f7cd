// SPDX-License-Identifier: MIT
// A time that is too early is tried again a day later; it stays there only where the client was.
// Nothing is ever swapped.
#include "carecost/input/episode_times.hpp"

#include "carecost/base/text.hpp"
#include "carecost/input/log_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace carecost::input {
namespace {

constexpr DayTime whole_day = std::chrono::hours{24};

bool is_inside(const std::vector<SpanRow>& stays, DayTime moment) {
    return std::any_of(stays.begin(), stays.end(), [moment](const SpanRow& stay) {
        return stay.span.from <= moment && moment <= stay.span.to;
    });
}

/// @param moment inside a stay
DayTime end_of_stay(const std::vector<SpanRow>& stays, DayTime moment) {
    const auto stay = std::find_if(stays.begin(), stays.end(), [moment](const SpanRow& each) {
        return each.span.from <= moment && moment <= each.span.to;
    });
    return stay->span.to;
}

std::string text_of(const std::vector<SpanRow>& stays) {
    std::vector<std::string> texts;
    texts.reserve(stays.size());
    for (const SpanRow& stay : stays) {
        texts.push_back(
            fmt::format("{} to {}", clock_text(stay.span.from), clock_text(stay.span.to)));
    }
    return join(texts, " and ");
}

struct Step {
    LogColumn column;
    MaybeTime* time;
    std::uint32_t place;
};

} // namespace

bool lies_as_written(const EpisodeRow& row, const std::vector<SpanRow>& stays) {
    const DayTime first = row.asked.value_or(row.started.value_or(DayTime{}));
    const DayTime middle = row.started.value_or(first);
    const DayTime last = row.ended.value_or(middle);
    return !row.is_open_at_end && first <= middle && middle <= last &&
           std::any_of(stays.begin(), stays.end(), [first, last](const SpanRow& stay) {
               return stay.span.from <= first && last <= stay.span.to;
           });
}

std::variant<PlacedTimes, MisplacedTime>
place_episode(const EpisodeRow& row, const std::vector<SpanRow>& stays, bool is_of_next_date) {
    PlacedTimes placed{.asked = row.asked,
                       .started = row.started,
                       .ended = row.ended,
                       .is_after_midnight = is_of_next_date};
    const std::array<Step, 3> steps{{{LogColumn::asked, &placed.asked, row.asked_column},
                                     {LogColumn::started, &placed.started, row.started_column},
                                     {LogColumn::ended, &placed.ended, row.ended_column}}};
    const Step* before = nullptr;
    for (const Step& step : steps) {
        MaybeTime& time = *step.time;
        if (!time) {
            continue;
        }
        const DayTime earliest = before == nullptr ? DayTime{} : **before->time;
        const DayTime written = *time + (is_of_next_date ? whole_day : DayTime{});
        if (written >= earliest && is_inside(stays, written)) {
            time = written;
        } else if (!is_of_next_date && is_inside(stays, written + whole_day)) {
            time = written + whole_day;
            placed.is_after_midnight = true;
        } else if (written < earliest) {
            return MisplacedTime{
                row.at(step.place),
                {fmt::format("{}-before-{}", name_of(step.column), name_of(before->column)),
                 fmt::format("{} {} is before {} {}", name_of(step.column), clock_text(written),
                             name_of(before->column), clock_text(earliest)),
                 "correct one of the two times; they are never swapped"}};
        } else {
            return MisplacedTime{
                row.at(step.place),
                {"outside-stay",
                 fmt::format("{} {} is outside the attended time, {}", name_of(step.column),
                             clock_text(written), text_of(stays)),
                 "correct the time, or 'arrived' and 'left' of that day"}};
        }
        before = &step;
    }
    if (row.is_open_at_end && placed.asked) {
        placed.ended = end_of_stay(stays, *placed.asked);
    }
    return placed;
}

} // namespace carecost::input
