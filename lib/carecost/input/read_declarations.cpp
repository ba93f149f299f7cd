// SPDX-License-Identifier: MIT
// What lines refer to by name: needs, funders, assumptions and indices.
// A declaration with a fault keeps its name, so that its uses are not reported as well.
#include "carecost/base/text.hpp"
#include "carecost/input/read_sections.hpp"
#include "carecost/input/read_value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace carecost::input {
namespace {

std::vector<Named> read_named(MapCursor& root, std::string_view key, const Called& what,
                              CaseDraft& draft) {
    std::vector<Named> declared;
    const auto map = root.map(key);
    if (!map) {
        return declared;
    }
    for (const Entry& entry : map->entries()) {
        const auto id = read_id(entry.key, what, draft.faults);
        const auto title = read_text(entry.value, Called::by_key(entry.key.text), draft.faults);
        declared.push_back({.id = std::string{id.value_or(entry.key.text)},
                            .title = std::string{title.value_or("")},
                            .place = draft.faults.source().position(entry.key.offset)});
    }
    return declared;
}

/// Small letters, digits and underscores, a letter first; no word of the grammar.
bool is_name(std::string_view text) {
    return !text.empty() && text.front() >= 'a' && text.front() <= 'z' &&
           std::all_of(text.begin(), text.end(), [](char sign) {
               return (sign >= 'a' && sign <= 'z') || is_digit(sign) || sign == '_';
           });
}

void check_assumption_name(const Node& key, Faults& faults) {
    if (!is_name(key.text)) {
        std::string mend = slug(key.text);
        std::replace(mend.begin(), mend.end(), '-', '_');
        faults.error(key.offset, "bad-id",
                     fmt::format("the name of an assumption is lower-case letters, digits and "
                                 "underscores, a letter first, not {}",
                                 quoted(key.text)),
                     is_name(mend) ? fmt::format("write {}", mend)
                                   : "write a name such as coach_rate");
    } else if (is_grammar_word(key.text)) {
        faults.error(key.offset, "bad-id",
                     fmt::format("{} is a word that figures are written with", quoted(key.text)),
                     fmt::format("write for example my_{}", key.text));
    }
}

void read_assumptions(MapCursor& root, CaseDraft& draft) {
    const auto map = root.map("assumptions");
    if (!map) {
        return;
    }
    for (const Entry& entry : map->entries()) {
        check_assumption_name(entry.key, draft.faults);
        auto figure = read_figure_node(entry.value, Called::by_key(entry.key.text), draft.style,
                                       draft.faults);
        if (figure && !figure->name.empty()) {
            draft.faults.error(figure->offset, "number",
                               fmt::format("{} is not a figure; an assumption cannot stand for "
                                           "another",
                                           quoted(figure->name)),
                               "write the figure itself");
            figure.reset();
        }
        add_assumption(draft, std::string{entry.key.text}, figure, entry.value.offset);
    }
}

/// One yearly rate; may be negative, but prices do not fall by all they are.
std::optional<Rational> read_growth(const Node& node, const Called& what, CaseDraft& draft) {
    const Node* scalar = read_scalar(node, what, draft.faults);
    if (scalar == nullptr) {
        return std::nullopt;
    }
    auto number = value_or_report(read_number(scalar->text, draft.style), *scalar, draft.faults);
    if (!number) {
        return std::nullopt;
    }
    number->has_sign = false; // allowed here
    if (!is_of_kind(placed(*number, *scalar), FigureKind::share, draft.style, draft.faults)) {
        return std::nullopt;
    }
    if (number->value <= Rational{-1}) {
        draft.faults.error(scalar->offset, "negative", "prices cannot fall by 100% or more",
                           "write a rate above -100%");
        return std::nullopt;
    }
    return number->value;
}

void read_indices(MapCursor& root, CaseDraft& draft) {
    const auto map = root.map("indices");
    if (!map) {
        return;
    }
    for (const Entry& entry : map->entries()) {
        Index index{.id = std::string{read_id(entry.key, "the name of an index", draft.faults)
                                          .value_or(entry.key.text)},
                    .rates = {},
                    .place = draft.faults.source().position(entry.key.offset)};
        const Called what = Called::by_key(entry.key.text);
        const auto add_rate = [&](const Node& node) {
            if (const auto rate = read_growth(node, what, draft)) {
                index.rates.push_back(*rate);
            }
        };
        if (entry.value.kind != NodeKind::list) {
            add_rate(entry.value);
        } else if (entry.value.items().empty()) {
            draft.faults.error(entry.value.offset, "empty-list",
                               fmt::format("{} has no rate", what.words()), "write for example 3%");
        } else {
            std::for_each(entry.value.items().begin(), entry.value.items().end(), add_rate);
        }
        draft.model.indices.push_back(std::move(index));
    }
}

} // namespace

void read_declarations(MapCursor& root, CaseDraft& draft) {
    draft.model.needs = read_named(root, "needs", "the name of a need", draft);
    draft.model.funders = read_named(root, "funders", "the name of a funder", draft);
    if (const Node* payer = root.find("payer")) {
        draft.model.payer = find_declared(*payer, "funder", draft.model.funders, draft.faults);
    }
    read_assumptions(root, draft);
    read_indices(root, draft);
}

} // namespace carecost::input
