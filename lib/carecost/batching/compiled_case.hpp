// SPDX-License-Identifier: MIT
// A case compiled once for a table or a grid: what no column touches is summed beforehand, and only
// the lines that one does are worked out for each row. As exact as costing, and much faster.
#pragma once

#include "carecost/batching/batch_rows.hpp"
#include "carecost/batching/compiled_line.hpp"
#include "carecost/costing/evaluate.hpp"
#include "carecost/costing/schedule.hpp"
#include "carecost/model/case.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace carecost {

class CompiledCase {
  public:
    /// @param values     of the figures that are no columns
    /// @param columns    the figures that change from row to row; no two are the same
    /// @param has_totals whether ScenarioRows::packages are wanted
    CompiledCase(const Case& model, const Schedule& schedule, const FigureValues& values,
                 const std::vector<FigureId>& columns, bool has_totals);

    /// The rows with a value for each column; nothing where they need more than 128 bits before
    /// their fractions are reduced, or divide by 0: then costing has to say what is right.
    [[nodiscard]] std::optional<ScenarioRows> rows(std::string name,
                                                   std::span<const SmallQuotient> values) const;

  private:
    template <typename Whole>
    struct PackageLine {
        std::size_t package = 0;
        CompiledLine<Whole> line;
    };

    template <typename Whole>
    using Lines = std::vector<PackageLine<Whole>>;

    /// Nothing where they do not fit Whole.
    template <typename Whole>
    [[nodiscard]] static std::optional<Lines<Whole>>
    compiled(const Case& model, const Schedule& schedule, const FigureValues& values,
             const ColumnOf& column_of);

    /// By package; nothing where they need more than Whole.
    template <typename Whole>
    [[nodiscard]] std::optional<std::vector<PackageCents>>
    sums(const Lines<Whole>& lines, std::span<const SmallQuotient> values) const;

    [[nodiscard]] BatchRow row(std::size_t package, const std::vector<PackageCents>& sums) const;

    std::size_t comparator_;
    bool has_payer_;
    bool has_totals_;
    std::vector<std::size_t> alternatives_;
    std::vector<PackageCents> constant_;   // by package: of the lines that no column touches
    std::optional<Lines<Int128>> lines_{}; // nothing: costing has to do it all
    std::optional<Lines<std::int64_t>> narrow_lines_{}; // the same where they fit
};

} // namespace carecost
