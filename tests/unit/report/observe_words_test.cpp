// SPDX-License-Identifier: MIT
// Every language says everything about a log, and with the same figures filled in.
// The messages hold nothing but texts, so they can be looked at as a list.
#include "carecost/report/observe_words.hpp"

#include <doctest/doctest.h>

#include <array>
#include <bit>
#include <cstddef>
#include <set>
#include <string>

using carecost::Language;
using carecost::ObserveWords;

namespace {

constexpr std::size_t message_count = sizeof(ObserveWords) / sizeof(std::string_view);
using Messages = std::array<std::string_view, message_count>;

Messages messages_of(Language language) {
    return std::bit_cast<Messages>(carecost::observe_words_of(language));
}

/// The names in braces: {"ratio", "share"}.
std::set<std::string> names_in(std::string_view message) {
    std::set<std::string> names;
    for (std::size_t open = message.find('{'); open != std::string_view::npos;
         open = message.find('{', open + 1)) {
        names.emplace(message.substr(open + 1, message.find('}', open) - open - 1));
    }
    return names;
}

} // namespace

TEST_CASE("no language lacks a message about a log") {
    for (const Language language : {Language::en, Language::fi, Language::sv}) {
        const Messages messages = messages_of(language);
        for (std::size_t i = 0; i < message_count; ++i) {
            CAPTURE(i);
            CHECK_FALSE(messages.at(i).empty());
        }
    }
}

TEST_CASE("every language fills in the same figures about a log as English") {
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
