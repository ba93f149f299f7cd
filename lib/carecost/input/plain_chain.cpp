// SPDX-License-Identifier: MIT
// Refuses at the first sign that is not as plain as can be: a currency, a percent sign, a range, a
// name, a second blank. What three decimals mean is asked elsewhere, so they are refused as well.
#include "carecost/input/plain_chain.hpp"

#include "carecost/base/signs.hpp"
#include "carecost/input/digit_run.hpp"
#include "carecost/input/scanning.hpp"

namespace carecost::input {
namespace {

constexpr std::string_view per_word = " per ";

bool is_small_letter(char sign) { return sign >= 'a' && sign <= 'z'; }

/// The word of small letters at `at`; empty when there is none, or one with a meaning of its own.
std::string_view plain_word(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_small_letter(text[end])) {
        ++end;
    }
    const std::string_view word = text.substr(at, end - at);
    return is_keyword(word) ? std::string_view{} : word;
}

/// The figure at `at` with one blank behind it; `at` moves behind the blank.
std::optional<Rational> plain_figure(std::string_view text, DecimalSign decimal, std::size_t& at) {
    const std::size_t blank = text.find(' ', at);
    if (blank == std::string_view::npos) {
        return std::nullopt;
    }
    const auto digits = read_plain_digits(text.substr(at, blank - at), decimal);
    constexpr int may_mean_thousands = 3;
    if (!digits || digits->decimals == may_mean_thousands) {
        return std::nullopt;
    }
    at = blank + 1;
    return Rational::decimal(digits->digits, digits->decimals);
}

/// One factor from `at` on; `at` moves behind it.
std::optional<PlainFactor> plain_factor(std::string_view text, DecimalSign decimal,
                                        std::size_t& at) {
    PlainFactor factor{.offset = at};
    const auto amount = plain_figure(text, decimal, at);
    if (!amount) {
        return std::nullopt;
    }
    factor.amount = *amount;
    factor.unit_offset = at;
    factor.unit = plain_word(text, at);
    if (factor.unit.empty()) {
        return std::nullopt;
    }
    at += factor.unit.size();
    if (text.substr(at).starts_with(per_word)) {
        factor.per_offset = at + per_word.size();
        factor.per = plain_word(text, factor.per_offset);
        if (factor.per.empty()) {
            return std::nullopt;
        }
        at = factor.per_offset + factor.per.size();
    }
    factor.unit_text = text.substr(factor.unit_offset, at - factor.unit_offset);
    return factor;
}

} // namespace

std::optional<PlainFactor> read_plain_rate(std::string_view text, DecimalSign decimal) {
    std::size_t at = 0;
    const auto amount = plain_figure(text, decimal, at);
    if (!amount) {
        return std::nullopt;
    }
    const std::size_t before_per = at - 1; // the blank behind the figure
    if (!text.substr(before_per).starts_with(per_word)) {
        return std::nullopt;
    }
    PlainFactor rate{.amount = *amount,
                     .unit_text = text.substr(at),
                     .unit_offset = at,
                     .per_offset = before_per + per_word.size()};
    rate.per = plain_word(text, rate.per_offset);
    const bool is_all = rate.per_offset + rate.per.size() == text.size();
    return is_all && !rate.per.empty() ? std::optional{rate} : std::nullopt;
}

PlainChain read_plain_chain(std::string_view text, DecimalSign decimal) {
    constexpr std::string_view separator = ", ";
    PlainChain factors;
    for (std::size_t at = 0; factors.size() < factors.capacity();) {
        const auto factor = plain_factor(text, decimal, at);
        if (!factor) {
            return {};
        }
        factors.push_back(*factor);
        if (at == text.size()) {
            return factors;
        }
        if (!text.substr(at).starts_with(separator)) {
            return {};
        }
        at += separator.size();
    }
    return {};
}

} // namespace carecost::input
