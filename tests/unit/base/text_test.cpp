// SPDX-License-Identifier: MIT
// Characters, widths, slugs and nearest words, with the letters Finnish and Swedish files hold.
// Widths and folded letters were taken from the Unicode tables (Python's unicodedata).
#include "carecost/base/text.hpp"

#include <doctest/doctest.h>

using namespace carecost;

TEST_CASE("characters are counted as code points, broken bytes one by one") {
    CHECK(count_characters("") == 0);
    CHECK(count_characters("käynti") == 6);
    CHECK(count_characters("56 000 €") == 8);
    CHECK(count_characters("a\xC3") == 2);
    CHECK(count_characters("\xE2\x82") == 2);
    CHECK(first_characters("käynti", 2) == "kä");
    CHECK(first_characters("käynti", 99) == "käynti");
    CHECK(first_characters("käynti", 0).empty());
}

TEST_CASE("only well-formed UTF-8 is decoded") {
    CHECK(decode_character("\u00E4", 0).code == 0xE4);
    CHECK(decode_character("€", 0).length == 3);
    CHECK(decode_character("\U0001F600", 0).code == 0x1F600);
    CHECK(decode_character("\xF4\x8F\xBF\xBF", 0).code == 0x10FFFF);
    for (const std::string_view broken :
         {"\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xED\xBF\xBF",
          "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "\xE2\x82", "\xC3(",
          "\xF0\x9F\x98"}) {
        CAPTURE(broken);
        CHECK(decode_character(broken, 0).is_broken);
        CHECK(character_length(broken, 0) == 1);
    }
}

TEST_CASE("width on a terminal is not the number of characters") {
    CHECK(display_width("Leppäranta") == 10);
    CHECK(display_width("Leppa\u0308ranta") == 10); // a mark apart from its letter
    CHECK(display_width("介護") == 4);
    CHECK(display_width("✅") == 2);
    CHECK(display_width("\U0001F600") == 2);
    CHECK(display_width("38 605,55\u00A0€") == 11);
    CHECK(display_width("▏█") == 2);
    CHECK(display_width("\u200B") == 0);
}

TEST_CASE("blanks at the ends go, those inside stay") {
    CHECK(trimmed("").empty());
    CHECK(trimmed(" \t\u00A0\u202F").empty());
    CHECK(trimmed("\u00A0 56\u00A0000 \u202F") == "56\u00A0000");
    CHECK(trimmed("56\t ") == "56");
    CHECK(trimmed("56\u202F\u00A0") == "56");
    CHECK(trimmed("\n") == "\n");
}

TEST_CASE("splitting never gives nothing") {
    CHECK(split("", ',') == std::vector<std::string_view>{""});
    CHECK(split("a,,b,", ',') == std::vector<std::string_view>{"a", "", "b", ""});
    const std::vector<std::string> parts{"a", "b", "c"};
    CHECK(join(parts, ", ") == "a, b, c");
    CHECK(join({}, ", ").empty());
    CHECK(ascii_lower("ÄBC-z") == "Äbc-z");
}

TEST_CASE("a slug folds Latin letters to ASCII and parts words by one hyphen") {
    CHECK(slug("Neuropsykiatrinen käynti") == "neuropsykiatrinen-kaynti");
    CHECK(slug("Classroom with a sink, winter holiday") == "classroom-with-a-sink-winter-holiday");
    CHECK(slug("  --Straße  9! ") == "strasse-9");
    CHECK(slug("Åland Öst ÆØŁđ Œuvre þ") == "aland-ost-aeold-oeuvre-th");
    CHECK(slug("ka\u0308ynti") == "kaynti"); // decomposed
    CHECK(slug("Čeština Șť Ɔ Ế") == "cestina-st-e");
    CHECK(slug("9 ö") == "9-o");
    CHECK(slug(" Öljy") == "oljy");
    CHECK(slug("介護 €").empty());
    CHECK(slug("").empty());
}

TEST_CASE("the nearest word differs in no more than a third") {
    const std::vector<std::string> keys{"case", "title", "currency", "as_of", "payer", "pay"};
    CHECK(nearest("titel", keys) == "title"); // two neighbours swapped
    CHECK(nearest("Title", keys) == "title");
    CHECK(nearest("curency", keys) == "currency");
    CHECK(nearest("asof", keys) == "as_of");
    CHECK(nearest("payr", keys) == "payer"); // the first of equals
    CHECK(nearest("titles", std::vector<std::string>{"tithe", "title", "titlee"}) == "title");
    CHECK_FALSE(nearest("kind", keys));
    CHECK_FALSE(nearest("x", keys));
    CHECK_FALSE(nearest("", keys));
    CHECK_FALSE(nearest("title", {}));
    CHECK_FALSE(nearest("title", std::vector{std::string(500, 'x')}));
    CHECK_FALSE(nearest(std::string(100'000, 'x'), std::vector{std::string(100'000, 'x')}));
}

TEST_CASE("a count takes the singular only at one") {
    CHECK(counted(0, "day", "days") == "0 days");
    CHECK(counted(1, "day", "days") == "1 day");
    CHECK(counted(2, "day", "days") == "2 days");
}
