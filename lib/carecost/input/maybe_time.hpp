// SPDX-License-Identifier: MIT
// A time that may be missing, in no more room than the time itself.
// Rows of a log hold several, and a day of them must fit into the processor's cache.
#pragma once

#include "carecost/model/observation_log.hpp"

#include <compare>

namespace carecost::input {

class MaybeTime {
  public:
    constexpr MaybeTime() = default;                   // missing
    constexpr MaybeTime(DayTime time) : time_(time) {} // NOLINT: every time is one

    constexpr explicit operator bool() const { return time_ != missing; }
    [[nodiscard]] constexpr DayTime operator*() const { return time_; }
    [[nodiscard]] constexpr DayTime value_or(DayTime other) const { return *this ? time_ : other; }
    /// What is missing comes first.
    [[nodiscard]] friend constexpr auto operator<=>(const MaybeTime&, const MaybeTime&) = default;

  private:
    static constexpr DayTime missing = DayTime::min(); // before any time that can be written
    DayTime time_ = missing;
};

} // namespace carecost::input
