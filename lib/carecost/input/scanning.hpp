// SPDX-License-Identifier: MIT
// What the small grammars of the case file share: blanks, words, and the fault they report.
// All positions are bytes within the text of one scalar.
#pragma once

#include "carecost/base/signs.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

namespace carecost::input {

/// What is wrong in a piece of text, where in it, and what to write instead.
struct TextFault {
    std::size_t offset = 0;
    std::string code{}; // "number", "currency", "share", "range", "unit-missing" …
    std::string message{};
    std::string remedy{};
};

/// What was read, or why it could not be.
template <class T>
using Parsed = std::variant<T, TextFault>;

/// Bytes of the blank at `at`: space, tab, no-break space, narrow no-break space; 0 when none
/// stands there.
[[nodiscard]] inline std::size_t blank_length(std::string_view text, std::size_t at) {
    return leading_blank(text.substr(at));
}

/// Where the first byte from `at` on stands that is no blank.
[[nodiscard]] inline std::size_t skip_blanks(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const std::size_t length = text[at] == ' ' ? 1 : blank_length(text, at);
        if (length == 0) {
            break;
        }
        at += length;
    }
    return at;
}

/// The word at `at`: letters of any script, digits, `_` and `-`; empty when another sign stands
/// there.
[[nodiscard]] std::string_view word_at(std::string_view text, std::size_t at);

/// A word that every grammar here gives a meaning: per, to, once.
[[nodiscard]] bool is_keyword(std::string_view word);

/// Everything from `at` to the next blank, for messages.
[[nodiscard]] std::string_view token_at(std::string_view text, std::size_t at);

} // namespace carecost::input
