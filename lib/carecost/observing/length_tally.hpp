// SPDX-License-Identifier: MIT
// Counts the lengths of one client's day. Nearly all are whole minutes and short: those are counted
// in a table, where nothing has to be searched for.
#pragma once

#include "carecost/observing/waits.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace carecost {

class LengthTally {
  public:
    void add(DayTime length) {
        const std::int64_t number = length / minute;
        if (DayTime{} <= length && number < minutes && length % minute == DayTime{}) {
            ++by_minute_[static_cast<std::size_t>(number)];
            longest_ = std::max(longest_, number);
        } else {
            others_.add(length);
        }
    }

    [[nodiscard]] LengthCounts counts() const;

  private:
    static constexpr DayTime minute = std::chrono::minutes{1};
    static constexpr std::int64_t minutes = 128;

    std::array<std::int32_t, minutes> by_minute_{};
    std::int64_t longest_ = -1; // in the table
    LengthCounts others_;
};

} // namespace carecost
