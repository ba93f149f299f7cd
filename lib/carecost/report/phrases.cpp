// SPDX-License-Identifier: MIT
// A saving is positive in the result; people read "less" and "more".
// Names of figures are put into the words people know them by.
#include "carecost/report/phrases.hpp"

#include "carecost/base/text.hpp"

#include <string_view>
#include <vector>

namespace carecost {
namespace {

/// A name in mid-sentence: an English article loses its capital.
std::string in_sentence(std::string_view name) {
    return name.starts_with("The ") ? "t" + std::string(name.substr(1)) : std::string(name);
}

} // namespace

std::string span_text(const Wording& wording) {
    return wording.model.years == 1
               ? std::string(wording.words.per_year)
               : filled(wording.words.over_years, fmt::arg("years", wording.model.years));
}

std::string saving_text(const Wording& wording, const Money& saving) {
    const std::string span = span_text(wording);
    if (saving.is_zero()) {
        return filled(wording.words.same, fmt::arg("span", span));
    }
    return filled(saving.is_negative() ? wording.words.more : wording.words.less,
                  fmt::arg("amount", wording.money(saving.is_negative() ? -saving : saving)),
                  fmt::arg("span", span));
}

std::string whom_text(const Wording& wording, Outcome outcome) {
    const Case& model = wording.model;
    if (outcome == Outcome::payer_saving && model.payer) {
        return filled(wording.words.for_payer,
                      fmt::arg("payer", in_sentence(model.funders.at(*model.payer).title)));
    }
    return std::string(model.funders.empty() ? "" : wording.words.for_all);
}

std::string figure_name(const Wording& wording, const Figure& figure) {
    const Line* line = wording.model.line_of(figure);
    std::string_view unit = figure.unit_text;
    if (unit.empty() && line != nullptr) {
        unit = split(figure.name, '/').back(); // "vat" of "add/vat"
    }
    const std::string& name = line == nullptr ? figure.name : line->item;
    const std::string words = unit.empty() ? name : fmt::format("{}, {}", name, unit);
    const bool is_of_comparator =
        line != nullptr && figure.line->package == wording.model.comparator;
    return is_of_comparator ? filled(wording.words.comparator_mark, fmt::arg("package", words))
                            : words;
}

std::string figure_text(const Wording& wording, FigureKind kind, const Rational& value,
                        int decimals) {
    return kind == FigureKind::share ? percent_text(value, 2, wording.numbers)
                                     : decimal_text(value, decimals, wording.numbers);
}

std::string findings_text(const Words& words, std::size_t count) {
    if (count == 0) {
        return std::string(words.no_findings);
    }
    return count == 1 ? std::string(words.one_finding)
                      : filled(words.some_findings, fmt::arg("count", count));
}

} // namespace carecost
