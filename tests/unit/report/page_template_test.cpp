// SPDX-License-Identifier: MIT
// Texts of a case stay text in a page, and a name that nobody supplies is noticed.
// The library behind it would leave such a place empty without a word.
#include "carecost/report/page_template.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

using namespace carecost;

TEST_CASE("a text is escaped for HTML and never read as a template") {
    const PageValues values{{{"title", std::string{"<script> & \"{{x}}\" 'y'"}}}};
    CHECK(filled_page("<b>{{title}}</b>", values) ==
          "<b>&lt;script&gt; &amp; &quot;{{x}}&quot; &apos;y&apos;</b>");
}

TEST_CASE("our own parts go in as they are") {
    CHECK(filled_page("{{{style}}}", {{{"style", std::string{"a>b{c:d}"}}}}) == "a>b{c:d}");
}

TEST_CASE("a section is repeated for each of its values, and left out without any") {
    const PageValues two{{{"rows", std::vector<PageValues>{{{{"n", std::string{"1"}}}},
                                                           {{{"n", std::string{"2"}}}}}}}};
    CHECK(filled_page("{{#rows}}<i>{{n}}</i>{{/rows}}", two) == "<i>1</i><i>2</i>");
    const PageValues none{{{"rows", std::vector<PageValues>{}}}};
    CHECK(filled_page("{{#rows}}<i>{{n}}</i>{{/rows}}{{^rows}}none{{/rows}}", none) == "none");
    CHECK(filled_page("{{#yes}}a{{/yes}}{{#no}}b{{/no}}", {{{"yes", true}, {"no", false}}}) == "a");
}

TEST_CASE("a misspelt name is refused and named, alone or as a section") {
    CHECK_THROWS_WITH_AS(filled_page("{{titel}}{{#rwos}}{{/rwos}}", {{{"title", std::string{}}}}),
                         "page template without values for rwos, titel", std::logic_error);
}

TEST_CASE("a broken template is refused") {
    CHECK_THROWS_AS(filled_page("{{#open}}", {}), std::logic_error);
}

TEST_CASE("a page that is not there is not found") {
    CHECK_THROWS_AS(page_source("nothing.html"), std::out_of_range);
}
