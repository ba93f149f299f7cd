// SPDX-License-Identifier: MIT
// Named what-ifs: each replaces figures of the case, all of which are known by now.
// A figure keeps its unit; only its value, and perhaps a range, is given anew.
#include "carecost/base/text.hpp"
#include "carecost/input/read_sections.hpp"
#include "carecost/input/read_value.hpp"
#include "carecost/input/settings.hpp"

#include <fmt/format.h>

#include <string>
#include <utility>

namespace carecost::input {
namespace {

std::optional<Setting> read_setting(const Entry& entry, CaseDraft& draft) {
    const auto target = draft.model.figure_named(entry.key.text);
    if (!target) {
        if (draft.has_broken_lines && entry.key.text.find('/') != std::string::npos) {
            return std::nullopt; // it may be the figure that could not be read
        }
        draft.faults.error(
            entry.key.offset, "unknown-figure",
            fmt::format("this case has no figure {}", quoted(entry.key.text)),
            draft.faults.has_enough() ? "" : mend_for_figure_name(draft.model, entry.key.text));
        return std::nullopt;
    }
    const auto figure =
        read_figure_node(entry.value, Called::by_key(entry.key.text), draft.style, draft.faults);
    if (!figure) {
        return std::nullopt;
    }
    if (!figure->name.empty()) {
        draft.faults.error(figure->offset, "number",
                           fmt::format("{} is not a figure", quoted(figure->name)),
                           "write the figure itself");
        return std::nullopt;
    }
    const FigureKind kind = draft.model.figures[target->index].kind;
    if (!is_of_kind(figure->numbers, kind, draft.style, "", draft.faults)) {
        return std::nullopt;
    }
    find_three_decimals(figure->numbers, kind, draft.style, draft.faults);
    if (const auto refusal = refusal_of(draft.model, *target, figure->estimate)) {
        draft.faults.error(figure->offset, "number", *refusal, "write another figure");
        return std::nullopt;
    }
    return Setting{.figure = *target, .estimate = figure->estimate};
}

void read_scenario(const Entry& entry, CaseDraft& draft) {
    Scenario scenario{.id = std::string{read_id(entry.key, "the name of a scenario", draft.faults)
                                            .value_or(entry.key.text)},
                      .title = {},
                      .place = draft.faults.source().position(entry.key.offset)};
    if (scenario.id == "base") {
        draft.faults.error(entry.key.offset, "bad-id",
                           "'base' is the name of the case as it stands",
                           "give the scenario another name");
    }
    MapCursor map{entry.value, Called::by_key(entry.key.text), draft.faults};
    if (!map.is_map()) {
        return;
    }
    scenario.title = map.text("title").value_or(scenario.id);
    if (const auto set = map.require_map("set")) {
        if (set->entries().empty()) {
            draft.faults.error(set->offset(), "empty-map", "this scenario sets nothing",
                               "write for example {coach_rate: 80}");
        }
        for (const Entry& each : set->entries()) {
            if (const auto setting = read_setting(each, draft)) {
                scenario.settings.push_back(*setting);
            }
        }
    }
    map.finish();
    draft.model.scenarios.push_back(std::move(scenario));
}

} // namespace

void read_scenarios(MapCursor& root, CaseDraft& draft) {
    const auto map = root.map("scenarios");
    if (!map) {
        return;
    }
    for (const Entry& entry : map->entries()) {
        read_scenario(entry, draft);
    }
}

} // namespace carecost::input
