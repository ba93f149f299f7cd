// SPDX-License-Identifier: MIT
// Identity codes are told by their check character, names by their letters.
// The codes are the published samples of the Digital and Population Data Services Agency, and ones
// whose check character was worked out by hand; none is anybody's.
#include "carecost/costing/privacy.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace carecost;

TEST_CASE("an identity code is told in the middle of a text and in small letters") {
    CHECK(holds_identity_code("131052-308T"));
    CHECK(holds_identity_code("client 131052-308T, by phone"));
    CHECK(holds_identity_code("(131052-308t)"));
    CHECK(holds_identity_code("hetu:131052-308T."));
}

TEST_CASE("the new separators of 2023 are told as the old ones") {
    for (const char separator : std::string_view{"+-YXWVUABCDEF"}) {
        CAPTURE(separator);
        CHECK(holds_identity_code(std::string{"131052"} + separator + "308T"));
    }
    CHECK_FALSE(holds_identity_code("131052G308T"));
    CHECK_FALSE(holds_identity_code("131052Z308T"));
    CHECK_FALSE(holds_identity_code("131052 308T"));
}

TEST_CASE("a wrong check character, day or month is no identity code") {
    CHECK_FALSE(holds_identity_code("131052-308U"));
    CHECK_FALSE(holds_identity_code("131052-309T"));
    // 311300999 mod 31 = 22: P, but month 13; 1052308 mod 31 = 13: D, but day 00.
    CHECK_FALSE(holds_identity_code("311300-999P"));
    CHECK_FALSE(holds_identity_code("001052-308D"));
}

TEST_CASE("other long numbers are no identity codes") {
    CHECK_FALSE(holds_identity_code(""));
    CHECK_FALSE(holds_identity_code("131052-308"));
    CHECK_FALSE(holds_identity_code("9131052-308T"));
    CHECK_FALSE(holds_identity_code("131052-308T9"));
    CHECK_FALSE(holds_identity_code("2017-01-16 and 050-1234567"));
}

TEST_CASE("capitals that go on in small letters look like a name") {
    CHECK(looks_like_name("Matti"));
    CHECK(looks_like_name("Matti Meikäläinen"));
    CHECK(looks_like_name("M. Meikäläinen"));
    CHECK(looks_like_name("Meikäläinen, M"));
    CHECK(looks_like_name("Client Matti"));
    CHECK(looks_like_name("Öberg"));
    CHECK(looks_like_name("Åke"));
    CHECK(looks_like_name("Šimon"));
    CHECK(looks_like_name("Żak"));
    CHECK(looks_like_name("Marja-Liisa"));
}

TEST_CASE("letters, numbers and small words do not look like a name") {
    for (const std::string_view alias :
         {"F", "M", "Å", "AB", "FX", "Client", "Client A", "client 4", "Asiakas 12", "feather man",
          "Feather man", "A12", "B4c", "öberg", "šimon", "żak", "K.L.", "4"}) {
        CAPTURE(alias);
        CHECK_FALSE(looks_like_name(alias));
    }
}

TEST_CASE("two words in a row that begin with a capital look like a name") {
    CHECK(name_in("invoice of Matti Virtanen, 2016") == "Matti Virtanen");
    CHECK(name_in("Åsa Öberg asked for it") == "Åsa Öberg");
    CHECK(name_in("asked by Matti Olavi Virtanen.") == "Matti Olavi Virtanen");
    CHECK(name_in("He met Matti. Virtanen paid").empty());
    CHECK(name_in("Assisted housing for Matti").empty());
    CHECK(name_in("A room with a sink").empty());
    CHECK(name_in("Client Matti").empty());
    CHECK(name_in("EUR VAT").empty());
    CHECK(name_in("").empty());
}

TEST_CASE("an e-mail address or a telephone number is told in a text") {
    CHECK(holds_contact("ask matti.virtanen@example.org"));
    CHECK(holds_contact("phone 040 123 4567"));
    CHECK(holds_contact("+358 40-1234567 in the mornings"));
    CHECK(holds_contact("0401234567"));
    CHECK_FALSE(holds_contact("40 sessions @ 120"));
    CHECK_FALSE(holds_contact("17 394.45 in 2016"));
    CHECK_FALSE(holds_contact("0.1234567"));
    CHECK_FALSE(holds_contact("048 rooms"));
    CHECK_FALSE(holds_contact(std::string(70'000, 'a') + " @"));
}

TEST_CASE("a day is told in a text in three ways of writing it") {
    CHECK(holds_day("moved on 12.3.2016"));
    CHECK(holds_day("12/03/2016"));
    CHECK(holds_day("(2016-03-12)"));
    CHECK_FALSE(holds_day("12.3/2016"));
    CHECK_FALSE(holds_day("in March 2016"));
    CHECK_FALSE(holds_day("12.3.16"));
    CHECK_FALSE(holds_day("112016-03-12"));
    CHECK_FALSE(holds_day("17.394.45"));
}
