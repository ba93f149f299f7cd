// SPDX-License-Identifier: MIT
// The few words and shorthands that go with an observation log.
// Everything that is computed from a log is in observing/.
#include "carecost/model/observation_log.hpp"

#include <fmt/format.h>

namespace carecost {

std::string clock_text(DayTime moment) {
    const auto milliseconds = moment.count();
    const auto days = milliseconds / 86'400'000;
    const auto rest = milliseconds % 86'400'000;
    std::string text = fmt::format("{:02}:{:02}", rest / 3'600'000, rest / 60'000 % 60);
    if (rest % 60'000 != 0) {
        text += fmt::format(":{:02}", rest / 1000 % 60);
    }
    if (rest % 1000 != 0) {
        text += fmt::format(".{:03}", rest % 1000);
    }
    return days == 0 ? text : text + " the next day";
}

Place named_place(const CentreDay& day, const RowPlace& at) {
    return {.file = at.file < day.files.size() ? day.files[at.file] : std::string{},
            .line = static_cast<int>(at.line),
            .column = static_cast<int>(at.column)};
}

} // namespace carecost
