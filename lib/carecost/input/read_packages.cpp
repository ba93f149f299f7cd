// SPDX-License-Identifier: MIT
// The packages of a case, and which of them is what would happen otherwise.
// The comparator is named, never guessed from the order.
#include "carecost/base/text.hpp"
#include "carecost/input/read_line.hpp"
#include "carecost/input/read_sections.hpp"
#include "carecost/input/read_value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace carecost::input {
namespace {

std::vector<std::string> read_includes(MapCursor& map, Faults& faults) {
    std::vector<std::string> kinds;
    if (const auto* items = map.list("includes")) {
        for (const Node& item : *items) {
            if (const auto kind = read_id(item, "an item of 'includes'", faults)) {
                kinds.emplace_back(*kind);
            }
        }
    }
    return kinds;
}

Line read_line_within_bounds(const Node& node, const std::string& package, std::size_t position,
                             CaseDraft& draft) {
    try {
        return read_line(node, package, position, draft);
    } catch (const RationalOverflow&) {
        draft.faults.error(node.offset, "figure-too-large",
                           "a figure of this line has more digits than can be kept exact",
                           "write figures with at most 15 digits and 9 decimals");
        return {};
    }
}

std::vector<Line> read_lines(MapCursor& map, const std::string& package, CaseDraft& draft) {
    std::vector<Line> lines;
    const auto* items = map.require_list("lines");
    if (items == nullptr) {
        return lines;
    }
    if (items->empty()) {
        draft.faults.error(key_offset(map, "lines"), "empty-list",
                           fmt::format("{} has no line", map.what()),
                           "doing nothing is written: {item: Nothing, rate: 0 per year}");
    }
    lines.reserve(items->size());
    constexpr std::size_t usual_figures = 3; // of a line
    draft.model.figures.reserve(draft.model.figures.size() + usual_figures * items->size());
    for (std::size_t i = 0; i < items->size(); ++i) {
        const std::size_t errors_before = draft.faults.error_count();
        lines.push_back(read_line_within_bounds((*items)[i], package, i + 1, draft));
        draft.has_broken_lines |= draft.faults.error_count() > errors_before;
        const std::string& id = lines.back().id;
        const auto first = std::find_if(lines.begin(), lines.end(),
                                        [&](const Line& line) { return line.id == id; });
        if (first != lines.end() - 1 && !id.empty()) {
            draft.faults.error((*items)[i].offset, "duplicate-id",
                               fmt::format("lines {} and {} of {} have the same id {}",
                                           first - lines.begin() + 1, i + 1, quoted(package),
                                           quoted(id)),
                               "give this one an id: of its own");
        }
    }
    return lines;
}

Package read_package(const Entry& entry, CaseDraft& draft) {
    const std::string id{
        read_id(entry.key, "the name of a package", draft.faults).value_or(entry.key.text)};
    Package package{
        .id = id, .title = {}, .place = draft.faults.source().position(entry.key.offset)};
    MapCursor map{entry.value, Called::by_key(id), draft.faults};
    if (!map.is_map()) {
        return package;
    }
    package.title = map.require_text("title");
    package.why = map.paragraph("why");
    package.includes = read_includes(map, draft.faults);
    package.lines = read_lines(map, id, draft);
    map.finish();
    return package;
}

void check_alternatives(const MapCursor& root, CaseDraft& draft) {
    if (draft.model.packages.size() < 2) {
        draft.faults.error(key_offset(root, "packages"), "no-alternative",
                           "there is nothing to compare: a case has at least two packages",
                           "add a package beside the comparator");
    }
}

} // namespace

void read_packages(MapCursor& root, CaseDraft& draft) {
    const Node* comparator = root.require_scalar("comparator");
    draft.comparator = comparator == nullptr ? "" : std::string{trimmed(comparator->text)};
    const auto map = root.require_map("packages");
    if (!map) {
        return;
    }
    for (const Entry& entry : map->entries()) {
        draft.model.packages.push_back(read_package(entry, draft));
    }
    check_alternatives(root, draft);
    if (comparator != nullptr) {
        draft.model.comparator =
            find_declared(*comparator, "package", draft.model.packages, draft.faults).value_or(0);
    }
}

} // namespace carecost::input
