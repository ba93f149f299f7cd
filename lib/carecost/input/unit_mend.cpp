// SPDX-License-Identifier: MIT
// First a word near a time unit ("huor"), then two lonely words near each other ("visit", "vist").
// What is near is told by base/text.
#include "carecost/input/unit_mend.hpp"

#include "carecost/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace carecost::input {

std::optional<std::string> spelling_mend(const std::vector<Unit>& units) {
    std::vector<Unit> lonely;
    std::copy_if(units.begin(), units.end(), std::back_inserter(lonely), [&](const Unit& unit) {
        const auto is_same = [&](const Unit& other) { return is_same_unit(unit, other); };
        return unit.kind() == UnitKind::count &&
               std::count_if(units.begin(), units.end(), is_same) == 1;
    });
    for (const Unit& unit : lonely) {
        if (const auto meant = nearest(unit.name, known_time_units())) {
            return fmt::format("write {} for {}?", *meant, unit.name);
        }
    }
    for (const Unit& unit : lonely) {
        std::vector<std::string> others;
        for (const Unit& other : lonely) {
            if (!(other == unit)) {
                others.push_back(plural_of(other));
            }
        }
        if (nearest(plural_of(unit), others)) {
            return fmt::format("if {} is the same unit as another here, spell both alike",
                               unit.name);
        }
    }
    return std::nullopt;
}

} // namespace carecost::input
