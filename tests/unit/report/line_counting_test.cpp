// SPDX-License-Identifier: MIT
// How a line is counted, in one phrase.
// Each phrase was written by hand from the line of the case.
#include "carecost/report/line_counting.hpp"
#include "support/written_case.hpp"

#include <doctest/doctest.h>

using namespace carecost;
using carecost::testing::written_case;

namespace {

/// @param years of the case, with more keys such as `start`
std::string counted(const std::string& line, Language language = Language::en,
                    const std::string& years = "years: 1") {
    const Case model =
        written_case("case: c\ntitle: C\nas_of: 2026-01-01\ncurrency: EUR\n" + years +
                     (years.find("indices") == std::string::npos ? "\nindices: {pay: 3%}" : "") +
                     "\ncomparator: a\npackages:\n  a:\n    title: A\n"
                     "    lines:\n      - {item: I, " +
                     line + "}\n  b: {title: B, lines: [{item: I, rate: 1 once}]}\n")
            .model;
    const NumberStyle numbers = find_number_style(default_number_style(language)).value();
    return counted_text({.model = model, .language = language, .numbers = numbers},
                        model.packages.front().lines.front());
}

} // namespace

TEST_CASE("a use comes before its price, and a year is left out in a case of one") {
    const char* line = R"(rate: 42 per hour, use: "3 hours per week, 52 weeks per year")";
    CHECK(counted(line) == "3 h a week × 52 weeks × €42.00");
    CHECK(counted(line, Language::fi) == "3 h viikossa × 52 viikkoa × 42,00\u00a0€");
    CHECK(counted(line, Language::sv) == "3 h per vecka × 52 veckor × 42,00\u00a0€");
    CHECK(counted(line, Language::en, "years: 2") == "3 h a week × 52 weeks a year × €42.00");
}

TEST_CASE("a price without use says its period") {
    CHECK(counted("rate: 56000 per year") == "€56,000.00 a year");
    CHECK(counted("rate: 335 per month", Language::fi) == "335,00\u00a0€ kuukaudessa");
    CHECK(counted("rate: 400 per 4 weeks") == "€400.00 per 4 weeks");
    CHECK(counted("rate: 359.45 once") == "€359.45 once");
}

TEST_CASE("a price by another unit than the use counts keeps its unit") {
    CHECK(counted(R"(rate: 20 per hour, use: "15 minutes per visit, 4 visits per day")") ==
          "15 min per visit × 4 visits a day × €20.00 an hour");
}

TEST_CASE("a count that the case names is told as a figure") {
    const std::string years = "years: 1\nassumptions: {group_size: 4}";
    CHECK(counted("rate: 900 per group_size hours, use: 2 hours per month", Language::en, years) ==
          "2 h a month × €900.00 per 4 hours");
    CHECK(counted("rate: 9 per meal, use: 1 meal per group_size days", Language::en, years) ==
          "1 meal per 4 days × €9.00");
    CHECK(counted("rate: 5 per visits, use: 3 visits per year", Language::en,
                  "years: 1\nassumptions: {visits: 4}") == "3 visits × €5.00"); // the unit itself
}

TEST_CASE("a count that the case names is written like the label of its figure") {
    CHECK(unit_phrase(Language::en, "per group_size hours") == "per group size hours");
    CHECK(unit_phrase(Language::en, "visits per 4 weeks") == "visits per 4 weeks");
}

TEST_CASE("growth and taper of years that the case does not have are not told") {
    CHECK(counted("rate: 9 per year, index: pay, taper: [100%, 50%, 20%]", Language::en,
                  "years: 2\nindices: {pay: [3%, 4%, 5%]}") ==
          "€9.00 a year, by year 100 %, 50 %, prices +3 % a year");
}

TEST_CASE("one of a unit is singular") {
    CHECK(counted(R"(rate: 16 per hour, use: 1 hour per week)") == "1 h a week × €16.00");
}

TEST_CASE("what is bought once says so") {
    CHECK(counted("rate: 90 per day, use: 5 days") == "5 days × €90.00, once");
    CHECK(counted("rate: 90 per day, use: 5 days", Language::sv) ==
          "5 dagar × 90,00\u00a0€, en gång");
}

TEST_CASE("additions, sharing, months, growth and taper stand behind the product") {
    CHECK(counted("rate: 10 per month, add: {travel: 8%, vat: 24%}") ==
          "€10.00 a month + 8 % travel + 24 % vat");
    CHECK(counted("rate: 600 per month, shared_by: 6") == "€600.00 a month ÷ 6 people");
    CHECK(counted("rate: 10 per month, from: month 4") == "€10.00 a month, from month 4");
    CHECK(counted("rate: 10 per month, from: month 4, until: month 9") ==
          "€10.00 a month, months 4 to 9");
    CHECK(counted(R"(rate: 10 per month, taper: ["100%", "60%"], index: pay)", Language::en,
                  "years: 3") == "€10.00 a month, by year 100 %, 60 %, prices +3 % a year");
    CHECK(counted("rate: 1000 once, spread: 5 years", Language::en, "years: 5") ==
          "€1,000.00 once, spread over 5 years");
}

TEST_CASE("dates are written as people write them") {
    CHECK(counted("rate: 10 per day, use: 1 day per week, from: 2026-01-05, until: 2026-03-31",
                  Language::fi,
                  "start: 2026-01-01") == "1 päivä viikossa × 10,00\u00a0€, 5.1.2026–31.3.2026");
    CHECK(date_text(*parse_iso_date("2026-03-03"), Language::en,
                    find_number_style("en-IE").value()) == "3 March 2026");
    CHECK(date_text(*parse_iso_date("2026-03-03"), Language::fi,
                    find_number_style("iso").value()) == "2026-03-03");
}
