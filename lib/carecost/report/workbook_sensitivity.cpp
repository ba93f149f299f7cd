// SPDX-License-Identifier: MIT
// One figure at a time, live: where the saving is a straight line in a figure its slope is a
// formula over the other names, and all the rest follows from it. Other figures are worked out by
// costing.
#include "carecost/costing/break_even.hpp"
#include "carecost/report/figure_influence.hpp"
#include "carecost/report/formula_text.hpp"
#include "carecost/report/line_counting.hpp"
#include "carecost/report/workbook_sheets.hpp"
#include "carecost/uncertainty/distribution.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace carecost {
namespace {

constexpr int saving_row = 3;
constexpr int heading_row = 5;
constexpr std::string_view saving_cell = "$B$4";
constexpr std::size_t best_scenario = 0;
constexpr std::size_t worst_scenario = 2;

enum Columns {
    label,
    now,
    best,
    worst,
    at_best,
    at_worst,
    change_best,
    change_worst,
    swing,
    flips,
    slope
};

class SensitivityOf {
  public:
    SensitivityOf(const WorkbookPlan& plan, const FiguresSheet& figures, const LinePlaces& lines)
        : plan_(plan), figures_(figures), lines_(lines), influence_(plan, figures, lines),
          draft_(plan.words.sensitivity, plan.words.sensitivity_title,
                 plan.words.sensitivity_about) {}

    CheckedSheet sheet() && {
        put_saving();
        int row = heading_row + 1;
        const std::vector<FigureId> ranged = ranged_figures();
        if (!ranged.empty()) {
            put_headings(heading_row, true);
            for (const FigureId figure : ranged) {
                put_figure(row++, figure, true);
            }
        }
        row = put_others(row + (ranged.empty() ? -1 : 1));
        if (has_fixed_) {
            draft_.put(row++, 0, "* " + std::string(plan_.words.fixed), looking(CellLook::note));
        }
        if (!ranged.empty()) {
            add_chart(row + 1, ranged);
        }
        draft_.sheet().frozen = {.row = 0, .column = 1};
        return {.sheet = std::move(draft_).finished(), .checks = std::move(checks_)};
    }

  private:
    static std::string at(int row, int column) {
        return relative_reference({.row = row, .column = column});
    }

    // ---- Which figures, and what carecost says of them

    std::vector<FigureId> ranged_figures() const {
        std::vector<FigureId> found;
        for (const BoardFlip& flip : plan_.view.first().flips) {
            if (flip.has_range) { // the others stand in a table of their own
                found.push_back(FigureId{flip.figure});
            }
        }
        return found;
    }

    /// Flips of every figure in a scenario, ranges or not.
    std::vector<BreakEven> flips_in(const WorkbookScenario& scenario) const {
        Case listed = scenario.model;
        for (Figure& figure : listed.figures) {
            figure.line.reset(); // as assumptions are listed
        }
        return break_even(listed, plan_.schedule, scenario.values, plan_.alternative(),
                          plan_.view.outcome);
    }

    Rational saving_in(const WorkbookScenario& scenario, FigureId figure,
                       const Rational& value) const {
        return unrounded_outcome(scenario.model, plan_.schedule,
                                 with_value(scenario.model, scenario.values, figure, value),
                                 plan_.alternative(), plan_.view.outcome);
    }
    Rational saving_in(const WorkbookScenario& scenario) const {
        return unrounded_outcome(scenario.model, plan_.schedule, scenario.values,
                                 plan_.alternative(), plan_.view.outcome);
    }
    Rational input_of(FigureId figure, std::size_t scenario) const {
        return plan_.scenarios[scenario].values[figure.index];
    }

    // ---- Cells

    /// carecost's own value in each scenario.
    std::string fixed_text(const std::vector<std::optional<double>>& values,
                           std::string_view nothing) const {
        std::string text = "CHOOSE(case_scenario";
        for (const std::optional<double>& value : values) {
            text += value ? fmt::format(",{:.15g}", *value) : "," + formula_words(nothing);
        }
        return text + ")";
    }

    void put_saving() {
        const auto part = [&](std::size_t package) {
            return fmt::format("SUMPRODUCT({},{})", lines_.package_range(package, lines_.unrounded),
                               lines_.package_range(package, lines_.weight));
        };
        draft_.put(saving_row, 0, std::string(plan_.words.saving_now), looking(CellLook::strong));
        draft_.put(saving_row, 1,
                   CellFormula{part(plan_.model.comparator) + "+" + part(plan_.alternative()),
                               approximate(saving_in(plan_.now()))},
                   money_style(CellLook::strong));
        check(saving_row, 1, std::string(plan_.words.saving_now), "unrounded-saving", money_style(),
              [&](const WorkbookScenario& scenario) { return std::optional{saving_in(scenario)}; });
        checks_.back().heading = plan_.words.sensitivity_title;
    }

    void put_headings(int row, bool has_ranges) {
        const WorkbookWords& words = plan_.words;
        const auto head = [&](int column, std::string_view text) {
            draft_.put(row, column, std::string(text),
                       looking(column == label ? CellLook::heading : CellLook::right_heading));
        };
        head(label, has_ranges ? words.figure : words.without_range);
        head(now, words.in_use);
        if (has_ranges) {
            head(best, words.best);
            head(worst, words.worst);
            head(at_best, words.at_best);
            head(at_worst, words.at_worst);
            head(change_best, words.change_at_best);
            head(change_worst, words.change_at_worst);
            head(swing, words.swing);
        }
        head(has_ranges ? flips : best, words.flips_at);
        head(has_ranges ? slope : worst, words.per_unit);
    }

    CellStyle style_of(FigureId figure) const {
        switch (plan_.model.figures[figure.index].kind) {
        case FigureKind::money:
            return money_style();
        case FigureKind::share:
            return {.number = CellNumber::percent, .decimals = 2};
        case FigureKind::quantity:
            break;
        }
        return decimals_style(2);
    }

    std::string name_of(FigureId figure) const {
        const BoardFigure& of = plan_.view.figures.at(figure.index);
        return of.unit.empty()
                   ? of.label
                   : fmt::format("{}, {}", of.label, unit_phrase(plan_.language, of.unit));
    }

    template <typename Pick>
    void check(int row, int column, const std::string& label_text, const std::string& key,
               const CellStyle& style, Pick pick) {
        checks_.push_back({.label = label_text,
                           .key = key,
                           .reference = on_sheet(draft_.name(), absolute_reference({row, column})),
                           .style = style,
                           .expected = in_each_scenario(plan_, pick)});
    }

    void put_figure(int row, FigureId figure, bool has_range) {
        const Shape shape = influence_.shape_of(figure);
        has_fixed_ = has_fixed_ || shape != Shape::straight;
        const std::string mark = shape == Shape::straight ? "" : " *";
        draft_.put(row, label, name_of(figure) + mark, wrapped({}));
        const auto put_input = [&](int column, const std::string& text, std::size_t scenario) {
            draft_.put(row, column, CellFormula{text, approximate(input_of(figure, scenario))},
                       style_of(figure));
        };
        put_input(now, figures_.name_of[figure.index], WorkbookPlan::expected);
        if (has_range) {
            put_input(best, figures_.at_scenario(figure, best_scenario), best_scenario);
            put_input(worst, figures_.at_scenario(figure, worst_scenario), worst_scenario);
            put_end(row, figure, shape, best, best_scenario);
            put_end(row, figure, shape, worst, worst_scenario);
            put_swing(row, figure);
        }
        put_slope_and_flip(row, figure, shape, has_range ? slope : worst, has_range ? flips : best);
    }

    /// The saving with the figure at an end, and how far that is from the saving in use.
    void put_end(int row, FigureId figure, Shape shape, int end_column, std::size_t end) {
        const int column = end_column == best ? at_best : at_worst;
        const auto value = [&](const WorkbookScenario& scenario) {
            return std::optional{saving_in(scenario, figure, input_of(figure, end))};
        };
        const std::string text =
            shape == Shape::straight ? fmt::format("{}+{}*({}-{})", saving_cell, at(row, slope),
                                                   at(row, end_column), at(row, now))
            : shape == Shape::product
                ? std::string(saving_cell) + influence_.change_text(figure, at(row, end_column))
                : fixed_text(in_each_scenario(plan_, value), "");
        const Rational here = *value(plan_.now());
        draft_.put(row, column, CellFormula{text, approximate(here)}, money_style());
        draft_.put(row, end_column == best ? change_best : change_worst,
                   CellFormula{fmt::format("{}-{}", at(row, column), saving_cell),
                               approximate(here - saving_in(plan_.now()))},
                   change_style());
        const bool is_best = end_column == best;
        check(row, column,
              fmt::format("{}: {}", name_of(figure),
                          is_best ? plan_.words.at_best : plan_.words.at_worst),
              (is_best ? "best " : "worst ") + plan_.model.name_of(figure), money_style(), value);
    }

    void put_swing(int row, FigureId figure) {
        const Rational ends = saving_in(plan_.now(), figure, input_of(figure, best_scenario)) -
                              saving_in(plan_.now(), figure, input_of(figure, worst_scenario));
        draft_.put(row, swing,
                   CellFormula{fmt::format("ABS({}-{})", at(row, at_best), at(row, at_worst)),
                               approximate(ends.is_negative() ? -ends : ends)},
                   money_style());
    }

    void put_slope_and_flip(int row, FigureId figure, Shape shape, int slope_column,
                            int flip_column) {
        const std::vector<FlipIn> known = flips_of(figure);
        if (shape == Shape::straight) {
            const Rational step =
                saving_in(plan_.now(), figure, input_of(figure, 1) + 1) - saving_in(plan_.now());
            draft_.put(row, slope_column,
                       CellFormula{influence_.slope_text(figure), approximate(step)},
                       money_style(CellLook::faint));
        }
        const std::string_view nothing = plan_.words.flips_never;
        std::vector<std::optional<double>> values;
        values.reserve(known.size());
        for (const FlipIn& each : known) {
            values.push_back(each.value);
        }
        const auto& here = values.at(WorkbookPlan::expected);
        const CellFormula formula{shape == Shape::straight ? flip_text(row, figure, slope_column)
                                                           : fixed_text(values, nothing),
                                  here ? CachedValue{*here} : CachedValue{std::string(nothing)}};
        CellStyle style = style_of(figure);
        style.look = CellLook::strong;
        style.is_right = true;
        draft_.put(row, flip_column, formula, style);
        const bool is_known = std::none_of(known.begin(), known.end(),
                                           [](const FlipIn& each) { return each.is_unclear; });
        if (is_known) {
            checks_.push_back(
                {.label = fmt::format("{}: {}", name_of(figure), plan_.words.flips_at),
                 .key = "flips " + plan_.model.name_of(figure),
                 .reference = on_sheet(draft_.name(), absolute_reference({row, flip_column})),
                 .style = style_of(figure),
                 .expected = values,
                 .tolerance = 1e-5,
                 .nothing = std::string(nothing)});
        }
    }

    std::string flip_text(int row, FigureId figure, int slope_column) const {
        const std::string value =
            fmt::format("({}-{}/{})", at(row, now), saving_cell, at(row, slope_column));
        const bool is_share = plan_.model.figures[figure.index].kind == FigureKind::share;
        return fmt::format("IF({0}=0,{2},IF(OR(ROUND({1},9)<0,{3}),{2},{1}))",
                           at(row, slope_column), value, formula_words(plan_.words.flips_never),
                           is_share ? fmt::format("ROUND({},9)>1", value) : "FALSE");
    }

    struct FlipIn {
        std::optional<double> value;
        bool is_unclear = false;
    };

    std::vector<FlipIn> flips_of(FigureId figure) {
        if (flips_.empty()) {
            for (const WorkbookScenario& scenario : plan_.scenarios) {
                flips_.push_back(flips_in(scenario));
            }
        }
        std::vector<FlipIn> found;
        for (const std::vector<BreakEven>& list : flips_) {
            const auto entry = std::find_if(list.begin(), list.end(), [&](const BreakEven& each) {
                return each.figure == figure;
            });
            const bool is_there = entry != list.end();
            found.push_back({.value = is_there && entry->value
                                          ? std::optional{approximate(*entry->value)}
                                          : std::nullopt,
                             .is_unclear = is_there && entry->is_unclear});
        }
        return found;
    }

    /// Assumptions without a range that move the saving.
    int put_others(int row) {
        std::vector<FigureId> others;
        const CaseResult& result = plan_.now().result;
        for (const Comparison& comparison : result.comparisons) {
            if (comparison.package != plan_.alternative()) {
                continue;
            }
            for (const BreakEven& each : comparison.break_even) {
                if (!varies(plan_.model.figures[each.figure.index].estimate)) {
                    others.push_back(each.figure);
                }
            }
        }
        if (others.empty()) {
            return row;
        }
        put_headings(row++, false);
        for (const FigureId figure : others) {
            put_figure(row++, figure, false);
        }
        return row + 1;
    }

    void add_chart(int row, const std::vector<FigureId>& ranged) {
        constexpr std::size_t most_bars = 15;
        constexpr int frame = 110; // title, axis, legend
        constexpr int bar = 30;
        const int count = static_cast<int>(std::min(ranged.size(), most_bars));
        const int first = heading_row + 1;
        const int last = first + count - 1;
        std::string names;
        for (int i = 0; i < count; ++i) {
            names += (i > 0 ? "; " : "") + name_of(ranged[static_cast<std::size_t>(i)]);
        }
        draft_.sheet().charts.push_back(
            {.place = {.row = row, .column = 0},
             .title = filled(plan_.words.tornado, fmt::arg("amount", plan_.amount_words())),
             .description = filled(plan_.words.tornado_words, fmt::arg("figure", names)),
             .category_column = label,
             .series = {{.name = std::string(plan_.words.at_best),
                         .first = {first, change_best},
                         .last = {last, change_best},
                         .fill = ChartFill::accent},
                        {.name = std::string(plan_.words.at_worst),
                         .first = {first, change_worst},
                         .last = {last, change_worst},
                         .fill = ChartFill::dark}},
             .width = 900,
             .height = frame + bar * count,
             .is_stacked = false,
             .has_legend = true});
    }

    const WorkbookPlan& plan_;
    const FiguresSheet& figures_;
    const LinePlaces& lines_;
    FigureInfluence influence_;
    SheetDraft draft_;
    std::vector<CheckedCell> checks_;
    std::vector<std::vector<BreakEven>> flips_; // by scenario
    bool has_fixed_ = false;
};

} // namespace

CheckedSheet sensitivity_sheet(const WorkbookPlan& plan, const FiguresSheet& figures,
                               const LinePlaces& lines) {
    return SensitivityOf(plan, figures, lines).sheet();
}

} // namespace carecost
