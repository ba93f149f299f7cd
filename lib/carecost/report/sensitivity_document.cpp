// SPDX-License-Identifier: MIT
// Puts the parts of a sensitivity analysis in the order in which people ask: the saving, what moves
// it, where it flips, how likely it is.
#include "carecost/report/sensitivity_document.hpp"

#include "carecost/base/text.hpp"
#include "carecost/report/sensitivity_view.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace carecost {
namespace {

/// Text cells of one figure, in the decimals it is written with.
struct FigureWriter {
    const SensitivityView& view;
    const Figure& figure;

    [[nodiscard]] std::string text(const Rational& value) const {
        const Estimate& estimate = figure.estimate;
        int decimals = decimals_written(estimate.value);
        for (const auto& end : {estimate.low, estimate.high}) {
            decimals = end ? std::max(decimals, decimals_written(*end)) : decimals;
        }
        return figure_text(view.wording(), figure.kind, value, decimals);
    }
    [[nodiscard]] std::string name() const { return figure_name(view.wording(), figure); }
};

FigureWriter writer_of(const SensitivityView& view, FigureId figure) {
    return {.view = view, .figure = view.model.figures.at(figure.index)};
}

std::vector<Block> answer_blocks(const SensitivityView& view) {
    const Wording wording = view.wording();
    const Sensitivity& result = view.result;
    const auto title_of = [&](std::size_t package) {
        return view.model.packages.at(package).title;
    };
    std::vector<Block> blocks{
        Answer{saving_text(wording, result.base_saving) + whom_text(wording, result.outcome)},
        Paragraph{view.model.title},
        Paragraph{filled(view.own.about, fmt::arg("package", title_of(result.package)),
                         fmt::arg("comparator", title_of(result.comparator)))},
        Paragraph{std::string(view.own.deterministic)}};
    if (const auto& simulation = result.simulation) {
        blocks.emplace_back(Paragraph{
            filled(view.own.simulated,
                   fmt::arg("answer", saving_text(wording, to_money(simulation->mean))),
                   fmt::arg("share", chance_text(view, simulation->probability_of_saving)))});
    }
    if (!result.one_way.empty()) {
        const auto add = [&](std::string_view message, const Money& saving) {
            blocks.emplace_back(
                Paragraph{filled(message, fmt::arg("answer", saving_text(wording, saving)))});
        };
        add(view.own.all_worst, result.all_together.worst);
        add(view.own.all_best, result.all_together.best);
    }
    return blocks;
}

/// Which figures flip the answer within their ranges.
std::string flips_remark(const SensitivityView& view) {
    std::vector<std::string> names;
    for (const OneWay& row : view.result.one_way) {
        if (row.break_even && *row.break_even >= row.low && *row.break_even <= row.high) {
            names.push_back(writer_of(view, row.figure).name());
        }
    }
    return names.empty()
               ? std::string(view.words.flips_outside)
               : filled(view.words.flips_in_range, fmt::arg("figures", join(names, "; ")));
}

Column figures_column(std::string_view heading) { return {.heading = std::string(heading)}; }

/// The widest swing has the longest bar.
Table tornado_table(const SensitivityView& view) {
    Table table{.title = filled(view.own.tornado, fmt::arg("amount", view.unit_of_amounts())),
                .columns = {{.heading = "", .kind = ColumnKind::words},
                            figures_column(view.own.swing),
                            figures_column(view.own.at_low),
                            figures_column(view.own.at_high),
                            {.heading = "", .kind = ColumnKind::bars}},
                .rows = {}};
    const Money widest = view.result.one_way.front().swing;
    for (const OneWay& row : view.result.one_way) {
        const Rational length =
            widest.is_zero() ? Rational{0} : Rational::fraction(row.swing.cents(), widest.cents());
        table.rows.push_back({.cells = {TextCell{writer_of(view, row.figure).name()},
                                        MoneyCell{row.swing}, MoneyCell{row.saving_at_low},
                                        MoneyCell{row.saving_at_high}, BarCell{length}}});
    }
    return table;
}

/// How far each figure is moved, and where the answer flips.
Table flips_table(const SensitivityView& view) {
    Table table{.title = std::string(view.words.flips),
                .columns = {{.heading = "", .kind = ColumnKind::words},
                            figures_column(view.own.low),
                            figures_column(view.own.high),
                            figures_column(view.words.flips_at)},
                .rows = {}};
    for (const OneWay& row : view.result.one_way) {
        const FigureWriter figure = writer_of(view, row.figure);
        table.rows.push_back(
            {.cells = {TextCell{figure.name()}, TextCell{figure.text(row.low)},
                       TextCell{figure.text(row.high)},
                       TextCell{row.break_even ? figure.text(*row.break_even) : ""}}});
    }
    table.remarks.push_back(flips_remark(view));
    return table;
}

/// Every figure that was not varied, with the value at which an assumption flips the answer.
std::optional<Paragraph> figures_without_range(const SensitivityView& view) {
    std::vector<std::string> names;
    for (const std::string& name : view.result.figures_without_range) {
        const FigureId figure = view.model.figure_named(name).value();
        const FigureWriter writer{.view = view, .figure = view.model.figures[figure.index]};
        const auto flip = std::find_if(
            view.result.thresholds.begin(), view.result.thresholds.end(),
            [&](const BreakEven& each) { return each.parameter == name && each.value; });
        names.push_back(flip == view.result.thresholds.end()
                            ? writer.name()
                            : filled(view.own.flips_at, fmt::arg("figure", writer.name()),
                                     fmt::arg("value", writer.text(flip->value.value()))));
    }
    if (names.empty()) {
        return std::nullopt;
    }
    return Paragraph{filled(view.own.without_range, fmt::arg("figures", join(names, "; ")))};
}

bool is_saving(const Money& saving) { return saving > Money{}; }

/// The savings of a row of the grid; │ stands between two where the answer flips.
Row grid_row(const SensitivityView& view, const std::string& label,
             const std::vector<Money>& savings) {
    Row row{.cells = {TextCell{label}}};
    for (std::size_t c = 0; c < savings.size(); ++c) {
        const bool flips = c > 0 && is_saving(savings[c - 1]) != is_saving(savings[c]);
        const std::string amount = amount_text(savings[c], view.options.numbers);
        row.cells.emplace_back(TextCell{(flips ? "│ " : "") + amount});
    }
    return row;
}

/// The line between two rows of the grid, below each saving that flips; nothing when none does.
std::optional<Row> line_between(const std::vector<Money>& above, const std::vector<Money>& below) {
    Row line{.cells = {Cell{}}};
    bool flips_anywhere = false;
    for (std::size_t c = 0; c < above.size(); ++c) {
        const bool flips = is_saving(above[c]) != is_saving(below[c]);
        flips_anywhere = flips_anywhere || flips;
        line.cells.push_back(flips ? Cell{TextCell{"────────"}} : Cell{});
    }
    return flips_anywhere ? std::optional<Row>{line} : std::nullopt;
}

bool flips_anywhere(const TwoWay& grid) {
    const bool first = is_saving(grid.savings.front().front());
    return std::any_of(grid.savings.begin(), grid.savings.end(), [first](const auto& row) {
        return std::any_of(row.begin(), row.end(),
                           [first](const Money& saving) { return is_saving(saving) != first; });
    });
}

Table grid_table(const SensitivityView& view, const TwoWay& grid) {
    const FigureWriter down =
        writer_of(view, ranged_figure(view.model, grid.row_parameter).value());
    const FigureWriter across =
        writer_of(view, ranged_figure(view.model, grid.column_parameter).value());
    Table table{.title = filled(view.own.grid, fmt::arg("row", down.name()),
                                fmt::arg("column", across.name()),
                                fmt::arg("amount", view.unit_of_amounts())),
                .columns = {{.heading = "", .kind = ColumnKind::words}},
                .rows = {}};
    for (const Rational& value : grid.column_values) {
        table.columns.push_back({.heading = across.text(value)});
    }
    for (std::size_t r = 0; r < grid.savings.size(); ++r) {
        if (r > 0) {
            if (auto line = line_between(grid.savings[r - 1], grid.savings[r])) {
                table.rows.push_back(*std::move(line));
            }
        }
        table.rows.push_back(grid_row(view, down.text(grid.row_values[r]), grid.savings[r]));
    }
    table.remarks.emplace_back(flips_anywhere(grid) ? view.own.grid_flips : view.own.grid_stands);
    return table;
}

std::vector<Block> notes(const SensitivityView& view) {
    std::vector<Block> blocks{Note{std::string(view.own.unrounded)}};
    const auto& rows = view.result.one_way;
    if (std::any_of(rows.begin(), rows.end(), [&](const OneWay& row) {
            return view.model.figures.at(row.figure.index).kind == FigureKind::quantity;
        })) {
        blocks.emplace_back(Note{std::string(view.own.continuous)});
    }
    if (!view.result.findings.empty()) {
        blocks.emplace_back(Note{std::string(view.own.cut_off)});
    }
    blocks.emplace_back(Note{findings_text(view.words, view.options.finding_count)});
    return blocks;
}

void append(std::vector<Block>& blocks, std::vector<Block> more) {
    for (Block& block : more) {
        blocks.push_back(std::move(block));
    }
}

} // namespace

Document sensitivity_document(const Case& model, const Sensitivity& result,
                              const SensitivityOptions& options) {
    const SensitivityView view{.model = model,
                               .result = result,
                               .options = options,
                               .words = words_of(options.language),
                               .own = sensitivity_words(options.language)};
    Document document{.numbers = options.numbers, .blocks = answer_blocks(view)};
    std::vector<Block>& blocks = document.blocks;
    if (result.one_way.empty()) {
        blocks.emplace_back(Paragraph{std::string(view.own.nothing_moves)});
    } else {
        blocks.emplace_back(tornado_table(view));
        blocks.emplace_back(flips_table(view));
    }
    if (result.two_way) {
        blocks.emplace_back(grid_table(view, *result.two_way));
    }
    if (result.simulation) {
        append(blocks, simulation_blocks(view, *result.simulation));
    }
    if (auto paragraph = figures_without_range(view)) {
        blocks.emplace_back(*std::move(paragraph));
    }
    append(blocks, notes(view));
    return document;
}

} // namespace carecost
