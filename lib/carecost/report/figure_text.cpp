// SPDX-License-Identifier: MIT
// Digits by to_chars from integers of 64 bits, which nearly every figure fits, and exact.
// Larger ones go through text of their own.
#include "carecost/report/figure_text.hpp"

#include "carecost/base/round_quotient.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <limits>
#include <utility>

namespace carecost {

namespace {

/// The last digits of a number, an even count of them, two at a time.
template <int count>
void write_digits(char* end, std::uint64_t number) {
    for (int i = 0; i < count; i += 2) {
        const std::uint64_t pair = number % 100;
        *--end = static_cast<char>('0' + pair % 10);
        *--end = static_cast<char>('0' + pair / 10);
        number /= 100;
    }
}

} // namespace

void FigureText::append(std::string_view words) {
    if (piece_.size() - size_ < words.size()) {
        finish_piece();
    }
    if (words.size() > piece_.size()) {
        done_ += words;
    } else {
        set_end(std::copy(words.begin(), words.end(), piece_.data() + size_));
    }
}

void FigureText::append_whole(Int128 value) {
    char* const to = room_for_a_figure();
    *to = ',';
    if (value == static_cast<std::int64_t>(value)) {
        set_end(std::to_chars(to + 1, to + longest, static_cast<std::int64_t>(value)).ptr);
    } else {
        set_end(to + 1);
        append(digits_of(value));
    }
}

void FigureText::append_cents(Int128 value) { append_decimal<2>(value); }

void FigureText::append_millionths(Int128 value) { append_decimal<6>(value); }

void FigureText::append_rounded(const Quotient& value) {
    constexpr std::int64_t million = 1'000'000;
    constexpr std::int64_t per_minute = 60'000; // milliseconds
    constexpr Int128 most = std::numeric_limits<Int128>::max() / million;
    const auto over = static_cast<std::int64_t>(value.over);
    const auto under = static_cast<std::int64_t>(value.under);
    std::int64_t scaled = 0;
    if (over == value.over && under == value.under &&
        !__builtin_mul_overflow(over, million, &scaled)) {
        append_narrow<6>(under ==
                                 per_minute // a constant, as of most figures, is quick to divide by
                             ? round_quotient(scaled, per_minute, Rounding::half_up)
                             : round_quotient(scaled, under, Rounding::half_up));
    } else if (-most <= value.over && value.over <= most) {
        append_millionths(round_quotient(value.over * million, value.under));
    } else {
        append(',');
        append(to_decimal_text(value, 6));
    }
}

std::string FigureText::text() && {
    finish_piece();
    return std::move(done_);
}

void FigureText::finish_piece() {
    done_.append(piece_.data(), size_);
    size_ = 0;
}

/// @param value a whole number of 10^-decimals
template <int decimals>
void FigureText::append_decimal(Int128 value) {
    constexpr std::int64_t scale = decimals == 2 ? 100 : 1'000'000;
    static_assert(decimals == 2 || decimals == 6);
    if (value == static_cast<std::int64_t>(value)) {
        append_narrow<decimals>(static_cast<std::int64_t>(value));
    } else {
        append(',');
        append(to_decimal_text(Rational::fraction(value, scale), decimals));
    }
}

template <int decimals>
void FigureText::append_narrow(std::int64_t value) {
    constexpr std::uint64_t scale = decimals == 2 ? 100 : 1'000'000;
    char* end = room_for_a_figure();
    char* const limit = end + longest;
    *end++ = ',';
    if (value < 0) {
        *end++ = '-';
    }
    const auto narrow = static_cast<std::uint64_t>(value);
    const std::uint64_t magnitude = value < 0 ? 0 - narrow : narrow;
    end = std::to_chars(end, limit, magnitude / scale).ptr;
    *end++ = '.';
    if (const std::uint64_t rest = magnitude % scale; rest == 0) { // as of most figures
        std::fill_n(end, decimals, '0');
    } else {
        write_digits<decimals>(end + decimals, rest);
    }
    set_end(end + decimals);
}

} // namespace carecost
