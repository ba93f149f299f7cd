// SPDX-License-Identifier: MIT
// A time that is too early is tried again a day later; it stays there only where the client was.
// Nothing is ever swapped.
#include "carecost/input/episode_times.hpp"

#include "carecost/base/text.hpp"

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
    std::optional<DayTime>* time;
    std::size_t place;
};

} // namespace

std::variant<PlacedTimes, MisplacedTime>
place_episode(const EpisodeRow& row, const std::vector<SpanRow>& stays, bool is_of_next_date) {
    PlacedTimes placed{.asked = row.episode.asked,
                       .started = row.episode.started,
                       .ended = row.episode.ended,
                       .is_after_midnight = is_of_next_date};
    const std::array<Step, 3> steps{{{LogColumn::asked, &placed.asked, row.asked_column},
                                     {LogColumn::started, &placed.started, row.started_column},
                                     {LogColumn::ended, &placed.ended, row.ended_column}}};
    const Step* before = nullptr;
    for (const Step& step : steps) {
        std::optional<DayTime>& time = *step.time;
        if (!time) {
            continue;
        }
        const DayTime earliest = before == nullptr ? DayTime{} : **before->time;
        const DayTime written = *time + (is_of_next_date ? whole_day : DayTime{});
        const RowPlace at{row.at.file, row.at.line, step.place};
        if (written >= earliest && is_inside(stays, written)) {
            time = written;
        } else if (!is_of_next_date && is_inside(stays, written + whole_day)) {
            time = written + whole_day;
            placed.is_after_midnight = true;
        } else if (written < earliest) {
            return MisplacedTime{
                at,
                {fmt::format("{}-before-{}", name_of(step.column), name_of(before->column)),
                 fmt::format("{} {} is before {} {}", name_of(step.column), clock_text(written),
                             name_of(before->column), clock_text(earliest)),
                 "correct one of the two times; they are never swapped"}};
        } else {
            return MisplacedTime{
                at,
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
