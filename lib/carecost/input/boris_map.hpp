// SPDX-License-Identifier: MIT
// The small YAML file that says what the words of a BORIS export mean: codes, subjects, modifiers,
// and which day and time of day second 0 is.
#pragma once

#include "carecost/base/source_text.hpp"
#include "carecost/units/date.hpp"

#include <chrono>
#include <cstddef>
#include <map>
#include <optional>
#include <string>

namespace carecost::input {

enum class BorisMeaning { asked, helped, gave_up, not_met, refused, planned, other, ignore };

struct BorisMap {
    std::string observation{}; // empty: the only one; "all"
    std::optional<Date> day{}; // nothing: the date of each observation (with "all")
    std::chrono::milliseconds second_0{};
    std::map<std::string, std::string> subjects{}; // as in the export → alias
    std::map<std::string, BorisMeaning> codes{};
    std::optional<std::size_t> workers_set{}; // number of the modifier set, from 1
    std::optional<std::size_t> sharing_set{};
};

/// @throws InputError with every fault of the file
[[nodiscard]] BorisMap read_boris_map(const SourceText& source);

} // namespace carecost::input
