// SPDX-License-Identifier: MIT
// What the author of a case asserts its figures to be: amounts to the cent, with =, >= or <=.
// They are only read here; whether they hold is asked after the costing.
#include "carecost/base/text.hpp"
#include "carecost/input/read_sections.hpp"
#include "carecost/input/read_value.hpp"

#include <fmt/format.h>

#include <array>
#include <string>
#include <utility>

namespace carecost::input {
namespace {

struct Asserted {
    Relation relation = Relation::equal;
    Money amount{};
};

/// ">= 5000", "<= 5000", "= 5000" or "5000"; where the amount starts.
std::pair<Relation, std::size_t> read_relation(std::string_view text) {
    const std::size_t start = skip_blanks(text, 0);
    if (text.substr(start).starts_with(">=")) {
        return {Relation::at_least, start + 2};
    }
    if (text.substr(start).starts_with("<=")) {
        return {Relation::at_most, start + 2};
    }
    return {Relation::equal, text.substr(start).starts_with('=') ? start + 1 : start};
}

std::optional<Asserted> read_asserted(const Node& node, CaseDraft& draft) {
    const auto [relation, start] = read_relation(node.text);
    auto parsed = scan_number(node.text, start, draft.style, CurrencyWords::allowed);
    const auto number = value_or_report(std::move(parsed), node, draft.faults);
    if (!number) {
        return std::nullopt;
    }
    const std::size_t rest = skip_blanks(node.text, number->end);
    if (rest < node.text.size()) {
        report(
            {.offset = rest,
             .code = "number",
             .message = fmt::format("{} stands after the amount", quoted(node.text.substr(rest))),
             .remedy = "write an amount such as 56000, or \">= 5000\""},
            node, draft.faults);
        return std::nullopt;
    }
    WrittenNumber amount = *number;
    amount.has_sign = false; // a saving may be negative
    if (!is_of_kind(placed(amount, node), FigureKind::money, draft.style, draft.faults)) {
        return std::nullopt;
    }
    const Rational cents = amount.value * 100;
    if (!cents.is_whole()) {
        report({.offset = amount.offset,
                .code = "number",
                .message = fmt::format("{} is no amount in whole cents", quoted(amount.text)),
                .remedy = fmt::format("write {}",
                                      in_style(round_to_decimals(amount.value, 2), draft.style))},
               node, draft.faults);
        return std::nullopt;
    }
    return Asserted{.relation = relation, .amount = Money::from_cents(cents.numerator())};
}

struct MeasureWord {
    std::string_view key;
    Expectation::Measure measure;
};
constexpr std::array measures{MeasureWord{"cost", Expectation::Measure::cost},
                              MeasureWord{"saving", Expectation::Measure::saving},
                              MeasureWord{"payer_saving", Expectation::Measure::payer_saving}};

/// Savings are those of an alternative, and the payer's need a payer.
bool has_measure(const MapCursor& map, const MeasureWord& word, std::optional<std::size_t> package,
                 CaseDraft& draft) {
    if (word.measure == Expectation::Measure::payer_saving && !draft.model.payer) {
        draft.faults.error(key_offset(map, word.key), "no-payer", "this case names no payer",
                           "add 'payer:' to the case, or assert 'saving'");
        return false;
    }
    if (word.measure != Expectation::Measure::cost && package == draft.model.comparator) {
        draft.faults.error(key_offset(map, word.key), "misplaced-key",
                           "the comparator saves nothing against itself",
                           "assert the saving of an alternative, or a cost");
        return false;
    }
    return true;
}

void read_expectation(const Node& node, CaseDraft& draft) {
    MapCursor map{node, "an item of 'expect'", draft.faults};
    if (!map.is_map()) {
        return;
    }
    const Node* named = map.require("package");
    const auto package = named == nullptr
                             ? std::nullopt
                             : find_declared(*named, "package", draft.model.packages, draft.faults);
    std::optional<int> year;
    if (const Node* scalar = map.scalar("year")) {
        year = value_or_report(read_whole(scalar->text, "'year'", 1, draft.model.years), *scalar,
                               draft.faults);
    }
    bool has_any = map.entries().size() > (named == nullptr ? 0U : 1U) + (year ? 1U : 0U);
    for (const MeasureWord& word : measures) {
        has_any = map.find(word.key) != nullptr || has_any;
        const Node* scalar = map.scalar(word.key);
        const auto asserted = scalar == nullptr ? std::nullopt : read_asserted(*scalar, draft);
        if (!asserted || !package || !has_measure(map, word, package, draft)) {
            continue;
        }
        const Position place = draft.faults.source().position(scalar->offset);
        draft.model.expectations.push_back(
            {.package = *package,
             .year = year,
             .measure = word.measure,
             .relation = asserted->relation,
             .amount = asserted->amount,
             .place = place,
             .excerpt = std::string{draft.faults.source().line(place.line)}});
    }
    map.finish();
    if (!has_any) {
        draft.faults.error(node.offset, "missing-key", "an item of 'expect' asserts nothing",
                           "add cost, saving or payer_saving");
    }
}

} // namespace

void read_expectations(MapCursor& root, CaseDraft& draft) {
    if (const auto* items = root.list("expect")) {
        for (const Node& item : *items) {
            read_expectation(item, draft);
        }
    }
}

} // namespace carecost::input
