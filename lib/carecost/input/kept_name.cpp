// SPDX-License-Identifier: MIT
// Looks a name up only where it is not the one before.
// A set never moves what it holds.
#include "carecost/input/kept_name.hpp"

namespace carecost::input {

KeptName NamePool::looked_up(std::string_view name) {
    if (name.empty()) {
        return {};
    }
    const auto found = names_.find(name);
    last_ = KeptName{found != names_.end() ? &*found : &*names_.emplace(name).first};
    return last_;
}

} // namespace carecost::input
