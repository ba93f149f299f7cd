// SPDX-License-Identifier: MIT
// Reads a rate as text or as a map, and the factors of a use one by one.
// The count in "per N unit" may be the name of an assumption, which must be above 0.
#include "carecost/input/line_chain.hpp"

#include "carecost/base/text.hpp"
#include "carecost/input/plain_chain.hpp"
#include "carecost/input/read_value.hpp"

#include <fmt/format.h>

#include <utility>

namespace carecost::input {
namespace {

/// The field of a factor of the chain, from 1: "use/1".
std::string factor_field(std::size_t position) { return "use/" + std::to_string(position); }

/// "per N unit" with the assumption that may stand for N.
std::optional<Per> resolve_per(const LineContext& line, const WrittenPer& written, const Node& node,
                               std::string_view field) {
    Per per{.unit = written.unit, .count = written.count, .offset = written.offset};
    if (written.count_name.empty()) {
        return per;
    }
    const std::size_t offset = node.offset_within(written.count_offset);
    if (!find_assumption(line.draft.model, written.count_name) &&
        !nearest(written.count_name, names_of_assumptions(line.draft.model))) {
        line.draft.faults.error(
            offset, "unit",
            fmt::format("{} is neither a figure, a unit nor an assumption",
                        quoted(written.count_name)),
            fmt::format("a unit is one word: write {}-{}", written.count_name, written.unit.name));
        return std::nullopt;
    }
    const Field user = line.field(field, FigureKind::quantity);
    per.count_figure = use_assumption(line.draft, written.count_name, offset, user);
    if (!per.count_figure) {
        return std::nullopt;
    }
    if (!line.draft.assumptions[per.count_figure->index].is_broken &&
        !is_positive(estimate_of(line.draft, *per.count_figure))) {
        line.draft.faults.error(offset, "number",
                                fmt::format("{} can be 0, and nothing is done per 0 of a unit",
                                            quoted(written.count_name)),
                                "give it a figure above 0");
        return std::nullopt;
    }
    return per;
}

/// The unit of a rate; nothing inside: once.
std::optional<RateUnit> resolve_unit(const LineContext& line,
                                     const std::optional<WrittenPer>& written, const Node& node) {
    if (!written) {
        return RateUnit{};
    }
    auto per = resolve_per(line, *written, node, "rate");
    return per ? std::optional{RateUnit{.per = per}} : std::nullopt;
}

std::optional<ReadRate> add_rate(const LineContext& line, const FigureNode& figure,
                                 const std::optional<WrittenPer>& per, const Node& unit_node,
                                 std::string_view unit_text) {
    const auto id =
        add_figure(line.draft, figure, line.field("rate", FigureKind::money, unit_text));
    auto unit = resolve_unit(line, per, unit_node);
    if (!unit) {
        return std::nullopt;
    }
    return ReadRate{.figure = id, .unit = *unit, .unit_node = &unit_node};
}

/// `{value: 62, low: 55, high: 80, per: hour}`
std::optional<ReadRate> read_rate_map(const LineContext& line, const Node& node) {
    Faults& faults = line.draft.faults;
    const auto figure = read_figure_node(node, "'rate'", line.draft.style, faults, true);
    if (!figure) {
        return std::nullopt;
    }
    const Node* unit = read_scalar(*figure->per, "'per'", faults);
    if (unit == nullptr) {
        return std::nullopt;
    }
    const auto per = value_or_report(read_per_value(unit->text, line.draft.style), *unit, faults);
    if (!per) {
        return std::nullopt;
    }
    const std::string unit_text =
        *per ? fmt::format("per {}", trimmed(unit->text)) : std::string{"once"};
    return add_rate(line, *figure, *per, *unit, unit_text);
}

// ---- as nearly all are written ------------------------------------------------------------------

FigureId add_plain(const LineContext& line, const PlainFactor& factor, const Node& node,
                   std::string_view field, FigureKind kind) {
    return add_plain_figure(line.draft, factor.amount, node.offset_within(factor.offset),
                            line.field(field, kind, factor.unit_text));
}

std::optional<Per> plain_per(const PlainFactor& factor) {
    if (factor.per.empty()) {
        return std::nullopt;
    }
    return Per{.unit = unit_from_word(factor.per), .offset = factor.per_offset};
}

ReadRate add_plain_rate(const LineContext& line, const PlainFactor& rate, const Node& node) {
    return {.figure = add_plain(line, rate, node, "rate", FigureKind::money),
            .unit = {.per = plain_per(rate)},
            .unit_node = &node};
}

ReadChain add_plain_chain(const LineContext& line, const PlainChain& factors, const Node& node) {
    ReadChain chain{.node = &node};
    chain.factors.reserve(factors.size());
    for (const PlainFactor& factor : factors) {
        chain.factors.push_back(
            {.amount = add_plain(line, factor, node, factor_field(chain.factors.size() + 1),
                                 FigureKind::quantity),
             .unit = unit_from_word(factor.unit),
             .per = plain_per(factor),
             .offset = factor.offset,
             .unit_offset = factor.unit_offset});
    }
    return chain;
}

} // namespace

std::optional<ReadRate> read_rate_key(const LineContext& line) {
    const Node* node = line.map.require("rate");
    if (node == nullptr) {
        return std::nullopt;
    }
    if (node->kind == NodeKind::map) {
        return read_rate_map(line, *node);
    }
    const Node* scalar = line.map.scalar("rate");
    if (scalar == nullptr) {
        return std::nullopt;
    }
    if (const auto plain = read_plain_rate(scalar->text, line.draft.style.decimal)) {
        return add_plain_rate(line, *plain, *scalar);
    }
    auto rate =
        value_or_report(read_rate(scalar->text, line.draft.style), *scalar, line.draft.faults);
    return rate ? add_rate(line, placed(std::move(rate->figure), *scalar), rate->per, *scalar,
                           rate->unit_text)
                : std::nullopt;
}

std::optional<ChainFactor> add_factor(const LineContext& line, WrittenFactor written,
                                      const Node& node, std::string_view field) {
    const auto amount = add_figure(line.draft, placed(std::move(written.figure), node),
                                   line.field(field, FigureKind::quantity, written.unit_text));
    std::optional<Per> per;
    if (written.per) {
        per = resolve_per(line, *written.per, node, field);
    }
    if (per.has_value() != written.per.has_value()) {
        return std::nullopt;
    }
    return ChainFactor{.amount = amount,
                       .unit = written.unit,
                       .per = per,
                       .offset = written.offset,
                       .unit_offset = written.unit_offset};
}

std::optional<ReadChain> read_use(const LineContext& line) {
    if (line.map.find("use") == nullptr) {
        return ReadChain{};
    }
    const Node* node = line.map.scalar("use");
    if (node == nullptr) {
        return std::nullopt;
    }
    const auto plain = read_plain_chain(node->text, line.draft.style.decimal);
    if (!plain.empty()) {
        return add_plain_chain(line, plain, *node);
    }
    auto written =
        value_or_report(read_chain(node->text, line.draft.style), *node, line.draft.faults);
    if (!written) {
        return std::nullopt;
    }
    ReadChain chain{.node = node};
    chain.factors.reserve(written->size());
    for (WrittenFactor& factor : *written) {
        auto added =
            add_factor(line, std::move(factor), *node, factor_field(chain.factors.size() + 1));
        if (!added) {
            return std::nullopt;
        }
        chain.factors.push_back(*added);
    }
    return chain;
}

} // namespace carecost::input
