// SPDX-License-Identifier: MIT
// Copies member by member what a board may see, and works out the ranges and chances beside it.
// Nothing is copied whole from the case, so a new member of Case stays inside until it is let out.
#include "carecost/report/board_view.hpp"

#include "carecost/base/text.hpp"
#include "carecost/costing/break_even.hpp"
#include "carecost/costing/comparison.hpp"
#include "carecost/costing/faults.hpp"
#include "carecost/costing/package_cost.hpp"
#include "carecost/report/line_counting.hpp"
#include "carecost/uncertainty/one_way.hpp"
#include "carecost/uncertainty/program.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>

namespace carecost {
namespace {

/// What every step below looks at.
struct Making {
    const Case& model;
    const CaseResult& result;
    const BoardOptions& options;
    Schedule schedule;
    FigureValues values;
    std::vector<const Source*> sources{}; // by number
};

BoardHead head_of(const Making& making) {
    const Case& model = making.model;
    BoardHead head{.case_id = model.id,
                   .title = model.title,
                   .summary = model.summary,
                   .meeting = model.meeting,
                   .as_of = model.as_of,
                   .client_alias = model.client_alias};
    if (!model.story) {
        return head;
    }
    const Story& story = *model.story;
    head.ask = story.ask;
    const bool says_something = !(story.wants.empty() && story.why.empty() && story.helps.empty());
    if (says_something && making.options.has_story) {
        if (story.consent) {
            head.story = BoardStory{.wants = story.wants, .why = story.why, .helps = story.helps};
        } else {
            head.story_lacks_consent = true;
        }
    }
    return head;
}

bool is_same_source(const Source& left, const Source& right) {
    return std::tie(left.reference, left.type, left.date) ==
           std::tie(right.reference, right.type, right.date);
}

/// The number of a source, from 0; a new one gets the next.
std::size_t numbered(Making& making, const Source& source) {
    const auto found =
        std::find_if(making.sources.begin(), making.sources.end(),
                     [&](const Source* each) { return is_same_source(*each, source); });
    if (found != making.sources.end()) {
        return static_cast<std::size_t>(found - making.sources.begin());
    }
    making.sources.push_back(&source);
    return making.sources.size() - 1;
}

/// What of a line's money the headline counts.
Money counted_cost(const Making& making, const LineCost& cost) {
    const auto& payer = making.model.payer;
    return making.result.outcome == Outcome::payer_saving && payer ? cost.by_funder.at(*payer)
                                                                   : cost.cost;
}

/// The same of a package, worked out with other figures.
Money counted_cost(const Making& making, const PackageCost& cost) {
    return making.result.outcome == Outcome::payer_saving ? payer_cost(making.model, cost)
                                                          : cost.total;
}

std::vector<PackageCost> packages_at(const Making& making, const FigureValues& values) {
    return cost_packages(making.model, making.schedule, values);
}

/// Ends of the package's own cost: its "worst saving" end is the cheapest.
BoardRange range_of_package(const Making& making, std::size_t package) {
    const Program cost =
        compile_cost(making.model, making.schedule, making.values, package, making.result.outcome);
    const EndValues ends = end_values(making.model, cost, making.values);
    const auto cost_at = [&](const FigureValues& values) {
        return counted_cost(making, packages_at(making, values).at(package));
    };
    return {.low = cost_at(ends.worst),
            .expected = counted_cost(making, making.result.packages.at(package)),
            .high = cost_at(ends.best)};
}

BoardLine line_of(Making& making, BoardView& view, std::size_t package, std::size_t l) {
    const Line& line = making.model.packages.at(package).lines.at(l);
    const LineCost& cost = making.result.packages.at(package).lines.at(l);
    BoardLine row{.item = line.item,
                  .counted = counted_text({.model = making.model,
                                           .language = making.options.language,
                                           .numbers = making.options.numbers},
                                          line),
                  .kind = line.kind,
                  .cost = cost.cost,
                  .gross = cost.gross,
                  .counted_cost = counted_cost(making, cost),
                  .by_funder = cost.by_funder,
                  .unpaid_hours = cost.unpaid_hours};
    if (line.source) {
        row.source = numbered(making, *line.source);
        view.sources.resize(making.sources.size());
        BoardSource& source = view.sources.at(*row.source);
        source.type = line.source->type;
        source.date = line.source->date;
        ++source.line_count;
    } else {
        ++view.lines_without_source;
    }
    return row;
}

/// @throws InputError for what would be too large to be kept exact
template <typename Work>
auto guarded(const Making& making, std::size_t package, const Work& work) {
    try {
        return work();
    } catch (const RationalOverflow&) {
        throw InputError{too_large(making.model, making.model.packages.at(package))};
    }
}

void add_package(Making& making, BoardView& view, std::size_t package) {
    const PackageCost& cost = making.result.packages.at(package);
    BoardPackage added{
        .index = package,
        .title = making.model.packages.at(package).title,
        .total = cost.total,
        .by_year = cost.by_year,
        .by_funder = cost.by_funder,
        .range = guarded(making, package, [&] { return range_of_package(making, package); }),
        .unpaid_hours = cost.unpaid_hours,
        .unpaid_value = cost.unpaid_value,
        .needs_met = cost.needs_met,
        .needs_unmet = cost.needs_unmet};
    for (std::size_t l = 0; l < cost.lines.size(); ++l) {
        added.lines.push_back(line_of(making, view, package, l));
    }
    view.packages.push_back(std::move(added));
}

/// A name of the case as words: "coach_rate" is "coach rate".
std::string as_words(std::string_view name) {
    std::string words{name};
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

/// The number of the first line's source that uses a figure.
std::optional<std::size_t> source_of(const Making& making, FigureId figure) {
    for (std::size_t i = 0; i < making.model.figures.size(); ++i) {
        if (!follows(making.model, FigureId{i}, figure)) {
            continue;
        }
        const Line* line = making.model.line_of(making.model.figures[i]);
        if (line != nullptr && line->source) {
            const auto found =
                std::find_if(making.sources.begin(), making.sources.end(), [&](const Source* each) {
                    return is_same_source(*each, *line->source);
                });
            return static_cast<std::size_t>(found - making.sources.begin());
        }
    }
    return std::nullopt;
}

void add_figures(const Making& making, BoardView& view) {
    for (std::size_t i = 0; i < making.model.figures.size(); ++i) {
        const Figure& figure = making.model.figures[i];
        const Line* line = making.model.line_of(figure);
        view.figures.push_back({.id = FigureId{i},
                                .name = making.model.name_of(figure),
                                .label = line != nullptr ? line->item : as_words(figure.name),
                                .unit = figure.unit_text,
                                .kind = figure.kind,
                                .estimate = making.model.resolved(FigureId{i}).estimate,
                                .worst = making.values.at(i),
                                .best = making.values.at(i),
                                .source = source_of(making, FigureId{i})});
    }
}

/// The headline with other figures.
Money headline_at(const Making& making, const FigureValues& values, std::size_t package) {
    const std::vector<PackageCost> costs = packages_at(making, values);
    return counted_cost(making, costs.at(making.model.comparator)) -
           counted_cost(making, costs.at(package));
}

std::vector<BoardFlip> flips_of(const Making& making, const Comparison& comparison,
                                const Program& saving) {
    std::vector<BoardFlip> flips;
    const auto& known = comparison.break_even;
    for (const OneWay& one : one_way(making.model, saving, making.values, known)) {
        const auto flip = std::find_if(known.begin(), known.end(), [&](const BreakEven& each) {
            return each.figure == one.figure;
        });
        flips.push_back({.figure = one.figure.index,
                         .flips_at = one.break_even,
                         .is_in_range = flip != known.end() && flip->is_in_range,
                         .has_range = true});
    }
    const std::size_t ranges = flips.size();
    for (const BreakEven& each : known) {
        const bool is_told =
            std::any_of(flips.begin(), flips.begin() + static_cast<std::ptrdiff_t>(ranges),
                        [&](const BoardFlip& flip) { return flip.figure == each.figure.index; });
        if (!is_told) {
            flips.push_back({.figure = each.figure.index, .flips_at = each.value});
        }
    }
    return flips;
}

std::optional<BoardChance> chance_of(const Making& making, std::size_t package) {
    if (!making.options.is_simulated) {
        return std::nullopt;
    }
    const auto simulation = simulate(making.model, making.schedule, package, making.result.outcome,
                                     making.options.simulation);
    return simulation ? std::optional{BoardChance{.draws = simulation->draws,
                                                  .seed = simulation->seed,
                                                  .probability = simulation->probability_of_saving}}
                      : std::nullopt;
}

/// @param is_first its ends are those of the view's figures
void add_comparison(const Making& making, BoardView& view, const Comparison& comparison,
                    bool is_first) {
    const Program saving = compile_saving(making.model, making.schedule, making.values,
                                          comparison.package, making.result.outcome);
    const EndValues ends = end_values(making.model, saving, making.values);
    BoardComparison added{
        .headline = counted_cost(making, making.result.packages.at(making.model.comparator)) -
                    counted_cost(making, making.result.packages.at(comparison.package)),
        .saving = comparison.saving,
        .worst = headline_at(making, ends.worst, comparison.package),
        .best = headline_at(making, ends.best, comparison.package),
        .cashable = comparison.cashable_saving,
        .break_even_release_share = comparison.break_even_release_share,
        .chance = chance_of(making, comparison.package),
        .flips = flips_of(making, comparison, saving)};
    added.has_ranges = std::any_of(added.flips.begin(), added.flips.end(),
                                   [](const BoardFlip& flip) { return flip.has_range; });
    const Money before = counted_cost(making, making.result.packages.at(making.model.comparator));
    if (before > Money{}) {
        added.headline_share = to_rational(added.headline) / to_rational(before);
    }
    for (std::size_t i = 0; i < view.packages.size(); ++i) {
        added.package = view.packages[i].index == comparison.package ? i : added.package;
    }
    for (std::size_t i = 0; i < view.figures.size() && is_first; ++i) {
        view.figures[i].worst = ends.worst.at(i);
        view.figures[i].best = ends.best.at(i);
    }
    view.comparisons.push_back(std::move(added));
}

TeamNotes notes_of(const Making& making, const BoardView& view) {
    TeamNotes notes{.labels = making.model.labels};
    for (const Source* source : making.sources) {
        notes.source_references.push_back(source->reference);
    }
    for (const BoardPackage& package : view.packages) {
        notes.package_reasons.push_back(
            making.model.packages.at(package.index).why.value_or(std::string{}));
    }
    if (making.model.story) {
        notes.consent = making.model.story->consent;
    }
    return notes;
}

std::vector<std::string> titles_of(const std::vector<Named>& named) {
    std::vector<std::string> titles;
    titles.reserve(named.size());
    for (const Named& each : named) {
        titles.push_back(each.title);
    }
    return titles;
}

/// The comparisons, that of the headline first.
std::vector<const Comparison*> in_order(const Making& making) {
    std::vector<const Comparison*> order;
    for (const Comparison& each : making.result.comparisons) {
        order.push_back(&each);
    }
    std::stable_partition(order.begin(), order.end(), [&](const Comparison* each) {
        return making.options.package == each->package;
    });
    return order;
}

} // namespace

std::optional<Audience> find_audience(std::string_view name) {
    if (name == "board") {
        return Audience::board;
    }
    return name == "team" ? std::optional{Audience::team} : std::nullopt;
}

BoardView board_view(const Case& model, const CaseResult& result, const BoardOptions& options) {
    Making making{.model = model,
                  .result = result,
                  .options = options,
                  .schedule = schedule_case(model),
                  .values = figure_values(model)};
    BoardView view{.head = head_of(making),
                   .currency = model.currency,
                   .years = model.years,
                   .conventions = model.conventions,
                   .funders = titles_of(model.funders),
                   .payer = model.payer,
                   .outcome = result.outcome,
                   .needs = titles_of(model.needs)};
    const std::vector<const Comparison*> order = in_order(making);
    add_package(making, view, model.comparator);
    for (const Comparison* comparison : order) {
        add_package(making, view, comparison->package);
    }
    add_figures(making, view);
    for (const FigureId changed : options.changed) {
        view.changed.push_back(changed.index);
    }
    for (const Comparison* comparison : order) {
        guarded(making, comparison->package,
                [&] { add_comparison(making, view, *comparison, comparison == order.front()); });
    }
    if (options.audience == Audience::team) {
        view.team = notes_of(making, view);
    }
    return view;
}

} // namespace carecost
