// SPDX-License-Identifier: MIT
// A line whose figures change from row to row, as a product of whole numbers: what stays is folded
// into one fraction a year. The cents that come out are those of costing.
#pragma once

#include "carecost/costing/evaluate.hpp"
#include "carecost/costing/schedule.hpp"
#include "carecost/model/case.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace carecost {

/// A figure as a quotient of whole numbers, not always in lowest terms: 62.50 is 6250/100.
struct SmallQuotient {
    std::int64_t numerator = 0;   // >= 0
    std::int64_t denominator = 1; // > 0
};

/// The figure as a quotient, if it is one of numbers below 2^63.
[[nodiscard]] std::optional<SmallQuotient> small_quotient_of(const Rational& value);

/// For each of Case::figures the column that brings its value; nothing where it stays.
using ColumnOf = std::vector<std::optional<std::size_t>>;

/// A column also stands for the fields that refer to it, unless they are columns themselves.
/// @param columns no two are the same
[[nodiscard]] ColumnOf columns_of(const Case& model, const std::vector<FigureId>& columns);

/// Cents over the horizon.
struct PackageCents {
    Int128 cost = 0;
    Int128 payer = 0; // the payer's part; without a payer the whole cost
    Int128 released =
        0; // the part of `payer` that really stops being paid; of the comparator alone
    std::vector<Int128> by_funder{}; // empty: nobody asks
};

/// @tparam Whole what products are worked out in: std::int64_t for nearly all figures, Int128 for
/// those that need it
template <typename Whole>
class CompiledLine {
  public:
    /// @param values of the figures that no column brings
    /// @param is_given_up the line belongs to the comparator, so PackageCents::released counts
    /// @throws RationalOverflow, also where what stays does not fit Whole; std::domain_error as
    /// evaluate
    CompiledLine(const Case& model, const Line& line, const LineSchedule& schedule,
                 const FigureValues& values, const ColumnOf& column_of, bool is_given_up);

    /// Adds the line's cents to `sums`.
    /// @return whether that could be done; else `sums` are spoilt
    [[nodiscard]] bool add_to(PackageCents& sums, std::span<const SmallQuotient> values) const;

    /// Whether no column touches the line.
    [[nodiscard]] bool is_constant() const;

  private:
    /// Numerator and denominator, the latter above 0, not always in lowest terms.
    struct Fraction {
        Whole numerator = 0;
        Whole denominator = 1;
    };

    /// A column in the product.
    struct Factor {
        std::size_t column = 0;
        bool is_one_plus = false;
        bool divides = false;
    };

    /// A year in which something is paid.
    struct Year {
        Fraction cents;                     // all that stays of the line's amount
        std::optional<std::size_t> taper{}; // the column it is multiplied by as well
        Fraction released;                  // the part after `release`, times a fixed `cashable`
    };

    struct Share {
        std::size_t funder = 0;
        Fraction share;
    };

    [[nodiscard]] static Fraction fraction_of(const Rational& value);
    [[nodiscard]] Rational fold_formula(const Formula& formula, const FigureValues& values,
                                        const ColumnOf& column_of);
    void take_funders(const Case& model, const Line& line);
    [[nodiscard]] bool multiply(Fraction& product, const Factor& factor,
                                std::span<const SmallQuotient> values) const;
    [[nodiscard]] Whole rounded(const Fraction& left, const Fraction& right) const;
    [[nodiscard]] bool add_year(PackageCents& sums, const Year& year, const Fraction& product,
                                std::span<const SmallQuotient> values) const;
    [[nodiscard]] Whole payers_part(PackageCents& sums, Whole gross) const;

    bool is_given_up_;
    Rounding rounding_;
    bool is_paid_; // else a transfer
    std::optional<std::size_t> payer_;
    std::vector<Factor> factors_;
    std::vector<Year> years_;
    std::vector<Share> shares_;             // of every funder but the largest
    std::optional<std::size_t> largest_{};  // who pays what is left
    std::optional<std::size_t> receiver_{}; // of a transfer
    std::optional<std::size_t> cashable_{}; // the column, if it is one
};

extern template class CompiledLine<std::int64_t>;
extern template class CompiledLine<Int128>;

} // namespace carecost
