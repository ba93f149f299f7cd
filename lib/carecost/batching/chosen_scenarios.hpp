// SPDX-License-Identifier: MIT
// Which scenarios of a case are worked out: as it stands, all it declares, or some by name.
// Each has a name and the figures it replaces.
#pragma once

#include "carecost/model/case.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace carecost {

/// The name of the case as it stands. No scenario of a file may have it.
inline constexpr std::string_view base_scenario = "base";

/// A scenario by name, ready to be worked out.
struct NamedSettings {
    std::string name;
    std::vector<Setting> settings{}; // a later one wins over an earlier one of the same figure
};

/// `base` and every scenario that the case declares, in the order of the file.
[[nodiscard]] std::vector<NamedSettings> all_scenarios(const Case& model);

} // namespace carecost
