// SPDX-License-Identifier: MIT
// The workbook of small cases as data: which formulas stand where, and with which values.
// Expected amounts are worked out by hand beside each case.
#include "carecost/costing/compare.hpp"
#include "carecost/report/workbook.hpp"
#include "carecost/report/xlsx_renderer.hpp"
#include "support/case_builder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace carecost;
using namespace carecost::testing;

namespace {

Workbook workbook(const Case& model, Audience audience = Audience::board,
                  Language language = Language::en) {
    const CaseResult result = compare(model);
    const NumberStyle numbers = find_number_style(default_number_style(language)).value();
    const BoardView view = board_view(model, result,
                                      {.audience = audience,
                                       .language = language,
                                       .numbers = numbers,
                                       .simulation = {},
                                       .is_simulated = false});
    return workbook_of(model, result, view, {.language = language, .numbers = numbers});
}

const Sheet& sheet_of(const Workbook& book, std::string_view name) {
    return *std::find_if(book.sheets.begin(), book.sheets.end(),
                         [name](const Sheet& sheet) { return sheet.name == name; });
}

/// Every text of the workbook that is no formula.
std::multiset<std::string> texts_of(const Workbook& book) {
    std::multiset<std::string> texts;
    for (const Sheet& sheet : book.sheets) {
        for (const SheetCell& cell : sheet.cells) {
            if (const auto* const text = std::get_if<std::string>(&cell.content)) {
                texts.insert(*text);
            }
        }
    }
    return texts;
}

std::vector<CellFormula> formulas_of(const Workbook& book) {
    std::vector<CellFormula> formulas;
    for (const Sheet& sheet : book.sheets) {
        for (const SheetCell& cell : sheet.cells) {
            if (const auto* const formula = std::get_if<CellFormula>(&cell.content)) {
                formulas.push_back(*formula);
            }
        }
    }
    return formulas;
}

/// The value that goes with a formula; NaN-like -1 where there is none.
double value_of(const Sheet& sheet, std::string_view formula) {
    for (const SheetCell& cell : sheet.cells) {
        const auto* const found = std::get_if<CellFormula>(&cell.content);
        if (found != nullptr && found->text == formula) {
            return std::get<double>(found->cached);
        }
    }
    return -1;
}

/// The row of the sheet whose first cell says so, column by column; formulas by their value.
std::vector<double> numbers_beside(const Sheet& sheet, std::string_view label) {
    int row = -1;
    for (const SheetCell& cell : sheet.cells) {
        const auto* const text = std::get_if<std::string>(&cell.content);
        row = text != nullptr && *text == label && cell.place.column == 0 ? cell.place.row : row;
    }
    std::vector<double> numbers;
    for (const SheetCell& cell : sheet.cells) {
        if (cell.place.row != row) {
            continue;
        }
        if (const auto* const number = std::get_if<double>(&cell.content)) {
            numbers.push_back(*number);
        } else if (const auto* const formula = std::get_if<CellFormula>(&cell.content)) {
            if (const auto* const cached = std::get_if<double>(&formula->cached)) {
                numbers.push_back(*cached);
            }
        }
    }
    return numbers;
}

constexpr double source = 1; // the number in the last column: all lines have the same

/// A place for 1 000, against a coach at 10 (8 to 16) an hour for 30 (20 to 40) hours.
CaseBuilder coach() {
    CaseBuilder builder;
    builder.funders({"town"}, 0)
        .assume("rate", "10 (8 to 16)", FigureKind::money)
        .assume("hours", "30 (20 to 40)")
        .line(0, {.item = "Place", .cost = "1000", .funders = {{.funder = 0}}})
        .line(1, {.item = "Coach", .cost = "rate * hours", .funders = {{.funder = 0}}});
    return builder;
}

} // namespace

TEST_CASE("an amount is a product over names, and its cent is rounded beside it") {
    const Workbook book = workbook(coach().model);
    const Sheet& lines = sheet_of(book, "Lines");
    CHECK(value_of(lines, "fig_rate*fig_hours") == 300);
    const std::string cent = "ROUND(ROUND(100*C10,6),0)/100";
    CHECK(value_of(lines, cent) == 300);
    CHECK(value_of(sheet_of(book, "Summary"), "'Lines'!$D$11") == 300);
}

TEST_CASE("every input has a name of its own, in order of the sheet") {
    const Workbook book = workbook(coach().model);
    std::set<std::string> names;
    for (const DefinedName& name : book.names) {
        CHECK(names.insert(name.name).second);
        const bool is_prefixed = name.name.starts_with("fig_") || name.name.starts_with("case_");
        CHECK(is_prefixed);
    }
    CHECK(names.contains("case_scenario"));
    CHECK(names.contains("fig_rate"));
}

TEST_CASE("best and worst are the ends that help and hurt the saving") {
    // Cheap hours and few of them help: best 8 × 20 = 160, worst 16 × 40 = 640.
    const Workbook book = workbook(coach().model);
    const Sheet& assumptions = sheet_of(book, "Assumptions");
    CHECK(numbers_beside(assumptions, "rate") == std::vector<double>{8, 10, 16, 10, source});
    CHECK(numbers_beside(assumptions, "hours") == std::vector<double>{20, 30, 40, 30, source});
    const Sheet& summary = sheet_of(book, "Summary");
    CHECK(numbers_beside(summary, "Best") == std::vector<double>{840});
    CHECK(numbers_beside(summary, "Expected") == std::vector<double>{700});
    CHECK(numbers_beside(summary, "Worst") == std::vector<double>{360});
}

TEST_CASE("a range of the comparator is best where it is high") {
    CaseBuilder builder = coach();
    builder.assume("place", "1000 (900 to 1100)", FigureKind::money)
        .line(0, {.item = "Room", .cost = "place", .funders = {{.funder = 0}}});
    CHECK(numbers_beside(sheet_of(workbook(builder.model), "Assumptions"), "place") ==
          std::vector<double>{1100, 1000, 900, 1000, source});
}

TEST_CASE("one figure at a time follows from a slope: it flips where the saving is nil") {
    // 1 000 − 10 × hours is nil at 100 hours; 1 000 − rate × 30 at 33.33.
    const Workbook book = workbook(coach().model);
    const Sheet& sheet = sheet_of(book, "Sensitivity");
    const std::vector<double> hours = numbers_beside(sheet, "hours");
    CHECK(value_of(sheet, "(-1)*fig_rate") == -10);
    CHECK(std::count(hours.begin(), hours.end(), 100) > 0);
    CHECK(value_of(sheet, "(-1)*fig_hours") == -30);
}

TEST_CASE("a funder's remainder goes to the largest share") {
    // 0.03 in thirds: two shares of 0.01 are rounded and the first funder takes 0.01.
    CaseBuilder builder;
    const Rational third = Rational::fraction(1, 3);
    builder.funders({"town", "state", "family"}, 0)
        .line(0, {.item = "Place", .cost = "1000", .funders = {{.funder = 0}}})
        .line(1, {.item = "Stamp",
                  .cost = "0.05",
                  .funders = {{.funder = 0, .share = third},
                              {.funder = 1, .share = third},
                              {.funder = 2, .share = third}}});
    // 0.05 / 3 = 0.0167: twice 0.02 and 0.01 left.
    const Workbook book = workbook(builder.model);
    const Sheet& lines = sheet_of(book, "Lines");
    const std::string part = "ROUND(ROUND(100*D10*(1/3),6),0)/100";
    CHECK(value_of(lines, part) == 0.02);
    CHECK(value_of(lines, "ROUND(D10-" + part + "-" + part + ",2)") == 0.01);
}

TEST_CASE("words of the case are text, whatever they begin with, and stand in no formula") {
    CaseBuilder builder = coach();
    builder.model.title = "=1+41";
    builder.model.packages[1].title = "@SUM(1)";
    builder.model.packages[1].lines[0].item = "a;=cmd|x";
    builder.model.funders[0].title = "=town()";
    const Workbook book = workbook(builder.model);
    const std::multiset<std::string> texts = texts_of(book);
    CHECK(texts.contains("=1+41"));
    CHECK(texts.contains("@SUM(1)"));
    CHECK(texts.contains("a;=cmd|x"));
    CHECK(texts.contains("=town()"));
    for (const CellFormula& formula : formulas_of(book)) {
        CAPTURE(formula.text);
        for (const std::string_view hostile : {"1+41", "@SUM", "cmd|", "town()"}) {
            CHECK(formula.text.find(hostile) == std::string::npos);
        }
    }
}

TEST_CASE("scenarios of the file become inputs, and no two are called the same") {
    CaseBuilder builder = coach();
    const auto add = [&](const std::string& id, const std::string& title) {
        builder.model.scenarios.push_back({.id = id,
                                           .title = title,
                                           .settings = {{.figure = {1}, .estimate = {.value = 50}}},
                                           .place = {}});
    };
    add("more", "worst"); // only its letter case differs from ours
    add("most", "Much more");
    const Workbook team = workbook(builder.model, Audience::team);
    const std::multiset<std::string> texts = texts_of(team);
    CHECK(texts.contains("worst (more)"));
    CHECK(texts.contains("Much more"));
    CHECK(numbers_beside(sheet_of(team, "Summary"), "Much more") == std::vector<double>{500});
    CHECK(numbers_beside(sheet_of(team, "Assumptions"), "hours") ==
          std::vector<double>{20, 30, 40, 50, 50, 30, source});
    CHECK_FALSE(texts_of(workbook(builder.model)).contains("Much more")); // free text
}

TEST_CASE("years, indices and discounting have a sheet of their own only where they matter") {
    const auto has_years = [](const Workbook& book) {
        return std::any_of(book.sheets.begin(), book.sheets.end(),
                           [](const Sheet& sheet) { return sheet.name == "Years"; });
    };
    CaseBuilder builder = coach();
    CHECK_FALSE(has_years(workbook(builder.model)));
    builder.model.years = 2;
    builder.model.conventions.discount_rate = Rational::fraction(1, 4);
    const Workbook book = workbook(builder.model);
    REQUIRE(has_years(book));
    // 300 × 0.8 in the second year.
    CHECK(value_of(sheet_of(book, "Years"), "ROUND(1/(1+case_discount_rate)^1,6)") == 0.8);
    CHECK(value_of(sheet_of(book, "Years"), "ROUND(ROUND(100*D8*B8,6),0)/100") == 240);
}

TEST_CASE("years that stay alike repeat the first year's amount before rounding") {
    CaseBuilder builder = coach();
    builder.model.years = 3;
    const Workbook book = workbook(builder.model);
    const Sheet& lines = sheet_of(book, "Lines");
    CHECK(value_of(lines, "fig_rate*fig_hours") == 300);
    const auto repeats =
        std::count_if(lines.cells.begin(), lines.cells.end(), [](const SheetCell& cell) {
            const auto* const formula = std::get_if<CellFormula>(&cell.content);
            return formula != nullptr && formula->text == "D12" && cell.place.column == 3;
        });
    CHECK(repeats == 2);
    // One hour more costs 10 in each of the three years.
    CHECK(value_of(sheet_of(book, "Sensitivity"), "(-1)*fig_rate*3") == -30);
}

TEST_CASE("a taper's share of a year that the case does not have moves nothing") {
    CaseBuilder builder = coach();
    builder.model.years = 2;
    builder.assume("faded", "50% (10% to 90%)", FigureKind::share);
    for (const std::vector<std::string>& taper :
         {std::vector<std::string>{"100%", "faded"}, {"100%", "100%", "faded"}}) {
        builder.line(1, {.item = "Help", .cost = "70", .taper = taper, .funders = {{.funder = 0}}});
    }
    const Workbook book = workbook(builder.model);
    const Sheet& sheet = sheet_of(book, "Sensitivity");
    CHECK(value_of(sheet, "(-1)*'Lines'!$D$13*(1)") == -70);
}

TEST_CASE("a figure without a range stands once among those that move the saving") {
    CaseBuilder builder = coach();
    builder.assume("price", "7", FigureKind::money)
        .line(1, {.item = "Meal", .cost = "price", .funders = {{.funder = 0}}});
    const Sheet sheet = sheet_of(workbook(builder.model), "Sensitivity");
    const auto is_label = [](const SheetCell& cell) {
        const auto* const text = std::get_if<std::string>(&cell.content);
        return text != nullptr && *text == "price";
    };
    CHECK(std::count_if(sheet.cells.begin(), sheet.cells.end(), is_label) == 1);
}

TEST_CASE("a saving is no share of what the payer receives otherwise") {
    // The town receives a fee of 400 otherwise, and pays 300.
    CaseBuilder builder = coach();
    builder.funders({"town", "family"}, 0);
    builder.model.packages[0].lines.clear();
    builder.line(0, {.item = "Fee",
                     .cost = "400",
                     .kind = LineKind::transfer,
                     .funders = {{.funder = 1}},
                     .receiver = 0});
    const Sheet summary = sheet_of(workbook(builder.model), "Summary");
    CHECK(numbers_beside(summary, "Saving") == std::vector<double>{-700});
    CHECK(numbers_beside(summary, "Saving as a share").empty()); // -700 of -400 is not 175 %
}

TEST_CASE("a quantity that never ends is shown with six decimals") {
    CaseBuilder builder = coach();
    builder.assume("visits", "20/3").line(1, {.item = "Visit", .cost = "9 * visits"});
    const Sheet sheet = sheet_of(workbook(builder.model), "Assumptions");
    const CellStyle wanted{.look = CellLook::input, .number = CellNumber::decimals, .decimals = 6};
    const auto is_third = [&](const SheetCell& cell) {
        const auto* const formula = std::get_if<CellFormula>(&cell.content);
        return formula != nullptr && formula->text == "20/3" && cell.style == wanted;
    };
    CHECK(std::count_if(sheet.cells.begin(), sheet.cells.end(), is_third) == 3);
}

TEST_CASE("every amount that carecost knows is checked, and passes with the cached values") {
    for (const Language language : {Language::en, Language::fi, Language::sv}) {
        const Workbook book = workbook(coach().model, Audience::board, language);
        const Sheet& check = book.sheets[book.sheets.size() - 2];
        const auto differences =
            std::count_if(check.cells.begin(), check.cells.end(), [](const SheetCell& cell) {
                const auto* const formula = std::get_if<CellFormula>(&cell.content);
                return formula != nullptr && formula->text.starts_with("IF(AND(ISNUMBER");
            });
        CHECK(differences > 15);
    }
}

TEST_CASE("the same workbook gives the same bytes, and they are a zip archive") {
    const Workbook book = workbook(coach().model);
    const std::string bytes = render_xlsx(book);
    CHECK(bytes.starts_with("PK\x03\x04"));
    CHECK(bytes == render_xlsx(book));
}

TEST_CASE("charts say in words what they show, and every column has a width") {
    const Workbook book = workbook(coach().model);
    for (const Sheet& sheet : book.sheets) {
        for (const BarChart& chart : sheet.charts) {
            CHECK_FALSE(chart.description.empty());
            CHECK_FALSE(chart.title.starts_with('='));
        }
        for (const SheetCell& cell : sheet.cells) {
            CHECK(static_cast<std::size_t>(cell.place.column) < sheet.column_widths.size());
        }
    }
    CHECK(sheet_of(book, "Summary").charts.size() == 1);
    CHECK(sheet_of(book, "Sensitivity").charts.size() == 1);
}
