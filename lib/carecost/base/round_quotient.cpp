// SPDX-License-Identifier: MIT
// A division of 64 bits is several times faster than one of 128, and nearly every amount fits.
// Signs are set aside first: half_up goes away from zero.
#include "carecost/base/round_quotient.hpp"

#include "carecost/base/int128.hpp"

namespace carecost {

Int128 round_quotient(Int128 numerator, Int128 denominator, Rounding rounding) {
    const bool is_negative = numerator < 0;
    const Int128 magnitude = is_negative ? -numerator : numerator;
    const Int128 whole =
        fits_64_bits(magnitude) && fits_64_bits(denominator)
            ? Int128{round_magnitude(static_cast<std::int64_t>(magnitude),
                                     static_cast<std::int64_t>(denominator), rounding)}
            : round_magnitude(magnitude, denominator, rounding);
    return is_negative ? -whole : whole;
}

} // namespace carecost
