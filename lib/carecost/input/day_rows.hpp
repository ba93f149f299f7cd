// SPDX-License-Identifier: MIT
// Brings the parts of a log together day by day, holding no more than one day of each.
// Works while every part is in order of day; otherwise it says so and gives up.
#pragma once

#include "carecost/input/log_row.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace carecost::input {

/// The rows of one part in file order: adds the next to `rows`; false at the end.
template <typename Row>
using RowStream = std::function<bool(std::vector<Row>& rows)>;

/// Rows that are in memory; copies of the stream go on together.
template <typename Row>
[[nodiscard]] RowStream<Row> stream_of(std::vector<Row> rows) {
    struct Left {
        std::vector<Row> rows;
        std::size_t next = 0;
    };
    auto left = std::make_shared<Left>(Left{std::move(rows)});
    return [left](std::vector<Row>& to) {
        if (left->next == left->rows.size()) {
            return false;
        }
        to.push_back(std::move(left->rows[left->next++]));
        return true;
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

    /// Without rows, but with the room for them.
    void clear();
};

class DayMerger {
  public:
    explicit DayMerger(LogStreams streams);

    /// The rows of the next day that any part has; nothing at the end, or once is_unsorted().
    /// @param room without rows; what it has room for is used
    [[nodiscard]] std::optional<DayRows> next(DayRows room);

    /// A row came after rows of a later day.
    [[nodiscard]] bool is_unsorted() const { return is_unsorted_; }

  private:
    template <typename Row>
    struct Part {
        RowStream<Row> stream;
        std::optional<Row> head{}; // the first row of the days to come

        bool read(std::vector<Row>& rows) { return stream && stream(rows); }
        void start() {
            std::vector<Row> first;
            if (read(first)) {
                head = std::move(first.front());
            }
        }
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
