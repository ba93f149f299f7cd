// SPDX-License-Identifier: MIT
// Who pays what, and what nobody is paid for: sums that stand at the foot of the lines already.
// Changes are what is paid more than in the comparator.
#include "carecost/report/formula_text.hpp"
#include "carecost/report/workbook_sheets.hpp"

#include <fmt/format.h>

#include <functional>

namespace carecost {
namespace {

constexpr int heading_row = 3;

class Payers {
  public:
    Payers(const WorkbookPlan& plan, const LinePlaces& lines)
        : plan_(plan), lines_(lines),
          draft_(plan.words.payers, plan.words.payers_title, plan.words.payers_about) {}

    CheckedSheet sheet() && {
        put_headings();
        int row = heading_row + 1;
        for (std::size_t f = 0; f < plan_.model.funders.size(); ++f) {
            put_funder(row++, f);
        }
        put_all(row++);
        put_care(row + 1);
        draft_.sheet().frozen = {.row = heading_row + 1, .column = 1};
        return {.sheet = std::move(draft_).finished(), .checks = std::move(checks_)};
    }

  private:
    const std::vector<BoardPackage>& packages() const { return plan_.view.packages; }
    const PackageCost& cost(const CaseResult& result, const BoardPackage& package) const {
        return result.packages.at(package.index);
    }
    std::string id(const BoardPackage& package) const {
        return plan_.model.packages[package.index].id;
    }
    static int column_of(std::size_t package) { return static_cast<int>(package) + 1; }
    int change_column(std::size_t package) const {
        return static_cast<int>(packages().size() + package);
    }
    std::string at(int row, int column) const {
        return relative_reference({.row = row, .column = column});
    }

    void put_headings() {
        std::vector<ColumnHeading> headings{{std::string(plan_.words.payer)}};
        for (const BoardPackage& package : packages()) {
            headings.push_back({package.title, true});
        }
        for (std::size_t p = 1; p < packages().size(); ++p) {
            headings.push_back(
                {packages().size() == 2
                     ? std::string(plan_.wording().words.change)
                     : filled(plan_.words.change_of, fmt::arg("package", packages()[p].title)),
                 true});
        }
        draft_.put_headings(heading_row, headings);
    }

    template <typename Pick>
    void put_row(int row, CellLook look, const std::string& label, const std::string& key,
                 int lines_column, Pick pick) {
        draft_.put(row, 0, label, looking(look));
        const Rational before = pick(plan_.now().result, packages().front());
        for (std::size_t p = 0; p < packages().size(); ++p) {
            const BoardPackage& package = packages()[p];
            const Rational now = pick(plan_.now().result, package);
            const std::string total = lines_.cell(lines_.total_rows[package.index], lines_column);
            draft_.put(row, column_of(p), CellFormula{total, approximate(now)}, money_style(look));
            checks_.push_back(
                {.label = label + ", " + package.title,
                 .key = fmt::format(fmt::runtime(key), id(package)),
                 .reference = on_sheet(draft_.name(), absolute_reference({row, column_of(p)})),
                 .style = money_style(),
                 .expected = in_each_scenario(plan_, [&](const WorkbookScenario& scenario) {
                     return pick(scenario.result, package);
                 })});
            if (p > 0) {
                draft_.put(row, change_column(p),
                           CellFormula{fmt::format("ROUND({}-{},2)", at(row, column_of(p)),
                                                   at(row, column_of(0))),
                                       approximate(now - before)},
                           change_style(look));
            }
        }
    }

    void put_funder(int row, std::size_t funder) {
        const bool is_sole = lines_.funders.empty();
        put_row(row, CellLook::plain, plan_.view.funders[funder],
                "funder {} " + plan_.model.funders[funder].id,
                is_sole ? lines_.cost : lines_.funders[funder],
                [&](const CaseResult& result, const BoardPackage& package) {
                    return to_rational(cost(result, package).by_funder.at(funder));
                });
        if (funder == 0) {
            checks_.front().heading = plan_.words.payers_title;
        }
    }

    void put_all(int row) {
        put_row(row, CellLook::total, std::string(plan_.wording().words.all_funders), "total {}",
                lines_.cost, [&](const CaseResult& result, const BoardPackage& package) {
                    return to_rational(cost(result, package).total);
                });
    }

    // ---- Care that nobody is paid for, and hours of support

    template <typename Pick>
    void put_care_row(int row, std::string_view label, const std::string& key,
                      const CellStyle& style, const std::function<std::string(std::size_t)>& text,
                      Pick pick) {
        draft_.put(row, 0, std::string(label));
        for (std::size_t p = 0; p < packages().size(); ++p) {
            const BoardPackage& package = packages()[p];
            const std::optional<Rational> now = pick(plan_.now().result, package);
            const CellFormula formula{text(p), now ? CachedValue{approximate(*now)}
                                                   : CachedValue{std::string("\u2013")}};
            CellStyle right = style;
            right.is_right = true; // also of a dash
            draft_.put(row, column_of(p), formula, right);
            checks_.push_back(
                {.label = fmt::format("{}, {}", label, package.title),
                 .key = key + " " + id(package),
                 .reference = on_sheet(draft_.name(), absolute_reference({row, column_of(p)})),
                 .style = style,
                 .expected = in_each_scenario(plan_, [&](const WorkbookScenario& scenario) {
                     return pick(scenario.result, package);
                 })});
        }
    }

    std::string value_of_care(std::size_t package) const {
        return fmt::format("SUMIFS({},{},{})",
                           lines_.package_range(packages()[package].index, lines_.amount),
                           lines_.package_range(packages()[package].index, lines_.kind),
                           formula_words(plan_.words.unpaid));
    }

    void put_care(int row) {
        if (!lines_.unpaid_hours && !lines_.support_hours) {
            return;
        }
        using Known = std::optional<Rational>;
        const auto total = [&](std::size_t p, int column) {
            return lines_.cell(lines_.total_rows[packages()[p].index], column);
        };
        draft_.put(row++, 0, std::string(plan_.words.care), looking(CellLook::strong));
        const std::size_t first = checks_.size();
        if (lines_.unpaid_hours) {
            put_care_row(
                row++, plan_.words.care_hours, "unpaid-hours", decimals_style(2),
                [&](std::size_t p) { return total(p, *lines_.unpaid_hours); },
                [&](const CaseResult& result, const BoardPackage& package) -> Known {
                    return cost(result, package).unpaid_hours;
                });
            put_care_row(
                row++, plan_.words.care_value, "unpaid-value", money_style(),
                [&](std::size_t p) { return value_of_care(p); },
                [&](const CaseResult& result, const BoardPackage& package) -> Known {
                    return to_rational(cost(result, package).unpaid_value);
                });
        }
        if (lines_.support_hours) {
            put_support(row, total);
        }
        checks_.at(first).heading = plan_.words.care;
    }

    template <typename Total>
    void put_support(int row, Total total) {
        using Known = std::optional<Rational>;
        put_care_row(
            row, plan_.words.support_hours, "support-hours", decimals_style(2),
            [&](std::size_t p) { return total(p, *lines_.support_hours); },
            [&](const CaseResult& result, const BoardPackage& package) -> Known {
                const auto& hours = cost(result, package).support_hours;
                return hours ? hours->value : Rational{};
            });
        const std::string currency = currency_sign(plan_.model.currency, plan_.numbers);
        put_care_row(
            row + 1, filled(plan_.wording().words.cost_per_hour, fmt::arg("currency", currency)),
            "cost-per-support-hour", money_style(),
            [&](std::size_t p) {
                const std::string hours = at(row, column_of(p));
                const PackageCost& now = cost(plan_.now().result, packages()[p]);
                return fmt::format(
                    "IF({}=0,{},{})", hours, formula_words("\u2013"),
                    rounded_to_cent(fmt::format("{}/{}", total(p, lines_.cost), hours),
                                    plan_.model.conventions.rounding, to_rational(now.total)));
            },
            [&](const CaseResult& result, const BoardPackage& package) -> Known {
                const auto& each = cost(result, package).cost_per_support_hour;
                return each ? Known{to_rational(*each)} : std::nullopt;
            });
    }

    const WorkbookPlan& plan_;
    const LinePlaces& lines_;
    SheetDraft draft_;
    std::vector<CheckedCell> checks_;
};

} // namespace

CheckedSheet payers_sheet(const WorkbookPlan& plan, const LinePlaces& lines) {
    return Payers(plan, lines).sheet();
}

} // namespace carecost
