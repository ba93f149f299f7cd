// SPDX-License-Identifier: MIT
// The sheet of assumptions: the only place where a figure of the case stands as a number. All other
// sheets use the names that are defined here.
#include "carecost/base/text.hpp"
#include "carecost/report/formula_text.hpp"
#include "carecost/report/line_counting.hpp"
#include "carecost/report/workbook_sheets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace carecost {
namespace {

constexpr int heading_row = 3;
constexpr int first_scenario_column = 2;

/// Figures that have a row: all that are no mere reference, or that a scenario makes more than one.
std::vector<bool> rows_needed(const WorkbookPlan& plan) {
    std::vector<bool> needed;
    for (std::size_t i = 0; i < plan.model.figures.size(); ++i) {
        needed.push_back(std::any_of(
            plan.scenarios.begin(), plan.scenarios.end(),
            [i](const WorkbookScenario& each) { return !each.model.figures[i].refers_to; }));
    }
    return needed;
}

struct FigureUse {
    std::set<std::size_t> dividing;
    std::set<std::size_t> cashable;
};

FigureUse uses_of(const Case& model) {
    FigureUse use;
    const auto resolved = [&model](FigureId figure) {
        return model.figures.at(figure.index).refers_to.value_or(figure).index;
    };
    const auto note = [&](const Formula& formula) {
        for (const Term& term : formula.terms) {
            if (term.divides && term.form == Term::Form::figure) {
                use.dividing.insert({term.figure.index, resolved(term.figure)});
            }
        }
    };
    for (const Package& package : model.packages) {
        for (const Line& line : package.lines) {
            note(line.cost);
            if (line.hours) {
                note(*line.hours);
            }
            if (line.support_hours) {
                note(*line.support_hours);
            }
            if (line.cashable) {
                use.cashable.insert({line.cashable->index, resolved(*line.cashable)});
            }
        }
    }
    return use;
}

constexpr int most_decimals = 6;

bool has_no_end(const Rational& value) {
    return to_exact_text(value).find('/') != std::string::npos;
}

int decimals_of(const Rational& value) {
    const std::string text = to_exact_text(value);
    const std::size_t point = text.find('.');
    return point == std::string::npos
               ? (value.is_whole() ? 0 : most_decimals)
               : static_cast<int>(std::min<std::size_t>(most_decimals, text.size() - point - 1));
}

CellStyle style_of(const WorkbookPlan& plan, std::size_t figure, CellLook look) {
    const FigureKind kind = plan.model.figures[figure].kind;
    int decimals = kind == FigureKind::money ? 2 : 1;
    for (const WorkbookScenario& scenario : plan.scenarios) {
        const Rational& value = scenario.values[figure];
        decimals = std::max(decimals,
                            decimals_of(kind == FigureKind::share ? value * Rational{100} : value));
    }
    switch (kind) {
    case FigureKind::money:
        return money_style(look, decimals);
    case FigureKind::share:
        return {.look = look, .number = CellNumber::percent, .decimals = decimals};
    case FigureKind::quantity:
        break;
    }
    const bool fits =
        std::none_of(plan.scenarios.begin(), plan.scenarios.end(),
                     [&](const WorkbookScenario& each) { return has_no_end(each.values[figure]); });
    return fits ? looking(look) : decimals_style(most_decimals, look); // not 15 digits of a third
}

/// A quotient such as 365/7 stays one.
CellContent input_content(const Rational& value) {
    const std::string text = formula_number(value);
    if (text.find('/') != std::string::npos) {
        return CellFormula{text.substr(1, text.size() - 2), approximate(value)};
    }
    return approximate(value);
}

/// The figure's input in a scenario: a number of its own, or what it follows.
CellContent content_of(const WorkbookPlan& plan, const FiguresSheet& sheet, std::size_t figure,
                       std::size_t scenario) {
    const WorkbookScenario& each = plan.scenarios[scenario];
    const double value = approximate(each.values[figure]);
    const int column = first_scenario_column + static_cast<int>(scenario);
    if (const auto& follows = each.model.figures[figure].refers_to) {
        return CellFormula{
            relative_reference({.row = *sheet.row_of[follows->index], .column = column}), value};
    }
    const bool is_own = scenario <= WorkbookPlan::expected + 1 ||
                        each.values[figure] != plan.now().values[figure] ||
                        plan.model.figures[figure].refers_to;
    if (is_own) {
        return input_content(each.values[figure]);
    }
    const int expected_column = first_scenario_column + static_cast<int>(WorkbookPlan::expected);
    return CellFormula{
        relative_reference({.row = *sheet.row_of[figure], .column = expected_column}), value};
}

/// "3", of figures the first line's source.
CellContent source_content(const BoardFigure& figure) {
    return figure.source ? CellContent{static_cast<double>(*figure.source + 1)}
                         : CellContent{std::string{}};
}

/// What follows the line in "package/line/add/vat": "add/vat".
std::string field_of(const std::string& name) {
    const std::size_t first = name.find('/');
    const std::size_t second = first == std::string::npos ? first : name.find('/', first + 1);
    return second == std::string::npos ? std::string{} : name.substr(second + 1);
}

/// The unit in words, or the field where there is none: "per hour", "vat".
std::string unit_of(const WorkbookPlan& plan, const BoardFigure& figure) {
    if (!figure.unit.empty()) {
        return unit_phrase(plan.language, figure.unit);
    }
    const std::string field = field_of(figure.name);
    return field.starts_with("add/") ? field.substr(4) : field;
}

void add_names(const WorkbookPlan& plan, FiguresSheet& sheet, const std::vector<bool>& needed) {
    std::vector<std::string> taken;
    sheet.name_of.resize(plan.model.figures.size());
    for (std::size_t i = 0; i < plan.model.figures.size(); ++i) {
        if (needed[i]) {
            taken.push_back(defined_name(plan.model.name_of(FigureId{i}), taken));
            sheet.name_of[i] = taken.back();
        }
    }
    for (std::size_t i = 0; i < plan.model.figures.size(); ++i) {
        if (!needed[i]) {
            sheet.name_of[i] = sheet.name_of[plan.model.figures[i].refers_to.value().index];
        }
    }
}

/// The rows in the order of the case, under a heading for each package.
struct Layout {
    struct Group {
        std::string title;
        std::vector<std::size_t> figures;
    };
    std::vector<Group> groups;
};

Layout layout_of(const WorkbookPlan& plan, const std::vector<bool>& needed) {
    Layout layout;
    layout.groups.push_back({std::string(plan.words.named_figures), {}});
    for (const BoardPackage& package : plan.view.packages) {
        layout.groups.push_back({package.title, {}});
    }
    for (std::size_t i = 0; i < plan.model.figures.size(); ++i) {
        const Figure& figure = plan.model.figures[i];
        if (!needed[i]) {
            continue;
        }
        std::size_t group = 0;
        for (std::size_t p = 0; p < plan.view.packages.size(); ++p) {
            const bool is_its = figure.line && figure.line->package == plan.view.packages[p].index;
            group = is_its ? p + 1 : group;
        }
        layout.groups[group].figures.push_back(i);
    }
    std::erase_if(layout.groups, [](const Layout::Group& group) { return group.figures.empty(); });
    return layout;
}

void put_headings(const WorkbookPlan& plan, SheetDraft& draft) {
    const WorkbookWords& words = plan.words;
    std::vector<ColumnHeading> headings{{std::string(words.figure)}, {std::string(words.unit)}};
    for (const WorkbookScenario& scenario : plan.scenarios) {
        headings.push_back({scenario.title, true});
    }
    headings.push_back({std::string(words.in_use), true});
    headings.push_back({std::string(words.name)});
    headings.push_back({std::string(words.source), true});
    draft.put_headings(heading_row, headings);
}

CellRule rule_of(const WorkbookPlan& plan, const FigureUse& use, std::size_t figure, int row) {
    CellRule rule{
        .first = {.row = row, .column = first_scenario_column},
        .last = {.row = row,
                 .column = first_scenario_column + static_cast<int>(plan.scenarios.size()) - 1},
        .kind = CellRule::Kind::at_least_zero,
        .message = std::string(plan.words.rule_zero)};
    if (use.dividing.contains(figure)) {
        rule.kind = CellRule::Kind::above_zero;
        rule.message = plan.words.rule_above_zero;
    } else if (use.cashable.contains(figure)) {
        rule.kind = CellRule::Kind::share;
        rule.message = plan.words.rule_share;
    }
    return rule;
}

void put_figure(const WorkbookPlan& plan, const FigureUse& use, FiguresSheet& sheet,
                SheetDraft& draft, std::size_t i) {
    const BoardFigure& figure = plan.view.figures.at(i);
    const int row = *sheet.row_of[i];
    const int last = sheet.in_use_column - 1;
    draft.put(row, 0, figure.label, wrapped({}));
    draft.put(row, 1, unit_of(plan, figure));
    for (std::size_t s = 0; s < plan.scenarios.size(); ++s) {
        draft.put(row, first_scenario_column + static_cast<int>(s), content_of(plan, sheet, i, s),
                  style_of(plan, i, CellLook::input));
    }
    const CellPlace in_use{.row = row, .column = sheet.in_use_column};
    const std::string inputs =
        absolute_range({.row = row, .column = first_scenario_column}, {.row = row, .column = last});
    draft.put(row, in_use.column,
              CellFormula{fmt::format("INDEX({},1,case_scenario)", inputs),
                          approximate(plan.now().values[i])},
              style_of(plan, i, CellLook::strong));
    draft.put(row, in_use.column + 1, sheet.name_of[i], looking(CellLook::faint));
    draft.put(row, in_use.column + 2, source_content(figure), looking(CellLook::faint));
    draft.sheet().rules.push_back(rule_of(plan, use, i, row));
    const std::string place = on_sheet(draft.name(), absolute_reference(in_use));
    sheet.names.push_back({.name = sheet.name_of[i], .refers_to = place});
    constexpr double close = 1e-9;
    sheet.checks.push_back(
        {.label = fmt::format("{}, {}", figure.label, unit_of(plan, figure)),
         .key = "figure " + figure.name,
         .reference = place,
         .style = style_of(plan, i, CellLook::plain),
         .expected = in_each_scenario(
             plan, [i](const WorkbookScenario& scenario) { return scenario.values[i]; }),
         .tolerance = close});
}

} // namespace

std::string FiguresSheet::at_scenario(FigureId figure, std::size_t scenario) const {
    return on_sheet(sheet.name, absolute_reference({.row = row_of.at(figure.index).value(),
                                                    .column = first_scenario_column +
                                                              static_cast<int>(scenario)}));
}

FiguresSheet figures_sheet(const WorkbookPlan& plan) {
    const std::vector<bool> needed = rows_needed(plan);
    const Layout layout = layout_of(plan, needed);
    const FigureUse use = uses_of(plan.model);
    FiguresSheet sheet;
    sheet.in_use_column = first_scenario_column + static_cast<int>(plan.scenarios.size());
    sheet.row_of.resize(plan.model.figures.size());
    add_names(plan, sheet, needed);
    SheetDraft draft(plan.words.assumptions, plan.words.assumptions_title,
                     plan.words.assumptions_about);
    put_headings(plan, draft);
    int row = heading_row + 1;
    for (const Layout::Group& group : layout.groups) { // rows first: cells refer to each other
        ++row;
        for (const std::size_t figure : group.figures) {
            sheet.row_of[figure] = row++;
        }
    }
    for (const Layout::Group& group : layout.groups) {
        draft.put(*sheet.row_of[group.figures.front()] - 1, 0, group.title,
                  looking(CellLook::strong));
        for (const std::size_t figure : group.figures) {
            put_figure(plan, use, sheet, draft, figure);
        }
    }
    draft.sheet().frozen = {.row = heading_row + 1, .column = 1};
    draft.sheet().first_repeated = heading_row;
    draft.sheet().last_repeated = heading_row;
    sheet.sheet = std::move(draft).finished();
    return sheet;
}

} // namespace carecost
