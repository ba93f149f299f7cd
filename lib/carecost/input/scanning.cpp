// SPDX-License-Identifier: MIT
// Blanks and words, byte by byte, so that nothing depends on the locale.
// Every byte above ASCII that is no blank and no currency sign counts as a letter.
#include "carecost/input/scanning.hpp"

#include "carecost/base/byte_set.hpp"
#include "carecost/input/currency.hpp"

namespace carecost::input {

namespace {

constexpr ByteSet ascii_in_words = ByteSet::where([](char sign) {
    return is_ascii_letter(sign) || is_digit(sign) || sign == '_' || sign == '-';
});

/// Whether the byte at `at` belongs to a letter, or is a digit, `_` or `-`.
bool is_in_word(std::string_view text, std::size_t at) {
    if (is_ascii(text[at])) {
        return ascii_in_words.holds(text[at]);
    }
    return blank_length(text, at) == 0 && currency_sign_at(text, at).empty();
}

} // namespace

std::string_view word_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && ascii_in_words.holds(text[end])) {
        ++end;
    }
    while (end < text.size() && is_in_word(text, end)) { // letters beyond ASCII: few words have any
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
