// SPDX-License-Identifier: MIT
// Whole cases against the independent model in tests/oracle, cent by cent: every line and year,
// every funder, present values, savings and break-even values.
#include "carecost/costing/compare.hpp"
#include "support/case_builder.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <initializer_list>
#include <string_view>

using namespace carecost;
using namespace carecost::testing;

namespace {

// Lists and views, so that the table is plain data: vectors and strings take minutes to compile.
using Cents = std::initializer_list<std::int64_t>;
using Texts = std::initializer_list<std::string_view>;

struct RowMonths {
    int first = 1;
    int last = 0; // 0: open
};

struct RowDates {
    std::string_view first;
    std::string_view last;
};

struct RowLine {
    LineKind kind = LineKind::paid;
    bool once = false;
    std::string_view rate{};
    std::string_view factor{};
    std::optional<RowMonths> months{};
    std::optional<RowDates> dates{};
    Texts taper{};
    Texts index{};
    std::optional<int> spread{};
    std::optional<int> release{};
    Texts shares{};
    std::optional<std::size_t> receiver{};
    std::string_view cashable{};
};

struct RowCost {
    std::initializer_list<Cents> lines{};
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
    std::string_view start{};
    Rounding rounding = Rounding::half_up;
    std::string_view discount{};
    DiscountTiming timing = DiscountTiming::start;
    std::size_t funders = 0;
    int payer = -1; // −1: none
    std::initializer_list<RowLine> comparator{};
    std::initializer_list<RowLine> alternative{};
    std::initializer_list<RowCost> costs{};
    std::int64_t saving = 0;
    std::int64_t payer_saving = 0;
    std::int64_t cashable_saving = 0;
    std::string_view release_share{}; // empty: none
    std::int64_t first_year = 0;
    std::int64_t steady_year = 0;
    Texts break_even{}; // of each rate; empty: moves nothing
};

const Row all_rows[] = {
#include "tables/cases.inc"
};

Rational exact(std::string_view text) { return number(std::string{text}); }

std::optional<Date> open_date(std::string_view text) {
    return text.empty() ? std::nullopt : std::optional{date(std::string{text})};
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
    std::size_t funder = 0;
    for (const std::string_view share : row.shares) {
        if (share != "0") {
            funders.push_back({.funder = funder, .share = exact(share)});
        }
        ++funder;
    }
    LineDraft draft{.cost = fmt::format("{} (0 to 999999) * {}", row.rate, row.factor),
                    .kind = row.kind,
                    .once = row.once,
                    .span = span_of(row),
                    .taper = {row.taper.begin(), row.taper.end()},
                    .spread_years = row.spread,
                    .release_after_months = row.release,
                    .funders = funders,
                    .receiver = row.receiver,
                    .cashable = std::string{row.cashable}};
    if (row.index.size() > 0) {
        draft.index = builder.model.indices.size();
        Index index{.id = "index", .rates = {}, .place = {}};
        for (const std::string_view rate : row.index) {
            index.rates.push_back(exact(rate));
        }
        builder.model.indices.push_back(index);
    }
    builder.line(package, draft);
}

Case case_of(const Row& row) {
    CaseBuilder builder;
    builder.model.years = row.years;
    builder.model.start = date(std::string{row.start});
    builder.model.conventions.rounding = row.rounding;
    builder.model.conventions.discount_rate = exact(row.discount);
    builder.model.conventions.discount_timing = row.timing;
    builder.funders(std::vector<std::string>(row.funders, "funder"), std::nullopt);
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

using CentList = std::vector<std::int64_t>;

CentList cents(const Amounts& amounts) {
    CentList result;
    for (const Money& amount : amounts) {
        result.push_back(static_cast<std::int64_t>(amount.cents()));
    }
    return result;
}

void check_package(const PackageCost& package, const RowCost& wanted) {
    std::size_t i = 0;
    for (const Cents& line : wanted.lines) {
        Amounts gross;
        for (const LineYear& year : package.lines.at(i).years) {
            gross.push_back(year.gross);
        }
        CAPTURE(i);
        CHECK(cents(gross) == CentList(line));
        ++i;
    }
    CHECK(cents(package.by_year) == CentList(wanted.by_year));
    CHECK(cents(package.by_funder) == CentList(wanted.by_funder));
    CHECK(cents({package.total, package.one_off, package.recurring, package.present_value,
                 package.annual_equivalent}) == CentList{wanted.total, wanted.one_off,
                                                         wanted.recurring, wanted.present_value,
                                                         wanted.annual_equivalent});
}

void check_break_even(const std::vector<BreakEven>& found, const Texts& wanted) {
    std::size_t position = 0;
    for (const std::string_view value : wanted) {
        if (value.empty()) {
            continue;
        }
        REQUIRE(position < found.size());
        const BreakEven& entry = found[position++];
        CHECK_FALSE(entry.is_unclear);
        CHECK(entry.value.has_value() == (value != "none"));
        if (entry.value && value != "none") {
            CHECK(*entry.value == exact(value));
        }
    }
    CHECK(position == found.size());
}

} // namespace

TEST_CASE("every case comes out cent by cent as in the independent model") {
    int row_number = 0;
    for (const Row& row : all_rows) {
        ++row_number;
        CAPTURE(row_number);
        const CaseResult result = compare(case_of(row));
        check_package(result.packages[0], row.costs.begin()[0]);
        check_package(result.packages[1], row.costs.begin()[1]);
        const Comparison& comparison = result.comparisons.at(0);
        CHECK(cents({comparison.saving, comparison.payer_saving.value_or(comparison.saving),
                     comparison.cashable_saving, comparison.first_year_saving,
                     comparison.steady_year_saving}) == CentList{row.saving, row.payer_saving,
                                                                 row.cashable_saving,
                                                                 row.first_year, row.steady_year});
        CHECK(comparison.break_even_release_share.has_value() == !row.release_share.empty());
        if (comparison.break_even_release_share) {
            CHECK(*comparison.break_even_release_share == exact(row.release_share));
        }
        check_break_even(comparison.break_even, row.break_even);
    }
    CHECK(row_number == 60);
}
