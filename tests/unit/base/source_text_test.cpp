// SPDX-License-Identifier: MIT
// Lines and columns are what an editor shows: characters, from 1, whatever the line ends are.
// A byte order mark is no part of the text.
#include "carecost/base/source_text.hpp"

#include <doctest/doctest.h>

using namespace carecost;

TEST_CASE("places count characters from one and lines end with LF or CRLF") {
    const SourceText source{"a.yaml", "ää: 1\r\nb: €x\n"};
    CHECK(source.line_count() == 3);
    CHECK(source.line(1) == "ää: 1");
    CHECK(source.line(2) == "b: €x");
    CHECK(source.line(3).empty());
    CHECK(source.line(0).empty());
    CHECK(source.line(4).empty());
    CHECK(source.place(0) == Place{"a.yaml", 1, 1});
    CHECK(source.place(4) == Place{"a.yaml", 1, 3}); // the colon, after two letters of two bytes
    CHECK(source.place(9) == Place{"a.yaml", 2, 1});
    CHECK(source.place(15) == Place{"a.yaml", 2, 5}); // x, after the euro sign
    CHECK(source.place(999) == Place{"a.yaml", 3, 1});
    CHECK(SourceText{"e", ""}.place(0) == Place{"e", 1, 1});
    const Diagnostic diagnostic =
        source.diagnose(Severity::warning, "c", std::size_t{15}, "found", "mend");
    CHECK(diagnostic.excerpt == "b: €x");
    CHECK(diagnostic.place == Place{"a.yaml", 2, 5});
    CHECK(diagnostic.severity == Severity::warning);
}

TEST_CASE("a byte order mark at the start is dropped, another one stays") {
    CHECK(SourceText{"a", "\xEF\xBB\xBF"
                          "ab"}
              .bytes() == "ab");
    CHECK(SourceText{"a", "\xEF\xBB\xBF"
                          "ab"}
              .place(1) == Place{"a", 1, 2});
    CHECK(SourceText{"a", "\xEF\xBB\xBF\xEF\xBB\xBF"
                          "b"}
              .bytes() == "\xEF\xBB\xBF"
                          "b");
    CHECK(SourceText{"a", "a\xEF\xBB\xBF"}.bytes() == "a\xEF\xBB\xBF");
}

TEST_CASE("a lone carriage return is no line end") {
    const SourceText source{"a", "a\rb\nc"};
    CHECK(source.line_count() == 2);
    CHECK(source.line(1) == "a\rb");
    CHECK(source.line(2) == "c");
}
