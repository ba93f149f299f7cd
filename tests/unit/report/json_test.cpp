// SPDX-License-Identifier: MIT
// Our JSON read back by an independent reader, and its layouts letter for letter.
// Whatever bytes a file name has, the output stays UTF-8.
#include "carecost/report/diagnostic_json.hpp"
#include "carecost/report/json.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <limits>

using carecost::Json;
using carecost::JsonLayout;
using carecost::Money;
using carecost::Rational;

namespace {

std::string compact(const Json& value) { return value.written(JsonLayout::compact); }

std::string read_back(const std::string& text) {
    return nlohmann::json::parse(compact(Json::text(text))).get<std::string>();
}

} // namespace

TEST_CASE("numbers keep their decimals") {
    CHECK(compact(Json::money(Money::from_cents(5600000))) == "56000.00");
    CHECK(compact(Json::money(Money::from_cents(-10))) == "-0.10");
    CHECK(compact(Json::decimal(Rational::fraction(689385, 1000000), 6)) == "0.689385");
    CHECK(compact(Json::decimal(Rational{0}, 2)) == "0.00");
    CHECK(compact(Json::whole(-3)) == "-3");
    CHECK(compact(Json{}) == "null");
}

TEST_CASE("a statistic that is no number is null, and nought has no sign") {
    CHECK(compact(Json::approximate(std::numeric_limits<double>::infinity(), 2)) == "null");
    CHECK(compact(Json::approximate(std::numeric_limits<double>::quiet_NaN(), 2)) == "null");
    CHECK(compact(Json::approximate(-0.001, 2)) == "0.00");
    CHECK(compact(Json::approximate(0.001, 2)) == "0.00");
    CHECK(compact(Json::approximate(-0.5, 1)) == "-0.5");
}

TEST_CASE("text comes back as it went in") {
    for (const std::string text : {"", "plain", "\"quoted\" \\ back", "tab\tline\ncr\r",
                                   "ä € − 漢 😀", "</script>", "\u2028", "\x1b[31m", "\x7f"}) {
        CAPTURE(text);
        CHECK(read_back(text) == text);
    }
    const std::string nul("a\0b", 3);
    CHECK(read_back(nul) == nul);
    CHECK(compact(Json::text("\x1b")) == "\"\\u001b\"");
}

TEST_CASE("bytes that are no UTF-8 become the replacement character") {
    CHECK(read_back("a\xff"
                    "b") == "a\ufffdb");
    CHECK(read_back("\xc3") == "\ufffd");
    CHECK(read_back("\xed\xa0\x80") == "\ufffd\ufffd\ufffd"); // half a surrogate
    CHECK(read_back("\xc0\xaf") == "\ufffd\ufffd");           // longer than needed
}

TEST_CASE("the order of members is kept") {
    const Json object = Json::object({{"z", Json::whole(1)}, {"a", Json::whole(2)}});
    CHECK(compact(object) == R"({"z":1,"a":2})");
}

TEST_CASE("pretty JSON indents objects and keeps lists of plain values on a line") {
    const Json object = Json::object({
        {"list", Json::array({Json::whole(1), Json::whole(2)})},
        {"none", Json::array({})},
        {"empty", Json::object({})},
        {"deep", Json::array({Json::object({{"a", Json{}}})})},
        {"rows", Json::array({Json::array({Json::whole(1)}), Json::array({})})},
    });
    CHECK(object.written(JsonLayout::pretty) == R"({
  "list": [1, 2],
  "none": [],
  "empty": {},
  "deep": [
    {
      "a": null
    }
  ],
  "rows": [
    [1],
    []
  ]
})");
    CHECK(compact(object) ==
          R"({"list":[1,2],"none":[],"empty":{},"deep":[{"a":null}],"rows":[[1],[]]})");
    CHECK(carecost::render_json(object, JsonLayout::compact).back() == '\n');
}

TEST_CASE("check says files, errors and findings, with the remedy behind the message") {
    const carecost::Diagnostic error{.code = "number",
                                     .place = {.file = "a.yaml", .line = 3, .column = 12},
                                     .message = "a rate is a decimal number, not '23,47'",
                                     .remedy = "write 23.47",
                                     .excerpt = "secret"};
    const carecost::Diagnostic finding{.severity = carecost::Severity::warning,
                                       .code = "no-source",
                                       .place = {.file = "a.yaml"},
                                       .message = "no source",
                                       .remedy = {},
                                       .excerpt = {}};
    const auto read = nlohmann::json::parse(
        compact(carecost::check_json({"a.yaml", "b.yaml"}, {error}, {finding})));
    CHECK(read == nlohmann::json::parse(R"({
        "format": "carecost/check/1",
        "files": ["a.yaml", "b.yaml"],
        "errors": [{"code": "number", "file": "a.yaml", "line": 3, "column": 12,
                    "message": "a rate is a decimal number, not '23,47'; write 23.47"}],
        "findings": [{"code": "no-source", "file": "a.yaml", "line": 0, "column": 0,
                      "message": "no source"}]})"));
}
