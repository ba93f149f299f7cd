// SPDX-License-Identifier: MIT
// The three languages of `sensitivity`, each in its own file; others ask sensitivity_words().
// A new language is one more file, one more line here and one more in sensitivity_words.cpp.
#pragma once

#include "carecost/report/sensitivity_words.hpp"

namespace carecost {

[[nodiscard]] const SensitivityWords& english_sensitivity();
[[nodiscard]] const SensitivityWords& finnish_sensitivity();
[[nodiscard]] const SensitivityWords& swedish_sensitivity();

} // namespace carecost
