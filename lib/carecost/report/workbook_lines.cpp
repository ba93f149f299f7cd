// SPDX-License-Identifier: MIT
// A row for each line and year: a product over names, factors of the year, the cent, and the split
// of that cent among the funders, in the order in which costing does it.
#include "carecost/base/diagnostic.hpp"
#include "carecost/costing/break_even.hpp"
#include "carecost/costing/line_cost.hpp"
#include "carecost/report/formula_text.hpp"
#include "carecost/report/workbook_sheets.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace carecost {
namespace {

constexpr int heading_row = LineLayout::heading_row;
constexpr double widest_text = 36;

/// A line-year on its row.
struct Spot {
    std::size_t package = 0;
    std::size_t line = 0;
    std::size_t year = 0; // from 0
    int row = 0;
};

class Lines {
  public:
    Lines(const WorkbookPlan& plan, const FiguresSheet& figures, const YearsSheet& years)
        : plan_(plan), figures_(figures), years_(years),
          draft_(plan.words.lines, plan.words.lines_title, plan.words.lines_about) {
        LineLayout layout = line_layout(plan);
        headings_ = std::move(layout.headings);
        places_ = std::move(layout.places);
        draft_.put_headings(heading_row, headings_);
    }

    LinesSheet sheet() && {
        for (const BoardPackage& package : plan_.view.packages) {
            put_package(package);
        }
        draft_.sheet().frozen = {.row = heading_row + 1, .column = 1};
        draft_.sheet().first_repeated = heading_row;
        draft_.sheet().last_repeated = heading_row;
        return {.sheet = std::move(draft_).finished(widest_text),
                .places = std::move(places_),
                .checks = std::move(checks_)};
    }

  private:
    // ---- Pieces of formulas

    std::string at(int row, int column) const {
        return relative_reference({.row = row, .column = column});
    }
    const Line& line_at(const Spot& spot) const {
        return plan_.model.packages[spot.package].lines[spot.line];
    }
    const ScheduledYear& schedule_at(const Spot& spot) const {
        return plan_.schedule.packages[spot.package][spot.line][spot.year];
    }
    static const LineYear& year_in(const CaseResult& result, const Spot& spot) {
        return result.packages[spot.package].lines[spot.line].years[spot.year];
    }
    const LineYear& now(const Spot& spot) const { return year_in(plan_.now().result, spot); }
    Rational taper_now(const Spot& spot) const {
        return taper_of(line_at(spot), static_cast<int>(spot.year) + 1, plan_.now().values);
    }

    /// The name of the year's taper; empty where there is none.
    std::string taper_name(const Spot& spot) const {
        const Line& line = line_at(spot);
        if (line.taper.empty()) {
            return {};
        }
        return figures_.name_of[line.taper[std::min(spot.year, line.taper.size() - 1)].index];
    }

    std::string product(const Spot& spot, const Formula& formula) const {
        std::string text = formula_product(formula.terms, figures_.name_of);
        if (text.size() > longest_formula) {
            throw InputError{Diagnostic{
                .severity = Severity::error,
                .code = "formula-too-long",
                .place = plan_.model.in_file(line_at(spot).place),
                .message = "this line has more factors than a cell of a spreadsheet takes",
                .remedy = "multiply some of them beforehand",
                .excerpt = {}}};
        }
        return text;
    }

    Rational largest_gross(const Spot& spot) const {
        return largest_in(plan_, [&](const WorkbookScenario& scenario) {
            return to_rational(year_in(scenario.result, spot).gross);
        });
    }

    std::string cent(const Spot& spot, std::string_view amount) const {
        return rounded_to_cent(amount, plan_.model.conventions.rounding, largest_gross(spot));
    }

    void put(int row, std::optional<int> column, CellContent content, CellStyle style) {
        if (column) {
            draft_.put(row, *column, std::move(content), style);
        }
    }

    static CellFormula formula(std::string text, const Rational& value) {
        return {std::move(text), approximate(value)};
    }
    static CellFormula formula(std::string text, const Money& value) {
        return {std::move(text), approximate(to_rational(value))};
    }

    // ---- Cells

    void put_base_and_factors(const Spot& spot) {
        const Line& line = line_at(spot);
        const ScheduledYear& year = schedule_at(spot);
        const Rational base = evaluate(line.cost, plan_.now().values);
        // Later years repeat the product of the first, which stands unrounded where nothing
        // follows.
        const int first = spot.row - static_cast<int>(spot.year);
        const std::string product_text = spot.year == 0
                                             ? product(spot, line.cost)
                                             : at(first, places_.base.value_or(places_.unrounded));
        if (!places_.factor) {
            put(spot.row, places_.unrounded, formula(product_text, now(spot).unrounded),
                decimals_style(4, CellLook::faint));
            return;
        }
        put(spot.row, places_.base, formula(product_text, base), decimals_style(2));
        std::string factors;
        const auto add = [&](std::optional<int> column, CellContent content, int decimals) {
            if (column) {
                factors += (factors.empty() ? "" : "*") + at(spot.row, *column);
                put(spot.row, column, std::move(content), decimals_style(decimals));
            }
        };
        add(places_.time, formula(formula_number(year.time_share), year.time_share), 4);
        const std::string taper = taper_name(spot);
        add(places_.taper, taper.empty() ? CellContent{1.0} : formula(taper, taper_now(spot)), 4);
        add(places_.price, price_content(spot), 6);
        const Rational factor = year.time_share * taper_now(spot) * year.price_factor;
        put(spot.row, places_.factor, formula(factors, factor), decimals_style(6));
        put(spot.row, places_.unrounded,
            formula(at(spot.row, *places_.base) + "*" + at(spot.row, *places_.factor),
                    now(spot).unrounded),
            decimals_style(4, CellLook::faint));
    }

    CellContent price_content(const Spot& spot) const {
        const Line& line = line_at(spot);
        const Rational& factor = schedule_at(spot).price_factor;
        if (line.index) {
            return formula(years_.index_factor(*line.index, static_cast<int>(spot.year) + 1),
                           factor);
        }
        return line.spread_years
                   ? CellContent{formula(years_.spread_factor(*line.spread_years), factor)}
                   : CellContent{1.0};
    }

    void put_amounts(const Spot& spot) {
        const Line& line = line_at(spot);
        put(spot.row, places_.amount,
            formula(cent(spot, at(spot.row, places_.unrounded)), now(spot).gross), money_style());
        if (places_.cost != places_.amount) {
            put(spot.row, places_.cost,
                line.kind == LineKind::paid
                    ? CellContent{formula(at(spot.row, places_.amount), now(spot).cost)}
                    : CellContent{0.0},
                money_style());
        }
        if (line.kind != LineKind::unpaid) {
            put_funders(spot);
        }
    }

    /// Every share but the largest is rounded, the largest takes what is left.
    void put_funders(const Spot& spot) {
        if (places_.funders.empty()) {
            return;
        }
        const Line& line = line_at(spot);
        const std::span<const FunderShare> shares = funders_of(plan_.model, line);
        const std::string amount = at(spot.row, places_.amount);
        std::vector<std::string> columns(places_.funders.size());
        const std::size_t largest = shares.empty() ? columns.size() : largest_share(shares).funder;
        std::string rest = amount;
        for (const FunderShare& share : shares) {
            if (share.funder != largest) {
                columns[share.funder] =
                    cent(spot, fmt::format("{}*{}", amount, formula_number(share.share)));
                rest += "-" + columns[share.funder];
            }
        }
        if (largest < columns.size()) { // somebody pays
            columns[largest] = shares.size() > 1 ? fmt::format("ROUND({},2)", rest) : rest;
        }
        if (line.receiver) {
            std::string& column = columns[*line.receiver];
            column += "-" + amount;
        }
        for (std::size_t f = 0; f < columns.size(); ++f) {
            if (!columns[f].empty()) {
                put(spot.row, places_.funders[f], formula(columns[f], now(spot).by_funder[f]),
                    money_style());
            }
        }
    }

    /// Cents of the payer that really stop being paid.
    void put_stops(const Spot& spot) {
        if (spot.package != plan_.model.comparator) {
            return;
        }
        const Line& line = line_at(spot);
        const int column = payer_column();
        const bool is_counted = line.kind == LineKind::paid ||
                                (line.kind == LineKind::transfer && column != places_.cost);
        if (!is_counted) {
            return;
        }
        const Money part = column == places_.cost ? now(spot).cost
                                                  : now(spot).by_funder[plan_.model.payer.value()];
        std::string text = at(spot.row, column);
        Rational share = schedule_at(spot).released;
        if (line.cashable) {
            text += "*" + figures_.name_of[line.cashable->index];
            share *= plan_.now().values[line.cashable->index];
        }
        if (schedule_at(spot).released != 1) {
            text += "*" + formula_number(schedule_at(spot).released);
        }
        const Rounding rounding = plan_.model.conventions.rounding;
        put(spot.row, places_.stops,
            share == 1 && !line.cashable
                ? formula(text, part)
                : formula(cent(spot, text), round_to_cent(to_rational(part) * share, rounding)),
            money_style(CellLook::faint));
    }

    /// Cashable savings are the payer's whatever the headline speaks of.
    int payer_column() const {
        return plan_.model.payer && plan_.has_funders() ? places_.funders[*plan_.model.payer]
                                                        : places_.cost;
    }

    void put_hours(const Spot& spot) {
        const Line& line = line_at(spot);
        const ScheduledYear& year = schedule_at(spot);
        const auto with_years = [&](const Formula& hours, const Rational& share) {
            std::string text = product(spot, hours);
            if (share != 1) {
                text += "*" + formula_number(share);
            }
            const std::string taper = taper_name(spot);
            return taper.empty() ? text : text + "*" + taper;
        };
        if (counts_hours(line)) {
            put(spot.row, places_.unpaid_hours,
                formula(with_years(*line.hours, year.time_share), now(spot).unpaid_hours),
                decimals_style(2));
        }
        if (gives_support(line)) {
            const Rational hours = evaluate(*line.support_hours, plan_.now().values) *
                                   year.hours_share * taper_now(spot);
            put(spot.row, places_.support_hours,
                formula(with_years(*line.support_hours, year.hours_share), hours),
                decimals_style(2));
        }
    }

    void put_words(const Spot& spot, const BoardLine& shown) {
        if (spot.year == 0) {
            put(spot.row, places_.service, shown.item, wrapped({}));
            put(spot.row, places_.counted, shown.counted, wrapped(looking(CellLook::faint)));
        }
        if (places_.year) {
            put(spot.row, places_.year, static_cast<double>(spot.year + 1), {});
        }
        const Line& line = line_at(spot);
        const std::string_view kind = line.kind == LineKind::unpaid     ? plan_.words.unpaid
                                      : line.kind == LineKind::transfer ? plan_.words.transfer
                                      : schedule_at(spot).is_recurring  ? plan_.words.yearly
                                                                        : plan_.words.once;
        put(spot.row, places_.kind, std::string(kind), looking(CellLook::faint));
        if (shown.source) {
            put(spot.row, places_.source, static_cast<double>(*shown.source + 1),
                looking(CellLook::faint));
        }
        put_weight(spot);
    }

    /// How the line counts in the saving that the sheet of sensitivity speaks of.
    void put_weight(const Spot& spot) {
        const bool is_comparator = spot.package == plan_.model.comparator;
        if (!is_comparator && spot.package != plan_.alternative()) {
            return;
        }
        const Rational weight = weight_in(plan_.model, line_at(spot), plan_.view.outcome);
        const Rational counted = is_comparator ? weight : -weight;
        put(spot.row, places_.weight, formula(formula_number(counted), counted),
            decimals_style(2, CellLook::faint));
    }

    // ---- What carecost knows as well

    void check(const Spot& spot, const BoardLine& shown, int column, const std::string& key,
               const std::string& label, Money LineYear::*member) {
        const std::string year =
            places_.years > 1 ? fmt::format(" {}", spot.year + 1) : std::string{};
        checks_.push_back(
            {.label = shown.item + label + (year.empty() ? "" : "," + year),
             .key = fmt::format("{} {}{}", key, key_of(spot), year),
             .reference = places_.cell(spot.row, column),
             .style = money_style(),
             .expected = in_each_scenario(plan_, [&](const WorkbookScenario& scenario) {
                 return to_rational(year_in(scenario.result, spot).*member);
             })});
    }

    std::string key_of(const Spot& spot) const {
        const Package& package = plan_.model.packages[spot.package];
        return package.id + " " + package.lines[spot.line].id;
    }

    void check_funders(const Spot& spot, const BoardLine& shown) {
        for (std::size_t f = 0; f < places_.funders.size(); ++f) {
            const Line& line = line_at(spot);
            const std::span<const FunderShare> shares = funders_of(plan_.model, line);
            const bool pays =
                std::any_of(shares.begin(), shares.end(),
                            [f](const FunderShare& share) { return share.funder == f; });
            if (line.kind == LineKind::unpaid || (!pays && line.receiver != f)) {
                continue;
            }
            checks_.push_back(
                {.label = fmt::format("{}, {}{}", shown.item, plan_.view.funders.at(f),
                                      places_.years > 1 ? fmt::format(", {}", spot.year + 1) : ""),
                 .key = fmt::format("line-funder {} {} {}", key_of(spot), plan_.model.funders[f].id,
                                    spot.year + 1),
                 .reference = places_.cell(spot.row, places_.funders[f]),
                 .style = money_style(),
                 .expected = in_each_scenario(plan_, [&](const WorkbookScenario& scenario) {
                     return to_rational(year_in(scenario.result, spot).by_funder[f]);
                 })});
        }
    }

    void put_line(const BoardPackage& package, std::size_t line) {
        const BoardLine& shown = package.lines[line];
        for (std::size_t year = 0; year < static_cast<std::size_t>(places_.years); ++year) {
            const Spot spot{.package = package.index,
                            .line = line,
                            .year = year,
                            .row =
                                places_.first_rows[package.index][line] + static_cast<int>(year)};
            put_words(spot, shown);
            put_base_and_factors(spot);
            put_amounts(spot);
            put_stops(spot);
            put_hours(spot);
            check(spot, shown, places_.amount, "line", "", &LineYear::gross);
            check_funders(spot, shown);
        }
    }

    void put_package(const BoardPackage& package) {
        const int total = places_.total_rows[package.index];
        draft_.put(places_.first_rows[package.index].front() - 1, 0, package.title,
                   looking(CellLook::strong));
        const std::size_t first_check = checks_.size();
        for (std::size_t line = 0; line < package.lines.size(); ++line) {
            put_line(package, line);
        }
        checks_.at(first_check).heading = package.title;
        for (std::size_t column = 0; column < headings_.size(); ++column) {
            put(total, static_cast<int>(column), std::string{}, looking(CellLook::total));
        }
        put(total, 0, std::string(words_of(plan_.language).together), looking(CellLook::total));
        put_totals(package.index, total);
    }

    void put_sum(std::size_t package, int column, const Rational& sum, CellStyle style) {
        const int first = places_.first_rows[package].front();
        const int last = places_.total_rows[package] - 1;
        put(places_.total_rows[package], column,
            formula(fmt::format("SUM({}:{})", at(first, column), at(last, column)), sum), style);
    }

    void put_totals(std::size_t package, int /*total*/) {
        const PackageCost& cost = plan_.now().result.packages[package];
        const CellStyle money = money_style(CellLook::total);
        put_sum(package, places_.cost, to_rational(cost.total), money);
        for (std::size_t f = 0; f < places_.funders.size(); ++f) {
            put_sum(package, places_.funders[f], to_rational(cost.by_funder[f]), money);
        }
        if (places_.unpaid_hours) {
            put_sum(package, *places_.unpaid_hours, cost.unpaid_hours,
                    decimals_style(2, CellLook::total));
        }
        if (places_.support_hours) {
            put_sum(package, *places_.support_hours,
                    cost.support_hours ? cost.support_hours->value : Rational{},
                    decimals_style(2, CellLook::total));
        }
        if (package == plan_.model.comparator) {
            put_sum(package, *places_.stops, stops_now(), money);
        }
    }

    /// What stops being paid altogether: the cashable saving, and what the alternative costs.
    Rational stops_now() const {
        const CaseResult& result = plan_.now().result;
        const Comparison& any = result.comparisons.front();
        const PackageCost& package = result.packages[any.package];
        const Money paid =
            plan_.model.payer ? package.by_funder.at(*plan_.model.payer) : package.total;
        return to_rational(any.cashable_saving + paid);
    }

    const WorkbookPlan& plan_;
    const FiguresSheet& figures_;
    const YearsSheet& years_;
    SheetDraft draft_;
    std::vector<ColumnHeading> headings_;
    LinePlaces places_;
    std::vector<CheckedCell> checks_;
};

} // namespace

LinesSheet lines_sheet(const WorkbookPlan& plan, const FiguresSheet& figures,
                       const YearsSheet& years) {
    return Lines(plan, figures, years).sheet();
}

} // namespace carecost
