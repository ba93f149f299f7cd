// SPDX-License-Identifier: MIT
// Scenarios come out in the order of the file, with the case as it stands first.
// Names are looked up by the room that reads command lines.
#include "carecost/batching/chosen_scenarios.hpp"

namespace carecost {

std::vector<NamedSettings> all_scenarios(const Case& model) {
    std::vector<NamedSettings> chosen{{.name = std::string{base_scenario}}};
    for (const Scenario& scenario : model.scenarios) {
        chosen.push_back({.name = scenario.id, .settings = scenario.settings});
    }
    return chosen;
}

} // namespace carecost
