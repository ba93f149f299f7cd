// SPDX-License-Identifier: MIT
// Rows are sorted so that equal ones stand side by side; afterwards they stand as in the file
// again. Which of two rows that contradict each other is right, nobody can tell: both are refused.
#include "carecost/input/doubled_episodes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <tuple>

namespace carecost::input {
namespace {

/// @param name what makes two rows the same request, besides the time of asking
template <typename Name>
void refuse_asked_twice(std::vector<EpisodeRow*>& rows, Name name, LogFaults& faults,
                        LogNotes& notes) {
    std::vector<const EpisodeRow*> order;
    for (const EpisodeRow* row : rows) {
        if (row->asked && !name(*row).empty()) {
            order.push_back(row);
        }
    }
    const auto key = [&](const EpisodeRow* row) {
        return std::tuple{*row->asked, name(*row), row->at()};
    };
    std::sort(order.begin(), order.end(), [&](const EpisodeRow* left, const EpisodeRow* right) {
        return key(left) < key(right);
    });
    std::vector<RowPlace> bad;
    for (std::size_t i = 1; i < order.size(); ++i) {
        const EpisodeRow& first = *order[i - 1];
        const EpisodeRow& second = *order[i];
        if (first.asked != second.asked || name(first) != name(second) ||
            first.ended == second.ended) {
            continue;
        }
        faults.error(Reach::row, second.at(second.ended_column),
                     {"asked-twice",
                      fmt::format("the same request, asked {}, stands in line {} with another end",
                                  clock_text(*second.asked), first.line),
                      "keep the row that is right"});
        bad.push_back(first.at());
        bad.push_back(second.at());
    }
    const std::size_t erased = std::erase_if(rows, [&](const EpisodeRow* row) {
        return std::find(bad.begin(), bad.end(), row->at()) != bad.end();
    });
    notes.count(LogNote::rows_left_out, faults.skips_bad_rows() ? erased : 0U);
}

/// Rows in order of file and time, no two of one moment: then none of them is doubled.
bool are_clearly_different(const std::vector<EpisodeRow*>& rows) {
    const auto moment = [](const EpisodeRow& row) {
        return row.asked.value_or(row.started.value_or(DayTime{}));
    };
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (moment(*rows[i - 1]) >= moment(*rows[i]) || rows[i - 1]->at() >= rows[i]->at()) {
            return false;
        }
    }
    return true;
}

} // namespace

void drop_doubled_episodes(std::vector<EpisodeRow*>& rows, LogFaults& faults, LogNotes& notes) {
    if (are_clearly_different(rows)) {
        return;
    }
    const auto all = [](const EpisodeRow* row) {
        return std::tuple{row->asked,   row->started, row->ended, row->outcome,
                          row->workers, row->sharing, row->id(),  row->what()};
    };
    std::stable_sort(
        rows.begin(), rows.end(),
        [&](const EpisodeRow* left, const EpisodeRow* right) { return all(left) < all(right); });
    const auto end =
        std::unique(rows.begin(), rows.end(), [&](const EpisodeRow* left, const EpisodeRow* right) {
            return all(left) == all(right);
        });
    notes.count(LogNote::duplicate_row, static_cast<std::size_t>(rows.end() - end));
    rows.erase(end, rows.end());
    const auto twice = std::adjacent_find(rows.begin(), rows.end(),
                                          [](const EpisodeRow* left, const EpisodeRow* right) {
                                              return left->asked && left->asked == right->asked;
                                          });
    if (twice != rows.end()) {
        const auto id = [](const EpisodeRow& row) { return row.id(); };
        const auto what = [](const EpisodeRow& row) { return std::to_string(row.what()); };
        refuse_asked_twice(rows, id, faults, notes);
        refuse_asked_twice(rows, what, faults, notes);
    }
    std::stable_sort(rows.begin(), rows.end(), [](const EpisodeRow* left, const EpisodeRow* right) {
        return left->at() < right->at();
    });
}

} // namespace carecost::input
