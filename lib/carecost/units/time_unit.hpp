// SPDX-License-Identifier: MIT
// The units of the clock and of the calendar. An hour is 60 minutes; how the others convert is said
// in unit.hpp.
#pragma once

#include <cstdint>

namespace carecost {

enum class TimeUnit : std::uint8_t {
    none,
    minute,
    hour,
    day,
    week,
    fortnight,
    month,
    quarter,
    year
};

} // namespace carecost
