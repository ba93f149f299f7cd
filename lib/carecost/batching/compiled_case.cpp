// SPDX-License-Identifier: MIT
// A line that no column touches is compiled as well, worked out once and added to what stays, so
// that there is one way in which a line becomes cents.
#include "carecost/batching/compiled_case.hpp"

#include <stdexcept>
#include <utility>

namespace carecost {
namespace {

/// Above this a share in millionths might not fit 128 bits.
constexpr Int128 largest_sum = Int128{1} << 105U;

bool is_small(Int128 cents) { return -largest_sum < cents && cents < largest_sum; }

std::vector<Money> amounts(const std::vector<Int128>& cents) {
    std::vector<Money> result;
    result.reserve(cents.size());
    for (const Int128 each : cents) {
        result.push_back(Money::from_cents(each));
    }
    return result;
}

} // namespace

CompiledCase::CompiledCase(const Case& model, const Schedule& schedule, const FigureValues& values,
                           const std::vector<FigureId>& columns, bool has_totals)
    : comparator_(model.comparator), has_payer_(model.payer.has_value()), has_totals_(has_totals),
      alternatives_(model.alternatives()),
      constant_(model.packages.size(),
                {.by_funder = std::vector<Int128>(has_totals ? model.funders.size() : 0)}) {
    const ColumnOf column_of = columns_of(model, columns);
    try {
        for (std::size_t package = 0; package < model.packages.size(); ++package) {
            const std::vector<Line>& lines = model.packages[package].lines;
            for (std::size_t i = 0; i < lines.size(); ++i) {
                if (lines[i].kind == LineKind::unpaid) {
                    continue;
                }
                CompiledLine line{model,  lines[i],  schedule.packages.at(package).at(i),
                                  values, column_of, package == comparator_};
                if (line.is_constant()) {
                    is_too_large_ = is_too_large_ || !line.add_to(constant_[package], {});
                } else {
                    lines_.push_back({.package = package, .line = std::move(line)});
                }
            }
        }
    } catch (const RationalOverflow&) {
        is_too_large_ = true;
    } catch (const std::domain_error&) {
        is_too_large_ = true;
    }
}

std::optional<ScenarioRows> CompiledCase::rows(std::string name,
                                               std::span<const Quotient> values) const {
    if (is_too_large_) {
        return std::nullopt;
    }
    std::vector<PackageCents> sums = constant_;
    for (const PackageLine& each : lines_) {
        if (!each.line.add_to(sums[each.package], values)) {
            return std::nullopt;
        }
    }
    ScenarioRows result{.name = std::move(name)};
    result.rows.reserve(alternatives_.size());
    for (const std::size_t alternative : alternatives_) {
        if (!is_small(sums[alternative].cost) || !is_small(sums[comparator_].cost)) {
            return std::nullopt;
        }
        result.rows.push_back(row(alternative, sums));
    }
    if (has_totals_) {
        for (const PackageCents& package : sums) {
            result.packages.push_back(
                {.cost = Money::from_cents(package.cost), .by_funder = amounts(package.by_funder)});
        }
    }
    return result;
}

BatchRow CompiledCase::row(std::size_t package, const std::vector<PackageCents>& sums) const {
    const PackageCents& after = sums[package];
    const PackageCents& before = sums[comparator_];
    BatchRow result{.package = package,
                    .cost = Money::from_cents(after.cost),
                    .comparator_cost = Money::from_cents(before.cost),
                    .saving = Money::from_cents(before.cost - after.cost),
                    .share_millionths = share_in_millionths(before.cost - after.cost, before.cost),
                    .cashable_saving = Money::from_cents(before.released - after.payer)};
    if (has_payer_) {
        result.payer_saving = Money::from_cents(before.payer - after.payer);
    }
    return result;
}

} // namespace carecost
