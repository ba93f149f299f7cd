// SPDX-License-Identifier: MIT
// The first sheet: which scenario, what is saved, whether carecost says the same, and the waterfall
// from what would happen otherwise to what is proposed.
#include "carecost/base/text.hpp"
#include "carecost/report/formula_text.hpp"
#include "carecost/report/workbook_sheets.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace carecost {
namespace {

constexpr int chart_gap = 1; // empty columns before the chart

/// A long text in rows that fit a page; what is past the last ends in "…".
std::vector<std::string> in_rows(std::string_view text, std::size_t width, std::size_t most) {
    std::vector<std::string> rows(1);
    for (const std::string_view word : split(text, ' ')) {
        if (!rows.back().empty() && display_width(rows.back()) + 1 + display_width(word) > width) {
            rows.emplace_back();
        }
        rows.back() +=
            (rows.back().empty() ? "" : " ") + std::string(first_characters(word, width));
    }
    if (rows.size() > most) {
        rows.resize(most);
        rows.back() += "\u2026";
    }
    return rows;
}

/// " for the town" and ", maksajana kunta" as they stand alone.
std::string without_comma(std::string_view whom) {
    whom.remove_prefix(std::min(whom.find_first_not_of(", "), whom.size()));
    return std::string(whom);
}

/// Rows of the sheet, which the check sheet must know before the sheet itself is made.
struct Rows {
    std::vector<std::string> title;
    std::vector<std::string> about;
    int choice = 0;
    int headline = 0;
    int heading = 0; // of a column for each alternative; not shown for one
    int before = 0;
    int after = 0;
    int saving = 0;
    int share = 0;
    int saving_all = 0;
    int cashable = 0;
    int release = 0;
    int same = 0;
    int scenarios = 0; // heading; the list follows
    int chart_lines = 0;
};

Rows rows_of(const WorkbookPlan& plan) {
    constexpr std::size_t title_width = 70;
    constexpr std::size_t about_width = 110;
    Rows rows{.title = in_rows(plan.view.head.title, title_width, 3),
              .about = in_rows(plan.view.head.summary, about_width, 6)};
    rows.choice = static_cast<int>(rows.title.size() + rows.about.size()) + 1;
    rows.headline = rows.choice + 3;
    rows.heading = rows.headline + 2;
    rows.before = rows.heading + 1;
    rows.after = rows.before + 1;
    rows.saving = rows.after + 1;
    rows.share = rows.saving + 1;
    rows.saving_all = rows.share + 1;
    rows.cashable = rows.saving_all + 1;
    rows.release = rows.cashable + 1;
    rows.same = rows.release + 2;
    rows.scenarios = rows.same + 2;
    rows.chart_lines = rows.scenarios + static_cast<int>(plan.scenarios.size()) + 2;
    return rows;
}

/// Alternatives in the order of the view, the headline's first.
const BoardPackage& package_of(const WorkbookPlan& plan, std::size_t comparison) {
    return plan.view.packages.at(plan.view.comparisons.at(comparison).package);
}

const Comparison& comparison_in(const CaseResult& result, std::size_t package) {
    return *std::find_if(result.comparisons.begin(), result.comparisons.end(),
                         [package](const Comparison& each) { return each.package == package; });
}

Money headline_in(const WorkbookPlan& plan, const CaseResult& result, std::size_t package) {
    const Comparison& comparison = comparison_in(result, package);
    return plan.view.outcome == Outcome::payer_saving ? comparison.payer_saving.value()
                                                      : comparison.saving;
}

int column_of(std::size_t comparison) { return static_cast<int>(comparison) + 1; }

class Summary {
  public:
    Summary(const WorkbookPlan& plan, const LinePlaces& lines, const CheckSheet& check)
        : plan_(plan), lines_(lines), check_(check), rows_(rows_of(plan)),
          draft_(plan.words.summary, rows_.title.front(), "") {
        draft_.sheet().cells.pop_back(); // the empty subtitle: rows of text follow
    }

    SummarySheet sheet() && {
        put_head();
        put_choice();
        put_headline();
        for (std::size_t c = 0; c < plan_.view.comparisons.size(); ++c) {
            put_comparison(c);
        }
        put_labels();
        put_same();
        put_scenarios();
        put_waterfall();
        std::vector<DefinedName> names{
            {.name = "case_scenario",
             .refers_to = on_sheet(draft_.name(), absolute_reference({rows_.choice, 2}))}};
        return {.sheet = std::move(draft_).finished(), .names = std::move(names)};
    }

  private:
    static std::string at(int row, int column) {
        return relative_reference({.row = row, .column = column});
    }
    const CaseResult& now() const { return plan_.now().result; }
    int columns() const { return static_cast<int>(plan_.view.comparisons.size()) + 1; }
    int chart_column() const { return std::max(columns(), 3) + chart_gap; }

    void put_head() {
        int row = 1;
        for (std::size_t i = 1; i < rows_.title.size(); ++i) {
            draft_.put(row++, 0, rows_.title[i], looking(CellLook::title));
        }
        for (const std::string& line : rows_.about) {
            draft_.put(row++, 0, line, looking(CellLook::subtitle));
        }
    }

    std::string scenario_list() const {
        const int count = static_cast<int>(plan_.scenarios.size());
        return absolute_range({rows_.scenarios + 1, 0}, {rows_.scenarios + count, 0});
    }

    void put_choice() {
        const std::string list = scenario_list();
        draft_.put(rows_.choice, 0, std::string(plan_.words.scenario), looking(CellLook::strong));
        draft_.put(rows_.choice, 1, plan_.now().title, looking(CellLook::choice));
        // No MATCH: it would take * and ? of a title for any characters.
        const std::string number =
            fmt::format("SUMPRODUCT(({}={})*(ROW({})-{}))", list,
                        absolute_reference({rows_.choice, 1}), list, rows_.scenarios + 1);
        draft_.put(rows_.choice, 2,
                   CellFormula{fmt::format("IF({0}>0,{0},{1})", number, WorkbookPlan::expected + 1),
                               static_cast<double>(WorkbookPlan::expected + 1)},
                   looking(CellLook::faint));
        draft_.put(rows_.choice + 1, 0, std::string(plan_.words.choose), looking(CellLook::note));
        draft_.sheet().rules.push_back({.first = {rows_.choice, 1},
                                        .last = {rows_.choice, 1},
                                        .kind = CellRule::Kind::one_of,
                                        .list = list,
                                        .message = std::string(plan_.words.rule_choice)});
    }

    std::string_view outcome_words(const Money& saving) const {
        return saving.is_zero()       ? plan_.words.equal
               : saving.is_negative() ? plan_.words.dearer
                                      : plan_.words.saved;
    }

    void put_headline() {
        const Money saving = headline_in(plan_, now(), plan_.alternative());
        const std::string span = span_text(plan_.wording());
        const auto words = [&](std::string_view message) {
            return filled(message, fmt::arg("span", span));
        };
        const std::string cell = at(rows_.saving, 1);
        draft_.put(rows_.headline, 0,
                   CellFormula{fmt::format("IF({0}>0,{1},IF({0}<0,{2},{3}))", cell,
                                           formula_words(words(plan_.words.saved)),
                                           formula_words(words(plan_.words.dearer)),
                                           formula_words(words(plan_.words.equal))),
                               words(outcome_words(saving))},
                   looking(CellLook::strong));
        draft_.put(rows_.headline, 1,
                   CellFormula{fmt::format("ABS({})", cell),
                               approximate(to_rational(saving.is_negative() ? -saving : saving))},
                   {.number = CellNumber::large_money});
        if (plan_.model.funders.empty()) {
            return;
        }
        const std::string whom = whom_text(plan_.wording(), plan_.view.outcome);
        draft_.put(rows_.headline + 1, 0, without_comma(whom), looking(CellLook::note));
    }

    void put_labels() {
        const WorkbookWords& words = plan_.words;
        draft_.put(rows_.before, 0, plan_.view.comparator().title, wrapped({}));
        draft_.put(rows_.after, 0,
                   plan_.view.comparisons.size() == 1 ? plan_.view.alternative().title
                                                      : std::string(words.proposed),
                   wrapped({}));
        draft_.put(rows_.saving, 0, std::string(words.saving), looking(CellLook::strong));
        draft_.put(rows_.share, 0, std::string(words.saving_share));
        draft_.put(rows_.saving_all, 0, std::string(words.saving_all));
        draft_.put(rows_.cashable, 0, std::string(words.cashable), wrapped({}));
        draft_.put(rows_.release, 0, std::string(words.release_share), wrapped({}));
    }

    std::string total_of(std::size_t package, int column) const {
        return lines_.cell(lines_.total_rows[package], column);
    }
    /// The payer's column whatever the headline speaks of: only its cost can stop.
    int payer_column() const {
        return plan_.model.payer && plan_.has_funders() ? lines_.funders[*plan_.model.payer]
                                                        : lines_.cost;
    }

    void put_money(int row, int column, const std::string& text, const Money& value,
                   CellLook look = CellLook::plain) {
        draft_.put(row, column, CellFormula{text, approximate(to_rational(value))},
                   money_style(look));
    }

    void put_quotient(int row, int column, const std::string& part, const std::string& whole,
                      const std::optional<Rational>& value) {
        draft_.put(
            row, column,
            CellFormula{
                fmt::format("IF({}>0,{}/{},{})", whole, part, whole, formula_words("\u2013")),
                value ? CachedValue{approximate(*value)} : CachedValue{std::string("\u2013")}},
            {.number = CellNumber::percent, .decimals = 1, .is_right = true});
    }

    void put_comparison(std::size_t c) {
        const std::size_t package = package_of(plan_, c).index;
        const std::size_t comparator = plan_.model.comparator;
        const Comparison& comparison = comparison_in(now(), package);
        const int column = column_of(c);
        const int counted = lines_.counted_cost(plan_);
        if (plan_.view.comparisons.size() > 1) {
            draft_.put(rows_.heading, column, package_of(plan_, c).title,
                       looking(CellLook::right_heading));
        }
        put_money(rows_.before, column, total_of(comparator, counted),
                  counted_in(plan_, now(), comparator));
        put_money(rows_.after, column, total_of(package, counted),
                  counted_in(plan_, now(), package));
        const Money saving = headline_in(plan_, now(), package);
        put_money(rows_.saving, column,
                  fmt::format("ROUND({}-{},2)", at(rows_.before, column), at(rows_.after, column)),
                  saving, CellLook::strong);
        const Money before = counted_in(plan_, now(), comparator);
        // Who receives money otherwise has no cost that a saving could be a share of.
        put_quotient(rows_.share, column, at(rows_.saving, column), at(rows_.before, column),
                     before > Money{} ? std::optional{to_rational(saving) / to_rational(before)}
                                      : std::nullopt);
        put_money(rows_.saving_all, column,
                  fmt::format("ROUND({}-{},2)", total_of(comparator, lines_.cost),
                              total_of(package, lines_.cost)),
                  comparison.saving);
        put_money(rows_.cashable, column,
                  fmt::format("ROUND({}-{},2)", total_of(comparator, lines_.stops.value()),
                              total_of(package, payer_column())),
                  comparison.cashable_saving);
        put_quotient(rows_.release, column, total_of(package, payer_column()),
                     total_of(comparator, payer_column()), comparison.break_even_release_share);
    }

    void put_same() {
        const WorkbookWords& words = plan_.words;
        draft_.put(rows_.same, 0, std::string(words.same_figures), looking(CellLook::strong));
        draft_.put(rows_.same, 1,
                   CellFormula{fmt::format("IF({0}>0,{1},IF({2}>0,{3}&{2},{4}&{5}))",
                                           check_.figures_differ, formula_words(words.same_changed),
                                           check_.amounts_differ, formula_words(words.same_not),
                                           formula_words(words.same_all), check_.amounts),
                               fmt::format("{}{}", words.same_all, check_.amounts)},
                   looking(CellLook::strong));
    }

    void put_scenarios() {
        draft_.put(rows_.scenarios, 0, std::string(plan_.words.each_scenario),
                   looking(CellLook::heading));
        draft_.put(rows_.scenarios, 1, std::string(plan_.words.saving),
                   looking(CellLook::right_heading));
        int row = rows_.scenarios + 1;
        for (const WorkbookScenario& scenario : plan_.scenarios) {
            const Money saving = headline_in(plan_, scenario.result, plan_.alternative());
            draft_.put(row, 0, scenario.title);
            draft_.put(row++, 1, approximate(to_rational(saving)), money_style());
        }
    }

    void put_waterfall() {
        Waterfall part = waterfall(plan_, lines_, rows_.chart_lines,
                                   {.row = rows_.choice, .column = chart_column()});
        for (SheetCell& cell : part.cells) {
            draft_.put(cell.place.row, cell.place.column, std::move(cell.content), cell.style);
        }
        draft_.sheet().charts.push_back(std::move(part.chart));
        draft_.sheet().last_print_column = part.last_column;
    }

    const WorkbookPlan& plan_;
    const LinePlaces& lines_;
    const CheckSheet& check_;
    Rows rows_;
    SheetDraft draft_;
};

} // namespace

std::vector<CheckedCell> summary_checks(const WorkbookPlan& plan) {
    using Known = std::optional<Rational>;
    const Rows rows = rows_of(plan);
    std::vector<CheckedCell> checks;
    for (std::size_t c = 0; c < plan.view.comparisons.size(); ++c) {
        const BoardPackage& package = package_of(plan, c);
        const std::string& id = plan.model.packages[package.index].id;
        const auto add = [&](int row, std::string_view label, std::string_view key,
                             const CellStyle& style, auto pick) {
            checks.push_back(
                {.label = fmt::format("{}, {}", label, package.title),
                 .key = fmt::format("{} {}", key, id),
                 .reference = on_sheet(std::string(plan.words.summary),
                                       absolute_reference({row, column_of(c)})),
                 .style = style,
                 .expected = in_each_scenario(plan, [&](const WorkbookScenario& scenario) -> Known {
                     return pick(scenario.result);
                 })});
        };
        const auto comparison = [&](const CaseResult& result) -> const Comparison& {
            return comparison_in(result, package.index);
        };
        add(rows.saving, plan.words.saving, "headline", money_style(),
            [&](const CaseResult& result) -> Known {
                return to_rational(headline_in(plan, result, package.index));
            });
        add(rows.saving_all, plan.words.saving_all, "saving", money_style(),
            [&](const CaseResult& result) -> Known {
                return to_rational(comparison(result).saving);
            });
        add(rows.cashable, plan.words.cashable, "cashable-saving", money_style(),
            [&](const CaseResult& result) -> Known {
                return to_rational(comparison(result).cashable_saving);
            });
        const CellStyle share{.number = CellNumber::percent, .decimals = 4};
        add(rows.release, plan.words.release_share, "release-share", share,
            [&](const CaseResult& result) { return comparison(result).break_even_release_share; });
        checks.back().tolerance = 1e-9;
    }
    checks.front().heading = plan.words.summary;
    return checks;
}

SummarySheet summary_sheet(const WorkbookPlan& plan, const LinePlaces& lines,
                           const CheckSheet& check) {
    return Summary(plan, lines, check).sheet();
}

} // namespace carecost
