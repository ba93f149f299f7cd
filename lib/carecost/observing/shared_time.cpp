// SPDX-License-Identifier: MIT
// Adds the parts of shared time up: with Rational, and where that overflows with wide integers.
// Both ways give the same number; the first is faster and nearly always enough.
#include "carecost/observing/shared_time.hpp"

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <stdexcept>

namespace carecost {
namespace {

using WideInteger = boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>,
                                                  boost::multiprecision::et_off>;

constexpr std::int64_t per_minute = 60'000;

Rational exact_minutes(const SharedTime& time) {
    Rational total;
    for (const auto& part : time.parts()) {
        total += Rational::fraction(part.milliseconds, part.divisor);
    }
    return total / per_minute;
}

/// Not in lowest terms; `under` is positive.
struct WideFraction {
    WideInteger over = 0;
    WideInteger under = 1;
};

WideFraction wide_minutes(const SharedTime& time) {
    WideFraction total;
    for (const auto& part : time.parts()) {
        const WideInteger divisor{part.divisor};
        total.over = total.over * divisor + WideInteger{part.milliseconds} * total.under;
        total.under *= divisor;
    }
    total.under *= per_minute;
    return total;
}

bool is_narrow(const WideInteger& value) {
    static const WideInteger bound = WideInteger{1} << 126;
    return -bound < value && value < bound;
}

/// Exact where it fits, else the nearest with 18 decimals.
/// @throws RationalOverflow when not even that fits
Rational nearest(const WideFraction& value) {
    const WideInteger divisor = gcd(value.over, value.under);
    const WideInteger over = value.over / divisor;
    const WideInteger under = value.under / divisor;
    if (is_narrow(over) && is_narrow(under)) {
        return Rational::fraction(static_cast<Int128>(over), static_cast<Int128>(under));
    }
    constexpr std::int64_t unit = 1'000'000'000'000'000'000;
    const WideInteger magnitude = (2 * unit * abs(over) + under) / (2 * under);
    if (!is_narrow(magnitude)) {
        throw RationalOverflow{};
    }
    return Rational::fraction(static_cast<Int128>(over < 0 ? -magnitude : magnitude), unit);
}

} // namespace

void SharedTime::add(Int128 milliseconds, std::int64_t divisor) {
    if (milliseconds == 0) {
        return;
    }
    const auto place = std::lower_bound(
        parts_.begin(), parts_.end(), divisor,
        [](const Part& part, std::int64_t wanted) { return part.divisor < wanted; });
    if (place != parts_.end() && place->divisor == divisor) {
        place->milliseconds += milliseconds;
    } else {
        parts_.insert(place, {divisor, milliseconds});
    }
}

SharedTime& SharedTime::operator+=(const SharedTime& other) {
    for (const Part& part : other.parts_) {
        add(part.milliseconds, part.divisor);
    }
    return *this;
}

SharedTime operator-(const SharedTime& left, const SharedTime& right) {
    SharedTime difference = left;
    for (const auto& part : right.parts_) {
        difference.add(-part.milliseconds, part.divisor);
    }
    return difference;
}

Rational SharedTime::minutes() const {
    try {
        return exact_minutes(*this);
    } catch (const RationalOverflow&) {
        return nearest(wide_minutes(*this));
    }
}

Rational quotient(const SharedTime& dividend, const SharedTime& divisor, std::int64_t scale) {
    try {
        return exact_minutes(dividend) * scale / exact_minutes(divisor);
    } catch (const RationalOverflow&) {
        const WideFraction whole = wide_minutes(dividend);
        const WideFraction by = wide_minutes(divisor);
        if (by.over == 0) {
            throw std::domain_error("division by zero");
        }
        const bool is_turned = by.over < 0;
        return nearest({.over = whole.over * scale * (is_turned ? -by.under : by.under),
                        .under = whole.under * abs(by.over)});
    }
}

} // namespace carecost
