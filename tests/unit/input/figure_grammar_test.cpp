// SPDX-License-Identifier: MIT
// Ranges: which figure is used, which are the ends, and every form that is refused.
// Midpoints are done by hand.
#include "carecost/input/figure_grammar.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace carecost;
using namespace carecost::input;

namespace {

struct Good {
    std::string text;
    std::string value;
    std::string low; // empty: a constant
    std::string high;
    Distribution distribution;
};

struct Bad {
    std::string text;
    std::size_t offset;
    std::string code;
    std::string remedy;
};

void check_good(const std::vector<Good>& rows, const NumberStyle& style) {
    for (const Good& row : rows) {
        CAPTURE(row.text);
        const auto parsed = read_figure(row.text, style);
        if (const auto* fault = std::get_if<TextFault>(&parsed)) {
            FAIL_CHECK(fault->message << "; " << fault->remedy);
            continue;
        }
        const Estimate& estimate = std::get<WrittenFigure>(parsed).estimate;
        CHECK(to_exact_text(estimate.value) == row.value);
        CHECK((estimate.low ? to_exact_text(*estimate.low) : "") == row.low);
        CHECK((estimate.high ? to_exact_text(*estimate.high) : "") == row.high);
        CHECK(estimate.distribution == row.distribution);
    }
}

void check_bad(const std::vector<Bad>& rows) {
    for (const Bad& row : rows) {
        CAPTURE(row.text);
        const auto parsed = read_figure(row.text, {});
        if (const auto* figure = std::get_if<WrittenFigure>(&parsed)) {
            FAIL_CHECK("read as " << to_exact_text(figure->estimate.value));
            continue;
        }
        const auto& fault = std::get<TextFault>(parsed);
        CHECK(fault.offset == row.offset);
        CHECK(fault.code == row.code);
        CHECK_MESSAGE(fault.remedy.find(row.remedy) != std::string::npos, fault.remedy);
    }
}

} // namespace

TEST_CASE("a range gives its most likely figure, or its midpoint") {
    check_good({{"62", "62", "", "", Distribution::fixed},
                {"62 (55 to 80)", "62", "55", "80", Distribution::pert},
                {"62(55 to 80)", "62", "55", "80", Distribution::pert},
                {"62 (62 to 80)", "62", "62", "80", Distribution::pert},
                {"80 (55 to 80)", "80", "55", "80", Distribution::pert},
                {"62 (62 to 62)", "62", "", "", Distribution::fixed},
                {"2 to 3.5", "2.75", "2", "3.5", Distribution::uniform},
                {"2 to 2", "2", "", "", Distribution::fixed},
                {"20% to 25%", "0.225", "0.2", "0.25", Distribution::uniform},
                {"1 000 to 2 000", "1500", "1000", "2000", Distribution::uniform},
                {"1 200 (1 000 to 2 000)", "1200", "1000", "2000", Distribution::pert},
                {"EUR 40 to 60", "50", "40", "60", Distribution::uniform},
                {"40 to 60 €", "50", "40", "60", Distribution::uniform},
                {"EUR 62 (55 to 80)", "62", "55", "80", Distribution::pert},
                {"62 (55 to 80) €", "62", "55", "80", Distribution::pert},
                {"62 € (55 € to 80 €)", "62", "55", "80", Distribution::pert},
                {"0 to 1/3", "1/6", "0", "1/3", Distribution::uniform}},
               {});
    check_good({{"2 to 3,5", "2.75", "2", "3.5", Distribution::uniform},
                {"62,5 (55 to 80)", "62.5", "55", "80", Distribution::pert}},
               {.decimal = DecimalSign::comma});
}

TEST_CASE("a range that is not one is refused where it goes wrong") {
    check_bad({{"80 to 55", 0, "range", "lower figure first"},
               {"50 (55 to 80)", 0, "range", "most likely (low to high)"},
               {"81 (55 to 80)", 0, "range", "most likely (low to high)"},
               {"62 (80 to 55)", 0, "range", "most likely (low to high)"},
               {"20 to 25%", 0, "share", "write 20%"},
               {"20% to 25", 7, "share", "write 25%"},
               {"20% (10 to 30%)", 5, "share", "write 10%"},
               {"20 (10 to 30)%", 13, "range", "write 20% (10% to 30%)"},
               {"62 (55 to 80", 12, "range", "62 (55 to 80)"},
               {"62 (55)", 6, "range", "(55 to 80)"},
               {"62 (55 80)", 4, "number", "write 5580"},
               {"62 (55-80)", 6, "range", "(55 to 80)"},
               {"55-80", 2, "range", "55 to 80"},
               {"55 \u2013 80", 3, "range", "55 to 80"},
               {"55 to", 5, "number", "write a figure"},
               {"to 55", 0, "number", ""},
               {"62 () ", 4, "number", "write a figure"},
               {"62 to 70 to 80", 9, "number", "leave it out"},
               {"62 (55 to 80) USD", 14, "currency", "convert"},
               {"yes", 0, "number", "write a figure"},
               {"nan", 0, "number", "write a figure"},
               {"?", 0, "number", "write a figure"}});
}

TEST_CASE("a name may stand in a figure's place") {
    const auto parsed = read_figure(" coach_rate ", {});
    REQUIRE(std::holds_alternative<WrittenFigure>(parsed));
    const auto& figure = std::get<WrittenFigure>(parsed);
    CHECK(figure.name == "coach_rate");
    CHECK(figure.offset == 1);
    CHECK(figure.end == 11);
    CHECK(figure.numbers.empty());
}

TEST_CASE("a range is refused as a whole where any of its figures is") {
    const auto fault_as = [](const std::string& text, FigureKind kind) {
        return kind_fault(std::get<WrittenFigure>(read_figure(text, {})), kind, {});
    };
    CHECK_FALSE(fault_as("62 (55 to 80)", FigureKind::money));
    CHECK(fault_as("0.5 (0.2 to 2)", FigureKind::share)->offset == 12);
    CHECK(fault_as("20% to 25%", FigureKind::money)->code == "share");
    CHECK(fault_as("1 to 1.500", FigureKind::money)->code == "number");
}
