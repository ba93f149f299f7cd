// SPDX-License-Identifier: MIT
// Lines are filled by display width: marks that combine have none, wide signs have two columns.
// No line is ever wider than asked for, as long as one character fits it.
#include "carecost/base/text.hpp"
#include "carecost/report/text_layout.hpp"

#include <doctest/doctest.h>

using carecost::Rational;
using Lines = std::vector<std::string>;

TEST_CASE("words are wrapped at blanks") {
    CHECK(carecost::wrap_text("", 10) == Lines{""});
    CHECK(carecost::wrap_text("one two three", 7) == Lines{"one two", "three"});
    CHECK(carecost::wrap_text("one two three", 13) == Lines{"one two three"});
    CHECK(carecost::wrap_text("  one   two ", 20) == Lines{"one two"});
}

TEST_CASE("a percent sign stays with its figure") {
    CHECK(carecost::wrap_text("less (−69 %)", 10) == Lines{"less", "(−69 %)"});
}

TEST_CASE("a word longer than the line is taken apart between characters") {
    CHECK(carecost::wrap_text("abcdefgh", 3) == Lines{"abc", "def", "gh"});
    CHECK(carecost::wrap_text("漢字漢字", 5) == Lines{"漢字", "漢字"});
    // a letter and its mark stay together
    CHECK(carecost::wrap_text("a\u0308a\u0308a\u0308", 2) == Lines{"a\u0308a\u0308", "a\u0308"});
    // a sign wider than the line still gets one
    CHECK(carecost::wrap_text("漢字", 1) == Lines{"漢", "字"});
}

TEST_CASE("pieces stay whole as long as one fits a line") {
    const Lines pieces{"62.00 per hour", "× 1.5 hours per visit", "= 93.00"};
    CHECK(carecost::wrap_pieces(pieces, 40) ==
          Lines{"62.00 per hour × 1.5 hours per visit", "= 93.00"});
    CHECK(carecost::wrap_pieces(pieces, 24) ==
          Lines{"62.00 per hour", "× 1.5 hours per visit", "= 93.00"});
    CHECK(carecost::wrap_pieces({"a very long piece", "b"}, 8) ==
          Lines{"a very", "long", "piece b"});
}

TEST_CASE("cut text ends with an ellipsis and fits") {
    CHECK(carecost::cut_text("abcdef", 6) == "abcdef");
    CHECK(carecost::cut_text("abcdef", 5) == "abcd…");
    CHECK(carecost::cut_text("漢字漢字", 6) == "漢字…");
    CHECK(carecost::display_width(carecost::cut_text("漢字漢字", 4)) <= 4);
    CHECK(carecost::first_lines({"one", "two", "three"}, 2, 3) == Lines{"one", "tw…"});
    CHECK(carecost::first_lines({"one", "two"}, 2, 3) == Lines{"one", "two"});
}

TEST_CASE("filling up counts columns, not bytes or characters") {
    CHECK(carecost::padded_right("ä", 3) == "ä  ");
    CHECK(carecost::padded_left("漢", 3) == " 漢");
    CHECK(carecost::padded_left("abcd", 3) == "abcd");
}

TEST_CASE("bars are drawn in eighths, and what is not nothing shows") {
    CHECK(carecost::bar_text(Rational{0}, 4).empty());
    CHECK(carecost::bar_text(Rational{1}, 4) == "████");
    CHECK(carecost::bar_text(Rational::fraction(1, 2), 3) == "█▌");
    CHECK(carecost::bar_text(Rational::fraction(1, 1000), 4) == "▏");
    CHECK(carecost::bar_text(Rational::fraction(31, 32), 4) == "███▉");
    CHECK(carecost::bar_text(Rational::fraction(999, 1000), 4) == "████");
    CHECK(carecost::bar_text(Rational{2}, 4) == "████");
}
