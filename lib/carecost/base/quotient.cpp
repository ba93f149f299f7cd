// SPDX-License-Identifier: MIT
// Two divisions of at most 64 bits as a rule, or one where the quotient is whole. What does not fit
// goes the way of all fractions.
#include "carecost/base/quotient.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace carecost {
namespace {

constexpr int most_short_decimals = 9;
constexpr std::array<std::uint64_t, most_short_decimals + 1> powers_of_ten{
    1, 10, 100, 1'000, 10'000, 100'000, 1'000'000, 10'000'000, 100'000'000, 1'000'000'000};

constexpr Int128 most = Int128{1} << 62U;

/// Twice the rest of a division by less than this, with nine more digits, fits 64 bits.
constexpr std::uint64_t most_quick = std::uint64_t{1} << 33U;

/// The nearest number of units, `scale` to the whole, half-up.
std::uint64_t nearest(std::uint64_t rest, std::uint64_t under, std::uint64_t scale) {
    if (under < most_quick) {
        return (2 * rest * scale + under) / (2 * under);
    }
    return static_cast<std::uint64_t>((2 * Int128{rest} * Int128{scale} + Int128{under}) /
                                      (2 * Int128{under}));
}

/// Digits written from the last to the first.
class Digits {
  public:
    void put(std::uint64_t number) {
        do {
            put(static_cast<char>('0' + number % 10));
            number /= 10;
        } while (number > 0);
    }
    void put(std::uint64_t number, int count) {
        for (; count > 0; --count, number /= 10) {
            put(static_cast<char>('0' + number % 10));
        }
    }
    void put(std::string_view signs) {
        first_ -= signs.size();
        signs.copy(&text_[first_], signs.size());
    }
    void put(char sign) { text_[--first_] = sign; }

    [[nodiscard]] std::string text() const { return {&text_[first_], text_.size() - first_}; }

  private:
    std::array<char, 48> text_;
    std::size_t first_ = text_.size();
};

} // namespace

std::string to_decimal_text(const Quotient& value, int decimals) {
    const bool is_short = -most < value.over && value.over < most && value.under < most &&
                          0 <= decimals && decimals <= most_short_decimals;
    if (!is_short) {
        return to_decimal_text(Rational{value}, decimals);
    }
    const bool is_negative = value.over < 0;
    const auto over = static_cast<std::uint64_t>(is_negative ? -value.over : value.over);
    const auto under = static_cast<std::uint64_t>(value.under);
    const std::uint64_t scale = powers_of_ten[static_cast<std::size_t>(decimals)];
    std::uint64_t whole = over / under;
    const std::uint64_t rest = over % under;
    std::uint64_t fraction = rest == 0 ? 0 : nearest(rest, under, scale);
    if (fraction == scale) {
        fraction = 0;
        ++whole;
    }
    Digits digits;
    if (decimals > 0) {
        if (fraction == 0) { // as of most figures
            digits.put(std::string_view{"000000000"}.substr(0, static_cast<std::size_t>(decimals)));
        } else {
            digits.put(fraction, decimals);
        }
        digits.put('.');
    }
    digits.put(whole);
    if (is_negative && (whole > 0 || fraction > 0)) {
        digits.put('-');
    }
    return digits.text();
}

} // namespace carecost
