// SPDX-License-Identifier: MIT
// Every language says everything of `workbook`, and with the same figures filled in.
// The struct holds nothing but texts, so it can be looked at as a list of them.
#include "carecost/report/workbook_words.hpp"

#include <doctest/doctest.h>

#include <array>
#include <bit>
#include <cstddef>
#include <set>
#include <string>

using carecost::Language;
using carecost::WorkbookWords;

namespace {

constexpr std::size_t message_count = sizeof(WorkbookWords) / sizeof(std::string_view);
using Messages = std::array<std::string_view, message_count>;

Messages messages_of(Language language) {
    return std::bit_cast<Messages>(carecost::workbook_words(language));
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

TEST_CASE("no language lacks a message of workbooks, and each fills in the same figures") {
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

TEST_CASE("names of sheets fit a spreadsheet and need no doubled quotes in formulas") {
    for (const Language language : {Language::en, Language::fi, Language::sv}) {
        const WorkbookWords& words = carecost::workbook_words(language);
        std::set<std::string_view> names;
        for (const std::string_view name :
             {words.summary, words.assumptions, words.lines, words.payers, words.years,
              words.sensitivity, words.check, words.sources}) {
            CHECK(name.size() <= 31);
            CHECK(name.find_first_of("'[]:*?/\\") == std::string_view::npos);
            CHECK(names.insert(name).second);
        }
    }
}

TEST_CASE("messages for a cell that refuses an input are short enough for it") {
    for (const Language language : {Language::en, Language::fi, Language::sv}) {
        const WorkbookWords& words = carecost::workbook_words(language);
        for (const std::string_view message :
             {words.rule_zero, words.rule_above_zero, words.rule_share, words.rule_growth,
              words.rule_choice}) {
            CHECK(message.size() <= 255);
        }
    }
}
