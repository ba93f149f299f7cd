// SPDX-License-Identifier: MIT
// Adds the parts of shared time up: in 128 bits, and where that overflows with wide integers.
// Both ways give the same number; the first is faster and nearly always enough.
#include "carecost/observing/shared_time.hpp"

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <optional>
#include <stdexcept>

namespace carecost {
namespace {

using WideInteger = boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>,
                                                  boost::multiprecision::et_off>;

constexpr std::int64_t per_minute = 60'000;

/// Over a common multiple of the divisors; nothing where 128 bits do not hold it.
std::optional<Quotient> narrow_milliseconds(const SharedTime& time) {
    Quotient total;
    for (const auto& part : time.parts()) {
        Int128 own = 0;
        if (__builtin_mul_overflow(total.over, Int128{part.divisor}, &total.over) ||
            __builtin_mul_overflow(part.milliseconds, total.under, &own) ||
            __builtin_add_overflow(total.over, own, &total.over) ||
            __builtin_mul_overflow(total.under, Int128{part.divisor}, &total.under)) {
            return std::nullopt;
        }
    }
    return total;
}

std::optional<Quotient> narrow_minutes(const SharedTime& time) {
    auto total = narrow_milliseconds(time);
    if (!total || __builtin_mul_overflow(total->under, Int128{per_minute}, &total->under)) {
        return std::nullopt;
    }
    return total;
}

/// @throws std::domain_error when the divisor is zero
std::optional<Quotient> narrow_quotient(const SharedTime& dividend, const SharedTime& divisor,
                                        std::int64_t scale) {
    const auto whole = narrow_milliseconds(dividend);
    auto by = narrow_milliseconds(divisor);
    if (!whole || !by) {
        return std::nullopt;
    }
    if (by->over == 0) {
        throw std::domain_error("division by zero");
    }
    if (by->over < 0) {
        *by = {-by->over, -by->under};
    }
    Quotient result;
    if (__builtin_mul_overflow(whole->over, by->under, &result.over) ||
        __builtin_mul_overflow(result.over, Int128{scale}, &result.over) ||
        __builtin_mul_overflow(whole->under, by->over, &result.under)) {
        return std::nullopt;
    }
    return result;
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
Quotient nearest(const WideFraction& value) {
    const WideInteger divisor = gcd(value.over, value.under);
    const WideInteger over = value.over / divisor;
    const WideInteger under = value.under / divisor;
    if (is_narrow(over) && is_narrow(under)) {
        return {static_cast<Int128>(over), static_cast<Int128>(under)};
    }
    constexpr std::int64_t unit = 1'000'000'000'000'000'000;
    const WideInteger magnitude = (2 * unit * abs(over) + under) / (2 * under);
    if (!is_narrow(magnitude)) {
        throw RationalOverflow{};
    }
    return {static_cast<Int128>(over < 0 ? -magnitude : magnitude), unit};
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

Quotient SharedTime::minutes() const {
    const auto narrow = narrow_minutes(*this);
    return narrow ? *narrow : nearest(wide_minutes(*this));
}

Quotient quotient(const SharedTime& dividend, const SharedTime& divisor, std::int64_t scale) {
    if (const auto narrow = narrow_quotient(dividend, divisor, scale)) {
        return *narrow;
    }
    const WideFraction whole = wide_minutes(dividend);
    const WideFraction by = wide_minutes(divisor);
    if (by.over == 0) {
        throw std::domain_error("division by zero");
    }
    const bool is_turned = by.over < 0;
    return nearest({.over = whole.over * scale * (is_turned ? -by.under : by.under),
                    .under = whole.under * abs(by.over)});
}

} // namespace carecost
