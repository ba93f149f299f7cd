// SPDX-License-Identifier: MIT
// What a line costs: rate and use, whose units must cancel, what is put on top, and how many share
// it. The figures become fields of the line; the formula multiplies them in the order written.
#include "carecost/input/line_chain.hpp"
#include "carecost/input/read_line.hpp"
#include "carecost/input/read_value.hpp"
#include "carecost/input/unit_mend.hpp"

#include <fmt/format.h>

#include <utility>

namespace carecost::input {
namespace {

constexpr int most_people = 1'000'000;

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

void report_units(const LineContext& line, const ChainFault& fault, const ReadRate& rate,
                  const ReadChain& use, const Node* gives) {
    const Node* node = rate.unit_node;
    if (fault.part == ChainFault::Part::use && use.node != nullptr) {
        node = use.node;
    } else if (fault.part == ChainFault::Part::gives && gives != nullptr) {
        node = gives;
    }
    line.draft.faults.error(node->offset_within(fault.offset), fault.code, fault.message,
                            spelling_mend(units_of(rate, use)).value_or(fault.remedy));
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
    auto written =
        value_or_report(read_factor(node->text, line.draft.style), *node, line.draft.faults);
    if (!written) {
        return std::nullopt;
    }
    const auto factor = add_factor(line, *std::move(written), *node, "gives");
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
        const auto figure = read_figure_node(entry.value, Called::by_key(entry.key.text),
                                             line.draft.style, line.draft.faults);
        if (!figure) {
            continue;
        }
        const auto share =
            add_figure(line.draft, *figure,
                       line.field(fmt::format("add/{}", entry.key.text), FigureKind::share));
        if (name) {
            additions.push_back({.name = std::string{*name}, .share = share});
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
    const auto id = add_figure(line.draft, *figure, line.field("cashable", FigureKind::share));
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
    return last && last->unit.time == TimeUnit::day;
}

void find_week_of_days(const LineContext& line, const ReadChain& use) {
    line.draft.faults.finding(use.node->offset, "week-day-conversion",
                              "a price per week meets days, and a week is taken as 7 of them",
                              "give the rate per day if a week of service has fewer days");
}

} // namespace

LinePrice read_line_price(const LineContext& line) {
    auto rate = read_rate_key(line);
    auto use = read_use(line);
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
    price.recurrence = cost->recurrence;
    price.is_daily = is_priced_per_day(*rate, *use);
    price.cost = with_additions(std::move(cost->formula), price.additions, price.shared_by);
    price.is_four_weekly = cost->is_four_weekly;
    price.has_week_day_conversion = cost->has_week_day_conversion;
    price.months_used = cost->months_used;
    return price;
}

} // namespace carecost::input
