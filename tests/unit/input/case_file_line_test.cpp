// SPDX-License-Identifier: MIT
// One line: its figures in every form, what it costs, who pays, when it runs.
// Amounts are worked out by hand beside each case.
#include "reading.hpp"

using namespace reading;

namespace {

Case read_line(const std::string& line, const std::string& top = "") {
    return read(case_with(top, line)).model;
}

std::string cost_of(const std::string& line, const std::string& top = "") {
    const Case model = read_line(line, top);
    return to_exact_text(value_of(line_of(model).cost, model)) +
           (line_of(model).recurrence == Recurrence::once ? " once" : "");
}

const std::string funded = "funders: {city: City, state: State, family: Family}";

/// A line of a case with three funders, read with these keys added.
std::string paid_by(const std::string& keys) {
    return case_with(funded, "item: A\nrate: 5 per day" + (keys.empty() ? "" : "\n" + keys));
}

} // namespace

TEST_CASE("what a line costs comes out of its rate, use, additions and sharing") {
    CHECK(cost_of("item: A\nrate: 56 000 € per year") == "56000");
    CHECK(cost_of("item: A\nrate: 135 per day") == "49275");
    CHECK(cost_of("item: A\nrate: 359.45 once") == "359.45 once");
    CHECK(cost_of("item: A\nrate: 40 per day\nuse: 5 days") == "200 once");
    CHECK(cost_of("item: A\nrate: 20 per hour\nuse: 15 minutes per visit, 4 visits per day") ==
          "7300");
    CHECK(cost_of("item: A\nrate: 400 per 4 weeks") == "36500/7"); // 400 × 365/28
    CHECK(cost_of("item: A\nrate: 100 per year\nadd: {travel: 8%, vat: 24%}") == "133.92");
    CHECK(cost_of("item: A\nrate: 600 per month\nshared_by: 6") == "1200");
    CHECK(cost_of("item: A\nrate: 100 per year\nadd: {fee: 150%}") == "250");
    CHECK(cost_of("item: A\nrate: 30 per hour\nuse: 2 hours per gap weeks",
                  "assumptions: {gap: 3}") == "7300/7"); // 60 × 365/7 ÷ 3
    const Case model = read_line("item: A\nrate: 12 per year\nadd: {vat: 25%}\nshared_by: 3");
    const auto& terms = line_of(model).cost.terms;
    REQUIRE(terms.size() == 3);
    CHECK(terms[1].form == Term::Form::one_plus_figure);
    CHECK(terms[1].words == "vat");
    CHECK(terms[2].divides);
    CHECK(terms[2].words == "people who share it");
}

TEST_CASE("a rate may be a map with a distribution") {
    const Case model = read_line("item: A\nrate: {value: 62, low: 55, high: 80, dist: triangular, "
                                 "per: hour}\nuse: 3 hours per year");
    CHECK(to_exact_text(value_of(line_of(model).cost, model)) == "186");
    const Figure rate = figure_of(model, "new/a/rate");
    CHECK(rate.estimate.distribution == Distribution::triangular);
    CHECK(rate.unit_text == "per hour");
    CHECK(cost_of("item: A\nrate: {mean: 62, sd: 6, dist: gamma, per: 4 weeks}") == "11315/14");
    CHECK(cost_of("item: A\nrate: {low: 40, high: 60, per: once}") == "50 once");
}

TEST_CASE("a map gives a figure only when it leaves nothing open") {
    const auto estimate = [](const std::string& map) {
        return figure_of(read(case_with("assumptions: {a: {" + map + "}}")).model, "a").estimate;
    };
    const auto three = estimate("value: 62, low: 55, high: 80");
    CHECK(three.distribution == Distribution::pert);
    CHECK(to_exact_text(*three.high) == "80");
    CHECK(estimate("low: 2, high: 3.5").distribution == Distribution::uniform);
    CHECK(to_exact_text(estimate("low: 2, high: 3.5").value) == "2.75");
    CHECK(estimate("value: 62").distribution == Distribution::fixed);
    CHECK(estimate("low: 2, high: 2").distribution == Distribution::fixed);
    CHECK(estimate("value: 2, low: 2, high: 2, dist: triangular").distribution ==
          Distribution::fixed);
    CHECK(estimate("mean: 62, sd: 0, dist: gamma").distribution == Distribution::fixed);
    CHECK(to_exact_text(*estimate("mean: 62, sd: 6, dist: normal").sd) == "6");
    CHECK(estimate("mean: 0.4, sd: 0.1, dist: beta").distribution == Distribution::beta);
    CHECK(to_exact_text(*estimate("mean: 60, sd: 5, low: 50, high: 80, dist: beta").low) == "50");
    const auto refused = [](const std::string& map, const std::string& remedy) {
        return Refused{case_with("assumptions: {a: {" + map + "}}"), "range", "{", remedy};
    };
    check_refused({
        refused("value: 62, low: 80, high: 55", "low must not"),
        refused("value: 81, low: 55, high: 80", "low must not"),
        refused("value: 62, low: 55", "give both"),
        refused("low: 3, high: 2", "exchange"),
        refused("low: 3", "give both"),
        refused("value: 3, low: 2, high: 3, dist: uniform", "leave 'value' out"),
        refused("low: 2, high: 3, dist: triangular", "add value"),
        refused("value: 3, dist: pert", "add low and high"),
        refused("value: 3, low: 2, high: 4, dist: gamma", "mean and sd"),
        refused("mean: 62, sd: 6", "add dist"),
        refused("mean: 62, dist: normal", "go together"),
        refused("sd: 6, dist: normal", "go together"),
        refused("value: 62, sd: 6, mean: 62, dist: normal", "leave one"),
        refused("mean: 62, sd: 6, dist: pert", "value, low and high"),
        refused("mean: 62, sd: 6, low: 50, high: 70, dist: normal", "dist: beta"),
        refused("mean: 62, sd: 6, dist: beta", "low and high around the mean"),
        refused("mean: 1, sd: 0.1, dist: beta", "around the mean"),
        refused("mean: 0.5, sd: 0.5, dist: beta", "smaller sd"),
        refused("mean: 0, sd: 1, dist: lognormal", "above 0"),
        refused("", "add value"),
    });
    check_refused({
        {case_with("assumptions: {a: {mean: 62, sd: -6, dist: normal}}",
                   "item: A\nrate: a per day"),
         "negative", "6", "write 6"},
        {case_with("assumptions: {a: {mean: 62, sd: 6, dist: gama}}"), "unknown-word", "gama",
         "gamma"},
        {case_with("assumptions: {a: {valu: 62}}"), "unknown-key", "valu", "value"},
        {case_with("assumptions: {a: {value: 5 to 6}}"), "number", "to 6", ""},
        {case_with("assumptions: {a: {low: 20, high: 25%}}"), "share", "20", "write 20%"},
        {case_with("", "item: A\nrate: {value: 5}"), "missing-key", "{", "per"},
    });
}

TEST_CASE("a figure that is refused is refused at its exact place") {
    const auto line = [](const std::string& keys) { return case_with("", "item: A\n" + keys); };
    check_refused({
        {line("rate: 56000"), "unit-missing", "56000", "56000 per year, or 56000 once"},
        {line("rate: 012 per day"), "number", "012", "write 12"},
        {line("rate: +12.50 per day"), "number", "+12.50", "write 12.50"},
        {line("rate: 50% per day"), "share", "50%", ""},
        {line("rate: -5 per day"), "negative", "5", "write 5"},
        {line("rate: 135 per YEAR"), "unit", "YEAR", "write year"},
        {line("rate: 12€ per day\nuse: 1,500 days"), "number", "1,500", "write 1500 or 1.5"},
        {line("rate: 12 $ per day"), "currency", "$", "EUR"},
        {line("rate: 56.000 per year"), "number", "56.000", "write 56000 or 56"},
        {line("rate: [5 per day]"), "expected-text", "[", ""},
        {line("rate:"), "null", "", ""},
        {line("rate: 5 per day\nuse: 3 per week"), "unit-missing", "3 per week",
         "3 visits per week"},
        {line("rate: 10 once\nuse: 3 days"), "unit-mismatch", "3 days", "leave out use"},
        {line("rate: 10 per hour\nuse: 3 hours per client"), "no-period", "client", "add how many"},
        {line("rate: 10 per hour"), "no-period", "hour", "add for example"},
        {line("rate: 10 per hour\nuse: 3 hours per 0 weeks"), "number", "0 weeks", "above 0"},
        {line("rate: 135 per day\nuse: 2 hours per visit, 3 visits per week"), "unit-mismatch",
         "2 hours", "say how many hours a day has"},
        {line("rate: 10 per hour\nuse: 2 hours per visit, 3 visits per weak"), "no-period", "weak",
         "write week for weak?"},
        {line("rate: 10 per hour\nuse: 2 hours per visit, 3 vists per week"), "unit-mismatch",
         "vists", "spell both alike"},
        {line("rate: 5 per day\nadd: {vat: 24}"), "share", "24", "write 24%"},
        {line("rate: 5 per day\nadd: {Vat: 24%}"), "bad-id", "Vat", "write vat"},
        {line("rate: 5 per day\ncashable: 50"), "share", "50", "write 50%"},
        {line("rate: 5 per day\ncashable: 101%"), "share", "101%", "0% to 100%"},
        {line("rate: 5 per day\ncashable: 90% to 110%"), "share", "90%", "0% to 100%"},
        {line("rate: 5 per day\nshared_by: 0"), "number", "0", "from 1"},
        {line("rate: 5 per day\nshared_by: 1.5"), "number", "1.5", "from 1"},
        {line("rate: 5 per day\nrates: 3"), "unknown-key", "rates", "rate"},
        {line("rate: 5 per day\nkind: transfr"), "unknown-word", "transfr", "transfer"},
        {line("rate: 5 per day\nsource: {ref: x, type: qoute}"), "unknown-word", "qoute", "quote"},
        {line("rate: 5 per day\nsource: {type: quote}"), "missing-key", "{", "ref"},
        {line("rate: 5 per day\nmeets: [sink]"), "unknown-need", "sink", ""},
    });
}

TEST_CASE("what only the text shows is a finding") {
    check_finding(case_with("", "item: A\nrate: 17.394 per year"), "three-decimals", "17.394");
    check_finding(case_with("", "item: A\nrate: 400 per week\nuse: 5 days"), "week-day-conversion",
                  "5 days");
    check_finding(case_with("", "item: 散歩\nrate: 5 per day"), "id-by-place", "散歩");
    CHECK(line_of(read_line("item: 散歩\nrate: 5 per day")).id == "line-1");
    CHECK(line_of(read_line("item: Käynti & kahvi\nrate: 5 per day")).id == "kaynti-kahvi");
}

TEST_CASE("support hours are what a line gives") {
    const auto hours = [](const std::string& line) {
        const Case model = read_line(line);
        return to_exact_text(value_of(line_of(model).support_hours.value(), model));
    };
    CHECK(hours("item: A\nrate: 100 per voucher\nuse: 3 vouchers per month\n"
                "gives: 2 to 3.5 hours per voucher") == "99"); // 36 × 2.75
    CHECK(hours("item: A\nrate: 56000 per year\ngives: 20 hours per week") == "7300/7");
    CHECK(hours("item: A\nrate: 10 per hour\nuse: 2 hours per day\ngives: 1 hour per hour\n"
                "shared_by: 4") == "730");
    check_refused({
        {case_with("", "item: A\nrate: 10 once\ngives: 2 hours per visit"), "unit-mismatch",
         "hours", ""},
        {case_with("", "item: A\nrate: 10 per day\ngives: 2 hours per visit"), "unit-mismatch",
         "hours", ""},
        {case_with("", "item: A\nrate: 10 per day\ngives: 2 meals per day"), "unit-mismatch",
         "meals", ""},
        {case_with("", "item: A\nrate: 10 per day\ngives: 2"), "unit-missing", "2", ""},
        {case_with(funded,
                   "item: A\nrate: 10 per day\nkind: transfer\nfunder: city\nreceives: state\n"
                   "gives: 1 hour per day"),
         "misplaced-key", "gives", "leave it out"},
    });
}

TEST_CASE("an unpaid line counts hours and their value") {
    const Case model = read_line("item: A\nkind: unpaid\nrate: 16 per hour\nuse: 3 hours per week");
    CHECK(to_exact_text(value_of(*line_of(model).hours, model)) == "1095/7"); // 3 × 365/7
    CHECK(to_exact_text(value_of(line_of(model).cost, model)) == "17520/7");
    const Case given = read_line("item: A\nkind: unpaid\nrate: 30 per visit\n"
                                 "use: 2 visits per month\ngives: 90 minutes per visit");
    CHECK(to_exact_text(value_of(*line_of(given).hours, given)) == "36");
    CHECK_FALSE(line_of(given).support_hours);
    const auto unpaid = [](const std::string& keys) {
        return case_with("indices: {pay: 3%}",
                         "item: A\nkind: unpaid\nrate: 16 per hour\nuse: 3 hours per week\n" +
                             keys);
    };
    check_refused({
        {unpaid("add: {vat: 5%}"), "misplaced-key", "add", "leave it out"},
        {unpaid("index: pay"), "misplaced-key", "index", "leave it out"},
        {unpaid("shared_by: 2"), "misplaced-key", "shared_by", "leave it out"},
        {case_with("", "item: A\nkind: unpaid\nrate: 16 per visit\nuse: 2 visits per week"),
         "unit-missing", "visit", "gives"},
    });
}

TEST_CASE("who pays is one funder, or shares that add to all") {
    const auto shares = [](const std::string& keys) {
        std::string words;
        const Case model = read(paid_by(keys)).model;
        for (const FunderShare& share : line_of(model).funders) {
            words +=
                fmt::format("{} {};", model.funders[share.funder].id, to_exact_text(share.share));
        }
        return words;
    };
    CHECK(shares("funder: state") == "state 1;");
    CHECK(shares("funders: {city: 70%, state: 30%}") == "city 0.7;state 0.3;");
    CHECK(shares("funders: {city: 1/3, state: 2/3}") == "city 1/3;state 2/3;");
    CHECK(shares("funders: {city: 100%, state: 0%}") == "city 1;state 0;");
    check_refused({
        {paid_by(""), "missing-key", "item", "one of city, state, family"},
        {paid_by("funder: citty"), "unknown-funder", "citty", "write city?"},
        {paid_by("funder: city\nfunders: {city: 100%}"), "misplaced-key", "funder", "keep one"},
        {paid_by("funders: {city: 70%, state: 20%}"), "funder-shares", "funders", "exactly 100%"},
        {paid_by("funders: {city: 33.33%, state: 66.66%}"), "funder-shares", "funders",
         "1/3 and 2/3"},
        {paid_by("funders: {}"), "funder-shares", "funders", ""},
        {paid_by("funders: {city: 70, state: 30%}"), "share", "70", "write 70%"},
        {paid_by("funders: {city: -70%, state: 170%}"), "negative", "70%", ""},
        {paid_by("funders: {city: 70%, stat: 30%}"), "unknown-funder", "stat", "write state?"},
        {paid_by("funders: {city: part, state: 30%}"), "number", "part", ""},
        {paid_by("funder: city\nreceives: state"), "misplaced-key", "receives", "kind: transfer"},
        {paid_by("funder: city\nkind: transfer"), "missing-key", "item", "receives"},
        {paid_by("funder: city\nkind: transfer\nreceives: city"), "same-funder", "city",
         "two different"},
        {case_with("", "item: A\nrate: 5 per day\nfunder: city"), "unknown-funder", "city",
         "declare"},
    });
    const Case single = read(case_with("funders: {city: City}", "item: A\nrate: 5 per day")).model;
    REQUIRE(line_of(single).funders.size() == 1);
    CHECK(line_of(single).funders[0].funder == 0);
    CHECK(line_of(read_line("item: A\nrate: 5 per day")).funders.empty());
    const Case transfer = read(paid_by("funder: family\nkind: transfer\nreceives: city")).model;
    CHECK(line_of(transfer).receiver == 0);
}

TEST_CASE("a line runs for months or between dates") {
    const auto span = [](const std::string& keys) {
        return line_of(
                   read_line("item: A\nrate: 5 per month\n" + keys, "start: 2016-09-01\nyears: 2"))
            .span;
    };
    CHECK(std::get<MonthSpan>(span("from: month 4")).first == 4);
    CHECK_FALSE(std::get<MonthSpan>(span("from: month 4")).last);
    CHECK(std::get<MonthSpan>(span("until: month 24")).last == 24);
    CHECK(std::get<MonthSpan>(span("from: month 24\nuntil: month 24")).first == 24);
    CHECK(to_text(*std::get<DateSpan>(span("from: 2018-08-31")).first) == "2018-08-31");
    CHECK(to_text(*std::get<DateSpan>(span("until: 2016-09-01")).last) == "2016-09-01");
    const auto line = [](const std::string& keys) {
        return case_with("start: 2016-09-01\nyears: 2", "item: A\nrate: 5 per month\n" + keys);
    };
    check_refused({
        {line("from: month 25"), "span", "month 25", "earlier month"},
        {line("from: month 0"), "number", "0", "from 1"},
        {line("from: 4"), "date", "4", "write month 4"},
        {line("from: Month 4"), "date", "Month", "write month"},
        {line("from: soon"), "date", "soon", "month 4, or 2017-01-16"},
        {line("from: 1.9.2016"), "date", "1.9.2016", "write 2016-09-01"},
        {line("from: month 5\nuntil: month 4"), "span", "month 4", "the later one"},
        {line("from: 2017-02-01\nuntil: 2017-01-31"), "span", "2017-01-31", "the later one"},
        {line("from: month 5\nuntil: 2017-01-31"), "span", "2017-01-31", "two dates"},
        {line("from: 2018-09-01"), "span", "2018-09-01", "raise 'years'"},
        {line("until: 2016-08-31"), "span", "2016-08-31", "later date"},
        {case_with("", "item: A\nrate: 5 per month\nfrom: 2017-01-01"), "span", "2017-01-01",
         "start:"},
        {case_with("", "item: A\nrate: 5 once\nuntil: month 3"), "misplaced-key", "until", ""},
        {case_with("", "item: A\nrate: 5 once\ntaper: [100%]"), "misplaced-key", "taper", ""},
    });
    check_finding(line("until: month 25"), "clipped-span", "month 25");
    check_finding(line("until: 2018-09-01"), "clipped-span", "2018-09-01");
    check_finding(line("from: 2016-08-31"), "clipped-span", "2016-08-31");
    CHECK(std::get<MonthSpan>(span("until: month 30")).last == 24);
    check_refused({{case_with("start: 2016-02-29", "item: A\nrate: 5 per day\nfrom: 2016-03-01"),
                    "date", "2016-02-29", ""}});
}

TEST_CASE("taper, index, spread and release go with some lines only") {
    const std::string top = "years: 5\nindices: {pay: 3%}";
    const Line tapered =
        line_of(read_line("item: A\nrate: 5 per day\ntaper: [100%, 0.6, 110%]\nindex: pay", top));
    CHECK(tapered.taper.size() == 3);
    CHECK(tapered.index == 0);
    CHECK(line_of(read_line("item: A\nrate: 5 once\nspread: 5 years", top)).spread_years == 5);
    const auto line = [&](const std::string& keys) { return case_with(top, "item: A\n" + keys); };
    check_refused({
        {line("rate: 5 per day\ntaper: 50%"), "expected-list", "50%", "[50%]"},
        {line("rate: 5 per day\ntaper: []"), "empty-list", "taper", ""},
        {line("rate: 5 per day\ntaper: [60]"), "share", "60", "write 60%"},
        {line("rate: 5 per day\nindex: pya"), "unknown-index", "pya", "write pay?"},
        {line("rate: 5 per day\nspread: 5 years"), "misplaced-key", "spread", ""},
        {line("rate: 5 once\nspread: 5 years\nindex: pay"), "misplaced-key", "spread", "keep one"},
        {line("rate: 5 once\nspread: 5"), "number", "5", "6 years"},
        {line("rate: 5 once\nspread: 60 months"), "number", "months", "years"},
        {line("rate: 5 once\nspread: 0 years"), "number", "0", "from 1"},
    });
    CHECK(read(line("rate: 5 once\nspread: 5 years")).findings.empty());
    check_finding(line("rate: 5 once\nspread: 6 years"), "spread-cut", "6 years");
    check_finding(line("rate: 5 once\nspread: 5 years\nfrom: month 13"), "spread-cut", "5 years");
    check_finding(line("rate: 5 per day\ntaper: [100%, 50%]\nfrom: month 2"), "taper-starts-later",
                  "taper");
    CHECK(read(line("rate: 5 per day\ntaper: [100%, 50%]\nfrom: month 1")).findings.empty());
    check_finding(line("rate: 5 per day\ntaper: [100%, 50%]\nfrom: month 13"), "taper-starts-later",
                  "taper");
}

TEST_CASE("a release belongs to recurring months of the comparator") {
    const auto old = [](const std::string& keys) {
        std::string text = case_with("start: 2016-01-01");
        const std::string line = "        rate: 100 per year\n";
        return text.replace(text.find(line), line.size(), keys);
    };
    const Case model =
        read(old("        rate: 5 per day\n        release: {after: 6 months}\n")).model;
    CHECK(model.packages[0].lines[0].release_after_months == 6);
    check_refused({
        {old("        rate: 5 once\n        release: {after: 6 months}\n"), "misplaced-key",
         "release", ""},
        {old("        rate: 5 per day\n        from: 2016-03-01\n        release: {after: 6 "
             "months}\n"),
         "misplaced-key", "release", "months"},
        {old("        rate: 5 per day\n        release: {after: 1 year}\n"), "number", "year",
         "6 months"},
        {old("        rate: 5 per day\n        release: 6 months\n"), "expected-map", "6 months",
         ""},
    });
    check_finding(case_with("", "item: A\nrate: 5 per day\nrelease: {after: 6 months}"),
                  "release-unused", "release");
}

TEST_CASE("months bought once that cross a year end, and days of a leap year, are findings") {
    const std::string two_years = "start: 2016-01-01\nyears: 2";
    const auto months = [&](const std::string& use, const std::string& from) {
        return case_with(two_years, "item: A\nrate: 5 per month\nuse: " + use + from);
    };
    check_finding(months("5 months", "\nfrom: month 9"), "months-cross-year", "5 months");
    check_finding(months("13 months", ""), "months-cross-year", "13 months");
    check_finding(months("5 months", "\nfrom: 2016-09-01"), "months-cross-year", "5 months");
    CHECK(read(months("5 months", "\nfrom: month 8")).findings.empty());
    CHECK(read(months("12 months", "")).findings.empty());
    CHECK(line_of(read(months("5 months", "")).model).months_used.has_value());
    const auto daily = [](const std::string& start, const std::string& rest) {
        return case_with("start: " + start, "item: A\nrate: 135 per day\n" + rest);
    };
    check_finding(daily("2016-01-01", "from: 2016-01-01\nuntil: 2016-01-31"), "leap-year-daily",
                  "135");
    CHECK(read(daily("2017-01-01", "from: 2017-01-01\nuntil: 2017-01-31")).findings.empty());
    CHECK(read(daily("2016-01-01", "from: month 1\nuntil: month 1")).findings.empty());
    // September 2015 to August 2016 holds a 29 February.
    check_finding(daily("2015-09-01", "until: 2015-09-30"), "leap-year-daily", "135");
}

TEST_CASE("a figure too large for 128 bits is an error at its place, never a wrong number") {
    check_refused({
        {case_with("", "item: A\nrate: 1234567890123456789012345678901234567890 per day"),
         "figure-too-large", "1234567", "15 digits"},
        {paid_by("funders: {city: 1/170141183460469231731687303715884105727, "
                 "state: 1/170141183460469231731687303715884105725}"),
         "figure-too-large", "item", "15 digits"},
    });
}
