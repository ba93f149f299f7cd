// SPDX-License-Identifier: MIT
// What every part of the pages about a log looks at, and how its figures are written.
// Only report/ includes this.
#pragma once

#include "carecost/observing/observation_result.hpp"
#include "carecost/report/document.hpp"
#include "carecost/report/number_style.hpp"
#include "carecost/report/observe_document.hpp"
#include "carecost/report/observe_words.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace carecost {

struct ObserveView {
    const ObserveWords& words;
    const ObserveOptions& options;

    /// Decimals of a figure that is usually shown with `usual`; six with -v.
    [[nodiscard]] int decimals(int usual) const { return options.is_verbose ? 6 : usual; }
    [[nodiscard]] std::string figure(const Rational& value, int usual) const;
    [[nodiscard]] std::string figure(double value, int usual) const;
    [[nodiscard]] std::string percent(const Rational& share) const;
    [[nodiscard]] std::string percent(double share) const;
    [[nodiscard]] std::string count(std::int64_t number) const;
    /// Three decimals, "<0.001" below.
    [[nodiscard]] std::string chance(double probability) const;
    [[nodiscard]] Cell percent_cell(const Rational& share) const;
    [[nodiscard]] Cell figure_cell(const Rational& value, int usual) const;
};

/// The days side by side and then together, or the lowest, the highest and together of many.
struct MeasureTables {
    Table observed;
    Table waiting;
    Table help;
    Table others;
    Table hours;
};
[[nodiscard]] MeasureTables measure_tables(const ObserveView& view, const ObservedClient& client);

/// How sure the days make anybody, in sentences, and the look without first day and first hours.
[[nodiscard]] std::vector<Block> certainty_blocks(const ObserveView& view,
                                                  const ObservedClient& client);

[[nodiscard]] std::vector<Block> agreement_blocks(const ObserveView& view,
                                                  const Agreement& agreement);
[[nodiscard]] std::vector<Block> reliability_blocks(const ObserveView& view,
                                                    const Reliability& reliability);

} // namespace carecost
