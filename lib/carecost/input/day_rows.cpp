// SPDX-License-Identifier: MIT
// A merge of five streams by day, each one row ahead.
// Sorting is for logs that are not in order.
#include "carecost/input/day_rows.hpp"

#include <algorithm>

namespace carecost::input {
namespace {

template <typename Row>
RowStream<Row> sorted(const RowStream<Row>& stream) {
    if (!stream) {
        return {};
    }
    std::vector<Row> rows;
    while (stream(rows)) {
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Row& left, const Row& right) { return left.day < right.day; });
    return stream_of(std::move(rows));
}

} // namespace

void DayRows::clear() {
    episodes.clear();
    stays.clear();
    gaps.clear();
    staff.clear();
    presence.clear();
}

DayMerger::DayMerger(LogStreams streams)
    : episodes_{std::move(streams.episodes)}, days_{std::move(streams.days)},
      gaps_{std::move(streams.gaps)}, staff_{std::move(streams.staff)}, presence_{std::move(
                                                                            streams.presence)} {
    episodes_.start();
    days_.start();
    gaps_.start();
    staff_.start();
    presence_.start();
}

template <typename Row>
void DayMerger::take(Part<Row>& part, Date day, std::vector<Row>& rows) {
    if (!part.head || part.head->day != day) {
        return;
    }
    rows.push_back(std::move(*part.head));
    part.head.reset();
    while (part.read(rows)) {
        if (rows.back().day != day) {
            part.head = std::move(rows.back());
            rows.pop_back();
            is_unsorted_ = is_unsorted_ || part.head->day < day;
            return;
        }
    }
}

std::optional<DayRows> DayMerger::next(DayRows room) {
    std::optional<Date> first;
    const auto look = [&first](const auto& part) {
        if (part.head && (!first || part.head->day < *first)) {
            first = part.head->day;
        }
    };
    look(episodes_);
    look(days_);
    look(gaps_);
    look(staff_);
    look(presence_);
    if (!first || is_unsorted_) {
        return std::nullopt;
    }
    room.day = *first;
    room.episodes.reserve(usual_episodes_);
    take(episodes_, *first, room.episodes);
    usual_episodes_ = room.episodes.size();
    take(days_, *first, room.stays);
    take(gaps_, *first, room.gaps);
    take(staff_, *first, room.staff);
    take(presence_, *first, room.presence);
    return is_unsorted_ ? std::nullopt : std::optional{std::move(room)};
}

LogStreams in_order_of_day(const LogStreams& streams) {
    LogStreams ordered;
    ordered.episodes = sorted(streams.episodes);
    ordered.days = sorted(streams.days);
    ordered.gaps = sorted(streams.gaps);
    ordered.staff = sorted(streams.staff);
    ordered.presence = sorted(streams.presence);
    return ordered;
}

} // namespace carecost::input
