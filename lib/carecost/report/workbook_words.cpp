// SPDX-License-Identifier: MIT
// Picks the messages of a language. They stand in one file for each language.
// A message left out of a language does not compile.
#include "carecost/report/workbook_words.hpp"

namespace carecost {

const WorkbookWords& workbook_words(Language language) {
    switch (language) {
    case Language::fi:
        return workbook_words_fi();
    case Language::sv:
        return workbook_words_sv();
    case Language::en:
        break;
    }
    return workbook_words_en();
}

} // namespace carecost
