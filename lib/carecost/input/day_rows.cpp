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
    while (std::optional<Row> row = stream()) {
        rows.push_back(std::move(*row));
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Row& left, const Row& right) { return left.day < right.day; });
    return stream_of(std::move(rows));
}

} // namespace

DayMerger::DayMerger(LogStreams streams)
    : episodes_{std::move(streams.episodes), {}}, days_{std::move(streams.days), {}},
      gaps_{std::move(streams.gaps), {}}, staff_{std::move(streams.staff), {}},
      presence_{std::move(streams.presence), {}} {
    episodes_.advance();
    days_.advance();
    gaps_.advance();
    staff_.advance();
    presence_.advance();
}

template <typename Row>
void DayMerger::take(Part<Row>& part, Date day, std::vector<Row>& rows) {
    while (part.head && part.head->day == day) {
        rows.push_back(std::move(*part.head));
        part.advance();
    }
    is_unsorted_ = is_unsorted_ || (part.head && part.head->day < day);
}

std::optional<DayRows> DayMerger::next() {
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
    DayRows rows{.day = *first};
    rows.episodes.reserve(usual_episodes_);
    take(episodes_, *first, rows.episodes);
    usual_episodes_ = rows.episodes.size();
    take(days_, *first, rows.stays);
    take(gaps_, *first, rows.gaps);
    take(staff_, *first, rows.staff);
    take(presence_, *first, rows.presence);
    return is_unsorted_ ? std::nullopt : std::optional{std::move(rows)};
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
