// SPDX-License-Identifier: MIT
// The simulated figures, always named apart from the deterministic saving that stands beside them.
// Statistics become cents and millionths here, and only to be printed.
#include "carecost/report/sensitivity_view.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace carecost {
namespace {

Rational to_millionths(double value) {
    constexpr int million = 1'000'000;
    return Rational::fraction(static_cast<Int128>(std::round(value * million)), million);
}

Row amount_row(std::string_view label, double amount) {
    return {.cells = {TextCell{std::string(label)}, MoneyCell{to_money(amount)}}};
}

/// "2.5 % of the draws lie below"
std::string percentile_label(const SensitivityView& view, int thousandths) {
    const std::string share =
        exact_percent_text(Rational::fraction(thousandths, 1000), view.options.numbers);
    return filled(view.own.below, fmt::arg("share", share));
}

std::vector<std::string> chances(const SensitivityView& view, const Simulation& simulation) {
    std::vector<std::string> remarks{
        filled(view.own.probability,
               fmt::arg("share", chance_text(view, simulation.probability_of_saving)))};
    if (view.options.required && simulation.probability_of_required_saving) {
        const Money required = round_to_cent(*view.options.required, Rounding::half_up);
        remarks.push_back(filled(
            view.own.probability_of_required, fmt::arg("amount", view.wording().money(required)),
            fmt::arg("share", chance_text(view, *simulation.probability_of_required_saving))));
    }
    const Money worth = to_money(simulation.expected_value_of_perfect_information);
    remarks.push_back(filled(view.own.perfect_information,
                             fmt::arg("amount", view.wording().money(worth)),
                             fmt::arg("span", span_text(view.wording()))));
    return remarks;
}

Table figures_table(const SensitivityView& view, const Simulation& simulation) {
    const SensitivityWords& own = view.own;
    const NumberStyle& numbers = view.options.numbers;
    Table table{
        .title = filled(simulation.draws == 1 ? own.simulation_of_a_draw : own.simulation,
                        fmt::arg("draws", count_text(Int128{simulation.draws}, numbers)),
                        fmt::arg("seed", simulation.seed)),
        .columns = {{.heading = "", .kind = ColumnKind::words},
                    {.heading = filled(own.saving, fmt::arg("amount", view.unit_of_amounts()))}},
        .rows = {}};
    table.rows.push_back(amount_row(own.mean, simulation.mean));
    if (simulation.standard_error) {
        table.rows.push_back(amount_row(own.standard_error, *simulation.standard_error));
        table.rows.back().indent = 1;
    }
    if (simulation.sd) {
        table.rows.push_back(amount_row(own.sd, *simulation.sd));
    }
    const auto add = [&](int thousandths, double amount) {
        table.rows.push_back(amount_row(percentile_label(view, thousandths), amount));
    };
    add(25, simulation.p2_5);
    add(50, simulation.p5);
    add(500, simulation.p50);
    add(950, simulation.p95);
    add(975, simulation.p97_5);
    table.rows.push_back(
        {.cells = {TextCell{std::string(own.base)}, MoneyCell{view.result.base_saving}}});
    table.remarks = chances(view, simulation);
    return table;
}

std::string name_of(const SensitivityView& view, const std::string& parameter) {
    const auto figure = ranged_figure(view.model, parameter);
    return figure ? figure_name(view.wording(), view.model.figures.at(figure->index)) : parameter;
}

Table influence_table(const SensitivityView& view, const Simulation& simulation) {
    Table table{.title = std::string(view.own.influence),
                .columns = {{.heading = "", .kind = ColumnKind::words},
                            {.heading = std::string(view.own.rank_correlation)},
                            {.heading = std::string(view.own.share_of_variance)},
                            {.heading = "", .kind = ColumnKind::bars}},
                .rows = {}};
    for (const ParameterInfluence& each : simulation.by_parameter) {
        const Rational share = to_millionths(each.share_of_variance);
        table.rows.push_back({.cells = {TextCell{name_of(view, each.parameter)},
                                        NumberCell{to_millionths(each.rank_correlation), 2},
                                        ShareCell{share, 1}, BarCell{share}}});
    }
    return table;
}

/// An edge of a bin, a round amount: cents are shown only where bins are that narrow.
std::string edge_text(const SensitivityView& view, const Histogram& histogram, std::size_t bin) {
    const double edge = histogram.low + histogram.width * static_cast<double>(bin);
    const int decimals = histogram.width < 1 ? 2 : 0;
    return decimal_text(to_rational(to_money(edge)), decimals, view.options.numbers);
}

std::string bin_label(const SensitivityView& view, const Histogram& histogram, std::size_t bin) {
    const std::size_t bins = histogram.counts.size();
    if (bins > 1 && bin == 0) {
        return filled(view.own.under, fmt::arg("amount", edge_text(view, histogram, 1)));
    }
    if (bins > 1 && bin + 1 == bins) {
        return filled(view.own.from, fmt::arg("amount", edge_text(view, histogram, bin)));
    }
    return filled(view.words.range, fmt::arg("low", edge_text(view, histogram, bin)),
                  fmt::arg("high", edge_text(view, histogram, bin + 1)));
}

Table histogram_table(const SensitivityView& view, const Histogram& histogram) {
    Table table{.title = filled(view.own.histogram, fmt::arg("amount", view.unit_of_amounts())),
                .columns = {{.heading = "", .kind = ColumnKind::words},
                            {.heading = std::string(view.own.draws)},
                            {.heading = "", .kind = ColumnKind::bars}},
                .rows = {}};
    const std::size_t most = std::max<std::size_t>(
        1, *std::max_element(histogram.counts.begin(), histogram.counts.end()));
    for (std::size_t bin = 0; bin < histogram.counts.size(); ++bin) {
        const std::size_t count = histogram.counts[bin];
        table.rows.push_back({.cells = {TextCell{bin_label(view, histogram, bin)},
                                        CountCell{static_cast<int>(count)},
                                        BarCell{Rational::fraction(Int128{count}, Int128{most})}}});
    }
    return table;
}

} // namespace

Money to_money(double amount) {
    return Money::from_cents(static_cast<Int128>(std::round(amount * 100)));
}

std::string chance_text(const SensitivityView& view, double probability) {
    const Rational least = Rational::fraction(1, 10'000);
    Rational share = to_millionths(probability);
    if (probability > 0 && probability < 1) {
        share = std::clamp(share, least, Rational{1} - least);
    }
    return percent_text(share, 2, view.options.numbers);
}

std::vector<Block> simulation_blocks(const SensitivityView& view, const Simulation& simulation) {
    std::vector<Block> blocks;
    blocks.emplace_back(figures_table(view, simulation));
    if (view.options.has_histogram && !simulation.histogram.counts.empty()) {
        blocks.emplace_back(histogram_table(view, simulation.histogram));
    }
    blocks.emplace_back(influence_table(view, simulation));
    return blocks;
}

} // namespace carecost
