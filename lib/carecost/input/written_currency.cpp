// SPDX-License-Identifier: MIT
// Looks for a sign first, then for a word of letters; "EUR135" is a currency and a figure.
// Amounts are never converted: another currency than the case's is a fault.
#include "carecost/input/written_currency.hpp"

#include "carecost/input/currency.hpp"
#include "carecost/input/faults.hpp"

#include <fmt/format.h>

namespace carecost::input {

std::string_view currency_at(std::string_view text, std::size_t at, CurrencyWords words) {
    if (at >= text.size() || !may_start_currency(text[at])) {
        return {};
    }
    if (const auto sign = currency_sign_at(text, at); !sign.empty()) {
        return sign;
    }
    if (words == CurrencyWords::are_units) {
        return {};
    }
    // The letters only: "EUR135" is a currency and a figure.
    std::string_view word = word_at(text, at);
    const std::size_t digit = word.find_first_of("0123456789-_");
    word = word.substr(0, digit);
    if (!is_currency_word(word)) {
        return {};
    }
    const std::string_view with_point = text.substr(at, word.size() + 1);
    return is_currency_word(with_point) ? with_point : word;
}

WrittenCurrency scan_currency(std::string_view text, std::size_t at, CurrencyWords words) {
    const std::size_t start = skip_blanks(text, at);
    const std::string_view found = currency_at(text, start, words);
    return found.empty() ? WrittenCurrency{.offset = at, .end = at}
                         : WrittenCurrency{found, start, start + found.size()};
}

std::optional<TextFault> currency_fault(const WrittenCurrency& currency, std::string_view own) {
    if (currency.found.empty() || means_currency(currency.found, own)) {
        return std::nullopt;
    }
    return TextFault{.offset = currency.offset,
                     .code = "currency",
                     .message = fmt::format("{} is not the currency of this case, {}",
                                            quoted(currency.found), own),
                     .remedy = fmt::format(
                         "convert the amount to {}, or leave the sign out if it is {}", own, own)};
}

} // namespace carecost::input
