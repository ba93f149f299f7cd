// SPDX-License-Identifier: MIT
// Every text of a case in one list, for checks that must not miss one.
// The texts and places are views into the case.
#pragma once

#include "carecost/base/diagnostic.hpp"
#include "carecost/model/case.hpp"

#include <string_view>
#include <vector>

namespace carecost {

struct PlacedText {
    std::string_view text;
    const Position& place; // where it stands, or the nearest place that is known
    std::string_view what; // the key it is the value of: "item", "story.wants"
};

/// Titles, ids, items, sources, the story: all that was written as text, in the order of the file.
[[nodiscard]] std::vector<PlacedText> texts_of(const Case& model);

} // namespace carecost
