// SPDX-License-Identifier: MIT
// The signs in everyday use, each with the ISO 4217 codes it stands for.
// A currency that is missing here can always be written with its code.
#include "carecost/input/currency.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace carecost::input {
namespace {

struct CurrencySign {
    std::string_view sign;
    std::string_view codes; // parted by spaces
    bool is_word;           // made of letters, so it ends where a word ends
};

constexpr std::array signs{
    CurrencySign{"€", "EUR", false},
    CurrencySign{"$", "USD CAD AUD NZD SGD HKD TWD MXN CLP COP ARS", false},
    CurrencySign{"£", "GBP", false},
    CurrencySign{"¥", "JPY CNY", false},
    CurrencySign{"₽", "RUB", false},
    CurrencySign{"₺", "TRY", false},
    CurrencySign{"₹", "INR", false},
    CurrencySign{"₴", "UAH", false},
    CurrencySign{"₪", "ILS", false},
    CurrencySign{"₩", "KRW", false},
    CurrencySign{"kr", "SEK NOK DKK ISK", true},
    CurrencySign{"kr.", "SEK NOK DKK ISK", true},
    CurrencySign{"zł", "PLN", true},
    CurrencySign{"Kč", "CZK", true},
    CurrencySign{"Ft", "HUF", true},
    CurrencySign{"lei", "RON", true},
    CurrencySign{"Fr.", "CHF", true},
};

} // namespace

std::string_view currency_sign_at(std::string_view text, std::size_t at) {
    if (at >= text.size() || (is_ascii(text[at]) && text[at] != '$')) {
        return {}; // every other sign lies beyond ASCII
    }
    for (const CurrencySign& known : signs) {
        if (!known.is_word && text.substr(at).starts_with(known.sign)) {
            return known.sign;
        }
    }
    return {};
}

bool is_currency_word(std::string_view word) {
    if (word.empty() || !may_start_currency(word.front())) {
        return false;
    }
    return has_iso_code_form(word) ||
           std::any_of(signs.begin(), signs.end(),
                       [&](const auto& sign) { return sign.is_word && sign.sign == word; });
}

bool means_currency(std::string_view sign_or_code, std::string_view iso_code) {
    return sign_or_code == iso_code ||
           std::any_of(signs.begin(), signs.end(), [&](const CurrencySign& known) {
               return known.sign == sign_or_code &&
                      known.codes.find(iso_code) != std::string_view::npos;
           });
}

bool has_iso_code_form(std::string_view word) {
    return word.size() == 3 && std::all_of(word.begin(), word.end(),
                                           [](char sign) { return sign >= 'A' && sign <= 'Z'; });
}

} // namespace carecost::input
