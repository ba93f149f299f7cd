// SPDX-License-Identifier: MIT
// The currency that may stand before or after an amount, and whether it is the case's own.
// Which signs and codes there are is told by currency.hpp.
#pragma once

#include "carecost/input/scanning.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace carecost::input {

/// Whether a word of three capitals beside the figure is a currency (an amount of money) or may be
/// a unit (a quantity).
enum class CurrencyWords { allowed, are_units };

struct WrittenCurrency {
    std::string_view found{}; // empty when there is none
    std::size_t offset = 0;
    std::size_t end = 0;
};

/// The currency sign, code or word at `at`; empty when there is none.
[[nodiscard]] std::string_view currency_at(std::string_view text, std::size_t at,
                                           CurrencyWords words);

/// A currency at `at`, blanks before it skipped; `end` stays at `at` when there is none.
[[nodiscard]] WrittenCurrency scan_currency(std::string_view text, std::size_t at,
                                            CurrencyWords words);

/// A fault when it is not the currency of the case.
/// @param own ISO 4217
[[nodiscard]] std::optional<TextFault> currency_fault(const WrittenCurrency& currency,
                                                      std::string_view own);

} // namespace carecost::input
