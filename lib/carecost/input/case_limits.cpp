// SPDX-License-Identifier: MIT
// Counts before anything is understood: keys are looked up by their text, other forms are passed
// over, since who reads them tells what is wrong with them.
#include "carecost/input/case_limits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace carecost::input {
namespace {

const Node* child(const Node& map, std::string_view key) {
    const auto found = std::find_if(map.entries().begin(), map.entries().end(),
                                    [key](const Entry& entry) { return entry.key.text == key; });
    return found == map.entries().end() ? nullptr : &found->value;
}

bool report(std::size_t offset, std::size_t most, std::string_view what, Faults& faults) {
    faults.error(offset, "too-many", fmt::format("a case holds at most {} {}", most, what),
                 "part it into several cases");
    return false;
}

std::size_t count_in(const Node& node) { return node.items().size() + node.entries().size(); }

std::size_t offset_of(const Node& node, std::size_t position) {
    return node.kind == NodeKind::list ? node.items()[position].offset
                                       : node.entries()[position].key.offset;
}

bool check_count(const Node* node, std::size_t most, std::string_view what, Faults& faults) {
    return node == nullptr || count_in(*node) <= most ||
           report(offset_of(*node, most), most, what, faults);
}

/// Of `inner` in each entry of `outer`, all together.
bool check_sum(const Node* outer, std::string_view inner, std::size_t most, std::string_view what,
               Faults& faults) {
    std::size_t count = 0;
    for (std::size_t i = 0; outer != nullptr && i < outer->entries().size(); ++i) {
        const Node* const found = child(outer->entries()[i].value, inner);
        if (found != nullptr && count + count_in(*found) > most) {
            return report(offset_of(*found, most - count), most, what, faults);
        }
        count += found == nullptr ? 0 : count_in(*found);
    }
    return true;
}

bool check_shares(const Node* packages, Faults& faults) {
    std::size_t count = 0;
    for (std::size_t i = 0; packages != nullptr && i < packages->entries().size(); ++i) {
        const Node* const lines = child(packages->entries()[i].value, "lines");
        for (std::size_t l = 0; lines != nullptr && l < lines->items().size(); ++l) {
            const Node* const shares = child(lines->items()[l], "funders");
            count += shares == nullptr ? 0 : count_in(*shares);
            if (count > most_shares) {
                return report(shares->offset, most_shares, "shares of funders", faults);
            }
        }
    }
    return true;
}

/// @param node no scalar
bool check_every_count(const Node& node, Faults& faults) {
    const auto check = [&](const Node& inner) {
        return inner.kind == NodeKind::scalar || check_every_count(inner, faults);
    };
    return check_count(&node, most_entries, "entries in one place", faults) &&
           std::all_of(node.items().begin(), node.items().end(), check) &&
           std::all_of(node.entries().begin(), node.entries().end(),
                       [&](const Entry& entry) { return check(entry.value); });
}

} // namespace

bool check_case_limits(const Node& root, Faults& faults) {
    return check_count(child(root, "packages"), most_packages, "packages", faults) &&
           check_count(child(root, "funders"), most_funders, "funders", faults) &&
           check_sum(child(root, "packages"), "lines", most_lines, "lines", faults) &&
           check_shares(child(root, "packages"), faults) &&
           check_sum(child(root, "scenarios"), "set", most_settings, "settings of scenarios",
                     faults) &&
           check_every_count(root, faults);
}

} // namespace carecost::input
