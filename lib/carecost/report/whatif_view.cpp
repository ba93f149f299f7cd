// SPDX-License-Identifier: MIT
// Chooses the figures that get a slider, and finds for each alternative where they flip the answer
// and which of their ends is the better one: the same ends as in `sensitivity`.
#include "carecost/report/whatif_view.hpp"

#include "carecost/costing/break_even.hpp"
#include "carecost/uncertainty/distribution.hpp"
#include "carecost/uncertainty/one_way.hpp"
#include "carecost/uncertainty/program.hpp"

#include <algorithm>
#include <array>
#include <functional>

namespace carecost {
namespace {

/// Calls `visit` with every figure that the costs of a line hang on, and whether it divides.
void visit_figures(const Line& line, const std::function<void(FigureId, bool)>& visit) {
    for (const Term& term : line.cost.terms) {
        if (term.form != Term::Form::constant) {
            visit(term.figure, term.divides && term.form == Term::Form::figure);
        }
    }
    for (const FigureId taper : line.taper) {
        visit(taper, false);
    }
    if (line.cashable) {
        visit(*line.cashable, false);
    }
}

/// How the costs of a case hang on one figure.
struct Use {
    bool is_used = false;
    bool is_in_outcome = false; // in a line that counts for the headline
    bool divides = false;
};

Use use_of(const Case& model, FigureId figure, Outcome outcome) {
    Use use;
    for (const Package& package : model.packages) {
        for (const Line& line : package.lines) {
            visit_figures(line, [&](FigureId each, bool divides) {
                if (follows(model, each, figure)) {
                    use.is_used = true;
                    use.is_in_outcome =
                        use.is_in_outcome || !weight_in(model, line, outcome).is_zero();
                    use.divides = use.divides || divides;
                }
            });
        }
    }
    return use;
}

/// The first of these lists that is not empty: figures with a range, assumptions, prices and
/// quantities of the lines that count for the headline.
std::vector<FigureId> inputs_of(const Case& model, Outcome outcome) {
    std::array<std::vector<FigureId>, 3> lists;
    for (std::size_t i = 0; i < model.figures.size(); ++i) {
        const Figure& figure = model.figures[i];
        const Use use = use_of(model, FigureId{i}, outcome);
        if (figure.refers_to || !use.is_used) {
            continue;
        }
        if (varies(figure.estimate)) {
            lists[0].push_back(FigureId{i});
        }
        if (figure.is_assumption()) {
            lists[1].push_back(FigureId{i});
        } else if (figure.kind != FigureKind::share && use.is_in_outcome) {
            lists[2].push_back(FigureId{i});
        }
    }
    const auto first =
        std::find_if(lists.begin(), lists.end(), [](const auto& each) { return !each.empty(); });
    return first == lists.end() ? std::vector<FigureId>{} : *first;
}

bool is_of_comparator(const Case& model, FigureId figure) {
    const std::optional<LineId>& line = model.figures.at(figure.index).line;
    return line && line->package == model.comparator;
}

InputFlip to_flip(const std::optional<BreakEven>& found) {
    return found ? InputFlip{.moves_answer = true,
                             .is_unclear = found->is_unclear,
                             .value = found->value}
                 : InputFlip{};
}

/// An input without what hangs on the alternatives.
WhatIfInput input_of(const Case& model, FigureId id) {
    const Figure& figure = model.figures.at(id.index);
    WhatIfInput input{.figure = id.index,
                      .value = figure.estimate.value,
                      .is_of_comparator = is_of_comparator(model, id)};
    if (varies(figure.estimate)) {
        const Range range = range_of(figure);
        input.low = range.low;
        input.high = range.high;
    }
    return input;
}

/// Ends and flip points of all inputs for one alternative.
void add_alternative(const Case& model, Outcome outcome, std::size_t package,
                     std::vector<WhatIfInput>& inputs) {
    const FigureValues values = figure_values(model);
    const Schedule schedule = schedule_case(model);
    const Program saving = compile_saving(model, schedule, values, package, outcome);
    const EndValues ends = end_values(model, saving, values);
    for (WhatIfInput& input : inputs) {
        const FigureId figure{input.figure};
        input.best.push_back(ends.best.at(figure.index));
        input.worst.push_back(ends.worst.at(figure.index));
        input.flips.push_back(
            to_flip(break_even_of(model, schedule, values, package, outcome, figure)));
    }
}

} // namespace

WhatIfView whatif_view(const Case& model, const CaseResult& result, const BoardOptions& options) {
    WhatIfView view{.board = board_view(model, result, options)};
    view.shown = view.board.first().package;
    const std::vector<FigureId> figures = inputs_of(model, result.outcome);
    MovableCosts costs =
        movable_costs(model, schedule_case(model), figure_values(model), figures, result.outcome);
    for (const FigureId figure : figures) {
        view.inputs.push_back(input_of(model, figure));
    }
    for (const BoardPackage& package : view.board.packages) {
        view.lines.push_back(std::move(costs.packages.at(package.index)));
        if (package.index != model.comparator) {
            add_alternative(model, result.outcome, package.index, view.inputs);
        }
    }
    for (WhatIfInput& input : view.inputs) {
        input.slider = slider_for(
            {.value = input.value,
             .low = input.low,
             .high = input.high,
             .flips_at = input.flips.at(view.shown - 1).value,
             .is_share = view.board.figures.at(input.figure).kind == FigureKind::share,
             .must_be_positive = use_of(model, FigureId{input.figure}, result.outcome).divides});
    }
    return view;
}

} // namespace carecost
