// SPDX-License-Identifier: MIT
// The three languages, each in its own file; others ask words_of().
// A new language is one more file, one more line here and one more in words.cpp.
#pragma once

#include "carecost/report/words.hpp"

namespace carecost {

[[nodiscard]] const Words& english();
[[nodiscard]] const Words& finnish();
[[nodiscard]] const Words& swedish();

} // namespace carecost
