// SPDX-License-Identifier: MIT
// Rows of a table come out as the figures that --set would read from their cells, whichever of the
// two ways through the reader they take.
#include "carecost/input/case_file.hpp"
#include "carecost/input/scenario_table.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace carecost;
using namespace carecost::input;

namespace {

std::string case_text(const std::string& decimal) {
    return fmt::format(R"(case: a
title: A
currency: EUR
conventions: {{decimal: "{}"}}
assumptions: {{price: 100, part: 50%, term: 4}}
comparator: old
packages:
  old:
    title: Old
    lines:
      - {{item: Place, rate: 1 000 per year, cashable: part}}
  new:
    title: New
    lines:
      - {{item: Help, rate: price per term days}}
)",
                       decimal);
}

Case model_of(const std::string& decimal = ".") {
    return read_case(SourceText{"case.yaml", case_text(decimal)}).model;
}

ScenarioTable table_of(std::string text) {
    return {"table.csv", text_in_memory("table.csv", std::move(text)).open()};
}

/// What the first row of a table says of one figure: its value, or the code of the fault.
std::string cell(const Case& model, const std::string& column, const std::string& text) {
    ScenarioTable table = table_of(column + "\n\"" + text + "\"\n");
    const TableFigures figures{table, model};
    const TableBlock block = table.next();
    const auto read = figures.point(block, 0);
    if (const auto* faults = std::get_if<std::vector<Diagnostic>>(&read)) {
        CHECK(faults->front().place.line == 2);
        return faults->front().code;
    }
    const auto& point = std::get<Point>(read);
    return point.estimates.empty() ? to_exact_text(Rational::fraction(point.values[0].numerator,
                                                                      point.values[0].denominator))
                                   : "range";
}

/// The same by way of --set.
std::string set(const Case& model, const std::string& column, const std::string& text) {
    const auto read = parse_setting(model, column + "=" + text);
    if (std::holds_alternative<SettingFault>(read)) {
        return "fault";
    }
    const Estimate& estimate = std::get<Setting>(read).estimate;
    return estimate.is_uncertain() ? "range" : to_exact_text(estimate.value);
}

} // namespace

TEST_CASE("a cell is what --set reads") {
    for (const char* decimal : {".", ","}) {
        const Case model = model_of(decimal);
        for (const char* column : {"price", "part", "term", "old/place/rate"}) {
            for (const char* text : {"0",
                                     "1",
                                     "00",
                                     "007",
                                     "62.50",
                                     "62,50",
                                     "0.5",
                                     "0,5",
                                     ".5",
                                     "5.",
                                     "1.500",
                                     "1,500",
                                     "1.5000",
                                     "0.125",
                                     "12.125",
                                     "1 000",
                                     "8%",
                                     "50",
                                     "1.0",
                                     "1.01",
                                     "-1",
                                     "+1",
                                     "1e3",
                                     "0x1",
                                     "365/7",
                                     "100 (90 to 120)",
                                     "2 to 3",
                                     "EUR 5",
                                     "5 USD",
                                     "nan",
                                     "1.2.3",
                                     "100.00",
                                     "123456789012345",
                                     "1234567890123456",
                                     "0.000000001",
                                     "99999999999999999999999999999999999999999999",
                                     "price",
                                     "--"}) {
                CAPTURE(decimal);
                CAPTURE(column);
                CAPTURE(text);
                const std::string by_set = set(model, column, text);
                const std::string by_cell = cell(model, column, text);
                if (by_set == "fault") {
                    CHECK_FALSE(by_cell.empty());
                    CHECK(by_cell.find_first_of("0123456789") == std::string::npos);
                } else {
                    CHECK(by_cell == by_set);
                }
            }
        }
    }
}

TEST_CASE("an empty cell is a fault, an empty row is passed over") {
    const Case model = model_of();
    ScenarioTable half = table_of("price,term\n,2\n");
    const auto read = TableFigures{half, model}.point(half.next(), 0);
    CHECK(std::get<std::vector<Diagnostic>>(read).front().code == "number");
    ScenarioTable table = table_of("price,term\n1,2\n,\n\n3,4\n");
    const TableFigures figures{table, model};
    const TableBlock block = table.next();
    REQUIRE(block.rows.size() == 2);
    CHECK(std::get<Point>(figures.point(block, 1)).name == "row-2");
    CHECK(block.rows[1].line == 5);
}

TEST_CASE("a fault stands at its cell, counted in characters") {
    const Case model = model_of();
    ScenarioTable table = table_of("scenario,price,term\n\"yö,\n\",1,x\n");
    const TableFigures figures{table, model};
    const auto read = figures.point(table.next(), 0);
    const auto& faults = std::get<std::vector<Diagnostic>>(read);
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].place == Place{.file = "table.csv", .line = 3, .column = 5});
}

TEST_CASE("blocks follow each other without a gap") {
    std::string text = "price\n";
    for (int i = 1; i <= 1300; ++i) {
        text += fmt::format("{}\n", i);
    }
    ScenarioTable table = table_of(text);
    std::size_t seen = 0;
    for (TableBlock block = table.next(); !block.rows.empty(); block = table.next()) {
        CHECK(block.rows.size() <= ScenarioTable::block_rows);
        for (const TableBlock::Row& row : block.rows) {
            CHECK(row.number == ++seen);
            CHECK(block.text_of(block.fields[row.first_field]) == fmt::format("{}", seen));
        }
    }
    CHECK(seen == 1300);
}

TEST_CASE("rows that are passed over are counted as those that are read") {
    const std::string text = "price\n1\n,,\n\n\"2\nx\"\n3 \"4\n5\n";
    for (std::uint64_t passed = 0; passed <= 4; ++passed) {
        ScenarioTable table = table_of(text);
        CHECK(table.skip(passed) == passed);
        std::size_t number = passed;
        for (const TableBlock::Row& row : table.next().rows) {
            CHECK(row.number == ++number);
        }
        CHECK(number == 4);
    }
    CHECK(table_of(text).skip(100) == 4);
    CHECK(table_of("price\n1\n\"2\n3\n").skip(100) == 2); // nobody knows what the open quote hides
}
