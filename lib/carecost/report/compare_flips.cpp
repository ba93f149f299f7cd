// SPDX-License-Identifier: MIT
// Figures stand in the decimals of their kind: an amount or a quantity with at least two, a share
// as percent.
#include "carecost/report/compare_flips.hpp"

#include "carecost/base/text.hpp"
#include "carecost/report/phrases.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace carecost {
namespace {

TextCell text_cell(std::string_view text) { return {.text = std::string(text)}; }

Row flip_row(const CompareView& view, const BreakEven& flip, const std::string& name) {
    const Figure& figure = view.model.figures.at(flip.figure.index);
    const Estimate& estimate = view.model.resolved(flip.figure).estimate;
    const int decimals = decimals_written(flip.now);
    const auto text = [&](const Rational& value) {
        return figure_text(view.wording(), figure.kind, value, decimals);
    };
    std::string range;
    if (estimate.low && estimate.high) {
        range = filled(view.words.range, fmt::arg("low", text(*estimate.low)),
                       fmt::arg("high", text(*estimate.high)));
    }
    return {.cells = {text_cell(name), text_cell(text(flip.now)), text_cell(range),
                      text_cell(text(flip.value.value()))}};
}

/// The names of the figures that meet a condition: "coach_rate; open_weeks".
template <typename Condition>
std::string names_of(const CompareView& view, const Comparison& comparison,
                     const Condition& condition) {
    std::vector<std::string> names;
    for (const BreakEven& flip : comparison.break_even) {
        if (condition(flip)) {
            names.push_back(figure_name(view.wording(), view.model.figures.at(flip.figure.index)));
        }
    }
    return join(names, "; ");
}

/// Which figures flip the answer within their ranges, and which never do.
std::vector<std::string> remarks_on(const CompareView& view, const Comparison& comparison) {
    const auto& flips = comparison.break_even;
    std::vector<std::string> remarks;
    const std::string inside =
        names_of(view, comparison, [](const BreakEven& flip) { return flip.is_in_range; });
    const bool has_ranges = std::any_of(flips.begin(), flips.end(), [&](const BreakEven& flip) {
        return view.model.resolved(flip.figure).estimate.is_uncertain();
    });
    if (!inside.empty()) {
        remarks.push_back(filled(view.words.flips_in_range, fmt::arg("figures", inside)));
    } else if (has_ranges) {
        remarks.emplace_back(view.words.flips_outside);
    }
    const std::string never =
        names_of(view, comparison, [](const BreakEven& flip) { return !flip.value; });
    if (!never.empty()) {
        remarks.push_back(filled(view.words.flips_never, fmt::arg("figures", never)));
    }
    return remarks;
}

} // namespace

std::vector<Block> flips_blocks(const CompareView& view, bool is_verbose) {
    std::vector<Block> blocks;
    for (const Comparison& comparison : view.result.comparisons) {
        const auto& flips = comparison.break_even;
        if (flips.empty()) {
            continue;
        }
        Table table{.title = view.result.comparisons.size() == 1
                                 ? std::string(view.words.flips)
                                 : filled(view.words.flips_of,
                                          fmt::arg("package", view.package_of(comparison).title)),
                    .columns = {{.heading = "", .kind = ColumnKind::words},
                                {.heading = std::string(view.words.now)},
                                {.heading = std::string(view.words.low_to_high)},
                                {.heading = std::string(view.words.flips_at)}},
                    .rows = {}};
        for (const BreakEven& flip : flips) {
            if (flip.value) {
                const Figure& figure = view.model.figures.at(flip.figure.index);
                const std::string name = figure_name(view.wording(), figure);
                table.rows.push_back(flip_row(view, flip,
                                              is_verbose && !figure.is_assumption()
                                                  ? name + " [" + view.model.name_of(figure) + "]"
                                                  : name));
            }
        }
        if (table.rows.empty()) {
            blocks.emplace_back(Heading{table.title});
            blocks.emplace_back(Paragraph{std::string(view.words.flips_nothing)});
            continue;
        }
        table.remarks = remarks_on(view, comparison);
        blocks.emplace_back(std::move(table));
    }
    return blocks;
}

} // namespace carecost
