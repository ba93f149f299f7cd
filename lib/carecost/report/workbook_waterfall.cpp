// SPDX-License-Identifier: MIT
// From what would happen otherwise to what is proposed, one line after the other: a table of where
// each begins and how much it is, and the bars that are drawn of it.
#include "carecost/report/workbook_sheets.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace carecost {
namespace {

constexpr int columns_of_chart = 13; // that it covers, and one beside it

class Bars {
  public:
    Bars(const WorkbookPlan& plan, const LinePlaces& lines, int heading_row, CellPlace chart_place)
        : plan_(plan), lines_(lines), heading_row_(heading_row), chart_place_(chart_place) {
        put_bars();
    }

    Waterfall waterfall() && { return std::move(part_); }

  private:
    static std::string at(int row, int column) {
        return relative_reference({.row = row, .column = column});
    }
    const CaseResult& now() const { return plan_.now().result; }
    std::string total_of(std::size_t package, int column) const {
        return lines_.cell(lines_.total_rows[package], column);
    }

    void put(int row, int column, CellContent content, CellStyle style) {
        part_.cells.push_back({.place = {.row = row, .column = column},
                               .content = std::move(content),
                               .style = style});
    }

    /// Lines that count for the headline.
    std::vector<std::size_t> lines_of_chart() const {
        std::vector<std::size_t> found;
        const std::vector<Line>& lines = plan_.model.packages[plan_.alternative()].lines;
        for (std::size_t l = 0; l < lines.size(); ++l) {
            const LineCost& cost = now().packages[plan_.alternative()].lines[l];
            const bool counts = plan_.payer() ? !cost.by_funder[*plan_.payer()].is_zero() ||
                                                    lines[l].kind == LineKind::paid
                                              : lines[l].kind == LineKind::paid;
            if (counts) {
                found.push_back(l);
            }
        }
        return found;
    }

    struct Bar {
        int row = 0;
        std::string label;
        std::string amount;
        Money value;
        Money starts{};
        bool is_total = false;
    };

    /// Helper columns: what is not drawn, what would happen otherwise, what adds, what takes off.
    void put_bar(const Bar& bar, const std::string& starts, int helper) {
        const bool is_first = bar.row == heading_row_ + 1;
        const CellLook look = bar.is_total ? CellLook::total : CellLook::plain;
        put(bar.row, 0, bar.label, wrapped(looking(look)));
        const double from = approximate(to_rational(bar.starts));
        const double amount = approximate(to_rational(bar.value));
        put(bar.row, 1, CellFormula{starts, from}, money_style(look));
        put(bar.row, 2, CellFormula{bar.amount, amount}, money_style(look));
        const std::string a = at(bar.row, 1);
        const std::string b = fmt::format("({}+{})", at(bar.row, 1), at(bar.row, 2));
        const double to = from + amount;
        const double low = std::min(from, to);
        const double high = std::max(from, to);
        const auto help = [&](int column, const std::string& text, double value) {
            put(bar.row, helper + column, CellFormula{text, value}, money_style(CellLook::faint));
        };
        const std::string hidden = fmt::format("MAX(0,MIN({0},{1}))+MIN(0,MAX({0},{1}))", a, b);
        help(0, hidden, std::max(0.0, low) + std::min(0.0, high));
        const std::string above = fmt::format("MAX(0,MAX({0},{1}))-MAX(0,MIN({0},{1}))", a, b);
        const double above_value = std::max(0.0, high) - std::max(0.0, low);
        const std::string below = fmt::format("MIN(0,MIN({0},{1}))-MIN(0,MAX({0},{1}))", a, b);
        const double below_value = std::min(0.0, low) - std::min(0.0, high);
        const std::string adds = fmt::format("{}>=0", at(bar.row, 2));
        help(1, is_first ? above : "0", is_first ? above_value : 0);
        help(2, is_first ? "0" : fmt::format("IF({},{},0)", adds, above),
             is_first || amount < 0 ? 0 : above_value);
        help(3, is_first ? "0" : fmt::format("IF({},0,{})", adds, above),
             is_first || amount >= 0 ? 0 : above_value);
        help(4, below, below_value);
    }

    void put_bars() {
        const int helper = chart_place_.column + columns_of_chart;
        const std::size_t package = plan_.alternative();
        const int counted = lines_.counted_cost(plan_);
        int row = heading_row_;
        put(row, 0, filled(plan_.words.chart_lines, fmt::arg("amount", plan_.amount_words())),
            looking(CellLook::heading));
        put(row, 1, std::string(plan_.words.starts_at), looking(CellLook::right_heading));
        put(row, 2, std::string(plan_.words.amount), looking(CellLook::right_heading));
        put(row, helper, std::string(plan_.words.behind_chart), looking(CellLook::note));
        ++row;
        put_bar({.row = row,
                 .label = plan_.view.comparator().title,
                 .amount = total_of(plan_.model.comparator, counted),
                 .value = counted_in(plan_, now(), plan_.model.comparator)},
                "0", helper);
        Money starts;
        const int first = ++row;
        for (const std::size_t line : lines_of_chart()) {
            const LineCost& cost = now().packages[package].lines[line];
            const Money value = plan_.payer() ? cost.by_funder[*plan_.payer()] : cost.cost;
            const std::string range = lines_.line_range(package, line, counted);
            put_bar({.row = row,
                     .label = plan_.view.alternative().lines[line].item,
                     .amount = lines_.years == 1 ? range : fmt::format("SUM({})", range),
                     .value = value,
                     .starts = starts},
                    row == first ? "0" : at(row - 1, 1) + "+" + at(row - 1, 2), helper);
            starts += value;
            ++row;
        }
        put_bar({.row = row,
                 .label = std::string(plan_.wording().words.together),
                 .amount = total_of(package, counted),
                 .value = counted_in(plan_, now(), package),
                 .is_total = true},
                "0", helper);
        add_chart(row, helper);
    }

    void add_chart(int last, int helper) {
        constexpr int frame = 100;
        constexpr int bar = 34;
        const int first = heading_row_ + 1;
        const std::string title =
            filled(plan_.words.chart_title,
                   fmt::arg("whom", whom_text(plan_.wording(), plan_.view.outcome)),
                   fmt::arg("amount", plan_.amount_words()));
        BarChart chart{
            .place = chart_place_,
            .title = title,
            .description = filled(
                plan_.words.chart_words, fmt::arg("package", plan_.view.alternative().title),
                fmt::arg("amount",
                         plan_.wording().money(counted_in(plan_, now(), plan_.alternative()))),
                fmt::arg("count", last - first - 1)),
            .category_column = 0,
            .series = {},
            .width = 700,
            .height = std::max(380, frame + bar * (last - first + 1))};
        const std::vector<ChartFill> fills{ChartFill::none, ChartFill::dark, ChartFill::accent,
                                           ChartFill::pale, ChartFill::accent};
        for (std::size_t i = 0; i < fills.size(); ++i) {
            const int column = helper + static_cast<int>(i);
            chart.series.push_back({.name = std::string(plan_.words.amount),
                                    .first = {first, column},
                                    .last = {last, column},
                                    .fill = fills[i]});
        }
        part_.chart = std::move(chart);
        part_.last_column = helper - 2;
    }

    const WorkbookPlan& plan_;
    const LinePlaces& lines_;
    int heading_row_;
    CellPlace chart_place_;
    Waterfall part_;
};

} // namespace

Money counted_in(const WorkbookPlan& plan, const CaseResult& result, std::size_t package) {
    const PackageCost& cost = result.packages.at(package);
    return plan.view.outcome == Outcome::payer_saving ? cost.by_funder.at(plan.model.payer.value())
                                                      : cost.total;
}

Waterfall waterfall(const WorkbookPlan& plan, const LinePlaces& lines, int heading_row,
                    const CellPlace& chart_place) {
    return Bars(plan, lines, heading_row, chart_place).waterfall();
}

} // namespace carecost
