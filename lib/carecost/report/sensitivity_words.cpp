// SPDX-License-Identifier: MIT
// Finds the messages of `sensitivity` in a language. They stand in one file for each.
// A message left out of a language does not compile.
#include "carecost/report/sensitivity_words.hpp"

#include "carecost/report/sensitivity_languages.hpp"

namespace carecost {

const SensitivityWords& sensitivity_words(Language language) {
    switch (language) {
    case Language::fi:
        return finnish_sensitivity();
    case Language::sv:
        return swedish_sensitivity();
    case Language::en:
        break;
    }
    return english_sensitivity();
}

} // namespace carecost
