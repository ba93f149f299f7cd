// SPDX-License-Identifier: MIT
// States are paired by code and modifiers, as BORIS does it.
// In a project a state's events start and stop it by turns.
#include "carecost/input/boris_pairing.hpp"

#include "carecost/input/faults.hpp"
#include "carecost/model/observation_log.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace carecost::input {
namespace {

using Time = std::chrono::milliseconds;

/// What begins first is taken first; of one moment, asking, then help, then the rest.
int rank(BorisMeaning meaning) {
    switch (meaning) {
    case BorisMeaning::asked:
        return 0;
    case BorisMeaning::helped:
    case BorisMeaning::other:
        return 1;
    default:
        return 2;
    }
}

class Pairing {
  public:
    Pairing(const BorisMap& map, LogFaults& faults, LogNotes& notes)
        : map_(&map), faults_(&faults), notes_(&notes) {}

    std::vector<BorisEvent> pair(const std::vector<BorisMark>& marks) {
        std::vector<const BorisMark*> order;
        for (const BorisMark& mark : marks) {
            if (mark.time || mark.stop) {
                order.push_back(&mark);
            } else {
                refuse(mark, "has no time");
            }
        }
        std::stable_sort(order.begin(), order.end(),
                         [](const BorisMark* left, const BorisMark* right) {
                             return first_time(*left) < first_time(*right);
                         });
        for (const BorisMark* mark : order) {
            take(*mark);
        }
        for (const auto& [key, open] : open_) {
            if (open != nullptr) {
                refuse(*open, "starts and never stops");
            }
        }
        std::stable_sort(events_.begin(), events_.end(),
                         [](const BorisEvent& left, const BorisEvent& right) {
                             return std::pair{left.start, rank(left.meaning)} <
                                    std::pair{right.start, rank(right.meaning)};
                         });
        return std::move(events_);
    }

  private:
    static Time first_time(const BorisMark& mark) { return mark.time ? *mark.time : *mark.stop; }

    void refuse(const BorisMark& mark, std::string_view what) {
        const std::string when = mark.time || mark.stop
                                     ? fmt::format(" at {}", moment_text(first_time(mark), *map_))
                                     : "";
        faults_->error(
            Reach::row, mark.at,
            {"boris-unpaired",
             fmt::format("observation {}: the state {} of {}{} {}", input::quoted(mark.observation),
                         input::quoted(mark.code), input::quoted(mark.subject), when, what),
             "fix unpaired events in BORIS and export again"});
        notes_->count(LogNote::rows_left_out, faults_->skips_bad_rows() ? 1U : 0U);
    }

    void add(const BorisMark& mark, Time start, Time stop, bool is_state) {
        events_.push_back({.meaning = map_->codes.at(mark.code),
                           .is_state = is_state,
                           .start = map_->second_0 + start,
                           .stop = map_->second_0 + stop,
                           .modifiers = mark.modifiers,
                           .at = mark.at});
    }

    void take(const BorisMark& mark) {
        if (mark.status == BorisStatus::point && mark.time) {
            add(mark, *mark.time, *mark.time, false);
        } else if (mark.status == BorisStatus::state && mark.time && mark.stop) {
            add(mark, *mark.time, *mark.stop, true);
        } else if (mark.status == BorisStatus::state || mark.status == BorisStatus::point) {
            refuse(mark, mark.time ? "starts and never stops" : "stops and never starts");
        } else {
            take_half(mark);
        }
    }

    void take_half(const BorisMark& mark) {
        const BorisMark*& open = open_[{mark.code, mark.modifiers}];
        const bool is_start = mark.status == BorisStatus::start ||
                              (mark.status == BorisStatus::toggle && open == nullptr);
        if (!is_start && open == nullptr) {
            refuse(mark, "stops and never starts");
        } else if (!is_start) {
            add(*open, *open->time, *mark.time, true);
            open = nullptr;
        } else {
            if (open != nullptr) {
                refuse(*open, "starts and never stops");
            }
            open = &mark;
        }
    }

    const BorisMap* map_;
    LogFaults* faults_;
    LogNotes* notes_;
    std::map<std::pair<std::string, std::vector<std::string>>, const BorisMark*> open_;
    std::vector<BorisEvent> events_;
};

} // namespace

std::vector<BorisEvent> paired_events(const std::vector<BorisMark>& marks, const BorisMap& map,
                                      LogFaults& faults, LogNotes& notes) {
    return Pairing{map, faults, notes}.pair(marks);
}

std::string moment_text(std::chrono::milliseconds time, const BorisMap& map) {
    const auto ms = time.count();
    return fmt::format("second {}{}.{:03} ({})", ms < 0 ? "-" : "", std::abs(ms) / 1000,
                       std::abs(ms) % 1000, clock_text(map.second_0 + time));
}

} // namespace carecost::input
