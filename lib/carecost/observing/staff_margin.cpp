// SPDX-License-Identifier: MIT
// Adds up workers minute by minute. Times within a minute are rounded to the side of fewer workers,
// so that "enough" is certain; on whole minutes the sum is exact.
#include "carecost/observing/staff_margin.hpp"

#include "carecost/observing/timeline.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace carecost {
namespace {

constexpr std::int64_t minute = 60'000;                     // milliseconds
constexpr std::int64_t minutes = std::int64_t{2} * 24 * 60; // a day and the night that follows it
constexpr DayTime last_moment{minutes * minute};

bool is_in_table(const Interval& span) { return DayTime{} <= span.from && span.to <= last_moment; }

std::size_t minute_down(DayTime moment) {
    return static_cast<std::size_t>(moment.count() / minute);
}

std::size_t minute_up(DayTime moment) {
    return static_cast<std::size_t>((moment.count() + minute - 1) / minute);
}

/// Workers free and not with a client alone, for every minute at least so many.
class Margin {
  public:
    void add(const Step& free) {
        const std::size_t from = minute_up(free.span.from);
        const std::size_t to = minute_down(free.span.to);
        if (from < to) {
            change(from, to, free.value);
        }
    }

    void take(const Interval& help, int workers) {
        if (help.from < help.to) {
            change(minute_down(help.from), minute_up(help.to), -std::int64_t{workers});
        }
    }

    [[nodiscard]] bool falls_below_0() const {
        std::int64_t free = 0;
        for (std::size_t i = first_; i < end_; ++i) {
            free += changes_[i];
            if (free < 0) {
                return true;
            }
        }
        return false;
    }

  private:
    void change(std::size_t from, std::size_t to, std::int64_t by) {
        changes_[from] += by;
        changes_[to] -= by;
        first_ = std::min(first_, from);
        end_ = std::max(end_, to);
    }

    std::array<std::int64_t, minutes + 1> changes_{};
    std::size_t first_ = minutes; // of those that are not 0
    std::size_t end_ = 0;
};

} // namespace

bool may_lack_staff(const CentreDay& day, const Steps& available) {
    Margin margin;
    for (const Step& free : available) {
        if (!is_in_table(free.span)) {
            return true;
        }
        margin.add(free);
    }
    for (const ClientDay& client : day.clients) {
        for (const Episode& episode : client.episodes) {
            const auto help = help_of(episode);
            if (!help || !is_by_staff(episode)) {
                continue;
            }
            if (!is_in_table(*help)) {
                return true;
            }
            if (episode.sharing == 1) {
                margin.take(*help, episode.workers);
            } else if (help->from < help->to && lowest(available, *help).value < episode.workers) {
                return true;
            }
        }
    }
    return margin.falls_below_0();
}

} // namespace carecost
