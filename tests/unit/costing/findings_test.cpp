// SPDX-License-Identifier: MIT
// Each finding is raised by a case that is good but for one thing, and by nothing less.
// The catalogue explains every code that can be raised.
#include "carecost/costing/compare.hpp"
#include "carecost/costing/findings.hpp"
#include "support/case_builder.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace carecost;
using namespace carecost::testing;

namespace {

using Codes = std::vector<std::string>;

std::vector<Diagnostic> found(const CaseBuilder& builder) {
    return findings(builder.model, compare(builder.model));
}

Codes codes(const CaseBuilder& builder) {
    Codes all;
    for (const Diagnostic& diagnostic : found(builder)) {
        all.push_back(diagnostic.code);
    }
    return all;
}

/// A case without findings, of two lines at 11:9 and 21:9.
CaseBuilder good() {
    CaseBuilder builder;
    builder.line(0, {.item = "Old", .cost = "1000"}).line(1, {.item = "New", .cost = "600"});
    return builder;
}

/// The only finding, which must have this code.
Diagnostic only(const CaseBuilder& builder, const std::string& code) {
    const auto all = found(builder);
    REQUIRE(all.size() == 1);
    CHECK(all[0].code == code);
    CHECK(all[0].severity == Severity::warning);
    CHECK(all[0].remedy == advice_on(code));
    return all[0];
}

} // namespace

TEST_CASE("a case with answers to everything has no findings") { CHECK(codes(good()).empty()); }

TEST_CASE("the catalogue is in order, without twins, and each entry is whole") {
    const auto kinds = finding_catalogue();
    CHECK(std::is_sorted(kinds.begin(), kinds.end(), [](const auto& left, const auto& right) {
        return left.code < right.code;
    }));
    CHECK(std::adjacent_find(kinds.begin(), kinds.end(), [](const auto& left, const auto& right) {
              return left.code == right.code;
          }) == kinds.end());
    for (const FindingKind& kind : kinds) {
        CHECK_FALSE(kind.meaning.empty());
        CHECK_FALSE(kind.advice.empty());
        CHECK(kind.advice.size() <= 79);
    }
    CHECK_THROWS_AS(advice_on("no-such-code"), std::out_of_range);
}

TEST_CASE("a line without a source is told, unpaid ones too") {
    CaseBuilder builder = good();
    builder.line(1, {.item = "Taxi", .cost = "5", .has_source = false});
    const Diagnostic diagnostic = only(builder, "no-source");
    CHECK(diagnostic.place.line == 30);
    CHECK(diagnostic.message == "nothing says where the figures of 'Taxi' come from");
}

TEST_CASE("a cost of the comparator without a cashable share is an average cost") {
    CaseBuilder builder = good();
    builder.line(0, {.item = "Place", .cost = "56000", .cashable = ""});
    builder.line(0, {.item = "Free", .cost = "0", .cashable = ""});
    builder.line(1, {.item = "Coach", .cost = "100", .cashable = ""});
    CHECK(only(builder, "average-cost").message ==
          "56000.00 EUR of 'Place' counts as saved in full");
}

TEST_CASE("money spent once in a case of one year is a trial, in a longer one it is not") {
    CaseBuilder builder = good();
    builder.line(1, {.cost = "5"});
    builder.line(1, {.item = "Boxes", .cost = "450", .once = true});
    builder.line(1, {.item = "Racks", .cost = "359.45", .once = true});
    const Diagnostic diagnostic = only(builder, "trial-one-off");
    CHECK(diagnostic.message == "809.45 EUR of 'new' is spent once, in a case of one year");
    CHECK(diagnostic.place.line == 40);
    builder.model.years = 2;
    CHECK(codes(builder).empty());
}

TEST_CASE("a purchase that is spread is no one-off") {
    CaseBuilder builder = good();
    builder.line(1, {.cost = "450", .once = true, .spread_years = 5});
    CHECK(codes(builder).empty());
}

TEST_CASE("more unpaid hours than in the comparator are a shift, as many are not") {
    const LineDraft care{.cost = "16 * 10", .kind = LineKind::unpaid, .hours = "10"};
    CaseBuilder builder = good();
    builder.line(1, care);
    const Diagnostic diagnostic = only(builder, "unpaid-shift");
    CHECK(diagnostic.message == "'new' takes 10.00 unpaid hours, 'old' 0.00");
    CHECK(diagnostic.place.line == 30);
    CHECK(codes(builder.line(0, care)).empty());
}

TEST_CASE("needs that a package leaves unmet are named, of the comparator too") {
    CaseBuilder builder;
    builder.model.needs = {{.id = "sink", .title = "A sink", .place = {}},
                           {.id = "path", .title = "A path", .place = {}},
                           {.id = "company", .title = "Company", .place = {}}};
    builder.line(0, {.cost = "10", .meets = {2}}).line(1, {.cost = "5", .meets = {0, 1, 2}});
    CHECK(only(builder, "unmet-need").message == "'old' leaves unmet: sink, path");
}

TEST_CASE("a comparator without a why is told") {
    CaseBuilder builder = good();
    builder.model.packages[0].why.reset();
    CHECK(only(builder, "no-why").message == "nothing says why 'old' would happen otherwise");
}

TEST_CASE("a kind of expense that only one price covers is told for each pair") {
    CaseBuilder builder = good();
    builder.model.packages[0].includes = {"rent", "food", "nights"};
    builder.model.packages[1].includes = {"food"};
    CHECK(only(builder, "kind-imbalance").message ==
          "the price of 'old' covers rent, nights, that of 'new' not");
    builder.model.packages[1].includes = {"food", "transport", "nights", "rent"};
    CHECK(only(builder, "kind-imbalance").message ==
          "the price of 'new' covers transport, that of 'old' not");
}

TEST_CASE("an alias that looks like a name is told without repeating it") {
    CaseBuilder builder = good();
    builder.model.client_alias = "F";
    CHECK(codes(builder).empty());
    builder.model.client_alias = "Matti Meikäläinen";
    CHECK(only(builder, "name-like-alias").message == "the client's alias looks like a name");
}

TEST_CASE("an identity code is told wherever a text can stand, and never repeated") {
    const std::string code = "131052-308T";
    const auto raised = [&](auto write) {
        CaseBuilder builder = good();
        builder.model.needs = {{.id = "sink", .title = "A sink", .place = {}}};
        builder.model.packages[0].lines[0].meets = {0};
        builder.model.packages[1].lines[0].meets = {0};
        builder.model.story = Story{.wants = "", .why = "", .helps = ""};
        write(builder.model);
        CHECK(only(builder, "identity-code").message.find("131052") == std::string::npos);
    };
    raised([&](Case& model) { model.title = "The case of " + code; });
    raised([&](Case& model) { model.summary = code; });
    raised([&](Case& model) { model.client_alias = code; });
    raised([&](Case& model) { model.labels = {{"client", code}}; });
    raised([&](Case& model) { model.meeting = Meeting{.body = "Board", .item = code}; });
    raised([&](Case& model) { model.story->wants = code; });
    raised([&](Case& model) { model.story->ask = {"A room", code}; });
    raised([&](Case& model) { model.story->consent = Consent{.by = code}; });
    raised([&](Case& model) { model.needs[0].title = code; });
    raised([&](Case& model) { model.packages[1].title = code; });
    raised([&](Case& model) { model.packages[0].why = code; });
    raised([&](Case& model) { model.packages[1].lines[0].item = code; });
    raised([&](Case& model) { model.packages[1].lines[0].id = "131052-308t"; });
    raised([&](Case& model) { model.packages[1].lines[0].source->reference = code; });
    raised([&](Case& model) {
        model.scenarios = {{.id = "more", .title = code, .settings = {}, .place = {}}};
    });
}

TEST_CASE("a source is old when it is more than two years before the case") {
    const auto raised = [](std::string_view as_of, std::string_view source) {
        CaseBuilder builder = good();
        builder.model.as_of = date(as_of);
        builder.line(1, {.item = "Coach", .cost = "5", .source_date = date(source)});
        return codes(builder) == Codes{"old-prices"};
    };
    CHECK_FALSE(raised("2017-01-16", "2017-01-16"));
    CHECK_FALSE(raised("2017-01-16", "2015-01-16"));
    CHECK(raised("2017-01-16", "2015-01-15"));
    CHECK(raised("2016-02-29", "2014-02-28"));
    CHECK_FALSE(raised("2014-03-01", "2012-02-29"));
}

TEST_CASE("a 4-weekly price is told only beside a monthly one") {
    CaseBuilder builder = good();
    builder.line(1, {.item = "Rent", .cost = "5214.29"});
    builder.model.packages[1].lines[1].is_four_weekly = true;
    CHECK(codes(builder).empty());
    builder.model.figures.push_back({.name = "gives",
                                     .line = LineId{},
                                     .estimate = {},
                                     .unit_text = "hours per month",
                                     .place = {}});
    CHECK(codes(builder).empty());
    builder.model.figures.front().unit_text = "vouchers per month";
    CHECK(only(builder, "four-weekly").message ==
          "'Rent' is paid every 4 weeks, and other lines every month");
}

TEST_CASE("a case that does not say of when it is is told, and its prices cannot be old") {
    CaseBuilder builder = good();
    builder.model.as_of.reset();
    builder.line(1, {.cost = "5", .source_date = date("1999-01-01")});
    CHECK(only(builder, "no-as-of").place.line == 1);
}

TEST_CASE("a break-even that may be several values is told at the figure") {
    CaseBuilder builder;
    builder.assume("group", "3 (2 to 8)");
    builder.line(0, {.cost = "30 * group"});
    builder.line(1, {.cost = "10 * group * group"}).line(1, {.cost = "20"});
    CHECK(only(builder, "break-even-unclear").message ==
          "no single value of group is known to make 'new' cost as much as 'old'");
}

TEST_CASE("findings come in the order of the file") {
    CaseBuilder builder;
    builder.model.packages[0].why.reset();
    builder.model.packages[0].place = {.line = 9, .column = 3};
    builder.line(0, {.cost = "10", .cashable = "", .has_source = false});
    builder.line(1, {.cost = "5", .has_source = false});
    CHECK(codes(builder) == Codes{"no-why", "no-source", "average-cost", "no-source"});
}
