// SPDX-License-Identifier: MIT
// The byte filter, one stain at a time; the broken sequences are those of the Unicode standard's
// table of well-formed UTF-8 (3-7), each a step outside it.
#include "carecost/input/clean_text.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace carecost;
using namespace carecost::input;
using namespace std::string_literals;

namespace {

std::string stains_of(const std::string& text) {
    const SourceText source{"case.yaml", text};
    Faults faults{source};
    check_clean_text(source, faults);
    std::string all;
    for (const Diagnostic& error : faults.errors()) {
        all += fmt::format("{}{}:{} {}", all.empty() ? "" : "; ", error.place.line,
                           error.place.column, error.code);
        CHECK_FALSE(error.remedy.empty());
    }
    return all;
}

std::string message_of(const std::string& text) {
    const SourceText source{"case.yaml", text};
    Faults faults{source};
    check_clean_text(source, faults);
    return faults.errors().at(0).message;
}

} // namespace

TEST_CASE("text in any language passes") {
    CHECK(stains_of("").empty());
    CHECK(stains_of("a: ääni\tõ €\r\nb: 介護 \U0001F600\n").empty());
    CHECK(stains_of("\xEF\xBB\xBF"
                    "a: 1\n")
              .empty());
    CHECK(stains_of("a: 56\u00A0000 \u202F€ \u2011 \u200D\n").empty());
    CHECK(stains_of("\uE000\uFFFD\U0010FFFF").empty());
}

TEST_CASE("broken UTF-8 is found where it starts") {
    for (const std::string broken :
         {"\x80", "\xC0\x80", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF",
          "\xF4\x90\x80\x80", "\xFE", "\xE2\x82", "\xC3"}) {
        CAPTURE(broken);
        CHECK(stains_of("a: 1\nä: " + broken + "\n") == "2:4 not-utf-8");
    }
}

TEST_CASE("Latin-1 is recognised by its letters") {
    CHECK(stains_of("hyv\xE4 p\xE4iv\xE4\nty\xF6\n") == "1:4 not-utf-8; 2:3 not-utf-8");
    CHECK(message_of("hyv\xE4\n") == "byte 0xe4 is not UTF-8 text; in Latin-1 it is 'ä'");
    CHECK(message_of("\x80 5\n") == "byte 0x80 is not UTF-8 text");
}

TEST_CASE("UTF-16 and UTF-32 are recognised with and without their marks") {
    CHECK(stains_of("\xFF\xFE"s + "a\0:\0"s) == "1:1 utf-16");
    CHECK(stains_of("\xFE\xFF"s + "\0a\0:"s) == "1:1 utf-16");
    CHECK(stains_of("a\0:\0 \0b\0"s) == "1:1 utf-16");
    CHECK(stains_of("\0a\0:\0 \0b"s) == "1:1 utf-16");
    CHECK(stains_of("\xFF\xFE\0\0"s) == "1:1 utf-16");
}

TEST_CASE("control characters are named with their place") {
    CHECK(stains_of("a: \x1b[2J\n") == "1:4 control-character");
    CHECK(stains_of("ä: \x7F\n\x0B\n") == "1:4 control-character; 2:1 control-character");
    CHECK(stains_of("a: \u0085\n") == "1:4 control-character");
    CHECK(stains_of("abcd: \0 \x01\n"s) == "1:7 nul; 1:9 control-character");
    CHECK(stains_of("\x01\x02\x03\n\x04\n") == "1:1 control-character; 2:1 control-character");
    CHECK(message_of("\x1b") == "control character U+001B");
}

TEST_CASE("line ends are LF or CRLF") {
    CHECK(stains_of("a\r\nb\n").empty());
    CHECK(stains_of("a\rb\r") == "1:2 line-end");
    CHECK(message_of("a\rb") == "a lone carriage return: old Mac line ends");
    CHECK(stains_of("a\r\r\n") == "1:2 line-end");
    CHECK(stains_of("a\u2028b\nc\u2029") == "1:2 line-end; 2:2 line-end");
}

TEST_CASE("marks that hide or turn text are refused") {
    CHECK(stains_of("\xEF\xBB\xBF\xEF\xBB\xBF"
                    "a") == "1:1 byte-order-mark");
    CHECK(stains_of("a\uFEFF") == "1:2 byte-order-mark");
    for (const char* mark :
         {"\u061C", "\u200E", "\u200F", "\u202A", "\u202E", "\u2066", "\u2069"}) {
        CHECK(stains_of(std::string{"a"} + mark) == "1:2 bidi-control");
    }
}
