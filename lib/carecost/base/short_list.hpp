// SPDX-License-Identifier: MIT
// A list that mostly has few entries: those lie within it, and memory is asked for only beyond
// them. Of a case that is read, costed and forgotten, such lists are the greater part.
#pragma once

#include <boost/container/small_vector.hpp>

#include <cstddef>

namespace carecost {

template <class Entry, std::size_t few>
using ShortList = boost::container::small_vector<Entry, few>;

} // namespace carecost
