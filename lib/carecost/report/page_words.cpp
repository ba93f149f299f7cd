// SPDX-License-Identifier: MIT
// Picks the language; the messages stand in one file for each.
// A message left out of a language does not compile.
#include "carecost/report/page_words.hpp"

namespace carecost {

const PageWords& page_words_of(Language language) {
    switch (language) {
    case Language::fi:
        return page_finnish();
    case Language::sv:
        return page_swedish();
    case Language::en:
        break;
    }
    return page_english();
}

} // namespace carecost
