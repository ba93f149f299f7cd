// SPDX-License-Identifier: MIT
// Blanks and words, byte by byte, so that nothing depends on the locale.
// Every byte above ASCII that is no blank and no currency sign counts as a letter.
#include "carecost/input/scanning.hpp"

#include "carecost/input/currency.hpp"

namespace carecost::input {

std::size_t blank_length(std::string_view text, std::size_t at) {
    return leading_blank(text.substr(at));
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
    for (std::size_t length = 1; at < text.size() && length > 0; at += length) {
        length = blank_length(text, at);
    }
    return at;
}

namespace {

/// Whether the byte at `at` belongs to a letter, or is a digit, `_` or `-`.
bool is_in_word(std::string_view text, std::size_t at) {
    const char sign = text[at];
    if (is_ascii(sign)) {
        return is_ascii_letter(sign) || is_digit(sign) || sign == '_' || sign == '-';
    }
    return blank_length(text, at) == 0 && currency_sign_at(text, at).empty();
}

} // namespace

std::string_view word_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_in_word(text, end)) {
        ++end;
    }
    return text.substr(at, end - at);
}

bool is_keyword(std::string_view word) { return word == "per" || word == "to" || word == "once"; }

std::string_view token_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && blank_length(text, end) == 0) {
        ++end;
    }
    return text.substr(at, end - at);
}

} // namespace carecost::input
