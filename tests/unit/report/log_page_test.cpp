// SPDX-License-Identifier: MIT
// The page about a log: the ratio beside the waiting, days side by side, the hours as a picture.
// How it looks and prints is looked at in a browser by tests/reports.
#include "carecost/observing/observation_record.hpp"
#include "carecost/report/log_page.hpp"
#include "support/small_log.hpp"

#include <doctest/doctest.h>

using namespace carecost;

namespace {

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

/// Two days in which a client waits, is helped, and once gives up.
std::string page_of(const std::string& alias, Language language = Language::en) {
    ObservationRecord record{{}, ObservationRecord::Keep::every_timeline};
    for (const CentreDay& day : carecost::testing::small_log(
             "day 2026-03-10\nstaff W1 duty 09:00 12:00\npresence 09:00 12:00 4\nclient " + alias +
             "\nstay 09:00 12:00\nepisode 09:10 09:20 10:00 helped 1 1\n"
             "episode 11:00 - 11:30 gave_up 1 1\n"
             "day 2026-03-12\nstaff W1 duty 09:00 12:00\npresence 09:00 12:00 4\nclient " +
             alias + "\nstay 09:00 12:00\nepisode 09:30 10:00 10:30 helped 1 1\n")) {
        record.add(day);
    }
    return log_page(record.result(),
                    {.language = language,
                     .numbers = find_number_style(default_number_style(language)).value(),
                     .observing = {}});
}

} // namespace

TEST_CASE("the ratio stands in one sentence with the waiting") {
    const std::string page = page_of("ada");
    // 70 of 6 × 60 / 4 = 90 staff minutes; 10 + 30 + 30 of 360 minutes
    CHECK(holds(page, "ada: 0.78 times an equal share"));
    CHECK(holds(page, "waiting 19.4 % of the time; 1 of 3 requests never met."));
    CHECK(holds(page, "1 is an equal share, not an entitlement"));
}

TEST_CASE("days stand side by side, waiting before help") {
    const std::string page = page_of("ada");
    CHECK(holds(page, "<th scope=\"col\" class=\"num\">10 March</th><th scope=\"col\" "
                      "class=\"num\">12 March</th><th scope=\"col\" class=\"num\">together</th>"));
    CHECK(page.find("<h3>Waiting</h3>") < page.find("<h3>Help received</h3>"));
    CHECK(holds(page_of("ada", Language::fi), "<th scope=\"col\" class=\"num\">10.3.</th>"));
}

TEST_CASE("each hour is drawn, and the drawing is for the eye only") {
    const std::string page = page_of("ada");
    // from 09:10 to 09:20, then to 10:00
    CHECK(holds(page, "<rect x=\"16.67%\" width=\"16.67%\" height=\"100%\" class=\"waiting\"/>"));
    CHECK(holds(page, "<rect x=\"33.33%\" width=\"66.67%\" height=\"100%\" class=\"helped\"/>"));
    CHECK(holds(page, "class=\"hours\" width=\"100%\" height=\"2.95rem\" aria-hidden=\"true\""));
}

TEST_CASE("a log's page is one file that asks nobody for anything") {
    const std::string page = page_of("{{x}}<b>");
    CHECK(holds(page, "{{x}}&lt;b&gt;: 0.78"));
    CHECK_FALSE(holds(page, "<script"));
    CHECK_FALSE(holds(page, "http:"));
    CHECK_FALSE(holds(page, " style=\""));
}
