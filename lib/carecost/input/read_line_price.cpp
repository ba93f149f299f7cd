// SPDX-License-Identifier: MIT
// What a line costs: rate and use, whose units must cancel, what is put on top, and how many share
// it. The figures become fields of the line; the formula multiplies them in the order written.
#include "carecost/base/text.hpp"
#include "carecost/input/read_line.hpp"
#include "carecost/input/read_value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace carecost::input {
namespace {

constexpr int most_people = 1'000'000;

/// A rate whose figure is known, and the scalar its unit stands in.
struct ReadRate {
    FigureId figure{};
    RateUnit unit{};
    const Node* unit_node = nullptr;
    std::string text{};
};

/// A chain and the scalar it stands in.
struct ReadChain {
    std::vector<ChainFactor> factors{};
    const Node* node = nullptr;
    std::string text{};
};

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
    const Field user{.name = fmt::format("{}/{}", line.name, field), .kind = FigureKind::quantity};
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
    const auto per = resolve_per(line, *written, node, "rate");
    return per ? std::optional{RateUnit{.per = per}} : std::nullopt;
}

std::optional<ReadRate> add_rate(const LineContext& line, const FigureNode& figure,
                                 const std::optional<WrittenPer>& per, const Node& unit_node,
                                 const std::string& unit_text, std::string text) {
    const auto id = add_figure(
        line.draft, figure,
        {.name = line.name + "/rate", .kind = FigureKind::money, .unit_text = unit_text});
    const auto unit = resolve_unit(line, per, unit_node);
    if (!unit) {
        return std::nullopt;
    }
    return ReadRate{.figure = id, .unit = *unit, .unit_node = &unit_node, .text = std::move(text)};
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
    return add_rate(
        line, *figure, *per, *unit, unit_text,
        fmt::format("{} {}", in_style(figure->estimate.value, line.draft.style), unit_text));
}

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
    const auto rate =
        value_or_report(read_rate(scalar->text, line.draft.style), *scalar, line.draft.faults);
    return rate ? add_rate(line, placed(rate->figure, *scalar), rate->per, *scalar, rate->unit_text,
                           std::string{trimmed(scalar->text)})
                : std::nullopt;
}

std::optional<ChainFactor> add_factor(const LineContext& line, const WrittenFactor& written,
                                      const Node& node, const std::string& field) {
    const auto amount = add_figure(line.draft, placed(written.figure, node),
                                   {.name = fmt::format("{}/{}", line.name, field),
                                    .kind = FigureKind::quantity,
                                    .unit_text = written.unit_text});
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

/// The chain of `use`; empty without the key; nothing after a fault.
std::optional<ReadChain> read_use(const LineContext& line) {
    if (line.map.find("use") == nullptr) {
        return ReadChain{};
    }
    const Node* node = line.map.scalar("use");
    if (node == nullptr) {
        return std::nullopt;
    }
    const auto written =
        value_or_report(read_chain(node->text, line.draft.style), *node, line.draft.faults);
    if (!written) {
        return std::nullopt;
    }
    ReadChain chain{.node = node, .text = std::string{trimmed(node->text)}};
    for (const WrittenFactor& factor : *written) {
        const std::string field = fmt::format("use/{}", chain.factors.size() + 1);
        const auto added = add_factor(line, factor, *node, field);
        if (!added) {
            return std::nullopt;
        }
        chain.factors.push_back(*added);
    }
    return chain;
}

// ---- units that do not cancel -------------------------------------------------------------------

std::vector<Unit> units_of(const ReadRate& rate, const ReadChain& use) {
    std::vector<Unit> units;
    if (rate.unit.per) {
        units.push_back(rate.unit.per->unit);
    }
    for (const ChainFactor& factor : use.factors) {
        units.push_back(factor.unit);
        if (factor.per) {
            units.push_back(factor.per->unit);
        }
    }
    return units;
}

/// A hint for words that have no partner in the chain: a time unit misspelt, or one thing in two
/// spellings.
std::optional<std::string> spelling_mend(const ReadRate& rate, const ReadChain& use) {
    const std::vector<Unit> units = units_of(rate, use);
    std::vector<Unit> lonely;
    std::copy_if(units.begin(), units.end(), std::back_inserter(lonely), [&](const Unit& unit) {
        const auto is_same = [&](const Unit& other) { return is_same_unit(unit, other); };
        return unit.kind == UnitKind::count &&
               std::count_if(units.begin(), units.end(), is_same) == 1;
    });
    for (const Unit& unit : lonely) {
        if (const auto meant = nearest(unit.name, known_time_units())) {
            return fmt::format("write {} for {}?", *meant, unit.name);
        }
    }
    for (const Unit& unit : lonely) {
        std::vector<std::string> others;
        for (const Unit& other : lonely) {
            if (!(other == unit)) {
                others.push_back(plural_of(other));
            }
        }
        if (nearest(plural_of(unit), others)) {
            return fmt::format("if {} is the same unit as another here, spell both alike",
                               unit.name);
        }
    }
    return std::nullopt;
}

void report_units(const LineContext& line, const ChainFault& fault, const ReadRate& rate,
                  const ReadChain& use, const Node* gives) {
    const Node* node = rate.unit_node;
    if (fault.part == ChainFault::Part::use && use.node != nullptr) {
        node = use.node;
    } else if (fault.part == ChainFault::Part::gives && gives != nullptr) {
        node = gives;
    }
    line.draft.faults.error(node->offset_within(fault.offset), fault.code, fault.message,
                            spelling_mend(rate, use).value_or(fault.remedy));
}

/// What `cancel` comes out with; nothing after its fault has been reported.
template <class Cancel>
std::optional<Cancelled> cancelled_or_report(const LineContext& line, const ReadRate& rate,
                                             const ReadChain& use, const Node* gives,
                                             Cancel cancel) {
    try {
        auto outcome = cancel();
        if (const auto* fault = std::get_if<ChainFault>(&outcome)) {
            report_units(line, *fault, rate, use, gives);
            return std::nullopt;
        }
        return std::get<Cancelled>(std::move(outcome));
    } catch (const RationalOverflow&) {
        line.draft.faults.error(rate.unit_node->offset, "figure-too-large",
                                "the units of this line need more digits than can be kept exact",
                                "write figures with at most 15 digits and 9 decimals");
        return std::nullopt;
    }
}

// ---- hours --------------------------------------------------------------------------------------

struct ReadGives {
    ChainFactor factor{};
    const Node* node = nullptr;
};

std::optional<ReadGives> read_gives(const LineContext& line) {
    const Node* node = line.map.scalar("gives");
    if (node == nullptr) {
        return std::nullopt;
    }
    if (line.kind == LineKind::transfer) {
        refuse_key(line, "gives", "a transfer", "leave it out: a transfer buys no hours");
        return std::nullopt;
    }
    const auto written =
        value_or_report(read_factor(node->text, line.draft.style), *node, line.draft.faults);
    if (!written) {
        return std::nullopt;
    }
    const auto factor = add_factor(line, *written, *node, "gives");
    return factor ? std::optional{ReadGives{*factor, node}} : std::nullopt;
}

void add_hours(const LineContext& line, const ReadRate& rate, const ReadChain& use,
               const std::optional<ReadGives>& gives, LinePrice& price) {
    const Conventions& conventions = line.draft.model.conventions;
    if (gives) {
        auto hours = cancelled_or_report(line, rate, use, gives->node, [&] {
            return cancel_support_hours(gives->factor, rate.unit, use.factors, conventions);
        });
        if (hours) {
            (line.kind == LineKind::unpaid ? price.hours : price.support_hours) =
                std::move(hours->formula);
        }
    } else if (line.kind == LineKind::unpaid && line.map.find("gives") == nullptr) {
        auto hours = cancelled_or_report(line, rate, use, nullptr, [&] {
            return cancel_unpaid_hours(rate.unit, use.factors, conventions);
        });
        if (hours) {
            price.hours = std::move(hours->formula);
        }
    }
}

// ---- on top and apart ---------------------------------------------------------------------------

std::vector<Addition> read_additions(const LineContext& line) {
    std::vector<Addition> additions;
    const auto map = line.map.map("add");
    if (!map) {
        return additions;
    }
    if (line.kind == LineKind::unpaid) {
        refuse_key(line, "add", "an unpaid line", "leave it out");
        return additions;
    }
    for (const Entry& entry : map->entries()) {
        const auto name = read_id(entry.key, "the name of an addition", line.draft.faults);
        const auto figure = read_figure_node(entry.value, quoted(entry.key.text), line.draft.style,
                                             line.draft.faults);
        if (!figure) {
            continue;
        }
        const auto share = add_figure(line.draft, *figure,
                                      {.name = fmt::format("{}/add/{}", line.name, entry.key.text),
                                       .kind = FigureKind::share});
        if (name) {
            additions.push_back({.name = *name, .share = share});
        }
    }
    return additions;
}

int read_shared_by(const LineContext& line) {
    const Node* node = line.map.scalar("shared_by");
    if (node == nullptr) {
        return 1;
    }
    if (line.kind == LineKind::unpaid) {
        refuse_key(line, "shared_by", "an unpaid line", "leave it out");
        return 1;
    }
    return value_or_report(read_whole(node->text, "'shared_by'", 1, most_people), *node,
                           line.draft.faults)
        .value_or(1);
}

std::optional<FigureId> read_cashable(const LineContext& line) {
    const Node* node = line.map.find("cashable");
    if (node == nullptr) {
        return std::nullopt;
    }
    const std::size_t errors_before = line.draft.faults.error_count();
    const auto figure = read_figure_node(*node, "'cashable'", line.draft.style, line.draft.faults);
    if (!figure) {
        return std::nullopt;
    }
    const auto id = add_figure(line.draft, *figure,
                               {.name = line.name + "/cashable", .kind = FigureKind::share});
    const bool is_share = line.draft.faults.error_count() == errors_before;
    if (is_share && exceeds_whole(estimate_of(line.draft, id))) {
        line.draft.faults.error(node->offset, "share",
                                "no more than 100% of a cost can stop being paid",
                                "write a share from 0% to 100%");
        return std::nullopt;
    }
    return id;
}

Formula with_additions(Formula cost, const std::vector<Addition>& additions, int shared_by) {
    for (const Addition& addition : additions) {
        cost.terms.push_back({.form = Term::Form::one_plus_figure,
                              .figure = addition.share,
                              .words = addition.name});
    }
    if (shared_by > 1) {
        cost.terms.push_back({.form = Term::Form::constant,
                              .constant = shared_by,
                              .divides = true,
                              .words = "people who share it"});
    }
    return cost;
}

bool is_priced_per_day(const ReadRate& rate, const ReadChain& use) {
    const std::optional<Per>& last = use.factors.empty() ? rate.unit.per : use.factors.back().per;
    return last && last->unit.name == "day";
}

void find_week_of_days(const LineContext& line, const ReadChain& use) {
    line.draft.faults.finding(use.node->offset, "week-day-conversion",
                              "a price per week meets days, and a week is taken as 7 of them",
                              "give the rate per day if a week of service has fewer days");
}

} // namespace

LinePrice read_line_price(const LineContext& line) {
    const auto rate = read_rate_key(line);
    const auto use = read_use(line);
    LinePrice price{.additions = read_additions(line), .shared_by = read_shared_by(line)};
    const auto gives = read_gives(line);
    price.cashable = read_cashable(line);
    if (!rate || !use) {
        return price;
    }
    auto cost = cancelled_or_report(line, *rate, *use, nullptr, [&] {
        return cancel_cost(rate->figure, rate->unit, use->factors, line.draft.model.conventions);
    });
    if (!cost) {
        return price;
    }
    add_hours(line, *rate, *use, gives, price);
    if (cost->has_week_day_conversion) {
        find_week_of_days(line, *use);
    }
    price.is_known = true;
    price.rate = rate->figure;
    price.rate_text = rate->text;
    price.use_text = use->text;
    price.recurrence = cost->recurrence;
    price.is_daily = is_priced_per_day(*rate, *use);
    price.cost = with_additions(std::move(cost->formula), price.additions, price.shared_by);
    price.is_four_weekly = cost->is_four_weekly;
    price.has_week_day_conversion = cost->has_week_day_conversion;
    price.months_used = cost->months_used;
    return price;
}

} // namespace carecost::input
