// SPDX-License-Identifier: MIT
// Figures and assumptions of a case while it is read. An assumption has no kind of its own: the
// first line that uses it says whether it is money, a quantity or a share.
#include "carecost/input/case_draft.hpp"

#include "carecost/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace carecost::input {
namespace {

FigureKind kind_by_its_signs(const std::vector<WrittenNumber>& numbers) {
    for (const WrittenNumber& number : numbers) {
        if (number.has_percent) {
            return FigureKind::share;
        }
        if (number.has_currency) {
            return FigureKind::money;
        }
    }
    return FigureKind::quantity;
}

/// Adds a figure that has no value yet; the last of the case.
Figure& new_figure(CaseDraft& draft, const Field& field, std::size_t offset) {
    Figure& figure = draft.model.figures.emplace_back(); // filled in place: there are many
    figure.name = field.name;
    figure.line = field.line;
    figure.kind = field.kind;
    figure.unit_text = field.unit_text;
    figure.place = draft.faults.source().position(offset);
    return figure;
}

FigureId last_figure(const CaseDraft& draft) { return {draft.model.figures.size() - 1}; }

} // namespace

void add_assumption(CaseDraft& draft, std::string name, const std::optional<FigureNode>& figure,
                    std::size_t offset) {
    AssumptionNote note{.is_broken = !figure};
    Figure assumption{.name = std::move(name),
                      .kind = FigureKind::quantity,
                      .estimate = {},
                      .unit_text = {},
                      .place = draft.faults.source().position(offset)};
    if (figure) {
        note.numbers = figure->numbers;
        assumption.estimate = figure->estimate;
        assumption.kind = kind_by_its_signs(figure->numbers);
    }
    draft.assumptions.push_back(std::move(note));
    draft.model.figures.push_back(std::move(assumption));
}

FigureId add_figure(CaseDraft& draft, const FigureNode& figure, const Field& field) {
    std::optional<FigureId> refers_to;
    if (!figure.name.empty()) {
        refers_to = use_assumption(draft, figure.name, figure.offset, field);
    } else if (is_of_kind(figure.numbers, field.kind, draft.style, "", draft.faults)) {
        find_three_decimals(figure.numbers, field.kind, draft.style, draft.faults);
    }
    Figure& added = new_figure(draft, field, figure.offset);
    added.estimate = figure.estimate;
    added.refers_to = refers_to;
    return last_figure(draft);
}

FigureId add_plain_figure(CaseDraft& draft, const Rational& amount, std::size_t offset,
                          const Field& field) {
    new_figure(draft, field, offset).estimate.value = amount;
    return last_figure(draft);
}

std::optional<FigureId> use_assumption(CaseDraft& draft, std::string_view name, std::size_t offset,
                                       const Field& user) {
    const auto found = find_assumption(draft.model, name);
    if (!found) {
        const auto meant = draft.faults.has_enough()
                               ? std::nullopt
                               : nearest(name, names_of_assumptions(draft.model));
        draft.faults.error(
            offset, "unknown-assumption",
            fmt::format("{} is neither a figure nor an assumption of this case", quoted(name)),
            meant ? fmt::format("write {}?", *meant)
                  : "write a figure, or declare the name under assumptions");
        return std::nullopt;
    }
    AssumptionNote& note = draft.assumptions[*found];
    Figure& assumption = draft.model.figures[*found];
    if (!note.is_broken &&
        !is_of_kind(note.numbers, user.kind, draft.style,
                    fmt::format("{}/{}", user.line_name, user.name), draft.faults)) {
        note.is_broken = true; // said once is enough
        return std::nullopt;
    }
    if (!note.is_used) {
        note.is_used = true;
        assumption.kind = user.kind;
        assumption.unit_text = user.unit_text;
        find_three_decimals(note.numbers, user.kind, draft.style, draft.faults);
    }
    return FigureId{*found};
}

std::optional<std::size_t> find_assumption(const Case& model, std::string_view name) {
    for (std::size_t i = 0; i < model.figures.size() && model.figures[i].is_assumption(); ++i) {
        if (model.figures[i].name == name) {
            return i;
        }
    }
    return std::nullopt;
}

std::vector<std::string> names_of_assumptions(const Case& model) {
    std::vector<std::string> names;
    for (const Figure& figure : model.figures) {
        if (figure.is_assumption()) {
            names.push_back(figure.name);
        }
    }
    return names;
}

const Estimate& estimate_of(const CaseDraft& draft, FigureId figure) {
    return draft.model.resolved(figure).estimate;
}

bool exceeds_whole(const Estimate& estimate) {
    return estimate.value > Rational{1} || estimate.high.value_or(Rational{0}) > Rational{1};
}

bool is_positive(const Estimate& estimate) {
    return estimate.value > Rational{0} && estimate.low.value_or(Rational{1}) > Rational{0};
}

} // namespace carecost::input
