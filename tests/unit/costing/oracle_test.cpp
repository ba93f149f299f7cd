// SPDX-License-Identifier: MIT
// Whole cases against the independent model in tests/oracle, cent by cent: every line and year,
// every funder, present values, savings and break-even values.
#include "carecost/costing/compare.hpp"
#include "support/case_builder.hpp"

#include <doctest/doctest.h>

using namespace carecost;
using namespace carecost::testing;

namespace {

using Cents = std::vector<std::int64_t>;
using Texts = std::vector<std::string>;

struct RowMonths {
    int first = 1;
    int last = 0; // 0: open
};

struct RowDates {
    std::string first;
    std::string last;
};

struct RowLine {
    LineKind kind = LineKind::paid;
    bool once = false;
    std::string rate{};
    std::string factor{};
    std::optional<RowMonths> months{};
    std::optional<RowDates> dates{};
    Texts taper{};
    Texts index{};
    std::optional<int> spread{};
    std::optional<int> release{};
    Texts shares{};
    std::optional<std::size_t> receiver{};
    std::string cashable{};
};

struct RowCost {
    std::vector<Cents> lines{};
    Cents by_year{};
    std::int64_t total = 0;
    std::int64_t one_off = 0;
    std::int64_t recurring = 0;
    std::int64_t present_value = 0;
    std::int64_t annual_equivalent = 0;
    Cents by_funder{};
};

struct Row {
    int years = 1;
    std::string start{};
    Rounding rounding = Rounding::half_up;
    std::string discount{};
    DiscountTiming timing = DiscountTiming::start;
    std::size_t funders = 0;
    int payer = -1; // −1: none
    std::vector<RowLine> comparator{};
    std::vector<RowLine> alternative{};
    std::vector<RowCost> costs{};
    std::int64_t saving = 0;
    std::int64_t payer_saving = 0;
    std::int64_t cashable_saving = 0;
    std::string release_share{}; // empty: none
    std::int64_t first_year = 0;
    std::int64_t steady_year = 0;
    Texts break_even{}; // of each rate; empty: moves nothing
};

std::vector<Row> all_rows() {
    return {
#include "tables/cases.inc"
    };
}

std::optional<Date> open_date(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional{date(text)};
}

TimeSpan span_of(const RowLine& line) {
    if (line.months) {
        return MonthSpan{.first = line.months->first,
                         .last = line.months->last == 0 ? std::nullopt
                                                        : std::optional{line.months->last}};
    }
    if (line.dates) {
        return DateSpan{.first = open_date(line.dates->first), .last = open_date(line.dates->last)};
    }
    return {};
}

void add_line(CaseBuilder& builder, std::size_t package, const RowLine& row) {
    std::vector<FunderShare> funders;
    for (std::size_t i = 0; i < row.shares.size(); ++i) {
        if (row.shares[i] != "0") {
            funders.push_back({.funder = i, .share = number(row.shares[i])});
        }
    }
    LineDraft draft{.cost = row.rate + " (0 to 999999) * " + row.factor,
                    .kind = row.kind,
                    .once = row.once,
                    .span = span_of(row),
                    .taper = row.taper,
                    .spread_years = row.spread,
                    .release_after_months = row.release,
                    .funders = funders,
                    .receiver = row.receiver,
                    .cashable = row.cashable};
    if (!row.index.empty()) {
        draft.index = builder.model.indices.size();
        Index index{.id = "index", .rates = {}, .place = {}};
        for (const std::string& rate : row.index) {
            index.rates.push_back(number(rate));
        }
        builder.model.indices.push_back(index);
    }
    builder.line(package, draft);
}

Case case_of(const Row& row) {
    CaseBuilder builder;
    builder.model.years = row.years;
    builder.model.start = date(row.start);
    builder.model.conventions.rounding = row.rounding;
    builder.model.conventions.discount_rate = number(row.discount);
    builder.model.conventions.discount_timing = row.timing;
    builder.funders(Texts(row.funders, "funder"), std::nullopt);
    if (row.payer >= 0) {
        builder.model.payer = static_cast<std::size_t>(row.payer);
    }
    for (const RowLine& line : row.comparator) {
        add_line(builder, 0, line);
    }
    for (const RowLine& line : row.alternative) {
        add_line(builder, 1, line);
    }
    return builder.model;
}

Cents cents(const std::vector<Money>& amounts) {
    Cents result;
    for (const Money& amount : amounts) {
        result.push_back(static_cast<std::int64_t>(amount.cents()));
    }
    return result;
}

void check_package(const PackageCost& package, const RowCost& wanted) {
    for (std::size_t i = 0; i < wanted.lines.size(); ++i) {
        std::vector<Money> gross;
        for (const LineYear& year : package.lines[i].years) {
            gross.push_back(year.gross);
        }
        CAPTURE(i);
        CHECK(cents(gross) == wanted.lines[i]);
    }
    CHECK(cents(package.by_year) == wanted.by_year);
    CHECK(cents(package.by_funder) == wanted.by_funder);
    CHECK(cents({package.total, package.one_off, package.recurring, package.present_value,
                 package.annual_equivalent}) == Cents{wanted.total, wanted.one_off,
                                                      wanted.recurring, wanted.present_value,
                                                      wanted.annual_equivalent});
}

void check_break_even(const std::vector<BreakEven>& found, const Texts& wanted) {
    std::size_t position = 0;
    for (const std::string& value : wanted) {
        if (value.empty()) {
            continue;
        }
        REQUIRE(position < found.size());
        const BreakEven& entry = found[position++];
        CHECK_FALSE(entry.is_unclear);
        CHECK(entry.value.has_value() == (value != "none"));
        if (entry.value && value != "none") {
            CHECK(*entry.value == number(value));
        }
    }
    CHECK(position == found.size());
}

} // namespace

TEST_CASE("every case comes out cent by cent as in the independent model") {
    int row_number = 0;
    for (const Row& row : all_rows()) {
        ++row_number;
        CAPTURE(row_number);
        const CaseResult result = compare(case_of(row));
        check_package(result.packages[0], row.costs[0]);
        check_package(result.packages[1], row.costs[1]);
        const Comparison& comparison = result.comparisons.at(0);
        CHECK(cents({comparison.saving, comparison.payer_saving.value_or(comparison.saving),
                     comparison.cashable_saving, comparison.first_year_saving,
                     comparison.steady_year_saving}) == Cents{row.saving, row.payer_saving,
                                                              row.cashable_saving, row.first_year,
                                                              row.steady_year});
        CHECK(comparison.break_even_release_share.has_value() == !row.release_share.empty());
        if (comparison.break_even_release_share) {
            CHECK(*comparison.break_even_release_share == number(row.release_share));
        }
        check_break_even(comparison.break_even, row.break_even);
    }
    CHECK(row_number == 60);
}
