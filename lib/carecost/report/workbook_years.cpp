// SPDX-License-Identifier: MIT
// Costs by year with their present value, and the factors of indices and spread purchases, each
// worked out from a rate that may be changed.
#include "carecost/costing/factors.hpp"
#include "carecost/report/formula_text.hpp"
#include "carecost/report/workbook_sheets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace carecost {
namespace {

constexpr int rate_row = 3;
constexpr int heading_row = 5;
constexpr int first_year = heading_row + 1;
constexpr std::string_view rate_name = "case_discount_rate";

CellStyle rate_style() {
    return {.look = CellLook::input, .number = CellNumber::percent, .decimals = 2};
}

class Years {
  public:
    Years(const WorkbookPlan& plan, const LinePlaces& lines, const YearsSheet& places)
        : plan_(plan), lines_(lines), places_(places), years_(plan.model.years),
          draft_(plan.words.years, plan.words.years_title, plan.words.years_about) {}

    CheckedSheet sheet() && {
        put_rate();
        put_headings();
        for (int year = 1; year <= years_; ++year) {
            put_year(year);
        }
        put_totals();
        put_kinds(first_year + years_ + 3);
        put_indices();
        put_spread();
        draft_.sheet().frozen = {.row = 0, .column = 1};
        return {.sheet = std::move(draft_).finished(),
                .checks = std::move(checks_),
                .names = {{.name = std::string(rate_name),
                           .refers_to = on_sheet(std::string(plan_.words.years),
                                                 absolute_reference({rate_row, 1}))}}};
    }

  private:
    const std::vector<BoardPackage>& packages() const { return plan_.view.packages; }
    int cost_column(std::size_t package) const { return static_cast<int>(package) + 2; }
    int value_column(std::size_t package) const {
        return static_cast<int>(package + packages().size()) + 2;
    }
    static std::string at(int row, int column) {
        return relative_reference({.row = row, .column = column});
    }
    std::string id(std::size_t package) const {
        return plan_.model.packages[packages()[package].index].id;
    }
    const PackageCost& cost(const CaseResult& result, std::size_t package) const {
        return result.packages.at(packages()[package].index);
    }

    template <typename Pick>
    void put_checked(int row, int column, const std::string& text, CellLook look,
                     const std::string& label, const std::string& key, Pick pick) {
        draft_.put(row, column, CellFormula{text, approximate(pick(plan_.now().result))},
                   money_style(look));
        checks_.push_back(
            {.label = label,
             .key = key,
             .reference = on_sheet(draft_.name(), absolute_reference({row, column})),
             .style = money_style(),
             .expected = in_each_scenario(plan_, [&](const WorkbookScenario& scenario) {
                 return std::optional{pick(scenario.result)};
             })});
        if (checks_.size() == 1) {
            checks_.front().heading = plan_.words.years_title;
        }
    }

    void put_rate() {
        draft_.put(rate_row, 0, std::string(plan_.words.discount_rate), looking(CellLook::strong));
        draft_.put(rate_row, 1, approximate(plan_.model.conventions.discount_rate), rate_style());
        draft_.sheet().rules.push_back({.first = {rate_row, 1},
                                        .last = {rate_row, 1},
                                        .kind = CellRule::Kind::at_least_zero,
                                        .message = std::string(plan_.words.rule_zero)});
    }

    void put_headings() {
        std::vector<ColumnHeading> headings{
            {std::string(plan_.words.year)},
            {std::string(plan_.wording().words.discount_factor), true}};
        for (const BoardPackage& package : packages()) {
            headings.push_back({package.title, true});
        }
        for (const BoardPackage& package : packages()) {
            headings.push_back(
                {filled(plan_.words.present_value_of, fmt::arg("package", package.title)), true});
        }
        draft_.put_headings(heading_row, headings);
    }

    std::string discount_formula(int year) const {
        switch (plan_.model.conventions.discount_timing) {
        case DiscountTiming::start:
            return fmt::format("ROUND(1/(1+{})^{},6)", rate_name, year - 1);
        case DiscountTiming::mid:
            return fmt::format("ROUND(1/(1+{})^({}-0.5),6)", rate_name, year);
        case DiscountTiming::end:
            break;
        }
        return fmt::format("ROUND(1/(1+{})^{},6)", rate_name, year);
    }

    std::string cost_of_year(std::size_t package, int year) const {
        const std::size_t index = packages()[package].index;
        const std::string costs = lines_.package_range(index, lines_.cost);
        return lines_.year ? fmt::format("SUMIFS({},{},{})", costs,
                                         lines_.package_range(index, *lines_.year), year)
                           : fmt::format("SUM({})", costs);
    }

    void put_year(int year) {
        const int row = first_year + year - 1;
        const auto index = static_cast<std::size_t>(year - 1);
        draft_.put(row, 0, static_cast<double>(year), {.is_left = true});
        draft_.put(row, 1,
                   CellFormula{discount_formula(year),
                               approximate(plan_.schedule.discount_factors[index])},
                   decimals_style(6));
        for (std::size_t p = 0; p < packages().size(); ++p) {
            put_checked(row, cost_column(p), cost_of_year(p, year), CellLook::plain,
                        fmt::format("{}, {}", packages()[p].title, year),
                        fmt::format("year {} {}", id(p), year), [&](const CaseResult& result) {
                            return to_rational(cost(result, p).by_year[index]);
                        });
        }
        for (std::size_t p = 0; p < packages().size(); ++p) {
            put_value(row, index, p);
        }
    }

    void put_value(int row, std::size_t year, std::size_t package) {
        const Rounding rounding = plan_.model.conventions.rounding;
        const PackageCost& now = cost(plan_.now().result, package);
        const Rational largest = largest_in(plan_, [&](const WorkbookScenario& scenario) {
            return to_rational(cost(scenario.result, package).by_year[year]);
        });
        const Money value =
            round_to_cent(to_rational(now.by_year[year]) * now.discount_factors[year], rounding);
        const std::string product = fmt::format("{}*{}", at(row, cost_column(package)), at(row, 1));
        draft_.put(row, value_column(package),
                   CellFormula{rounded_to_cent(product, rounding, largest),
                               approximate(to_rational(value))},
                   money_style());
    }

    std::string sum_of_years(int column) const {
        return fmt::format("SUM({}:{})", at(first_year, column),
                           at(first_year + years_ - 1, column));
    }

    void put_totals() {
        const int total = first_year + years_;
        Rational factors;
        for (const Rational& factor : plan_.schedule.discount_factors) {
            factors += factor;
        }
        draft_.put(total, 0, std::string(plan_.wording().words.together), looking(CellLook::total));
        draft_.put(total, 1, CellFormula{sum_of_years(1), approximate(factors)},
                   decimals_style(6, CellLook::total));
        draft_.put(total + 1, 0, std::string(plan_.wording().words.annual_equivalent),
                   looking(CellLook::faint));
        for (std::size_t p = 0; p < packages().size(); ++p) {
            draft_.put(total, cost_column(p),
                       CellFormula{sum_of_years(cost_column(p)),
                                   approximate(to_rational(cost(plan_.now().result, p).total))},
                       money_style(CellLook::total));
        }
        for (std::size_t p = 0; p < packages().size(); ++p) {
            const std::string& title = packages()[p].title;
            put_checked(total, value_column(p), sum_of_years(value_column(p)), CellLook::total,
                        filled(plan_.words.present_value_of, fmt::arg("package", title)),
                        "present-value " + id(p), [&](const CaseResult& result) {
                            return to_rational(cost(result, p).present_value);
                        });
            const Rational largest = largest_in(plan_, [&](const WorkbookScenario& scenario) {
                return to_rational(cost(scenario.result, p).present_value);
            });
            put_checked(total + 1, value_column(p),
                        fmt::format("IF({0}=0,0,{1})", at(total, 1),
                                    rounded_to_cent(fmt::format("{}/{}", at(total, value_column(p)),
                                                                at(total, 1)),
                                                    plan_.model.conventions.rounding, largest)),
                        CellLook::faint,
                        fmt::format("{}, {}", plan_.wording().words.annual_equivalent, title),
                        "annual-equivalent " + id(p), [&](const CaseResult& result) {
                            return to_rational(cost(result, p).annual_equivalent);
                        });
        }
    }

    // ---- What recurs and what comes once

    std::string cost_of_kind(std::size_t package, std::string_view kind, bool is_last_year) const {
        const std::size_t index = packages()[package].index;
        const std::string last =
            is_last_year && lines_.year
                ? fmt::format(",{},{}", lines_.package_range(index, *lines_.year), years_)
                : std::string{};
        return fmt::format("SUMIFS({},{},{}{})", lines_.package_range(index, lines_.cost),
                           lines_.package_range(index, lines_.kind), formula_words(kind), last);
    }

    void put_kinds(int row) {
        const WorkbookWords& words = plan_.words;
        draft_.put(row, 0, std::string(words.yearly_costs));
        draft_.put(row + 1, 0, std::string(words.one_off_costs));
        draft_.put(row + 2, 0, std::string(words.first_year));
        draft_.put(row + 3, 0, std::string(words.settled_year));
        for (std::size_t p = 0; p < packages().size(); ++p) {
            const auto label = [&](std::string_view what) {
                return fmt::format("{}, {}", what, packages()[p].title);
            };
            put_checked(
                row, cost_column(p), cost_of_kind(p, words.yearly, false), CellLook::plain,
                label(words.yearly_costs), "recurring " + id(p),
                [&](const CaseResult& result) { return to_rational(cost(result, p).recurring); });
            put_checked(
                row + 1, cost_column(p), cost_of_kind(p, words.once, false), CellLook::plain,
                label(words.one_off_costs), "one-off " + id(p),
                [&](const CaseResult& result) { return to_rational(cost(result, p).one_off); });
            if (p > 0) {
                put_savings(row + 2, p, label(words.first_year), label(words.settled_year));
            }
        }
    }

    const Comparison& comparison(const CaseResult& result, std::size_t package) const {
        return *std::find_if(
            result.comparisons.begin(), result.comparisons.end(),
            [&](const Comparison& each) { return each.package == packages()[package].index; });
    }

    void put_savings(int row, std::size_t package, const std::string& first_label,
                     const std::string& settled_label) {
        const auto difference = [](const std::string& from, const std::string& less) {
            return fmt::format("ROUND({}-{},2)", from, less);
        };
        put_checked(
            row, cost_column(package),
            difference(at(first_year, cost_column(0)), at(first_year, cost_column(package))),
            CellLook::plain, first_label, "first-year-saving " + id(package),
            [&](const CaseResult& result) {
                return to_rational(comparison(result, package).first_year_saving);
            });
        put_checked(row + 1, cost_column(package),
                    difference(cost_of_kind(0, plan_.words.yearly, true),
                               cost_of_kind(package, plan_.words.yearly, true)),
                    CellLook::plain, settled_label, "steady-year-saving " + id(package),
                    [&](const CaseResult& result) {
                        return to_rational(comparison(result, package).steady_year_saving);
                    });
    }

    // ---- Factors

    void put_indices() {
        if (places_.index_columns.empty()) {
            return;
        }
        const int heading = places_.first_index_row - 1;
        draft_.put(heading - 1, 0, std::string(plan_.words.indices), looking(CellLook::strong));
        draft_.put(heading, 0, std::string(plan_.words.year), looking(CellLook::heading));
        for (int year = 1; year <= years_; ++year) {
            draft_.put(places_.first_index_row + year - 1, 0, static_cast<double>(year),
                       {.is_left = true});
        }
        for (std::size_t i = 0; i < places_.index_columns.size(); ++i) {
            put_index(heading, i);
        }
    }

    void put_index(int heading, std::size_t index) {
        const Index& of = plan_.model.indices[index];
        const int factor_column = places_.index_columns[index];
        const int rate_column = factor_column - 1;
        draft_.put(heading, rate_column, fmt::format("{}: {}", of.id, plan_.words.growth),
                   looking(CellLook::right_heading));
        draft_.put(heading, factor_column, fmt::format("{}: {}", of.id, plan_.words.factor),
                   looking(CellLook::right_heading));
        std::string product;
        for (int year = 1; year <= years_; ++year) {
            const int row = places_.first_index_row + year - 1;
            const double factor = approximate(index_factor(of.rates, year));
            if (year == 1) {
                draft_.put(row, factor_column, factor, decimals_style(6));
                continue;
            }
            const std::size_t position =
                std::min(static_cast<std::size_t>(year - 2), of.rates.size() - 1);
            const double rate = approximate(of.rates[position]);
            const bool repeats = static_cast<std::size_t>(year - 2) >= of.rates.size();
            draft_.put(row, rate_column,
                       repeats ? CellContent{CellFormula{at(row - 1, rate_column), rate}}
                               : CellContent{rate},
                       rate_style());
            product += fmt::format("{}(1+{})", product.empty() ? "" : "*", at(row, rate_column));
            draft_.put(row, factor_column, CellFormula{fmt::format("ROUND({},6)", product), factor},
                       decimals_style(6));
        }
        if (years_ > 1) {
            draft_.sheet().rules.push_back(
                {.first = {places_.first_index_row + 1, rate_column},
                 .last = {places_.first_index_row + years_ - 1, rate_column},
                 .kind = CellRule::Kind::above_minus_one,
                 .message = std::string(plan_.words.rule_growth)});
        }
    }

    void put_spread() {
        if (places_.spread_rows.empty()) {
            return;
        }
        const int heading = places_.spread_rows.front().second - 1;
        draft_.put(heading - 1, 0, std::string(plan_.words.spread), looking(CellLook::strong));
        draft_.put(heading, 0, std::string(plan_.words.spread_years), looking(CellLook::heading));
        draft_.put(heading, 1, std::string(plan_.words.factor), looking(CellLook::right_heading));
        for (const auto& [years, row] : places_.spread_rows) {
            const Rational& rate = plan_.model.conventions.discount_rate;
            draft_.put(row, 0, static_cast<double>(years), {.is_left = true});
            draft_.put(row, 1,
                       CellFormula{fmt::format("ROUND(IF({0}=0,1/{1},{0}/(1-(1+{0})^(-{1}))),6)",
                                               rate_name, years),
                                   approximate(annuity_factor(rate, years))},
                       decimals_style(6));
        }
    }

    const WorkbookPlan& plan_;
    const LinePlaces& lines_;
    const YearsSheet& places_;
    int years_;
    SheetDraft draft_;
    std::vector<CheckedCell> checks_;
};

} // namespace

std::string YearsSheet::index_factor(std::size_t index, int year) const {
    return on_sheet(name,
                    absolute_reference({first_index_row + year - 1, index_columns.at(index)}));
}

std::string YearsSheet::spread_factor(int years) const {
    const auto found = std::find_if(spread_rows.begin(), spread_rows.end(),
                                    [years](const auto& each) { return each.first == years; });
    return on_sheet(name, absolute_reference({found->second, 1}));
}

YearsSheet years_places(const WorkbookPlan& plan) {
    const Case& model = plan.model;
    YearsSheet places{.name = std::string(plan.words.years)};
    std::set<int> spreads;
    for (const Package& package : model.packages) {
        for (const Line& line : package.lines) {
            if (line.spread_years) {
                spreads.insert(*line.spread_years);
            }
        }
    }
    constexpr int rows_between = 10; // totals, what recurs and what comes once, two headings
    int row = first_year + model.years + rows_between;
    for (std::size_t i = 0; i < model.indices.size(); ++i) {
        places.index_columns.push_back(static_cast<int>(2 * i) + 2);
    }
    if (!model.indices.empty()) {
        places.first_index_row = row;
        row += model.years + 3;
    }
    for (const int years : spreads) {
        places.spread_rows.emplace_back(years, row++);
    }
    places.is_needed = model.years > 1 || !spreads.empty() || !model.indices.empty() ||
                       !model.conventions.discount_rate.is_zero();
    return places;
}

CheckedSheet years_sheet(const WorkbookPlan& plan, const LinePlaces& lines,
                         const YearsSheet& places) {
    return Years(plan, lines, places).sheet();
}

} // namespace carecost
