// SPDX-License-Identifier: MIT
// Every language says everything of `whatif`, and with the same figures filled in.
// The struct holds nothing but texts, so it can be looked at as a list of them.
#include "carecost/report/whatif_words.hpp"

#include <doctest/doctest.h>

#include <array>
#include <bit>
#include <cstddef>
#include <set>
#include <string>

using carecost::Language;
using carecost::WhatIfWords;

namespace {

constexpr std::size_t message_count = sizeof(WhatIfWords) / sizeof(std::string_view);
using Messages = std::array<std::string_view, message_count>;

Messages messages_of(Language language) {
    return std::bit_cast<Messages>(carecost::whatif_words(language));
}

/// The names in braces: {"amount", "span"}.
std::set<std::string> names_in(std::string_view message) {
    std::set<std::string> names;
    for (std::size_t open = message.find('{'); open != std::string_view::npos;
         open = message.find('{', open + 1)) {
        names.emplace(message.substr(open + 1, message.find('}', open) - open - 1));
    }
    return names;
}

} // namespace

TEST_CASE("no language lacks a message of whatif, and each fills in the same figures") {
    const Messages english = messages_of(Language::en);
    for (const Language language : {Language::en, Language::fi, Language::sv}) {
        const Messages messages = messages_of(language);
        for (std::size_t i = 0; i < message_count; ++i) {
            CAPTURE(i);
            CAPTURE(english.at(i));
            CHECK_FALSE(messages.at(i).empty());
            CHECK(names_in(messages.at(i)) == names_in(english.at(i)));
        }
    }
}

TEST_CASE("Finnish and Swedish are not left in English") {
    const Messages english = messages_of(Language::en);
    for (const Language language : {Language::fi, Language::sv}) {
        const Messages messages = messages_of(language);
        for (std::size_t i = 0; i < message_count; ++i) {
            CAPTURE(english.at(i));
            CHECK(messages.at(i) != english.at(i));
        }
    }
}
