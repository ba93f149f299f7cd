// SPDX-License-Identifier: MIT
// Adds the parts of shared time up: with Rational, and where that overflows with wide integers.
// Both ways give the same number; the first is faster and nearly always enough.
#include "carecost/observing/shared_time.hpp"

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>

namespace carecost {
namespace {

using Wide = boost::multiprecision::cpp_rational;
using WideInteger = boost::multiprecision::cpp_int;

constexpr std::int64_t per_minute = 60'000;

Rational exact_minutes(const SharedTime& time) {
    Rational total;
    for (const auto& part : time.parts()) {
        total += Rational::fraction(part.milliseconds, part.divisor);
    }
    return total / per_minute;
}

Wide wide_minutes(const SharedTime& time) {
    Wide total = 0;
    for (const auto& part : time.parts()) {
        total += Wide{WideInteger{part.milliseconds}, WideInteger{part.divisor}};
    }
    return total / per_minute;
}

/// @throws RationalOverflow when not even the whole part fits
Int128 narrowed(const WideInteger& value) {
    static const WideInteger bound = WideInteger{1} << 126;
    if (abs(value) >= bound) {
        throw RationalOverflow{};
    }
    return static_cast<Int128>(value);
}

Rational nearest(const Wide& value) {
    try {
        return Rational::fraction(narrowed(numerator(value)), narrowed(denominator(value)));
    } catch (const RationalOverflow&) {
        static const WideInteger unit = 1'000'000'000'000'000'000;
        const WideInteger magnitude =
            (2 * abs(numerator(value)) * unit + denominator(value)) / (2 * denominator(value));
        return Rational::fraction(narrowed(value < 0 ? -magnitude : magnitude), narrowed(unit));
    }
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
        const Wide under = wide_minutes(divisor);
        if (under == 0) {
            throw std::domain_error("division by zero");
        }
        return nearest(wide_minutes(dividend) * scale / under);
    }
}

} // namespace carecost
