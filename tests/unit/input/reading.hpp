// SPDX-License-Identifier: MIT
// Small case files for the tests of the reader, and what the reader says of them.
// A place is checked by the words that stand there, so that no test counts columns.
#pragma once

#include "carecost/base/text.hpp"
#include "carecost/costing/findings.hpp"
#include "carecost/input/case_file.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace reading {

using namespace carecost;

/// A case of two packages; `line` is added to the second and starts at its first key.
inline std::string case_with(std::string_view top, std::string_view line) {
    std::string indented;
    for (const std::string_view each : split(line, '\n')) {
        indented += (indented.empty() ? "      - " : "        ") + std::string{each} + "\n";
    }
    return fmt::format(
        "case: small\ntitle: A small case\nas_of: 2017-01-16\ncurrency: EUR\n{}\n"
        "comparator: old\npackages:\n  old:\n    title: Old\n    lines:\n"
        "      - item: Place\n        rate: 100 per year\n{}"
        "  new:\n    title: New\n    lines:\n{}",
        top, top.find("funders:") == std::string_view::npos ? "" : "        funder: city\n",
        indented);
}

inline std::string case_with(std::string_view top) {
    return case_with(top,
                     std::string{"item: Help\nrate: 50 per year"} +
                         (top.find("funders:") == std::string_view::npos ? "" : "\nfunder: city"));
}

inline input::CaseFile read(const std::string& text) {
    return input::read_case(SourceText{"case.yaml", text});
}

inline std::vector<Diagnostic> errors_of(const std::string& text) {
    try {
        static_cast<void>(read(text));
    } catch (const InputError& error) {
        return error.diagnostics();
    }
    return {};
}

/// The line of the source from the place on.
inline std::string words_at(const Diagnostic& diagnostic) {
    const auto before =
        first_characters(diagnostic.excerpt, static_cast<std::size_t>(diagnostic.place.column - 1));
    return diagnostic.excerpt.substr(before.size());
}

inline void check_one(const std::vector<Diagnostic>& found, const std::string& code,
                      const std::string& at, const std::string& remedy) {
    if (found.size() != 1) {
        FAIL_CHECK(found.size() << " diagnostics");
        for (const Diagnostic& each : found) {
            MESSAGE(to_text(each));
        }
        return;
    }
    INFO(to_text(found.front()));
    CHECK(found.front().code == code);
    CHECK(words_at(found.front()).starts_with(at));
    CHECK(found.front().remedy.find(remedy) != std::string::npos);
    CHECK_FALSE(found.front().message.empty());
}

/// A case file with one error: its code, the words at its place, and part of its mend.
struct Refused {
    std::string text;
    std::string code;
    std::string at;
    std::string remedy;
};

inline void check_refused(const std::vector<Refused>& rows) {
    for (const Refused& row : rows) {
        CAPTURE(row.text);
        check_one(errors_of(row.text), row.code, row.at, row.remedy);
    }
}

/// A case file that is read with one finding.
inline void check_finding(const std::string& text, const std::string& code, const std::string& at) {
    CAPTURE(text);
    REQUIRE(errors_of(text).empty());
    CHECK_FALSE(advice_on(code).empty()); // it stands in the catalogue
    check_one(read(text).findings, code, at, "");
}

/// The line that case_with has added.
inline Line line_of(const Case& model) { return model.packages.at(1).lines.at(0); }

/// What a formula comes to with the figures of the case.
inline Rational value_of(const Formula& formula, const Case& model) {
    Rational product = 1;
    for (const Term& term : formula.terms) {
        Rational operand = term.constant;
        if (term.form != Term::Form::constant) {
            operand = model.resolved(term.figure).estimate.value;
        }
        if (term.form == Term::Form::one_plus_figure) {
            operand += 1;
        }
        product = term.divides ? product / operand : product * operand;
    }
    return product;
}

inline Figure figure_of(const Case& model, std::string_view name) {
    const auto found = model.figure_named(name);
    REQUIRE_MESSAGE(found, "no figure ", name);
    return model.figures[found->index];
}

} // namespace reading
