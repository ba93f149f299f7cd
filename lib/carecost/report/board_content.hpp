// SPDX-License-Identifier: MIT
// Everything the page for a board says, in the order in which it says it, as texts and amounts.
// HTML and Markdown are made from this, and so is the room that the page takes.
#pragma once

#include "carecost/report/board_chart.hpp"
#include "carecost/report/board_facts.hpp"

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace carecost {

/// How many rows of each list a page may hold; further ones are gathered, and none gets lost.
struct BoardLimits {
    std::size_t lines = std::numeric_limits<std::size_t>::max(); // of each package; at least 2
    std::size_t flips = 4;                                       // those that move the answer most
    std::size_t sources = std::numeric_limits<std::size_t>::max();
    std::size_t funders = std::numeric_limits<std::size_t>::max();
};

/// What a funder pays, or all of them.
struct PayerRow {
    std::string name;
    Money before;
    Money now;
    bool is_sum = false;
};

struct RangeRow {
    std::string name;
    BoardRange range;
    Fill fill = Fill::now;
};

struct UnpaidRow {
    std::string name;
    Rational hours;
    Money value;
};

/// A source, or the last of them together.
struct SourceRow {
    std::string text;
    std::size_t first = 1; // number
    std::size_t last = 1;
};

struct BoardContent {
    std::string occasion; // the meeting, or the case
    std::string when;
    std::string title;
    std::string summary; // may be empty
    std::vector<std::string> ask{};
    std::vector<Saving> savings{};
    std::vector<std::pair<std::string, std::string>> story{}; // question and answer
    std::string chart_headline;
    Chart chart;
    std::string legend; // may be empty
    std::vector<PayerRow> payers{};
    std::string sure_headline;
    std::string sure_caption;
    std::vector<RangeRow> ranges{};
    ChartScale range_scale{}; // the chart's, where the ranges lie within it
    std::vector<std::string> sure_sentences{};
    std::string flips_headline; // may be empty
    std::vector<FlipTexts> flips{};
    std::vector<std::string> release{};
    std::string unpaid_headline; // empty: nobody works unpaid
    std::vector<UnpaidRow> unpaid{};
    std::vector<std::string> needs{};
    std::vector<SourceRow> sources{};
    std::vector<std::string> notes{};
    std::string footer;
};

/// @param fingerprint of the case file, which is never named
[[nodiscard]] BoardContent board_content(const BoardTexts& texts, const BoardLimits& limits,
                                         const std::string& fingerprint);

} // namespace carecost
