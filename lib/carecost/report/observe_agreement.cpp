// SPDX-License-Identifier: MIT
// What a second observer and further clients add: whether two people see the same, and whether
// clients differ more than days do.
#include "carecost/report/observe_view.hpp"

#include <array>
#include <string_view>

namespace carecost {
namespace {

std::array<std::string_view, minute_states> states(const ObserveWords& words) {
    return {words.state_neither, words.state_waiting, words.state_helped};
}

Table state_table(const ObserveView& view, const Agreement& agreement) {
    Table table{.title = std::string(view.words.agreement_first),
                .columns = {{.heading = {}, .kind = ColumnKind::words}},
                .rows = {}};
    const auto names = states(view.words);
    for (const std::string_view name : names) {
        table.columns.push_back({.heading = std::string(name)});
    }
    table.columns.push_back({.heading = std::string(view.words.state_kappa)});
    for (std::size_t state = 0; state < minute_states; ++state) {
        Row row{.cells = {TextCell{std::string(names.at(state))}}};
        for (const std::int64_t minutes : agreement.table.at(state)) {
            row.cells.emplace_back(NumberCell{Rational{minutes}, 0});
        }
        const auto& kappa = agreement.kappa_by_state.at(state);
        row.cells.push_back(kappa ? view.figure_cell(*kappa, 2) : Cell{TextCell{"–"}});
        table.rows.push_back(std::move(row));
    }
    return table;
}

void add_differences(std::vector<Block>& blocks, const ObserveView& view,
                     const Differences& differences, std::string_view message) {
    if (!differences.mean) {
        return;
    }
    std::string text = filled(message, fmt::arg("n", view.count(differences.n)),
                              fmt::arg("mean", view.figure(*differences.mean, 1)));
    if (differences.low && differences.high) {
        text += filled(view.words.limits, fmt::arg("low", view.figure(*differences.low, 1)),
                       fmt::arg("high", view.figure(*differences.high, 1)));
    }
    blocks.emplace_back(Paragraph{text + "."});
}

} // namespace

std::vector<Block> agreement_blocks(const ObserveView& view, const Agreement& agreement) {
    const ObserveWords& words = view.words;
    std::vector<Block> blocks{Heading{std::string(words.agreement)}};
    if (agreement.agreement) {
        blocks.emplace_back(Paragraph{filled(words.agreement_share,
                                             fmt::arg("share", view.percent(*agreement.agreement)),
                                             fmt::arg("minutes", view.count(agreement.minutes)))});
    } else {
        blocks.emplace_back(Paragraph{std::string(words.agreement_none)});
    }
    if (agreement.kappa) {
        blocks.emplace_back(Paragraph{
            filled(words.agreement_kappa, fmt::arg("kappa", view.figure(*agreement.kappa, 2)))});
    }
    blocks.emplace_back(
        Paragraph{filled(words.matched, fmt::arg("matched", view.count(agreement.matched)),
                         fmt::arg("first", view.count(agreement.only_first)),
                         fmt::arg("second", view.count(agreement.only_second)))});
    add_differences(blocks, view, agreement.wait_difference, words.wait_difference);
    add_differences(blocks, view, agreement.duration_difference, words.duration_difference);
    if (agreement.minutes > 0) {
        blocks.emplace_back(state_table(view, agreement));
    }
    return blocks;
}

std::vector<Block> reliability_blocks(const ObserveView& view, const Reliability& reliability) {
    const ObserveWords& words = view.words;
    std::vector<Block> blocks{Heading{std::string(words.reliability)}};
    blocks.emplace_back(
        Paragraph{filled(words.reliability_icc, fmt::arg("icc", view.figure(reliability.icc, 2)))});
    std::string means;
    for (const auto& [days, value] : reliability.by_days) {
        means += (means.empty() ? "" : " ") +
                 filled(words.reliability_days, fmt::arg("days", view.count(days)),
                        fmt::arg("value", view.figure(value, 2))) +
                 ".";
    }
    blocks.emplace_back(Paragraph{means});
    blocks.emplace_back(Paragraph{
        reliability.days_for_0_9 ? filled(words.reliability_needed,
                                          fmt::arg("days", view.count(*reliability.days_for_0_9)))
                                 : std::string(words.reliability_never)});
    return blocks;
}

} // namespace carecost
