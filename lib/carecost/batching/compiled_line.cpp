// SPDX-License-Identifier: MIT
// Fractions are multiplied out without being reduced, which saves nearly all of the time. A product
// that leaves 64 bits is worked out in 128, and one that leaves those is left to costing, which
// reduces at every step.
#include "carecost/batching/compiled_line.hpp"

#include "carecost/base/int128.hpp"
#include "carecost/base/round_quotient.hpp"
#include "carecost/costing/line_cost.hpp"

#include <algorithm>

namespace carecost {
namespace {

template <typename Whole>
constexpr int bits = 8 * static_cast<int>(sizeof(Whole));

/// Stands for cents from here on: sums of many below it stay within their type. An optional would
/// be clearer, and slower by a quarter of all time, as it is put together in memory.
template <typename Whole>
constexpr Whole too_large = Whole{1} << (bits<Whole> * 3 / 4);

/// Of its type; it has no counterpart with the other sign.
template <typename Whole>
constexpr Whole smallest = Whole{-1} << (bits<Whole> - 1);

template <typename Whole>
bool multiply(Whole& product, Whole factor) {
    return !__builtin_mul_overflow(product, factor, &product);
}

/// @throws RationalOverflow where it does not fit
template <typename Whole>
Whole whole(Int128 value) {
    const auto result = static_cast<Whole>(value);
    if (result != value) {
        throw RationalOverflow{};
    }
    return result;
}

} // namespace

std::optional<SmallQuotient> small_quotient_of(const Rational& value) {
    if (value.is_negative() || !fits_64_bits(value.numerator()) ||
        !fits_64_bits(value.denominator())) {
        return std::nullopt;
    }
    return SmallQuotient{.numerator = static_cast<std::int64_t>(value.numerator()),
                         .denominator = static_cast<std::int64_t>(value.denominator())};
}

ColumnOf columns_of(const Case& model, const std::vector<FigureId>& columns) {
    ColumnOf found(model.figures.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        found.at(columns[i].index) = i;
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
        const auto& assumption = model.figures[i].refers_to;
        if (assumption && !found[i]) {
            found[i] = found[assumption->index];
        }
    }
    return found;
}

template <typename Whole>
typename CompiledLine<Whole>::Fraction CompiledLine<Whole>::fraction_of(const Rational& value) {
    return {.numerator = whole<Whole>(value.numerator()),
            .denominator = whole<Whole>(value.denominator())};
}

template <typename Whole>
CompiledLine<Whole>::CompiledLine(const Case& model, const Line& line, const LineSchedule& schedule,
                                  const FigureValues& values, const ColumnOf& column_of,
                                  bool is_given_up)
    : is_given_up_(is_given_up), rounding_(model.conventions.rounding),
      is_paid_(line.kind == LineKind::paid), payer_(model.payer) {
    const Rational amount = fold_formula(line.cost, values, column_of) * Rational{100};
    Rational cashable = 1;
    if (line.cashable && is_given_up) {
        cashable_ = column_of.at(line.cashable->index);
        cashable = cashable_ ? Rational{1} : values.at(line.cashable->index);
    }
    for (std::size_t i = 0; i < schedule.size(); ++i) {
        const ScheduledYear& scheduled = schedule[i];
        Rational cents = amount * scheduled.time_share * scheduled.price_factor;
        Year year{.cents = {}, .released = fraction_of(cashable * scheduled.released)};
        if (!line.taper.empty()) {
            const FigureId taper = line.taper[std::min(i, line.taper.size() - 1)];
            year.taper = column_of.at(taper.index);
            cents = year.taper ? cents : cents * values.at(taper.index);
        }
        year.cents = fraction_of(cents);
        if (!cents.is_zero()) {
            years_.push_back(year);
        }
    }
    take_funders(model, line);
}

template <typename Whole>
Rational CompiledLine<Whole>::fold_formula(const Formula& formula, const FigureValues& values,
                                           const ColumnOf& column_of) {
    Formula fixed;
    for (const Term& term : formula.terms) {
        const bool is_figure = term.form != Term::Form::constant;
        const auto column = is_figure ? column_of.at(term.figure.index) : std::nullopt;
        if (column) {
            factors_.push_back({.column = *column,
                                .is_one_plus = term.form == Term::Form::one_plus_figure,
                                .divides = term.divides});
        } else {
            fixed.terms.push_back(term);
        }
    }
    return evaluate(fixed, values);
}

template <typename Whole>
void CompiledLine<Whole>::take_funders(const Case& model, const Line& line) {
    const std::span<const FunderShare> funders = funders_of(model, line);
    receiver_ = line.receiver;
    if (funders.empty()) {
        return;
    }
    largest_ = largest_share(funders).funder;
    for (const FunderShare& share : funders) {
        if (share.funder != *largest_) {
            shares_.push_back({.funder = share.funder, .share = fraction_of(share.share)});
        }
    }
}

template <typename Whole>
bool CompiledLine<Whole>::is_constant() const {
    return factors_.empty() && !cashable_ &&
           std::none_of(years_.begin(), years_.end(),
                        [](const Year& year) { return year.taper.has_value(); });
}

template <typename Whole>
bool CompiledLine<Whole>::multiply(Fraction& product, const Factor& factor,
                                   std::span<const SmallQuotient> values) const {
    const SmallQuotient& value = values[factor.column];
    const Whole denominator = value.denominator;
    Whole numerator = value.numerator;
    if (factor.is_one_plus && __builtin_add_overflow(numerator, denominator, &numerator)) {
        return false;
    }
    if (factor.divides) {
        return numerator != 0 && carecost::multiply(product.numerator, denominator) &&
               carecost::multiply(product.denominator, numerator);
    }
    return carecost::multiply(product.numerator, numerator) &&
           carecost::multiply(product.denominator, denominator);
}

template <typename Whole>
Whole CompiledLine<Whole>::rounded(const Fraction& left, const Fraction& right) const {
    Fraction product = left;
    if (!carecost::multiply(product.numerator, right.numerator) ||
        !carecost::multiply(product.denominator, right.denominator) ||
        product.numerator == smallest<Whole>) {
        return too_large<Whole>;
    }
    return std::min(too_large<Whole>,
                    round_quotient(product.numerator, product.denominator, rounding_));
}

template <typename Whole>
bool CompiledLine<Whole>::add_to(PackageCents& sums, std::span<const SmallQuotient> values) const {
    Fraction product{.numerator = 1};
    for (const Factor& factor : factors_) {
        if (!multiply(product, factor, values)) {
            return false;
        }
    }
    return std::all_of(years_.begin(), years_.end(),
                       [&](const Year& year) { return add_year(sums, year, product, values); });
}

template <typename Whole>
bool CompiledLine<Whole>::add_year(PackageCents& sums, const Year& year, const Fraction& product,
                                   std::span<const SmallQuotient> values) const {
    Fraction amount = year.cents;
    if (year.taper && !multiply(amount, {.column = *year.taper}, values)) {
        return false;
    }
    const Whole gross = rounded(amount, product);
    const Whole part = gross < too_large<Whole> ? payers_part(sums, gross) : gross;
    if (part >= too_large<Whole>) {
        return false;
    }
    sums.cost += is_paid_ ? gross : 0;
    sums.payer += part;
    if (!is_given_up_) {
        return true;
    }
    Fraction released = year.released;
    if (cashable_ && !multiply(released, {.column = *cashable_}, values)) {
        return false;
    }
    const Whole stopped = rounded({.numerator = part}, released);
    sums.released += stopped;
    return stopped < too_large<Whole>;
}

/// Splits the amount as costing does: every share but the largest is rounded.
/// @return the payer's part, or too_large
template <typename Whole>
Whole CompiledLine<Whole>::payers_part(PackageCents& sums, Whole gross) const {
    Whole part = payer_ || !is_paid_ ? 0 : gross;
    const auto give = [&](std::size_t funder, Whole cents) {
        part += payer_ == funder ? cents : 0;
        if (!sums.by_funder.empty()) {
            sums.by_funder[funder] += cents;
        }
    };
    Whole rest = gross;
    for (const Share& each : shares_) {
        const Whole cents = rounded({.numerator = gross}, each.share);
        if (cents >= too_large<Whole>) {
            return cents;
        }
        give(each.funder, cents);
        rest -= cents;
    }
    if (largest_) {
        give(*largest_, rest);
    }
    if (receiver_) {
        give(*receiver_, -gross);
    }
    return part;
}

template class CompiledLine<std::int64_t>;
template class CompiledLine<Int128>;

} // namespace carecost
