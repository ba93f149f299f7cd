// SPDX-License-Identifier: MIT
// Finds languages by name. The messages themselves stand in one file for each language.
// A message left out of a language does not compile.
#include "carecost/report/words.hpp"

#include "carecost/report/languages.hpp"

namespace carecost {

std::optional<Language> find_language(std::string_view name) {
    if (name == "en") {
        return Language::en;
    }
    if (name == "fi") {
        return Language::fi;
    }
    if (name == "sv") {
        return Language::sv;
    }
    return std::nullopt;
}

std::string_view default_number_style(Language language) {
    switch (language) {
    case Language::fi:
        return "fi";
    case Language::sv:
        return "sv";
    case Language::en:
        break;
    }
    return "en-IE";
}

const Words& words_of(Language language) {
    switch (language) {
    case Language::fi:
        return finnish();
    case Language::sv:
        return swedish();
    case Language::en:
        break;
    }
    return english();
}

} // namespace carecost
