// SPDX-License-Identifier: MIT
// Keys are compared as decoded texts: "a" and a are the same key.
// The error stands at the second one and names the line of the first.
#include "carecost/input/yaml_key.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <unordered_map>

namespace carecost::input {

std::optional<Node> checked_key(Node key, Faults& faults) {
    if (key.text == "<<" && key.style == ScalarStyle::plain) {
        faults.error(key.offset, "merge-key", "'<<' merges maps, which case files do not use",
                     "write the keys out");
        return std::nullopt;
    }
    if (key.text.find_first_not_of(" \t\n") == std::string::npos) {
        faults.error(key.offset, "empty-key", "this key is empty", "write 'key: value'");
        return std::nullopt;
    }
    return key;
}

Node without_duplicates(Node map, Faults& faults) {
    std::unordered_map<std::string, std::size_t> places;
    Entries& entries = map.entries();
    const auto kept = std::remove_if(entries.begin(), entries.end(), [&](const Entry& entry) {
        const auto [first, is_new] = places.emplace(entry.key.text, entry.key.offset);
        if (!is_new) {
            faults.error(entry.key.offset, "duplicate-key",
                         fmt::format("{} stands here for the second time, first in line {}",
                                     quoted(entry.key.text),
                                     faults.source().place(first->second).line),
                         "keep one of them");
        }
        return !is_new;
    });
    entries.erase(kept, entries.end());
    return map;
}

} // namespace carecost::input
