// SPDX-License-Identifier: MIT
// What gets into the view for a board, and what never does.
// Amounts were worked out by hand: 42 × 3 × 52 = 6 552, 56 000 − 6 552 − 450 = 48 998.
#include "carecost/report/board_view.hpp"
#include "support/case_builder.hpp"
#include "support/written_case.hpp"

#include <doctest/doctest.h>

using namespace carecost;
using carecost::testing::money;
using carecost::testing::written_case;
using carecost::testing::WrittenCase;

namespace {

BoardOptions options_for(Audience audience) {
    return {.audience = audience, .numbers = find_number_style("en-IE").value()};
}

BoardView view_of(const std::string& yaml, Audience audience = Audience::board) {
    const WrittenCase written = written_case(yaml);
    return board_view(written.model, written.result, options_for(audience));
}

std::string without(std::string text, std::string_view line) {
    const std::size_t at = text.find(line);
    REQUIRE(at != std::string::npos);
    return text.erase(at, line.size());
}

} // namespace

TEST_CASE("the headline is the payer's saving, beside everybody's and the worst of all") {
    const BoardView view = view_of(carecost::testing::sink_yaml());
    const BoardComparison& comparison = view.first();
    CHECK(view.outcome == Outcome::payer_saving);
    CHECK(comparison.headline == money("48998"));
    CHECK(comparison.saving == money("44978"));
    // 52 000 − 42 × 6 × 52 − 450 and 60 000 − 42 × 2 × 52 − 450
    CHECK(comparison.worst == money("38446"));
    CHECK(comparison.best == money("55182"));
    CHECK(comparison.cashable == money("37798"));
    CHECK(comparison.break_even_release_share == Rational::fraction(7002, 56000));
    CHECK(comparison.chance->probability == 1);
}

TEST_CASE("the comparator comes first, each package with its range to the payer") {
    const BoardView view = view_of(carecost::testing::sink_yaml());
    CHECK(view.comparator().title == "Place in the unit");
    CHECK(view.comparator().range.low == money("52000"));
    CHECK(view.comparator().range.high == money("60000"));
    CHECK(view.alternative().range.low == money("4818"));
    CHECK(view.alternative().range.expected == money("7002"));
    CHECK(view.alternative().range.high == money("13554"));
    CHECK(view.alternative().lines.at(2).counted_cost == money("0"));
    CHECK(view.alternative().lines.at(2).gross == money("4020"));
}

TEST_CASE("sources are numbered once each, and lines without one are counted") {
    const BoardView view = view_of(carecost::testing::sink_yaml());
    REQUIRE(view.sources.size() == 3);
    CHECK(view.sources[0].type == SourceType::tariff);
    CHECK(view.sources[1].line_count == 2);
    CHECK(view.alternative().lines.at(1).source == 1);
    CHECK_FALSE(view.alternative().lines.at(2).source);
    CHECK(view.lines_without_source == 1);
}

TEST_CASE("flips come by swing, with their worse ends") {
    const BoardView view = view_of(carecost::testing::sink_yaml());
    const auto& flips = view.first().flips;
    REQUIRE(flips.size() == 2);
    const BoardFigure& hours = view.figures.at(flips[0].figure); // 8 736 from end to end
    const BoardFigure& price = view.figures.at(flips[1].figure); // 8 000
    CHECK(hours.label == "home hours");
    CHECK(hours.unit == "hours per week");
    CHECK(hours.worst == Rational{6});
    CHECK(price.worst == Rational{52000});
    CHECK(flips[1].flips_at == Rational{7002});
    CHECK(hours.source == 1);
}

TEST_CASE("without consent the story stays inside, and the question is still asked") {
    const BoardView view = view_of(
        without(carecost::testing::sink_yaml(), "  consent: {by: the client, date: 2026-01-12}\n"));
    CHECK_FALSE(view.head.story);
    CHECK(view.head.story_lacks_consent);
    CHECK(view.head.ask.size() == 2);
    CHECK(view_of(carecost::testing::sink_yaml()).head.story->wants == "A sink.");
}

TEST_CASE("references and reasons are for the team") {
    CHECK_FALSE(view_of(carecost::testing::sink_yaml()).team);
    const BoardView team = view_of(carecost::testing::sink_yaml(), Audience::team);
    CHECK(team.team->source_references.at(1) == "invoices of 2025");
    CHECK(team.team->package_reasons.front() == "His place now.");
}

TEST_CASE("without a payer the headline is everybody's") {
    const BoardView view = view_of(without(carecost::testing::sink_yaml(), "payer: town\n"));
    CHECK(view.outcome == Outcome::saving);
    CHECK(view.first().headline == money("44978"));
}
