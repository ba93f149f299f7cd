// SPDX-License-Identifier: MIT
// Currency signs and codes that may stand beside an amount, and the currencies they can mean.
// A sign that several currencies share ($, kr) is good for each of them.
#pragma once

#include "carecost/base/signs.hpp"

#include <cstddef>
#include <string_view>

namespace carecost::input {

/// Whether a currency may start with this byte: a capital, k, l, z, a sign. Nearly no word of a
/// case does.
[[nodiscard]] constexpr bool may_start_currency(char byte) {
    return (byte >= 'A' && byte <= 'Z') || byte == 'k' || byte == 'l' || byte == 'z' ||
           byte == '$' || !is_ascii(byte);
}

/// The currency sign that is no letter (€, $, £ …) at `at`; empty when there is none.
[[nodiscard]] std::string_view currency_sign_at(std::string_view text, std::size_t at);

/// Whether a word can only be a currency beside an amount: three capitals, or kr, zł, Kč, Ft, lei.
[[nodiscard]] bool is_currency_word(std::string_view word);

/// Whether a sign or code can mean the currency with this ISO 4217 code.
[[nodiscard]] bool means_currency(std::string_view sign_or_code, std::string_view iso_code);

/// Three capital letters.
[[nodiscard]] bool has_iso_code_form(std::string_view word);

} // namespace carecost::input
