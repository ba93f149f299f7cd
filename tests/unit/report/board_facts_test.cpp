// SPDX-License-Identifier: MIT
// Every fact of the page in each of its outcomes, in the three languages.
// Amounts come from the case of support/written_case.hpp and were worked out by hand.
#include "carecost/report/board_facts.hpp"
#include "support/board_fixture.hpp"

#include <doctest/doctest.h>

using namespace carecost;
using carecost::testing::BoardOf;
using carecost::testing::replaced;
using carecost::testing::sink_yaml;

namespace {

/// Two packages of one line each.
std::string pair_yaml(const std::string& before, const std::string& after) {
    return "case: p\ntitle: P\nas_of: 2026-01-01\ncurrency: EUR\nfunders: {town: The town}\n"
           "payer: town\ncomparator: a\npackages:\n"
           "  a: {title: Unit, why: It is so., lines: [{item: Place, rate: " +
           before +
           " per year, cashable: 100%}]}\n"
           "  b: {title: Home, lines: [{item: Help, rate: " +
           after + " per year}]}\n";
}

std::string headline(const std::string& yaml, Language language = Language::en) {
    return chart_headline(BoardOf(yaml, language).texts());
}

std::string sure(const std::string& before, const std::string& after,
                 Language language = Language::en) {
    return sure_headline(BoardOf(pair_yaml(before, after), language).texts());
}

std::string ranges(const std::string& before, const std::string& after,
                   Language language = Language::en) {
    return sure_sentences(BoardOf(pair_yaml(before, after), language).texts()).front();
}

/// Amount, label and detail of one of the three savings.
std::string saving(const BoardOf& board, std::size_t which) {
    const Saving saving = three_savings(board.texts()).at(which);
    return saving.amount + " " + saving.label + (saving.detail.empty() ? "" : " | ") +
           saving.detail;
}

} // namespace

TEST_CASE("the payer's saving is said as less, more or none, never with a minus") {
    CHECK(saving(BoardOf(pair_yaml("1000", "310")), 0) ==
          "€690.00 less a year for the town | 69\u00a0% less: €310.00 instead of €1,000.00");
    CHECK(saving(BoardOf(pair_yaml("1000", "1500")), 0) ==
          "€500.00 more a year for the town | 50\u00a0% more: €1,500.00 instead of €1,000.00");
    CHECK(saving(BoardOf(pair_yaml("1000", "1000")), 0) ==
          "€0.00 of difference a year for the town | €1,000.00 either way");
    CHECK(saving(BoardOf(pair_yaml("0", "10")), 0) ==
          "€10.00 more a year for the town | €10.00 instead of €0.00");
    CHECK(saving(BoardOf(pair_yaml("1000", "310"), Language::fi), 0) ==
          "690,00\u00a0€ vähemmän vuodessa, maksajana the town | 69\u00a0% vähemmän: "
          "310,00\u00a0€, ei 1\u00a0000,00\u00a0€");
    CHECK(saving(BoardOf(pair_yaml("1000", "1500"), Language::fi), 0) ==
          "500,00\u00a0€ enemmän vuodessa, maksajana the town | 50\u00a0% enemmän: "
          "1\u00a0500,00\u00a0€, ei 1\u00a0000,00\u00a0€");
    CHECK(saving(BoardOf(pair_yaml("1000", "1000"), Language::sv), 0) ==
          "0,00\u00a0€ i skillnad per år för the town | 1\u00a0000,00\u00a0€ i båda fallen");
}

TEST_CASE("what everybody pays stands beside it, or that nobody else does") {
    CHECK(saving(BoardOf(sink_yaml()), 1) == "€44,978.00 less, counting what everybody pays");
    CHECK(saving(BoardOf(pair_yaml("1000", "310")), 1) == "€690.00 less in all: nobody else pays");
    CHECK(saving(BoardOf(pair_yaml("1000", "1100")), 1) == "€100.00 more in all: nobody else pays");
    CHECK(saving(BoardOf(pair_yaml("7", "7"), Language::fi), 1) ==
          "0,00\u00a0€ eroa kaikkiaan: muita maksajia ei ole");
    const BoardOf without_payer(replaced(sink_yaml(), "payer: town\n", ""));
    CHECK(three_savings(without_payer.texts()).size() == 2);
    CHECK(saving(without_payer, 0).starts_with("€44,978.00 less a year for all funders together"));
}

TEST_CASE("the worst of all estimates at once is said, and that it is not known without ranges") {
    CHECK(saving(BoardOf(sink_yaml()), 2) ==
          "€38,446.00 less, with every estimate at its worst at once");
    CHECK(saving(BoardOf(pair_yaml("1000", "900 (800 to 1200)")), 2) ==
          "€200.00 more, with every estimate at its worst at once");
    CHECK(saving(BoardOf(pair_yaml("1000", "900 (800 to 1000)"), Language::sv), 2) ==
          "0,00\u00a0€ i skillnad, om varje uppskattning är som sämst samtidigt");
    CHECK(saving(BoardOf(pair_yaml("1000", "900")), 2) ==
          "Not known how bad it could get: no figure of this case has a range");
}

TEST_CASE("the headline of the chart has a wording for every outcome") {
    CHECK(headline(sink_yaml()) == "Two services together cost 13\u00a0% of Place in the unit");
    CHECK(headline(pair_yaml("1000", "310")) == "One service costs 31\u00a0% of Unit");
    CHECK(headline(pair_yaml("1000", "1500")) == "One service costs 50\u00a0% more than Unit");
    CHECK(headline(pair_yaml("1000", "1000")) == "One service costs the same as Unit");
    CHECK(headline(pair_yaml("1000", "0")) == "Home: nothing to pay");
    CHECK(headline(pair_yaml("0", "1000")) == "Home: €1,000.00, where Unit costs nothing");
    CHECK(headline(pair_yaml("1000", "999.50")) == "One service costs 99.95\u00a0% of Unit");
    const std::string dear = replaced(sink_yaml(), "42 per hour", "4200 per hour");
    CHECK(headline(dear) == "Two services together cost 1,071\u00a0% more than Place in the unit");
    CHECK(headline(sink_yaml(), Language::fi) ==
          "Kaksi palvelua maksaa yhteensä 13\u00a0% siitä, mitä maksaa Place in the unit");
    CHECK(headline(dear, Language::fi) ==
          "Kaksi palvelua maksaa yhteensä 1\u00a0071\u00a0% enemmän kuin Place in the unit");
    CHECK(headline(pair_yaml("5", "5"), Language::fi) ==
          "Yksi palvelu maksaa saman verran kuin Unit");
    CHECK(headline(sink_yaml(), Language::sv) ==
          "Två tjänster kostar tillsammans 13\u00a0% av vad Place in the unit kostar");
    CHECK(headline(dear, Language::sv) ==
          "Två tjänster kostar tillsammans 1\u00a0071\u00a0% mer än Place in the unit");
    CHECK(headline(pair_yaml("5", "5"), Language::sv) == "En tjänst kostar lika mycket som Unit");
}

TEST_CASE("how sure it is depends on all estimates at their ends at once") {
    CHECK(sure("1000", "310 (300 to 400)") ==
          "Cheaper even with every estimate at its worst at once.");
    CHECK(sure("1000", "1500 (1400 to 1600)") ==
          "Dearer even with every estimate at its best at once.");
    CHECK(sure("1000", "900 (800 to 1200)") == "The estimates decide.");
    CHECK(sure("1000", "900 (800 to 1000)") == "The estimates decide.");
    CHECK(sure("1000", "900") == "No figure of this case has a range, so nobody can say.");
    CHECK(sure("1000", "310 (300 to 400)", Language::fi) ==
          "Halvempi, vaikka jokainen arvio olisi huonoin yhtä aikaa.");
    CHECK(sure("1000", "1500 (1400 to 1600)", Language::fi) ==
          "Kalliimpi, vaikka jokainen arvio olisi paras yhtä aikaa.");
    CHECK(sure("1000", "900 (800 to 1200)", Language::sv) == "Uppskattningarna avgör.");
}

TEST_CASE("ranges meet, or they do not") {
    CHECK(ranges("1000", "310 (300 to 400)") == "The two ranges do not meet.");
    CHECK(ranges("1000 (900 to 1100)", "950 (800 to 1050)") ==
          "The two ranges overlap from €900.00 to €1,050.00.");
    CHECK(ranges("1000", "900 (800 to 1000)") ==
          "The two ranges overlap from €1,000.00 to €1,000.00.");
    CHECK(ranges("1000 (900 to 1100)", "950 (800 to 1050)", Language::fi) ==
          "Vaihteluvälit ovat päällekkäin välillä 900,00\u00a0€–1\u00a0050,00\u00a0€.");
    CHECK(ranges("1000", "310 (300 to 400)", Language::sv) == "Intervallen möts inte.");
}

TEST_CASE("a chance is never 0 or 100 % when some draws say otherwise") {
    const auto chance = [](const std::string& after) {
        return sure_sentences(BoardOf(pair_yaml("1000", after)).texts()).back();
    };
    CHECK(chance("310 (300 to 400)") ==
          "In 100\u00a0% of 10,000 simulated cases there is a saving.");
    CHECK(chance("310 (300 to 1001)").starts_with("In 100\u00a0% "));
    CHECK(chance("990 to 1090").starts_with("In 10."));
}

TEST_CASE("a payer that receives money is told how much, not that it pays nothing") {
    const std::string fee = "{item: Fee, kind: transfer, rate: 400 per year, funder: client, "
                            "receives: town, cashable: 100%}";
    const std::string yaml = replaced(pair_yaml("1000", "900"), "{town: The town}",
                                      "{town: The town, client: The client}");
    const auto paid_by_town = [](std::string line) {
        return replaced(std::move(line), " per year", " per year, funder: town");
    };
    const std::string place = "{item: Place, rate: 1000 per year, cashable: 100%}";
    const std::string help = "{item: Help, rate: 900 per year}";
    CHECK(headline(replaced(replaced(yaml, place, fee), help, paid_by_town(help))) ==
          "Home: €900.00 instead of −€400.00");
    CHECK(headline(replaced(replaced(yaml, place, paid_by_town(place)), help, fee)) ==
          "Home: −€400.00 instead of €1,000.00");
}

TEST_CASE("the column of how things are counted has room for its heading without lines to count") {
    const std::string free = replaced(pair_yaml("0", "0"), "rate: 0 per year}",
                                      "rate: 9 per hour, use: 2 hours per week, kind: unpaid}");
    const auto width_of = [](const std::string& yaml) {
        return BoardOf(yaml).fitted().setting.columns.how;
    };
    constexpr int heading = 60; // of a thousand parts: "How it is counted" is 8 em of 78
    CHECK(width_of(free) > heading);
    CHECK(width_of(replaced(free, "rate: 0 per year, cashable: 100%}",
                            "rate: 9 per hour, use: 2 hours per week, kind: unpaid}")) > heading);
}

TEST_CASE("ranges beyond the chart have a scale that reaches them") {
    const auto scale_of = [](const std::string& after) {
        return BoardOf(pair_yaml("1000", after)).fitted().content.range_scale;
    };
    CHECK(scale_of("900 (800 to 1000)").high == Money::from_cents(1'000'00)); // the chart's own
    CHECK(scale_of("900 (800 to 1000)").step == Money::from_cents(250'00));
    CHECK(scale_of("900 (800 to 9000)").high == Money::from_cents(10'000'00));
    CHECK(scale_of("900 (800 to 9000)").low == Money{});
}

TEST_CASE("a line whose price and hours both flip the answer is named once") {
    // 1 000 against 10 × 90: it flips at 11.11 an hour and at 100 hours.
    const std::string after = "10 (8 to 12) per hour, use: 90 (80 to 120) hours";
    CHECK(flips_headline(BoardOf(pair_yaml("1000", after)).texts()) ==
          "Flips the answer within its range: Help");
}

TEST_CASE("flips name the figures that turn the answer within their range") {
    CHECK(flips_headline(BoardOf(sink_yaml()).texts()) ==
          "No value in its range flips the answer.");
    CHECK(flips_headline(BoardOf(pair_yaml("1000", "900 (800 to 1200)")).texts()) ==
          "Flips the answer within its range: Help");
    const auto rows = flip_texts(BoardOf(sink_yaml()).texts());
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].figure == "home hours, hours a week");
    CHECK(rows[0].expected == "3");
    CHECK(rows[0].worst == "6");
    CHECK(rows[0].flips_at == "25.43"); // (56 000 − 450) / (42 × 52)
    CHECK(rows[1].flips_at == "7,002.00");
    CHECK(flip_texts(BoardOf(sink_yaml(), Language::fi).texts())[0].figure ==
          "home hours, tuntia viikossa");
}

TEST_CASE("the cashable part and the release share are told") {
    const auto sentences = release_sentences(BoardOf(sink_yaml()).texts());
    CHECK(sentences.at(0) == "€37,798.00 less a year, counting only cost that really stops.");
    CHECK(sentences.at(1) ==
          "Breaks even if 12.50\u00a0% of the cost of Place in the unit really stops.");
    CHECK(release_sentences(BoardOf(pair_yaml("1000", "1500")).texts()).at(1) ==
          "Costs more even if all of the cost of Unit stops.");
    CHECK(release_sentences(BoardOf(pair_yaml("0", "0")).texts()).size() == 1);
}

TEST_CASE("unpaid care is more, fewer, or as many hours as before") {
    CHECK(unpaid_sentence(BoardOf(sink_yaml()).texts()) ==
          "52.14 more hours of unpaid care a year.");
    const std::string unit_too =
        replaced(sink_yaml(), "        source: {ref: price list, type: tariff, date: 2026-01-12}\n",
                 "        source: {ref: price list, type: tariff, date: 2026-01-12}\n"
                 "      - {item: Visits, kind: unpaid, rate: 16 per hour, use: 2 hours per week, "
                 "funder: family}\n");
    CHECK(unpaid_sentence(BoardOf(unit_too).texts()) == "52.14 fewer hours of unpaid care a year.");
    CHECK(unpaid_sentence(BoardOf(replaced(unit_too, "use: 2 hours", "use: 1 hour")).texts()) ==
          "As many hours of unpaid care as before, 52.14 a year.");
    CHECK_FALSE(has_unpaid_care(BoardOf(pair_yaml("1", "2")).view()));
}

TEST_CASE("needs not met are listed by package") {
    CHECK(unmet_sentences(BoardOf(sink_yaml()).texts()) ==
          std::vector<std::string>{"Place in the unit: A sink"});
    CHECK(unmet_sentences(BoardOf(pair_yaml("1", "2")).texts()).empty());
}

TEST_CASE("a source is told by kind and date, and by its reference to the team only") {
    CHECK(source_text(BoardOf(sink_yaml()).texts(), 1) == "invoice, 31 December 2025 (2 lines)");
    CHECK(source_text(BoardOf(sink_yaml()).texts(), 2) == "estimate, undated");
    CHECK(source_text(BoardOf(sink_yaml(), Language::fi).texts(), 1) ==
          "lasku, 31.12.2025 (2 riviä)");
    CHECK(source_text(BoardOf(sink_yaml(), Language::en, Audience::team).texts(), 1) ==
          "invoice, 31 December 2025 (2 lines): invoices of 2025");
}
