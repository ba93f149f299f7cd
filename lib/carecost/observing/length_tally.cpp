// SPDX-License-Identifier: MIT
// From the table to counts in order of length.
// What is not in the table is added as it comes.
#include "carecost/observing/length_tally.hpp"

namespace carecost {

LengthCounts LengthTally::counts() const {
    LengthCounts counts;
    for (std::int64_t number = 0; number <= longest_; ++number) {
        if (const std::int32_t count = by_minute_[static_cast<std::size_t>(number)]; count > 0) {
            counts.add(number * minute, count);
        }
    }
    counts += others_;
    return counts;
}

} // namespace carecost
