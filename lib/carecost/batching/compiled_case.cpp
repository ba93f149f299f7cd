// SPDX-License-Identifier: MIT
// A line that no column touches is compiled as well, worked out once and added to what stays, so
// that there is one way in which a line becomes cents. Rows are tried in 64 bits, then in 128.
#include "carecost/batching/compiled_case.hpp"

#include <functional>
#include <stdexcept>
#include <utility>

namespace carecost {
namespace {

/// Above this a share in millionths might not fit 128 bits.
constexpr Int128 largest_sum = Int128{1} << 105U;

bool is_small(Int128 cents) { return -largest_sum < cents && cents < largest_sum; }

Amounts amounts(const std::vector<Int128>& cents) {
    Amounts result;
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
    lines_ = compiled<Int128>(model, schedule, values, column_of);
    narrow_lines_ = compiled<std::int64_t>(model, schedule, values, column_of);
    const auto is_constant = [](const auto& each) { return each.line.is_constant(); };
    if (lines_) {
        auto constant = *lines_;
        std::erase_if(constant, std::not_fn(is_constant));
        std::erase_if(*lines_, is_constant);
        if (auto cents = sums(constant, {})) {
            constant_ = *std::move(cents);
        } else {
            lines_.reset();
        }
    }
    if (narrow_lines_) {
        std::erase_if(*narrow_lines_, is_constant);
    }
}

template <typename Whole>
std::optional<CompiledCase::Lines<Whole>>
CompiledCase::compiled(const Case& model, const Schedule& schedule, const FigureValues& values,
                       const ColumnOf& column_of) {
    Lines<Whole> compiled;
    try {
        for (std::size_t package = 0; package < model.packages.size(); ++package) {
            const std::vector<Line>& lines = model.packages[package].lines;
            for (std::size_t i = 0; i < lines.size(); ++i) {
                if (lines[i].kind != LineKind::unpaid) {
                    compiled.push_back(
                        {.package = package,
                         .line = {model, lines[i], schedule.packages.at(package).at(i), values,
                                  column_of, package == model.comparator}});
                }
            }
        }
    } catch (const RationalOverflow&) {
        return std::nullopt;
    } catch (const std::domain_error&) {
        return std::nullopt;
    }
    return compiled;
}

template <typename Whole>
std::optional<std::vector<PackageCents>>
CompiledCase::sums(const Lines<Whole>& lines, std::span<const SmallQuotient> values) const {
    std::vector<PackageCents> sums = constant_;
    for (const PackageLine<Whole>& each : lines) {
        if (!each.line.add_to(sums[each.package], values)) {
            return std::nullopt;
        }
    }
    return sums;
}

std::optional<ScenarioRows> CompiledCase::rows(std::string name,
                                               std::span<const SmallQuotient> values) const {
    if (!lines_) {
        return std::nullopt;
    }
    auto found = narrow_lines_ ? sums(*narrow_lines_, values) : std::nullopt;
    if (!found) {
        found = sums(*lines_, values);
    }
    if (!found) {
        return std::nullopt;
    }
    const std::vector<PackageCents>& cents = *found;
    ScenarioRows result{.name = std::move(name)};
    result.rows.reserve(alternatives_.size());
    for (const std::size_t alternative : alternatives_) {
        if (!is_small(cents[alternative].cost) || !is_small(cents[comparator_].cost)) {
            return std::nullopt;
        }
        result.rows.push_back(row(alternative, cents));
    }
    if (has_totals_) {
        for (const PackageCents& package : cents) {
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
