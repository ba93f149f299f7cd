// SPDX-License-Identifier: MIT
// The page as a file: what it holds, what it never holds, and that it fits.
// How it looks and prints is looked at in a browser by tests/reports.
#include "carecost/report/board_document.hpp"
#include "carecost/report/board_page.hpp"
#include "carecost/report/markdown_renderer.hpp"
#include "carecost/report/text_width.hpp"
#include "support/board_fixture.hpp"

#include <doctest/doctest.h>

using namespace carecost;
using carecost::testing::BoardOf;
using carecost::testing::replaced;
using carecost::testing::sink_yaml;

namespace {

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

std::size_t count_of(const std::string& text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++count;
    }
    return count;
}

/// A case with many lines in the alternative, cheaper and cheaper.
std::string many_lines(int count) {
    std::string yaml = sink_yaml();
    for (int i = 1; i <= count; ++i) {
        yaml += fmt::format("      - {{item: Service {}, rate: {}00 per year, funder: town}}\n", i,
                            count + 1 - i);
    }
    return yaml;
}

/// Every free text of a case that a board is not meant to read.
std::string canary_yaml() {
    std::string yaml = sink_yaml();
    yaml = replaced(yaml, "client: {alias: F}", "client: {alias: F}\nlabels: {area: canary-label}");
    yaml = replaced(yaml, "why: His place now.", "why: canary-why");
    yaml = replaced(yaml, "ref: price list", "ref: canary-ref");
    yaml = replaced(yaml, "by: the client", "by: canary-consent");
    yaml = replaced(yaml, "cashable: 80%", "cashable: 80% # canary-comment");
    return yaml + "scenarios: {worse: {title: canary-scenario, set: {home_hours: 6}}}\n";
}

} // namespace

TEST_CASE("the page is one file that asks nobody for anything") {
    const std::string page = BoardOf(sink_yaml()).page();
    CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
    CHECK(holds(page, "content=\"default-src 'none'; style-src 'unsafe-inline'\""));
    CHECK(holds(page, "<title>A room with a sink – €48,998.00 less a year for the town</title>"));
    CHECK_FALSE(holds(page, "<script"));
    CHECK_FALSE(holds(page, "http:"));
    CHECK_FALSE(holds(page, "https:"));
    CHECK_FALSE(holds(page, " style=\""));
    CHECK(count_of(page, "<h1>") == 1);
    CHECK(page.size() < 40'000);
}

TEST_CASE("the same case gives the same bytes") {
    CHECK(BoardOf(sink_yaml()).page() == BoardOf(sink_yaml()).page());
}

TEST_CASE("the parts stand in the order a board asks in") {
    const std::string page = BoardOf(sink_yaml()).page();
    std::size_t at = 0;
    for (const char* part :
         {"You are asked to decide on", "€48,998.00</b>", "€44,978.00</b>", "€38,446.00</b>",
          "What does F want?", "Two services together", "Who pays what", "How sure are we?",
          "What would flip the answer", "What must really stop", "Unpaid care", "Needs not met",
          "Where the figures come from", "Please note", "SHA-256 0123456789ab"}) {
        CAPTURE(part);
        const std::size_t found = page.find(part, at);
        REQUIRE(found != std::string::npos);
        at = found;
    }
}

TEST_CASE("what only others pay stands below the total, hatched") {
    const std::string page = BoardOf(sink_yaml()).page();
    CHECK(holds(page, "Own services, paid by the town"));
    CHECK(page.find("Rent (The state)") > page.find("Own services, paid by the town"));
    CHECK(holds(page, "class=\"now_others\""));
    CHECK(holds(page, "Hatched: paid by somebody else."));
}

TEST_CASE("texts of a case stay texts") {
    for (const char* label : {"<script>alert(1)</script>", "{{title}}", "=1+41", "a;=1+41;@SUM(1)",
                              "\" onload=\"x", "</style><b>", "&amp;", "שלום"}) {
        CAPTURE(label);
        const std::string yaml =
            replaced(replaced(sink_yaml(), "item: Help at home",
                              fmt::format("item: '{}'\n        id: help", label)),
                     "title: A room with a sink", fmt::format("title: '{}'", label));
        const std::string page = BoardOf(yaml).page();
        CHECK_FALSE(holds(page, "<script"));
        CHECK_FALSE(holds(page, "\" onload"));
        CHECK(count_of(page, "</style>") == 1);
        CHECK(holds(page, holds(label, "{{") ? "{{title}}" : "</h1>"));
    }
    CHECK(holds(
        BoardOf(replaced(sink_yaml(), "item: Classroom", "item: '<b>{{x}}</b>'\n        id: c"))
            .page(),
        "&lt;b&gt;{{x}}&lt;/b&gt;"));
}

TEST_CASE("no free text gets to a board") {
    const std::string page = BoardOf(canary_yaml()).page();
    CHECK_FALSE(holds(page, "canary"));
    CHECK_FALSE(holds(page, "case.yaml"));
    const BoardOf board(canary_yaml());
    CHECK_FALSE(holds(render_markdown(board_document(
                          board.texts(), board_content(board.texts(), {}, "0123456789ab"))),
                      "canary"));
}

TEST_CASE("a team reads references, reasons, labels and consent") {
    const std::string page = BoardOf(canary_yaml(), Language::en, Audience::team).page();
    for (const char* canary : {"canary-ref", "canary-why", "canary-label", "canary-consent"}) {
        CAPTURE(canary);
        CHECK(holds(page, canary));
    }
    CHECK_FALSE(holds(page, "case.yaml"));
}

TEST_CASE("without consent no word of the story is printed, and the question still is") {
    const std::string page =
        BoardOf(replaced(sink_yaml(), "  consent: {by: the client, date: 2026-01-12}\n", ""))
            .page();
    CHECK_FALSE(holds(page, "Feathers."));
    CHECK_FALSE(holds(page, "What does F want?"));
    CHECK(holds(page, "approve the services"));
}

TEST_CASE("a full page is set smaller, then its smallest lines are gathered") {
    CHECK(BoardOf(sink_yaml()).fitted().setting.type_size == 90);
    const FittedBoard many = BoardOf(many_lines(30)).fitted();
    CHECK_FALSE(many.too_long);
    CHECK(many.setting.type_size == 83);
    CHECK(many.setting.fits());
    const std::string page = BoardOf(many_lines(30)).page();
    CHECK(holds(page, "further services"));
    CHECK(holds(page, ">Service 1<"));
    CHECK_FALSE(holds(page, ">Service 30<"));
}

TEST_CASE("gathered lines lose no cent") {
    const FittedBoard many = BoardOf(many_lines(30)).fitted();
    Money sum;
    for (const ChartRow& row : many.content.chart.rows) {
        sum += !row.is_strong && row.fill == Fill::now ? row.amount : Money{};
    }
    CHECK(to_text(sum) == "53502.00"); // 7 002 and 100 × (1 + … + 30)
}

TEST_CASE("a text that fills the page by itself is named") {
    const std::string endless(3000, 'x');
    const FittedBoard board =
        BoardOf(replaced(sink_yaml(), "summary: Twelve", "summary: " + endless + " Twelve"))
            .fitted();
    REQUIRE(board.too_long);
    CHECK(board.too_long->field == "summary");
    CHECK(board.too_long->characters > 3000);
}

TEST_CASE("widths of texts are those of the type") {
    CHECK(text_width("") == 0);
    CHECK(text_width("00") == 1144);
    CHECK(text_width("\u0301") == 0);
    CHECK(line_count("", 1000) == 1);
    CHECK(line_count("aa aa", 2600) == 1); // 4 × 561 and a blank of 260
    CHECK(line_count("aa aa", 2500) == 2);
    CHECK(line_count("aaaaaaaaaa", 2000) == 3);
}

TEST_CASE("scales end at round amounts, and fees that come in are drawn backwards") {
    const std::string fee = "      - {item: Fee, kind: transfer, rate: 100 per month, funder: "
                            "family, receives: town}\n";
    const BoardOf board(sink_yaml() + fee);
    const Chart chart = board_chart(board.texts(), 20);
    CHECK(to_text(chart.scale.high) == "60000.00");
    CHECK(to_text(chart.scale.step) == "20000.00");
    CHECK(to_text(chart.scale.low) == "0.00");
    bool has_incoming = false;
    for (const ChartRow& row : chart.rows) {
        has_incoming = has_incoming || (row.fill == Fill::incoming && row.to < row.from);
    }
    CHECK(has_incoming);
    CHECK(holds(board.page(), "Outlined: money that comes in."));
}
