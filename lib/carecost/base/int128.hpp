// SPDX-License-Identifier: MIT
// What does not fit is told: products of 128 bits, and values that may be worked with in 64, where
// a division takes a fraction of the time.
#pragma once

#include "carecost/base/rational.hpp"

#include <cstdint>

namespace carecost {

[[nodiscard]] constexpr bool fits_64_bits(Int128 value) {
    return static_cast<std::int64_t>(value) == value;
}

/// @throws RationalOverflow where the product needs more than 128 bits
[[nodiscard]] constexpr Int128 checked_multiply(Int128 left, Int128 right) {
    Int128 product = 0;
    if (__builtin_mul_overflow(left, right, &product)) {
        throw RationalOverflow{};
    }
    return product;
}

} // namespace carecost
