// SPDX-License-Identifier: MIT
// Pages say everything in every language, and with the same figures filled in.
// PageWords holds nothing but texts, so it can be looked at as a list of them.
#include "carecost/report/page_words.hpp"

#include <doctest/doctest.h>

#include <array>
#include <bit>
#include <cstddef>
#include <set>
#include <string>

using carecost::Language;
using carecost::PageWords;

namespace {

constexpr std::size_t message_count = sizeof(PageWords) / sizeof(std::string_view);
using Messages = std::array<std::string_view, message_count>;

Messages messages_of(Language language) {
    return std::bit_cast<Messages>(carecost::page_words_of(language));
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

TEST_CASE("no language lacks a message of the pages") {
    for (const Language language : {Language::en, Language::fi, Language::sv}) {
        const Messages messages = messages_of(language);
        for (std::size_t i = 0; i < message_count; ++i) {
            CAPTURE(i);
            CHECK_FALSE(messages.at(i).empty());
        }
    }
}

TEST_CASE("pages fill in the same figures in every language") {
    const Messages english = messages_of(Language::en);
    for (const Language language : {Language::fi, Language::sv}) {
        const Messages messages = messages_of(language);
        for (std::size_t i = 0; i < message_count; ++i) {
            CAPTURE(english.at(i));
            CAPTURE(messages.at(i));
            CHECK(names_in(messages.at(i)) == names_in(english.at(i)));
        }
    }
}
