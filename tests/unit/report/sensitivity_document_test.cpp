// SPDX-License-Identifier: MIT
// What a person reads of a sensitivity analysis, on a terminal and as Markdown.
// Each text was read line by line against the hand-made analysis before it was kept here.
#include "carecost/base/text.hpp"
#include "carecost/report/markdown_renderer.hpp"
#include "carecost/report/sensitivity_document.hpp"
#include "carecost/report/text_renderer.hpp"
#include "support/sensitivity_fixture.hpp"

#include <doctest/doctest.h>

using namespace carecost;
using namespace carecost::fixture;

namespace {

SensitivityOptions options_in(Language language, bool has_histogram = true) {
    return {.language = language,
            .numbers = find_number_style(default_number_style(language)).value(),
            .has_histogram = has_histogram};
}

std::string text(const Analysis& analysis, const SensitivityOptions& options,
                 const TextOptions& layout = {}) {
    return render_text(sensitivity_document(analysis.model, analysis.result, options), layout);
}

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

Analysis simulated() {
    Analysis analysis = forty_visits();
    analysis.result.simulation = thousand_draws();
    return analysis;
}

Analysis with_grid(std::vector<std::vector<Money>> savings) {
    Analysis analysis = forty_visits();
    analysis.result.two_way = TwoWay{.row_parameter = "rate",
                                     .column_parameter = "vat",
                                     .row_values = {5, 30},
                                     .column_values = {0, Rational::fraction(1, 4)},
                                     .savings = std::move(savings)};
    return analysis;
}

} // namespace

TEST_CASE("the answer comes first, and the simulated mean is named apart from it") {
    const std::string expected =
        ("€600.00 less a year for the town\n"
         "Forty visits\n"
         "Home, compared with Unit\n"
         "This is the deterministic saving: every figure as it stands.\n"
         "Simulated mean: €512.35 less a year; 93.75 % of the draws show a saving.\n"
         "All ranges at their worst end: €500.00 more a year\n"
         "All ranges at their best end: €800.00 less a year\n"
         "\n"
         "What moves the saving most, € a year     Swing  At low  At high\n"
         "rate                                  1,000.00  800.00  −200.00  "
         "███████████████\n"
         "vat                                     100.00  600.00   500.00  █▌\n"
         "\n"
         "What would flip the answer     Low     High  Flips at\n"
         "rate                          5.00    30.00     25.00\n"
         "vat                         0.00 %  25.00 %\n"
         "Flips the answer within its range: rate\n");
    CHECK(text(simulated(), options_in(Language::en)).substr(0, expected.size()) == expected);
}

TEST_CASE("without ranges there is a saving and nothing else is claimed") {
    Analysis analysis = forty_visits();
    analysis.result.one_way.clear();
    const std::string written = text(analysis, options_in(Language::en));
    CHECK(holds(written, "€600.00 less a year for the town\n"));
    CHECK(holds(written, "No figure with a range moves this saving"));
    CHECK_FALSE(holds(written, "worst"));
    CHECK_FALSE(holds(written, "Simul"));
}

TEST_CASE("figures without a range are listed, with the value where an assumption flips") {
    Analysis analysis = forty_visits();
    analysis.result.figures_without_range = {"rate", "vat"};
    analysis.result.thresholds = {{.figure = {0}, .parameter = "rate", .value = Rational{25}}};
    CHECK(holds(text(analysis, options_in(Language::en)),
                "Without a range, taken as they stand: rate (flips at 25.00); vat\n"));
}

TEST_CASE("a line on the grid parts saving from loss, across and down") {
    const std::string written =
        text(with_grid({{cents(80000), cents(75000)}, {cents(20000), cents(-1)}}),
             options_in(Language::en));
    CHECK(holds(written, "5.00                                           800.00    750.00\n"
                         "                                                       ────────\n"
                         "30.00                                          200.00   │ −0.01\n"
                         "The line is where the answer flips"));
}

TEST_CASE("a saving of nothing lies on the far side of the line") {
    CHECK(holds(
        text(with_grid({{cents(1), cents(0)}, {cents(1), cents(0)}}), options_in(Language::en)),
        "0.01   │ 0.00\n"));
}

TEST_CASE("a grid where nothing flips says so") {
    const std::string written =
        text(with_grid({{cents(3), cents(2)}, {cents(2), cents(1)}}), options_in(Language::en));
    CHECK(holds(written, "The answer flips nowhere in this table.\n"));
    CHECK_FALSE(holds(written, "│"));
}

TEST_CASE("the simulation says how sure it is, and how likely the saving asked for") {
    SensitivityOptions options = options_in(Language::en);
    options.required = Rational{500};
    const std::string written = text(simulated(), options);
    CHECK(holds(written, "Simulation: 1,000 draws, seed 7"));
    CHECK(holds(written, "  Monte Carlo standard error of the mean, ±              4.50\n"));
    CHECK(holds(written, "2.5 % of the draws lie below                          −100.01\n"));
    CHECK(holds(written, "Deterministic saving, not simulated                    600.00\n"));
    CHECK(holds(written, "Probability of a saving: 93.75 %\n"));
    CHECK(holds(written, "Probability of saving more than €500.00: 50.00 %\n"));
    CHECK(holds(written, "Expected value of perfect information: €3.21 a year."));
    CHECK(holds(written, "−0.99"));
}

TEST_CASE("a chance is never rounded to certainty") {
    Analysis analysis = simulated();
    analysis.result.simulation->probability_of_saving = 0.999999;
    CHECK(holds(text(analysis, options_in(Language::en)), "Probability of a saving: 99.99 %\n"));
    analysis.result.simulation->probability_of_saving = 0.000001;
    CHECK(holds(text(analysis, options_in(Language::en)), "Probability of a saving: 0.01 %\n"));
    analysis.result.simulation->probability_of_saving = 1;
    CHECK(holds(text(analysis, options_in(Language::en)), "Probability of a saving: 100.00 %\n"));
}

TEST_CASE("a histogram stands only where it can be drawn") {
    const std::string drawn = text(simulated(), options_in(Language::en));
    CHECK(holds(drawn, "below 300                      100  ████\n"));
    CHECK(holds(drawn, "300 to 800                     600  ████████████████████████\n"));
    CHECK(holds(drawn, "800 and above                  300  ████████████\n"));
    const std::string plain =
        text(simulated(), options_in(Language::en, false), {.is_plain = true});
    CHECK_FALSE(holds(plain, "below 300"));
    CHECK_FALSE(holds(plain, "█"));
}

TEST_CASE("distributions that were cut off, counts and findings are mentioned at the end") {
    Analysis analysis = forty_visits();
    CHECK_FALSE(holds(text(analysis, options_in(Language::en)), "cut off"));
    CHECK_FALSE(holds(text(analysis, options_in(Language::en)), "continuously"));
    analysis.model.figures[0].kind = FigureKind::quantity;
    analysis.result.findings.emplace_back();
    CHECK(holds(text(analysis, options_in(Language::en)), "cut off at the bounds"));
    CHECK(holds(text(analysis, options_in(Language::en)), "varied continuously"));
}

TEST_CASE("no line is wider than 80 columns in any language") {
    Analysis analysis = simulated();
    analysis.result.two_way =
        with_grid({{cents(80000), cents(75000)}, {cents(-20000), cents(-50000)}}).result.two_way;
    analysis.result.figures_without_range = {"rate", "vat"};
    for (const Language language : {Language::en, Language::fi, Language::sv}) {
        const std::string written = text(analysis, options_in(language));
        for (const std::string_view line : split(written, '\n')) {
            CAPTURE(line);
            CHECK(display_width(line) <= 80);
        }
    }
}

TEST_CASE("Markdown has the tornado as a table without bars") {
    const Analysis analysis = simulated();
    const std::string written = render_markdown(
        sensitivity_document(analysis.model, analysis.result, options_in(Language::sv, false)));
    CHECK(holds(written, "| | Utslag | Vid lägst | Vid högst |\n"));
    CHECK_FALSE(holds(written, "█"));
}
