// SPDX-License-Identifier: MIT
// The rows of a comparison as a spreadsheet gets them.
// Line rows add up to the package rows, funder by funder and year by year.
#include "carecost/report/compare_table.hpp"
#include "carecost/report/csv_renderer.hpp"
#include "support/report_fixture.hpp"

#include <doctest/doctest.h>

using namespace carecost;
using namespace carecost::fixture;

TEST_CASE("there is one row for each package, line, year and funder, then totals") {
    Example example = example_of(
        "Fees",
        {{.id = "unit", .title = "Unit", .lines = {{.item = "=1+41", .cents = {10000, 20000}}}},
         {.id = "home",
          .title = "Home",
          .lines = {{.item = "Client fee",
                     .cents = {500, 500},
                     .funder = 1,
                     .kind = LineKind::transfer,
                     .receiver = 0},
                    {.item = "Family",
                     .cents = {800, 800},
                     .funder = 1,
                     .kind = LineKind::unpaid,
                     .hours = Rational::fraction(1, 2)}}}},
        {{.id = "town", .title = "Town", .place = {}},
         {.id = "family", .title = "Family", .place = {}}},
        2);
    const std::string csv = render_csv(compare_table(example.model, example.result));
    const std::string expected =
        "case,row,package,line,item,kind,year,funder,currency,amount,unpaid_value,unpaid_hours\n"
        "example,line,unit,line-1,'=1+41,paid,1,town,EUR,100.00,,\n"
        "example,line,unit,line-1,'=1+41,paid,2,town,EUR,200.00,,\n"
        "example,line,home,line-1,Client fee,transfer,1,family,EUR,5.00,,\n"
        "example,line,home,line-1,Client fee,transfer,1,town,EUR,-5.00,,\n"
        "example,line,home,line-1,Client fee,transfer,2,family,EUR,5.00,,\n"
        "example,line,home,line-1,Client fee,transfer,2,town,EUR,-5.00,,\n"
        "example,line,home,line-2,Family,unpaid,1,family,EUR,0.00,8.00,0.50\n"
        "example,line,home,line-2,Family,unpaid,2,family,EUR,0.00,8.00,0.50\n"
        "example,package,unit,,,,,,EUR,300.00,,\n"
        "example,package,unit,,,,1,,EUR,100.00,,\n"
        "example,package,unit,,,,2,,EUR,200.00,,\n"
        "example,package,unit,,,,,town,EUR,300.00,,\n"
        "example,package,unit,,,,,family,EUR,0.00,,\n"
        "example,package,home,,,,,,EUR,0.00,,\n"
        "example,package,home,,,,1,,EUR,0.00,,\n"
        "example,package,home,,,,2,,EUR,0.00,,\n"
        "example,package,home,,,,,town,EUR,-10.00,,\n"
        "example,package,home,,,,,family,EUR,10.00,,\n"
        "example,saving,home,,,,,,EUR,300.00,,\n"
        "example,saving,home,,,,1,,EUR,100.00,,\n"
        "example,saving,home,,,,2,,EUR,200.00,,\n"
        "example,saving,home,,,,,town,EUR,310.00,,\n"
        "example,saving,home,,,,,family,EUR,-10.00,,\n";
    CHECK(csv == expected);
}

TEST_CASE("without funders a line has one row a year") {
    const Example example =
        example_of("No funders",
                   {{.id = "a", .title = "A", .lines = {{.item = "One", .cents = {100}}}},
                    {.id = "b", .title = "B", .lines = {{.item = "Two", .cents = {200}}}}},
                   {});
    const std::string csv =
        render_csv(compare_table(example.model, example.result), CsvHeader::left_out);
    CHECK(csv == "example,line,a,line-1,One,paid,1,,EUR,1.00,,\n"
                 "example,line,b,line-1,Two,paid,1,,EUR,2.00,,\n"
                 "example,package,a,,,,,,EUR,1.00,,\n"
                 "example,package,a,,,,1,,EUR,1.00,,\n"
                 "example,package,b,,,,,,EUR,2.00,,\n"
                 "example,package,b,,,,1,,EUR,2.00,,\n"
                 "example,saving,b,,,,,,EUR,-1.00,,\n"
                 "example,saving,b,,,,1,,EUR,-1.00,,\n");
}
