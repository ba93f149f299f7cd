// SPDX-License-Identifier: MIT
// Adds the parts of shared time up: in 64 bits, where that overflows in 128, and then with wide
// integers. All ways give the same number; the first is the fastest and nearly always enough.
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

/// Not in lowest terms; `under` is positive.
template <typename Integer>
struct Fraction {
    Integer over = 0;
    Integer under = 1;
};

/// Over a common multiple of the divisors; nothing where the integers do not hold it.
template <typename Integer>
std::optional<Fraction<Integer>> milliseconds_in(const SharedTime& time) {
    Fraction<Integer> total{.over = static_cast<Integer>(time.undivided())};
    if (total.over != time.undivided()) {
        return std::nullopt;
    }
    for (const auto& part : time.divided()) {
        const auto own = static_cast<Integer>(part.milliseconds);
        const Integer divisor{part.divisor};
        Integer product = 0;
        if (own != part.milliseconds || __builtin_mul_overflow(total.over, divisor, &total.over) ||
            __builtin_mul_overflow(own, total.under, &product) ||
            __builtin_add_overflow(total.over, product, &total.over) ||
            __builtin_mul_overflow(total.under, divisor, &total.under)) {
            return std::nullopt;
        }
    }
    return total;
}

template <typename Integer>
std::optional<Quotient> minutes_in(const SharedTime& time) {
    auto total = milliseconds_in<Integer>(time);
    if (!total || __builtin_mul_overflow(total->under, Integer{per_minute}, &total->under)) {
        return std::nullopt;
    }
    return Quotient{total->over, total->under};
}

/// @throws std::domain_error when the divisor is zero
template <typename Integer>
std::optional<Quotient> quotient_in(const SharedTime& dividend, const SharedTime& divisor,
                                    std::int64_t scale) {
    const auto whole = milliseconds_in<Integer>(dividend);
    auto by = milliseconds_in<Integer>(divisor);
    if (!whole || !by) {
        return std::nullopt;
    }
    if (by->over == 0) {
        throw std::domain_error("division by zero");
    }
    if (by->over < 0) {
        by->under = -by->under;
    }
    Fraction<Integer> result;
    if ((by->over < 0 && __builtin_sub_overflow(Integer{0}, by->over, &by->over)) ||
        __builtin_mul_overflow(whole->over, by->under, &result.over) ||
        __builtin_mul_overflow(result.over, Integer{scale}, &result.over) ||
        __builtin_mul_overflow(whole->under, by->over, &result.under)) {
        return std::nullopt;
    }
    return Quotient{result.over, result.under};
}

using WideFraction = Fraction<WideInteger>;

WideFraction wide_minutes(const SharedTime& time) {
    WideFraction total{.over = WideInteger{time.undivided()}};
    for (const auto& part : time.divided()) {
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

void SharedTime::add_divided(Int128 milliseconds, std::int64_t divisor) {
    constexpr std::size_t usual = 4; // divisors of a day
    if (milliseconds == 0) {
        return;
    }
    if (divided_.empty()) {
        divided_.reserve(usual);
    }
    const auto place = std::lower_bound(
        divided_.begin(), divided_.end(), divisor,
        [](const Part& part, std::int64_t wanted) { return part.divisor < wanted; });
    if (place != divided_.end() && place->divisor == divisor) {
        place->milliseconds += milliseconds;
    } else {
        divided_.insert(place, {divisor, milliseconds});
    }
}

SharedTime& SharedTime::operator+=(const SharedTime& other) {
    undivided_ += other.undivided_;
    for (const Part& part : other.divided_) {
        add_divided(part.milliseconds, part.divisor);
    }
    return *this;
}

SharedTime operator-(const SharedTime& left, const SharedTime& right) {
    SharedTime difference = left;
    difference.undivided_ -= right.undivided_;
    for (const auto& part : right.divided_) {
        difference.add_divided(-part.milliseconds, part.divisor);
    }
    return difference;
}

Quotient SharedTime::minutes() const {
    if (const auto narrow = minutes_in<std::int64_t>(*this)) {
        return *narrow;
    }
    const auto middle = minutes_in<Int128>(*this);
    return middle ? *middle : nearest(wide_minutes(*this));
}

Quotient quotient(const SharedTime& dividend, const SharedTime& divisor, std::int64_t scale) {
    if (const auto narrow = quotient_in<std::int64_t>(dividend, divisor, scale)) {
        return *narrow;
    }
    if (const auto middle = quotient_in<Int128>(dividend, divisor, scale)) {
        return *middle;
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
