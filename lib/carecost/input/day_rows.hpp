// SPDX-License-Identifier: MIT
// Brings the parts of a log together day by day, holding no more than one day of each.
// Works while every part is in order of day; otherwise it says so and gives up.
#pragma once

#include "carecost/input/log_rows.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace carecost::input {

/// The rows of one part in file order; nothing at the end.
template <typename Row>
using RowStream = std::function<std::optional<Row>()>;

/// Rows that are in memory; copies of the stream go on together.
template <typename Row>
[[nodiscard]] RowStream<Row> stream_of(std::vector<Row> rows) {
    auto left = std::make_shared<std::vector<Row>>(std::move(rows));
    std::reverse(left->begin(), left->end());
    return [left]() -> std::optional<Row> {
        if (left->empty()) {
            return std::nullopt;
        }
        std::optional<Row> row{std::move(left->back())};
        left->pop_back();
        return row;
    };
}

/// A part that the log does not have is an empty function.
struct LogStreams {
    RowStream<EpisodeRow> episodes;
    RowStream<SpanRow> days;
    RowStream<SpanRow> gaps;
    RowStream<SpanRow> staff;
    RowStream<SpanRow> presence;
};

struct DayRows {
    Date day;
    std::vector<EpisodeRow> episodes{};
    std::vector<SpanRow> stays{};
    std::vector<SpanRow> gaps{};
    std::vector<SpanRow> staff{};
    std::vector<SpanRow> presence{};
};

class DayMerger {
  public:
    explicit DayMerger(LogStreams streams);

    /// The rows of the next day that any part has; nothing at the end, or once is_unsorted().
    [[nodiscard]] std::optional<DayRows> next();

    /// A row came after rows of a later day.
    [[nodiscard]] bool is_unsorted() const { return is_unsorted_; }

  private:
    template <typename Row>
    struct Part {
        RowStream<Row> stream;
        std::optional<Row> head; // the next row

        void advance() { head = stream ? stream() : std::nullopt; }
    };

    template <typename Row>
    void take(Part<Row>& part, Date day, std::vector<Row>& rows);

    std::size_t usual_episodes_ = 0; // of a day
    Part<EpisodeRow> episodes_;
    Part<SpanRow> days_;
    Part<SpanRow> gaps_;
    Part<SpanRow> staff_;
    Part<SpanRow> presence_;
    bool is_unsorted_ = false;
};

/// The same rows in order of day, all held in memory; rows of a day keep their order.
[[nodiscard]] LogStreams in_order_of_day(const LogStreams& streams);

} // namespace carecost::input
