// SPDX-License-Identifier: MIT
// Rows and places of CSV as people really save it, with the buffer cut at every size.
// Expected fields are written down by hand.
#include "carecost/input/csv_scanner.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace carecost;
using namespace carecost::input;

namespace {

using Rows = std::vector<std::vector<std::string>>;

struct Scanned {
    Rows rows;
    std::vector<std::string> faults; // "code@line+offset"
    CsvTraits traits;
};

Scanned scan(std::string_view text, std::size_t chunk = 1U << 18U) {
    CsvScanner scanner{text_in_memory("log.csv", std::string{text}).open(), chunk};
    Scanned found;
    while (scanner.next()) {
        if (scanner.fault()) {
            found.faults.push_back(fmt::format("{}@{}+{}", scanner.fault()->code, scanner.line(),
                                               scanner.fault()->offset));
            continue;
        }
        std::vector<std::string> row;
        for (const CsvField& field : scanner.fields()) {
            row.emplace_back(field.text);
        }
        found.rows.push_back(row);
    }
    found.traits = scanner.traits();
    return found;
}

struct Row {
    std::string_view text;
    Rows rows;
};

const std::vector<Row> boundary_rows{
    {"", {}},
    {"\n\r\n\n", {}},
    {"a", {{"a"}}},
    {"a\n", {{"a"}}},
    {"a\r\n", {{"a"}}},
    {"a\r", {{"a"}}},
    {"a,b", {{"a", "b"}}},
    {"a,\n,b\n", {{"a", ""}, {"", "b"}}},
    {",\n", {{"", ""}}},
    {"a;b,c;d\n", {{"a", "b,c", "d"}}},
    {"a\tb c\td\n1\t\t3\n", {{"a", "b c", "d"}, {"1", "", "3"}}},
    {"\n\na,b\n", {{"a", "b"}}},
    {" a , b\t,c \n", {{"a", "b", "c"}}},
    {"\xEF\xBB\xBF\"a\",b\n", {{"a", "b"}}},
    {"\"a,b\",c\n", {{"a,b", "c"}}},
    {"\"a\r\nb\",\"c\nd\"\ne,f", {{"a\r\nb", "c\nd"}, {"e", "f"}}},
    {"a,\"b\"\"c\",\"\"\"\"\n", {{"a", "b\"c", "\""}}},
    {"\"\",\"\"", {{"", ""}}},
    {"a , \"b, c\" , d\n", {{"a", "b, c", "d"}}},
    {"a,5\" pipe,b\"\"c\n", {{"a", "5\" pipe", "b\"\"c"}}},
    {"\" a \",b\n", {{" a ", "b"}}},
    {"\"a;b;c\",d\n", {{"a;b;c", "d"}}}, // delimiters in quotes do not count
    {"a,\"b\"", {{"a", "b"}}},
    {"a,\"b\"\r", {{"a", "b"}}},
    {"J\xC3\xB6rg,\xE2\x82\xAC\n", {{"J\xC3\xB6rg", "\xE2\x82\xAC"}}},
    {"J\xF6rg,\x80\n", {{"J\xC3\xB6rg", "\xE2\x82\xAC"}}}, // Windows-1252
};

} // namespace

TEST_CASE("rows come out the same wherever the buffer is cut") {
    for (const Row& row : boundary_rows) {
        INFO("text: ", row.text);
        for (const std::size_t chunk : {1U << 18U, 1U, 2U, 3U, 5U, 8U}) {
            const Scanned found = scan(row.text, chunk);
            CHECK(found.rows == row.rows);
            CHECK(found.faults.empty());
        }
    }
}

TEST_CASE("every ASCII byte is what it is, wherever in eight bytes it stands") {
    for (const char delimiter : {',', ';', '\t'}) {
        for (int code = 0; code < 0x80; ++code) {
            const char byte = static_cast<char>(code);
            const bool ends_row = byte == '\n' || byte == '\r';
            if (byte == '"' || ends_row || byte == delimiter) {
                continue; // these have rows of their own
            }
            for (std::size_t before = 1; before < 18; ++before) {
                INFO("delimiter ", int{delimiter}, ", byte ", code, " after ", before, " others");
                const std::string field = std::string(before, '0') + byte + "0";
                const Scanned found =
                    scan(fmt::format("{0}{0}\n{1}{0}b{0}{1}\n", delimiter, field));
                constexpr int del = 0x7F;
                if ((code < ' ' && byte != '\t') || code == del) {
                    CHECK(found.faults == std::vector{fmt::format("csv-control@2+{}", before)});
                } else {
                    CHECK(found.rows == Rows{{"", "", ""}, {field, "b", field}});
                }
            }
        }
    }
}

TEST_CASE("a row may have more fields than any before it") {
    std::string wide;
    Rows rows{{"a", "b"}, {}};
    for (int i = 0; i < 100; ++i) {
        wide += fmt::format("{}{}", i == 0 ? "" : ",", i);
        rows[1].push_back(std::to_string(i));
    }
    CHECK(scan("a,b\n" + wide + "\n").rows == rows);
}

TEST_CASE("a row knows its line and its fields know their bytes") {
    CsvScanner scanner{
        text_in_memory("log.csv", "\xEF\xBB\xBFid,what\r\n\r\n1,\"two\nlines\"\r\n 2 , x\n").open(),
        4};
    REQUIRE(scanner.next());
    CHECK(scanner.line() == 1);
    CHECK(scanner.row_text() == "id,what");
    CHECK(scanner.fields()[1].offset == 3);
    REQUIRE(scanner.next());
    CHECK(scanner.line() == 3);
    CHECK(scanner.row_text() == "1,\"two\nlines\"");
    CHECK(scanner.fields()[1].offset == 2);
    REQUIRE(scanner.next());
    CHECK(scanner.line() == 5);
    CHECK(scanner.fields()[0].offset == 1);
    CHECK(scanner.fields()[1].offset == 5);
    CHECK_FALSE(scanner.next());
    CHECK_FALSE(scanner.next());
}

TEST_CASE("what was met on the way is told") {
    const Scanned found = scan("\xEF\xBB\xBF"
                               "a;b\r\n\r\n\xE4;\xF6\r\n");
    CHECK(found.traits.delimiter == ';');
    CHECK(found.traits.has_byte_order_mark);
    CHECK(found.traits.has_windows_line_ends);
    CHECK(found.traits.blank_lines == 1);
    CHECK(found.traits.windows_1252_fields == 2);
    const Scanned plain = scan("a,b\n");
    CHECK(plain.traits.delimiter == ',');
    CHECK_FALSE(plain.traits.has_byte_order_mark);
    CHECK_FALSE(plain.traits.has_windows_line_ends);
    CHECK(plain.traits.blank_lines == 0);
}

struct Faulty {
    std::string text;
    std::vector<std::string> faults;
    Rows rows;
};

TEST_CASE("a row that cannot be split is a fault at its place, and the next line is read") {
    using namespace std::string_literals;
    const std::vector<Faulty> table{
        // text after a closing quote
        {"a,b\n1,\"x\" y\n2,z\n", {"csv-quote@2+6"}, {{"a", "b"}, {"2", "z"}}},
        // a quote that is never closed
        {"a,b\n1,\"x\n2,z\n", {"csv-quote@2+2"}, {{"a", "b"}, {"2", "z"}}},
        // a quote that the next row's quote closes
        {"a,b\n1,\"x\n2,\"z\"\n3,y", {"csv-quote@2+8"}, {{"a", "b"}, {"2", "z"}, {"3", "y"}}},
        // control characters
        {"a,b\n1,x\0\n2,\x1b[2J\n3,\x7f\n4,z\n"s,
         {"csv-control@2+3", "csv-control@3+2", "csv-control@4+2"},
         {{"a", "b"}, {"4", "z"}}},
        {"a,b\n1,\xC2\x85\n2,x\xEF\xBB\xBF\n3,\xE4\x81\n4,z\n",
         {"csv-control@2+2", "csv-control@3+2", "csv-control@4+2"},
         {{"a", "b"}, {"4", "z"}}},
        // old Mac line ends
        {"a,b\r1,x\r2,y\r", {"csv-line-end@1+3"}, {}},
        {"a\n\"b\rc\"\n", {"csv-line-end@2+2"}, {{"a"}}},
    };
    for (const Faulty& row : table) {
        INFO("text: ", row.text);
        for (const std::size_t chunk : {1U << 18U, 1U, 3U}) {
            const Scanned found = scan(row.text, chunk);
            CHECK(found.faults == row.faults);
            CHECK(found.rows == row.rows);
        }
    }
}

TEST_CASE("rows after a quote that hides some are found wherever the buffer is cut") {
    const std::string text = "a,b\n1,\"x\" torn\n2,\"two\nlines\" torn\n3,y\n";
    const Scanned whole = scan(text);
    CHECK(whole.rows == Rows{{"a", "b"}, {"lines\" torn"}, {"3", "y"}});
    for (std::size_t chunk = 1; chunk < text.size(); ++chunk) {
        INFO("chunk: ", chunk);
        CHECK(scan(text, chunk).rows == whole.rows);
        CHECK(scan(text, chunk).faults == whole.faults);
    }
}

TEST_CASE("quotes that hide rows say so, bad bytes do not") {
    for (const auto& [text, hides] : std::vector<std::pair<std::string, bool>>{
             {"\"a\"b\n", true}, {"\"a\n", true}, {"a\x01\n", false}}) {
        CsvScanner scanner{text_in_memory("log.csv", text).open()};
        REQUIRE(scanner.next());
        REQUIRE(scanner.fault());
        CHECK(scanner.fault()->hides_rows == hides);
    }
}

TEST_CASE("a file of quotes or one endless row is given up, in bounded memory") {
    std::string quotes;
    for (int i = 0; i < 1000; ++i) {
        quotes += "\"a\"b\n";
    }
    CHECK(scan(quotes).faults.size() == 20);
    const Scanned endless = scan(std::string(3 * CsvScanner::longest_row, 'x'));
    CHECK(endless.faults == std::vector<std::string>{"csv-long-row@1+0"});
    const Scanned unclosed =
        scan("a\n\"" + std::string(3 * CsvScanner::longest_row, 'x') + "\nb\n");
    REQUIRE(!unclosed.faults.empty());
    CHECK(unclosed.faults.front() == "csv-quote@2+0");
    const Scanned longest = scan(std::string(CsvScanner::longest_row - 1, 'x') + "\nb\n");
    CHECK(longest.rows.size() == 2);
}
