// SPDX-License-Identifier: MIT
// Finds the messages about a log by language; each language stands in a file of its own.
// A message left out is found by a test.
#include "carecost/report/observe_words.hpp"

namespace carecost {

const ObserveWords& observe_words_of(Language language) {
    switch (language) {
    case Language::fi:
        return observe_finnish();
    case Language::sv:
        return observe_swedish();
    case Language::en:
        break;
    }
    return observe_english();
}

} // namespace carecost
