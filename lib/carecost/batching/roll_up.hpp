// SPDX-License-Identifier: MIT
// Totals over all cases: what each package costs and saves in each scenario, by funder, and for
// every draw of a simulation. Only whole cents are added, so no order and no sharding changes them.
#pragma once

#include "carecost/base/rational.hpp"
#include "carecost/batching/batch_rows.hpp"
#include "carecost/units/money.hpp"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace carecost {

/// Names in the order in which they were met first.
class NameList {
  public:
    std::size_t index_of(const std::string& name); // adds it when it is new
    [[nodiscard]] const std::string& at(std::size_t index) const { return names_.at(index); }
    [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

  private:
    std::vector<std::string> names_;
    std::map<std::string, std::size_t, std::less<>> indices_;
};

/// A sum beside that of the comparators of the same cases.
struct PairTotal {
    Money cost{};
    Money comparator_cost{};
};

/// A funder's part of it.
struct FunderTotals {
    std::size_t cases = 0; // where the funder pays or paid anything
    PairTotal total{};
};

/// What one package adds up to over the cases that have it.
struct PackageTotals {
    std::size_t cases = 0;
    PairTotal total{};
    std::map<std::size_t, FunderTotals> by_funder{}; // by index in RollUp::funders
    bool is_hidden = false;                          // see hide_small_groups
    bool hides_funders = false;
    /// Cents by draw. Savings are left empty while the package is the comparator everywhere.
    std::vector<std::int64_t> drawn_costs{};
    std::vector<std::int64_t> drawn_savings{};
};

/// What may be added: only cases of one currency and one horizon.
struct RollUpKey {
    bool is_group = false;              // false: over all cases
    std::optional<std::string> group{}; // of a group: its label; nothing: cases without the label
    std::size_t scenario = 0;           // index in RollUp::scenarios
    std::string currency;
    int years = 1;

    [[nodiscard]] friend auto operator<=>(const RollUpKey&, const RollUpKey&) = default;
};

struct RollUpCell {
    std::size_t cases = 0;
    std::map<std::size_t, PackageTotals> packages{}; // by index in RollUp::packages
};

struct RollUpSettings {
    std::optional<std::string> by{}; // a field of `labels:`; totals are given for each value too
    std::size_t draws = 0;           // 0: no simulation

    [[nodiscard]] friend bool operator==(const RollUpSettings&, const RollUpSettings&) = default;
};

struct RollUp {
    RollUpSettings settings{};
    NameList scenarios{};
    NameList packages{};
    NameList funders{};
    std::map<RollUpKey, RollUpCell> cells{};   // all cases first, then groups by name
    std::optional<std::size_t> hidden_below{}; // cases under which a group is hidden
};

/// Adds a case, whose totals (and draws, where the roll-up has them) are filled in.
/// @throws InputError when a sum of draws leaves 64 bits
void add(RollUp& roll_up, const CaseRows& one);

/// Adds a roll-up of later cases with the same settings: the same as adding those cases.
/// @throws InputError when a sum of draws leaves 64 bits
void add(RollUp& roll_up, const RollUp& later);

/// Figures of a simulated sum, in currency units and exact: percentiles are of type 7.
struct DrawnFigures {
    Rational mean{};
    Rational p5{};
    Rational p50{};
    Rational p95{};
};

/// @param cents by draw, not empty
[[nodiscard]] DrawnFigures drawn_figures(std::vector<std::int64_t> cents);

/// The share of draws strictly above 0.
/// @param cents by draw, not empty
[[nodiscard]] Rational share_of_savings(const std::vector<std::int64_t>& cents);

/// Expected value of perfect information for choosing one package for all cases of the cell: the
/// lowest mean cost of a package less the mean of the lowest cost in each draw (Raiffa and
/// Schlaifer 1961), in currency units. Nothing when a package is missing in some of the cases.
[[nodiscard]] std::optional<Rational> perfect_information(const RollUpCell& cell,
                                                          std::size_t draws);

} // namespace carecost
