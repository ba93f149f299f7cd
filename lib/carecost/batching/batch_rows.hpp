// SPDX-License-Identifier: MIT
// What `batch` finds out about one case: a row for each scenario and alternative, and what the
// packages cost in each scenario, for whoever adds cases up.
#pragma once

#include "carecost/base/diagnostic.hpp"
#include "carecost/costing/result.hpp"
#include "carecost/units/money.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace carecost {

/// The outcome's saving over all draws, in currency units, unrounded inside.
struct DrawnSaving {
    double p5 = 0; // percentiles of type 7
    double p50 = 0;
    double p95 = 0;
    double probability_of_saving = 0; // strictly above 0
};

/// One alternative in one scenario, over the horizon, undiscounted.
struct BatchRow {
    std::size_t package = 0; // in CaseRows::packages
    Money cost{};
    Money comparator_cost{};
    Money saving{};                           // comparator_cost − cost
    std::optional<Int128> share_millionths{}; // saving per comparator_cost, half-up to six
                                              // decimals; nothing at a zero comparator
    std::optional<Money> payer_saving{};      // nothing without a payer
    Money cashable_saving{};
    std::optional<DrawnSaving> drawn{}; // nothing without draws, or when no range moves the saving
};

/// The part of `whole` that `part` is, in millionths, half-up; nothing of 0.
/// @param part, whole amounts in cents, below 2^105
[[nodiscard]] std::optional<Int128> share_in_millionths(Int128 part, Int128 whole);

/// What one package costs in one scenario, over the horizon, undiscounted.
struct PackageTotal {
    Money cost{};
    Amounts by_funder{};                     // as CaseRows::funders
    std::vector<std::int64_t> drawn_cents{}; // the cost over all funders in each draw, rounded
                                             // to the cent; empty unless asked for
};

struct ScenarioRows {
    std::string name;                     // "base", a scenario of the file, a point of a grid …
    std::vector<BatchRow> rows{};         // one for each alternative, in file order
    std::vector<PackageTotal> packages{}; // as CaseRows::packages; empty unless asked for
};

/// One case with all its scenarios; or, of a long table, with those of a block of rows.
struct CaseRows {
    std::size_t position = 0; // in the list of cases, from 0
    std::string file;         // as listed
    std::string case_id;
    std::string currency;
    int years = 1;                       // of the horizon
    std::vector<std::string> packages{}; // ids, in file order
    std::size_t comparator = 0;          // in packages
    std::vector<std::string> funders{};  // ids, in file order
    std::vector<std::pair<std::string, std::string>> labels{};
    bool has_findings = false; // `check` would warn about the case as written
    std::vector<ScenarioRows> scenarios{};
};

/// A case, or a row of a table, that could not be costed.
struct BatchFailure {
    std::size_t position = 0; // of the case in the list, from 0
    std::string file;         // the case file, as listed
    std::string case_id{};    // empty where the case could not be read that far
    Diagnostic first{};       // the first error; place.file may be the table
    std::size_t more = 0;     // errors beside it
};

} // namespace carecost
