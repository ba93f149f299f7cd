// SPDX-License-Identifier: MIT
// Every language says everything, and with the same figures filled in.
// Words holds nothing but texts, so it can be looked at as a list of them.
#include "carecost/report/words.hpp"

#include <doctest/doctest.h>

#include <array>
#include <bit>
#include <cstddef>
#include <set>
#include <string>

using carecost::Language;
using carecost::Words;

namespace {

constexpr std::size_t message_count = sizeof(Words) / sizeof(std::string_view);
using Messages = std::array<std::string_view, message_count>;

Messages messages_of(Language language) {
    return std::bit_cast<Messages>(carecost::words_of(language));
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

TEST_CASE("no language lacks a message") {
    for (const Language language : {Language::en, Language::fi, Language::sv}) {
        const Messages messages = messages_of(language);
        for (std::size_t i = 0; i < message_count; ++i) {
            CAPTURE(i);
            CHECK_FALSE(messages.at(i).empty());
        }
    }
}

TEST_CASE("every language fills in the same figures as English") {
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

TEST_CASE("languages have short names, and nothing else is one") {
    CHECK(carecost::find_language("fi") == Language::fi);
    CHECK(carecost::find_language("sv") == Language::sv);
    CHECK(carecost::find_language("en") == Language::en);
    CHECK_FALSE(carecost::find_language("de"));
    CHECK_FALSE(carecost::find_language("EN"));
}

TEST_CASE("a language brings its number style") {
    CHECK(carecost::default_number_style(Language::en) == "en-IE");
    CHECK(carecost::default_number_style(Language::fi) == "fi");
    CHECK(carecost::default_number_style(Language::sv) == "sv");
}
