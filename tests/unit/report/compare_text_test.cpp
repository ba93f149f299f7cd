// SPDX-License-Identifier: MIT
// Whole comparisons as people see them on a terminal, in three languages and several widths.
// Each text was read line by line against the cents of its case before it was kept here.
#include "carecost/base/text.hpp"
#include "carecost/report/compare_document.hpp"
#include "carecost/report/markdown_renderer.hpp"
#include "carecost/report/text_renderer.hpp"
#include "support/report_fixture.hpp"

#include <doctest/doctest.h>

using namespace carecost;
using namespace carecost::fixture;

namespace {

/// Five years, discounted; a fee and a family that helps.
Example five_years() {
    Example example = example_of(
        "Five years at home",
        {{.id = "unit",
          .title = "Assisted housing",
          .lines = {{.item = "Place", .cents = {5600000, 5600000, 5768000, 5768000, 5768000}}}},
         {.id = "home",
          .title = "Own flat",
          .lines =
              {{.item = "Help at home", .cents = {2000000, 2000000, 2000000, 2000000, 2000000}},
               {.item = "Furniture", .cents = {500000, 0, 0, 0, 0}},
               {.item = "Rent", .cents = {480000, 480000, 480000, 480000, 480000}, .funder = 1},
               {.item = "Client fee",
                .cents = {120000, 120000, 120000, 120000, 120000},
                .funder = 2,
                .kind = LineKind::transfer},
               {.item = "Family drives",
                .cents = {249600, 249600, 249600, 249600, 249600},
                .funder = 2,
                .kind = LineKind::unpaid,
                .hours = 156}}}},
        {{.id = "county", .title = "The county", .place = {}},
         {.id = "state", .title = "Social insurance institution", .place = {}},
         {.id = "family", .title = "The family", .place = {}}},
        5);
    example.model.conventions.discount_rate = Rational::fraction(35, 1000);
    example.model.conventions.discount_rate_text = "3.5%";
    for (PackageCost& package : example.result.packages) {
        package.discount_factors = {
            1, Rational::fraction(966184, 1000000), Rational::fraction(933511, 1000000),
            Rational::fraction(901943, 1000000), Rational::fraction(871442, 1000000)};
    }
    example.result.packages[0].present_value = cents(26624570);
    example.result.packages[1].present_value = cents(12084264);
    example.result.comparisons[0].steady_year_saving = cents(3288000);
    return example;
}

/// The same money for more hours; the family gives up its leave.
Example riding() {
    Example example =
        example_of("A riding assistant",
                   {{.id = "unit",
                     .title = "Days in a unit",
                     .lines = {{.item = "Vouchers for days in a unit", .cents = {360000}}}},
                    {.id = "riding",
                     .title = "Riding",
                     .lines = {{.item = "Vouchers for a riding assistant", .cents = {360000}},
                               {.item = "Leave days given up",
                                .cents = {576000},
                                .funder = 1,
                                .kind = LineKind::unpaid,
                                .hours = 360}}}},
                   {{.id = "municipality", .title = "Municipal support", .place = {}},
                    {.id = "carer", .title = "The carer", .place = {}}});
    example.result.packages[1].support_hours = SupportHours{.low = 72, .value = 99, .high = 126};
    example.result.packages[1].cost_per_support_hour = cents(3636);
    example.result.packages[1].cost_per_support_hour_low = cents(2857);
    example.result.packages[1].cost_per_support_hour_high = cents(5000);
    return example;
}

std::string text(const Example& example, Language language, TextOptions options = {}) {
    const NumberStyle numbers = find_number_style(default_number_style(language)).value();
    return render_text(
        compare_document(
            example.model, example.result,
            {.language = language, .numbers = numbers, .is_verbose = false, .finding_count = 2}),
        options);
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

std::string line_of(const std::string& text, std::size_t number) {
    return std::string(split(text, '\n').at(number));
}

bool is_in(std::string_view wanted, const std::string& text) {
    return text.find(wanted) != std::string::npos;
}

/// Two packages of one line each, paid by one funder who is the payer.
Example pair_of(std::int64_t before, std::int64_t after) {
    return example_of(
        "Pair",
        {{.id = "a", .title = "Before", .lines = {{.item = "One", .cents = {before}}}},
         {.id = "b", .title = "After", .lines = {{.item = "Two", .cents = {after}}}}},
        {{.id = "town", .title = "The town", .place = {}}});
}

} // namespace

TEST_CASE("the seed case in English: the answer first, in 80 columns") {
    CHECK(text(feather_room(), Language::en) ==
          R"(€38,605.55 less a year for the municipality (−69 %)
A room with a sink
€17,394.45 instead of €56,000.00

                                          € a year
Assisted housing (comparator)
  Place in assisted housing              56,000.00  ████████████████████████
Own flat with personalised services
  Help at home                            6,552.00  ██▊
  Neuropsychiatric coaching               4,800.00  ██
  Personal assistant                      3,933.00  █▋
  Support in the work try-out             1,300.00  ▌
  Classroom with a sink, winter holiday     450.00  ▎
  Boxes and drying racks                    359.45  ▏
  Together                               17,394.45  ███████▌

                                           Own flat with
                                            personalised
Who pays what     Assisted housing              services      Change
The municipality         56,000.00             17,394.45  −38,605.55

Needs not met by Assisted housing: A sink and table space; A path back to work
Breaks even if 31.06 % of the cost of Assisted housing really stops.

What would flip the answer        Now             Low to high   Flips at
place_price                 56,000.00  52,000.00 to 60,000.00  17,394.45
home_hours                       3.00            2.00 to 6.00      20.68
nights_back                      0.00           0.00 to 60.00     251.63
No value in its range flips the answer.

A year has 365 days and 365/7 weeks; each line and year is rounded half up.
2 findings; see standard error or `carecost check`
)");
}

TEST_CASE("the seed case in Finnish, plain, in 40 columns") {
    CHECK(text(feather_room(), Language::fi, {.width = 40, .is_plain = true}) ==
          R"(38 605,55 € vähemmän vuodessa, maksajana
the municipality (−69 %)
A room with a sink
17 394,45 €, vertailukohta 56 000,00 €

                              € vuodessa
Assisted housing
  (vertailukohta)
  Place in assisted housing    56 000,00
Own flat with personalised
  services
  Help at home                  6 552,00
  Neuropsychiatric coaching     4 800,00
  Personal assistant            3 933,00
  Support in the work           1 300,00
    try-out
  Classroom with a sink,          450,00
    winter holiday
  Boxes and drying racks          359,45
  Yhteensä                     17 394,45

Kuka maksaa mitä  Assisted housing
The municipality         56 000,00

                         Own flat with
                          personalised
Kuka maksaa mitä              services
The municipality             17 394,45

Kuka maksaa mitä      Muutos
The municipality  −38 605,55

Tarpeet, joihin ei vastaa Assisted
housing: A sink and table space; A path
back to work
Menee tasan, jos vertailukohdan
kustannuksesta todella lakkaa 31,06 %
(Assisted housing).

Mikä kääntäisi vastauksen        Nyt
place_price                56 000,00
home_hours                      3,00
nights_back                     0,00

Mikä kääntäisi
vastauksen                     Alin–ylin
place_price          52 000,00–60 000,00
home_hours                     2,00–6,00
nights_back                   0,00–60,00

Mikä kääntäisi vastauksen  Raja-arvo
place_price                17 394,45
home_hours                     20,68
nights_back                   251,63
Mikään arvo vaihteluvälillään ei käännä
vastausta.

Vuodessa on 365 päivää ja 365/7 viikkoa;
rivit pyöristetään vuosittain, puolikas
ylöspäin.
2 huomautusta; katso virhetuloste tai
`carecost check`
)");
}

TEST_CASE("the seed case in Swedish, in 60 columns") {
    CHECK(text(feather_room(), Language::sv, {.width = 60}) ==
          R"(38 605,55 € mindre per år för the municipality (−69 %)
A room with a sink
17 394,45 € i stället för 56 000,00 €

                                          € per år
Assisted housing (jämförelsealternativ)
  Place in assisted housing              56 000,00  ████████
Own flat with personalised services
  Help at home                            6 552,00  ▉
  Neuropsychiatric coaching               4 800,00  ▋
  Personal assistant                      3 933,00  ▌
  Support in the work try-out             1 300,00  ▏
  Classroom with a sink, winter holiday     450,00  ▏
  Boxes and drying racks                    359,45  ▏
  Sammanlagt                             17 394,45  ██▌

                                Own flat with
                     Assisted    personalised
Vem betalar vad       housing        services  Förändring
The municipality    56 000,00       17 394,45  −38 605,55

Behov som inte tillgodoses, Assisted housing: A sink and
table space; A path back to work
Går jämnt ut om 31,06 % av kostnaden för Assisted housing
verkligen upphör.

Vad skulle vända
svaret                   Nu          Lägst–högst  Vänder vid
place_price       56 000,00  52 000,00–60 000,00   17 394,45
home_hours             3,00            2,00–6,00       20,68
nights_back            0,00           0,00–60,00      251,63
Inget värde inom sitt intervall vänder svaret.

Ett år har 365 dagar och 365/7 veckor; varje rad avrundas
årsvis, halva uppåt.
2 anmärkningar; se felutskriften eller `carecost check`
)");
}

TEST_CASE("five years are told year by year, with present values and who pays") {
    CHECK(text(five_years(), Language::en) ==
          R"(€186,040.00 less over 5 years for the county (−65 %)
Five years at home
€99,000.00 instead of €285,040.00
€156,040.00 less over 5 years for all funders together (−55 %)

                                                   € over 5 years
Assisted housing (comparator)
  Place                                                285,040.00  █████████████
Own flat
  Help at home                                         100,000.00  ████▌
  Furniture                                              5,000.00  ▎
  Rent                                                  24,000.00  █▏
  Client fee (The family → The county: €6,000.00)            0.00
  Together                                             129,000.00  █████▉

                             Discount      Assisted
Year by year, all funders      factor       housing    Own flat       Change
Year 1                       1.000000     56,000.00   29,800.00   −26,200.00
Year 2                       0.966184     56,000.00   24,800.00   −31,200.00
Year 3                       0.933511     57,680.00   24,800.00   −32,880.00
Year 4                       0.901943     57,680.00   24,800.00   −32,880.00
Year 5                       0.871442     57,680.00   24,800.00   −32,880.00
Together                                 285,040.00  129,000.00  −156,040.00
Present value                            266,245.70  120,842.64  −145,403.06
Spread evenly, a year                     57,008.00   25,800.00   −31,208.00
A settled year                                                    −32,880.00

                                     Assisted
Who pays what                         housing    Own flat       Change
The county                         285,040.00   99,000.00  −186,040.00
Social insurance institution             0.00   24,000.00   +24,000.00
The family                               0.00    6,000.00    +6,000.00
All funders together               285,040.00  129,000.00  −156,040.00

Unpaid care, in no total above   Hours   Value, €
Assisted housing                  0.00       0.00
Own flat                        780.00  12,480.00
  Family drives                 780.00  12,480.00

Breaks even if 34.73 % of the cost of Assisted housing really stops.

A year has 365 days and 365/7 weeks; each line and year is rounded half up.
Discounted at 3.5 % a year, paid at the start of each year.
2 findings; see standard error or `carecost check`
)");
}

TEST_CASE("unpaid care and hours of support stand apart from an equal cost") {
    CHECK(text(riding(), Language::en) == R"(The same cost a year for Municipal support
A riding assistant
€3,600.00 instead of €3,600.00

                                   € a year
Days in a unit (comparator)
  Vouchers for days in a unit      3,600.00  ████████████████████████
Riding
  Vouchers for a riding assistant  3,600.00  ████████████████████████

Who pays what         Days in a unit    Riding  Change
Municipal support           3,600.00  3,600.00    0.00
The carer                       0.00      0.00    0.00
All funders together        3,600.00  3,600.00    0.00

Unpaid care, in no total above   Hours  Value, €
Days in a unit                    0.00      0.00
Riding                          360.00  5,760.00
  Leave days given up           360.00  5,760.00

Hours of support  Hours      Low to high  € an hour     Low to high
Riding            99.00  72.00 to 126.00      36.36  28.57 to 50.00

Breaks even if 100.00 % of the cost of Days in a unit really stops.

A year has 365 days and 365/7 weeks; each line and year is rounded half up.
2 findings; see standard error or `carecost check`
)");
}

TEST_CASE("the answer says less, more or the same") {
    CHECK(first_line(text(pair_of(10000, 4000), Language::en)) ==
          "€60.00 less a year for the town (−60 %)");
    CHECK(first_line(text(pair_of(10000, 10600), Language::en)) ==
          "€6.00 more a year for the town (+6.0 %)");
    CHECK(first_line(text(pair_of(10000, 10000), Language::en)) ==
          "The same cost a year for the town");
    CHECK(first_line(text(pair_of(10000, 10600), Language::fi)) ==
          "6,00\u00a0€ enemmän vuodessa, maksajana the town (+6,0\u00a0%)");
    CHECK(first_line(text(pair_of(10000, 10600), Language::sv)) ==
          "6,00\u00a0€ mer per år för the town (+6,0\u00a0%)");
}

TEST_CASE("the percentage is left out where there is none, or where it would read as nothing") {
    CHECK(first_line(text(pair_of(0, 10000), Language::en)) == "€100.00 more a year for the town");
    CHECK(first_line(text(pair_of(10000000, 10000001), Language::en)) ==
          "€0.01 more a year for the town");
    CHECK(first_line(text(pair_of(10000, 9995), Language::en)) ==
          "€0.05 less a year for the town (−0.1 %)");
}

TEST_CASE("a package that cannot pay for itself says so") {
    CHECK(is_in("Costs more even if all of the cost of Before stops.",
                text(pair_of(10000, 10600), Language::en)));
    CHECK_FALSE(is_in("even", text(pair_of(0, 10000), Language::en)));
}

TEST_CASE("without a payer the answer is for all funders together") {
    Example example = five_years();
    example.model.payer.reset();
    example.result.outcome = Outcome::saving;
    example.result.comparisons[0].payer_saving.reset();
    example.result.comparisons[0].cashable_saving = cents(15604000);
    const std::string written = text(example, Language::en);
    CHECK(first_line(written) == "€156,040.00 less over 5 years for all funders together (−55 %)");
    CHECK(line_of(written, 1) == "Five years at home");
    CHECK(line_of(written, 2) == "€129,000.00 instead of €285,040.00");
}

TEST_CASE("a case without funders speaks of nobody") {
    const Example example =
        example_of("Nobody",
                   {{.id = "a", .title = "A", .lines = {{.item = "One", .cents = {20000}}}},
                    {.id = "b", .title = "B", .lines = {{.item = "Two", .cents = {10000}}}}},
                   {});
    const std::string written = text(example, Language::en);
    CHECK(first_line(written) == "€100.00 less a year (−50 %)");
    CHECK_FALSE(is_in("Who pays what", written));
}

TEST_CASE("each of three alternatives has its own answer") {
    const Example example =
        example_of("Four ways",
                   {{.id = "a", .title = "A", .lines = {{.item = "One", .cents = {20000}}}},
                    {.id = "b", .title = "B", .lines = {{.item = "Two", .cents = {10000}}}},
                    {.id = "c", .title = "C", .lines = {{.item = "Three", .cents = {20000}}}},
                    {.id = "d", .title = "D", .lines = {{.item = "Four", .cents = {50000}}}}},
                   {{.id = "town", .title = "The town", .place = {}}});
    const std::string written = text(example, Language::en);
    CHECK(line_of(written, 0) == "B: €100.00 less a year for the town (−50 %)");
    CHECK(line_of(written, 1) == "C: The same cost a year for the town");
    CHECK(line_of(written, 2) == "D: €300.00 more a year for the town (+150 %)");
    CHECK(line_of(written, 3) == "Four ways");
    CHECK(is_in("B: Breaks even if 50.00 % of the cost of A really stops.", written));
}

TEST_CASE("what is really saved is told where it differs from the answer") {
    Example example = pair_of(5600000, 1739445);
    example.result.comparisons[0].cashable_saving = cents(-339445);
    CHECK(is_in("€3,394.45 more a year, counting only cost that really stops\n",
                text(example, Language::en)));
}

TEST_CASE("needs that everybody meets take one sentence, and no needs none") {
    Example example = pair_of(2, 1);
    CHECK_FALSE(is_in("needs", text(example, Language::en)));
    example.model.needs = {{.id = "sink", .title = "A sink", .place = {}}};
    CHECK(is_in("Every package meets all the needs.\n", text(example, Language::en)));
}

TEST_CASE("a figure that flips the answer inside its range is named") {
    Example example = pair_of(10000, 4000);
    add_figure(example, "price", FigureKind::money, 40, 20, 120, Rational{100});
    add_figure(example, "visits", FigureKind::quantity, 2, 1, 3, std::nullopt);
    add_figure(example, "travel", FigureKind::share, Rational::fraction(8, 100), 0,
               Rational::fraction(1, 2), Rational::fraction(2, 3));
    const std::string written = text(example, Language::en);
    CHECK(is_in("What would flip the answer     Now        Low to high  Flips at\n"
                "price                        40.00    20.00 to 120.00    100.00\n"
                "travel                      8.00 %  0.00 % to 50.00 %   66.67 %\n"
                "Flips the answer within its range: price\n"
                "Whatever its value, the answer stands: visits\n",
                written));
}

TEST_CASE("a figure of a line is called by its item and its unit") {
    Example example = pair_of(10000, 4000);
    add_figure(example, "use/1", FigureKind::quantity, 2, 1, 3, Rational{5});
    example.model.figures[0].line = LineId{.package = 1, .line = 0};
    example.model.figures[0].unit_text = "visits per week";
    add_figure(example, "cashable", FigureKind::share, 1, 0, 1, Rational::fraction(2, 5));
    example.model.figures[1].line = LineId{.package = 0, .line = 0};
    const std::string written = text(example, Language::en);
    CHECK(is_in("Two, visits per week            2.00        1.00 to 3.00      5.00\n", written));
    CHECK(is_in("One, cashable (comparator)  100.00 %  0.00 % to 100.00 %   40.00 %\n", written));
}

TEST_CASE("when no figure flips the answer, that is said once") {
    Example example = pair_of(10000, 4000);
    add_figure(example, "visits", FigureKind::quantity, 2, 1, 3, std::nullopt);
    CHECK(is_in("What would flip the answer\n"
                "No single figure flips the answer, whatever its value.\n",
                text(example, Language::en)));
}

TEST_CASE("the last line counts the findings") {
    const Example example = pair_of(2, 1);
    const auto last = [&](std::size_t count) {
        const NumberStyle numbers = find_number_style("en-IE").value();
        const std::string written = render_text(compare_document(
            example.model, example.result, {.numbers = numbers, .finding_count = count}));
        return line_of(written, split(written, '\n').size() - 2);
    };
    CHECK(last(0) == "No findings");
    CHECK(last(1) == "1 finding; see standard error or `carecost check`");
    CHECK(last(12) == "12 findings; see standard error or `carecost check`");
}

TEST_CASE("hostile and wide titles keep to the width in every language") {
    const std::string hostile = "=1+41 <script>a|b \x1b[31m \u202e 漢字漢字漢字 e\u0301\u0301 😀 "
                                "Lebensversicherungsgesellschaftsangestellter";
    Example example = five_years();
    example.model.title = hostile;
    for (Package& package : example.model.packages) {
        package.title = hostile;
        for (Line& line : package.lines) {
            line.item = hostile;
        }
    }
    for (Named& funder : example.model.funders) {
        funder.title = hostile;
    }
    for (const Language language : {Language::en, Language::fi, Language::sv}) {
        for (const int width : {40, 60, 80, 200}) {
            const std::string written = text(example, language, {.width = width});
            CHECK_FALSE(is_in("\x1b", written));
            CHECK_FALSE(is_in("\u202e", written));
            for (const std::string_view line : split(written, '\n')) {
                CAPTURE(line);
                CHECK(display_width(line) <= static_cast<std::size_t>(width));
            }
        }
    }
}

TEST_CASE("Markdown of a hostile case keeps its columns") {
    Example example = pair_of(10000, 4000);
    example.model.packages[0].lines[0].item = "a|b <script>";
    const NumberStyle numbers = find_number_style("en-IE").value();
    const std::string written =
        render_markdown(compare_document(example.model, example.result, {.numbers = numbers}));
    CHECK(is_in("| &emsp;a\\|b \\<script\\> | 100.00 |\n", written));
}
