// SPDX-License-Identifier: MIT
// The page with sliders as it leaves the program: what it says without scripts, what it may never
// say, and that its data and its policy hold. That its script comes to the same cents is tested by
// tests/whatif.
#include "carecost/report/page_template.hpp"
#include "carecost/report/policy_hash.hpp"
#include "carecost/report/whatif_data.hpp"
#include "carecost/report/whatif_page.hpp"
#include "support/written_case.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <string>

using namespace carecost;
using carecost::testing::sink_yaml;
using carecost::testing::written_case;

namespace {

std::string page_of(const std::string& yaml, Audience audience = Audience::board,
                    Language language = Language::en) {
    const auto written = written_case(yaml);
    const auto numbers = find_number_style(default_number_style(language)).value();
    return whatif_page(written.model, written.result,
                       {.board = {.audience = audience,
                                  .language = language,
                                  .numbers = numbers,
                                  .is_simulated = false}});
}

bool holds(const std::string& page, std::string_view text) {
    return page.find(text) != std::string::npos;
}

std::string between(const std::string& page, std::string_view open, std::string_view close) {
    const std::size_t start = page.find(open);
    REQUIRE(start != std::string::npos);
    const std::size_t end = page.find(close, start + open.size());
    REQUIRE(end != std::string::npos);
    return page.substr(start + open.size(), end - start - open.size());
}

std::string data_of(const std::string& page) {
    return between(page, "<script type=\"application/json\" id=\"data\">", "</script>");
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

} // namespace

TEST_CASE("without scripts the expected figures stand there, and a sentence says so") {
    const std::string page = page_of(sink_yaml());
    CHECK(holds(page, "<span class=\"big\" id=\"amount\">€48,998.00</span>"));
    CHECK(holds(page, "less a year for the town"));
    CHECK(holds(page, "Scripts are off, so this page shows the expected figures"));
    CHECK(holds(page, "2 to 6, expected 3 · invoice, 31 December 2025"));
    CHECK(holds(page, "flips at €7,002.00"));
}

TEST_CASE("the three buttons say what is saved at each end") {
    // 52 000 − 42 × 6 × 52 − 450 and 60 000 − 42 × 2 × 52 − 450
    const std::string page = page_of(sink_yaml());
    CHECK(holds(page, "All at worst <small>€38,446.00 less</small>"));
    CHECK(holds(page, "All at best <small>€55,182.00 less</small>"));
}

TEST_CASE("words and figures are in the reader's language") {
    const std::string page = page_of(sink_yaml(), Audience::board, Language::fi);
    CHECK(holds(page, "<html lang=\"fi\">"));
    CHECK(holds(page, "48\u00a0998,00\u00a0€"));
    CHECK(holds(page, "3\u00a0tuntia viikossa"));
}

TEST_CASE("the policy lets in this style and this script, by their own digests") {
    const std::string page = page_of(sink_yaml());
    const std::string style = between(page, "<style>", "</style>");
    const std::string script = between(page, "<script>", "</script>");
    CHECK(between(page, "style-src 'sha256-", "'") == policy_hash(style));
    CHECK(between(page, "script-src 'sha256-", "'") == policy_hash(script));
    CHECK(holds(page, "content=\"default-src 'none'; "));
}

TEST_CASE("a digest is written in base64") {
    // printf '' | openssl dgst -sha256 -binary | base64, and the same of 'abc'
    CHECK(policy_hash("") == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    CHECK(policy_hash("abc") == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
}

TEST_CASE("a style and a script are shipped without margins and notes") {
    CHECK(without_margins("// note\n\n  a {\n    b;\n  }\n") == "a {\nb;\n}\n");
}

TEST_CASE("the data ends no element, whatever a label holds, and reads back as it was") {
    const std::string label = R"(</script><!-- <script> & {{x}} =1+41)";
    const std::string page =
        page_of(replaced(sink_yaml(), "item: Help at home", "item: \"" + label + "\""));
    const std::string data = data_of(page);
    CHECK_FALSE(holds(data, "<"));
    const auto read = nlohmann::json::parse(data);
    CHECK(read["packages"][1]["lines"][0]["item"] == label);
    CHECK(holds(page, "&lt;/script&gt;&lt;!-- &lt;script&gt; &amp; {{x}} =1+41"));
    CHECK_FALSE(holds(page, "<!--"));
}

TEST_CASE("what is no business of a board is not on its page") {
    std::string yaml = sink_yaml();
    const std::vector<std::pair<std::string, std::string>> places{
        {"summary: Twelve months of services of his own.", "summary: canary summary"},
        {"alias: F", "alias: canary-alias"},
        {"wants: A sink.", "wants: canary wants"},
        {"why: Feathers.", "why: canary why"},
        {"helps: A classroom.", "helps: canary helps"},
        {"by: the client", "by: canary consent"},
        {"why: His place now.", "why: canary reason"},
        {"ref: price list", "ref: canary price"},
        {"ref: invoices of 2025", "ref: canary invoice"},
        {"ref: her diary", "ref: canary diary"},
        {"needs: {sink: A sink", "labels: {team: canary label}\nneeds: {sink: canary need"},
        {"comparator: unit", "scenarios: {more: {title: canary scenario, set: {home_hours: 6}}}\n"
                             "comparator: unit # canary comment"}};
    for (const auto& [what, with] : places) {
        yaml = replaced(yaml, what, with);
    }
    CHECK_FALSE(holds(page_of(yaml), "canary"));
    CHECK_FALSE(holds(page_of(yaml), "case.yaml"));
    CHECK(holds(page_of(yaml, Audience::team), "canary price"));
    CHECK_FALSE(holds(page_of(yaml, Audience::team), "canary wants"));
}

TEST_CASE("a case without ranges lets assumptions be moved, or what its lines are made of") {
    const auto inputs = [](const std::string& yaml) {
        const auto data = nlohmann::json::parse(data_of(page_of(yaml)));
        std::vector<std::string> names;
        for (const auto& input : data["inputs"]) {
            names.push_back(input["name"]);
        }
        return names;
    };
    const std::string some = replaced(sink_yaml(), "3 (2 to 6)", "3");
    CHECK(inputs(some) == std::vector<std::string>{"place_price"});
    const std::string none = replaced(some, "56000 (52000 to 60000)", "56000");
    CHECK(inputs(none) == std::vector<std::string>{"place_price", "home_hours"});
    std::string bare = replaced(none, "assumptions:\n  place_price: 56000\n  home_hours: 3\n", "");
    bare =
        replaced(replaced(bare, "rate: place_price", "rate: 56000"), "home_hours hours", "3 hours");
    const auto names = inputs(bare);
    CHECK(names.front() == "unit/place/rate");
    CHECK(std::find(names.begin(), names.end(), "home/rides/rate") == names.end());
    CHECK(std::find(names.begin(), names.end(), "home/rent/rate") == names.end());
}

TEST_CASE("the same case gives the same bytes") {
    CHECK(page_of(sink_yaml()) == page_of(sink_yaml()));
}
