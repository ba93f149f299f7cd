// SPDX-License-Identifier: MIT
// Puts the parts of a name together.
#include "carecost/input/called.hpp"

#include "carecost/input/faults.hpp"

#include <fmt/format.h>

namespace carecost::input {

std::string Called::words() const {
    if (name_.empty()) {
        return std::string{words_};
    }
    if (words_.empty()) {
        return quoted(name_);
    }
    return number_ == 0 ? fmt::format("{} {}", words_, name_)
                        : fmt::format("{} {} of {}", words_, number_, quoted(name_));
}

} // namespace carecost::input
