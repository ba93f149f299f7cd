// SPDX-License-Identifier: MIT
// The words of a term, in the number its unit has behind a figure and behind "per".
// The unit text of a figure is as it was written: "minute per visits" is said as minutes per visit.
#include "carecost/units/formula.hpp"

#include "carecost/base/signs.hpp"
#include "carecost/units/unit.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace carecost {
namespace {

std::vector<std::string_view> words_in(std::string_view text) {
    std::vector<std::string_view> words;
    std::size_t start = 0;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t blank = leading_blank(text.substr(at));
        if (blank == 0 && at < text.size()) {
            ++at;
            continue;
        }
        if (at > start) {
            words.push_back(text.substr(start, at - start));
        }
        at += std::max<std::size_t>(blank, 1);
        start = at;
    }
    return words;
}

/// "once", "per hour", "visits", "minutes per visit"; a 1 behind "per" is not said.
std::string counted(std::string_view unit_text) {
    const std::vector<std::string_view> words = words_in(unit_text);
    if (words.empty() || words.front() == "once") {
        return std::string{unit_text};
    }
    const bool is_rate = words.front() == "per";
    std::string text = is_rate ? "per" : plural_of(unit_from_word(words.front()));
    if (words.size() > 1) {
        text += (is_rate ? " " : " per ") + singular_of(unit_from_word(words.back()));
    }
    return text;
}

} // namespace

std::string words_of(const Term& term, std::string_view unit_text) {
    if (term.one != TimeUnit::none) {
        return plural_of(unit_of(term.many)) + " in " + with_article(unit_of(term.one));
    }
    return term.words.empty() && term.form != Term::Form::constant ? counted(unit_text)
                                                                   : term.words;
}

} // namespace carecost
