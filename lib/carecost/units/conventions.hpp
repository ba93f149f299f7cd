// SPDX-License-Identifier: MIT
// How a case counts: days and weeks in a year, rounding of money, discounting.
// Every one has a default and is echoed in every output, as read and as used.
#pragma once

#include "carecost/base/rational.hpp"

#include <string>

namespace carecost {

enum class DecimalSign { point, comma };
enum class DiscountTiming { start, mid, end };

struct Conventions {
    DecimalSign decimal = DecimalSign::point;
    Rational weeks_per_year = Rational::fraction(365, 7);
    std::string weeks_per_year_text = "365/7"; // as read
    Rational days_per_year = 365;
    std::string days_per_year_text = "365"; // as read
    Rounding rounding = Rounding::half_up;
    Rational discount_rate = 0;            // 0.035 for 3.5 %
    std::string discount_rate_text = "0%"; // as read
    DiscountTiming discount_timing = DiscountTiming::start;
};

} // namespace carecost
