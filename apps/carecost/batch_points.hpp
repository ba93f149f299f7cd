// SPDX-License-Identifier: MIT
// Cases with a table or a grid: each is read once, and its points are handed out in blocks, so that
// memory does not grow with them.
#pragma once

#include "batch_cases.hpp"
#include "carecost/batching/grid.hpp"
#include "carecost/batching/points.hpp"
#include "carecost/input/scenario_table.hpp"
#include "context.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace carecost::cli {

/// Whether a table or a grid brings the figures.
[[nodiscard]] bool has_points(const BatchFigures& figures);

/// What brings the figures of the points.
using PointColumns = std::variant<Grid, input::TableFigures>;

/// A case made ready for its points; shared by all its blocks.
class PointCase {
  public:
    /// @param model with --set applied
    /// @throws InputError at the lines whose figures are too large
    PointCase(CaseRows head, std::shared_ptr<const Case> model, PointColumns columns,
              const RowSettings& settings);
    PointCase(const PointCase&) = delete;
    PointCase& operator=(const PointCase&) = delete;
    PointCase(PointCase&&) = delete;
    PointCase& operator=(PointCase&&) = delete;
    ~PointCase() = default;

    [[nodiscard]] const CaseRows& head() const { return head_; }
    [[nodiscard]] const PointColumns& columns() const { return columns_; }
    [[nodiscard]] ScenarioRows rows(Point point) const { return points_.rows(std::move(point)); }

  private:
    CaseRows head_;
    std::shared_ptr<const Case> model_;
    CaseCosting costing_;
    PointColumns columns_;
    PointCosting points_;
};

/// Some points of a case; or none, where the case itself failed, or a shard has none of it.
struct PointBlock {
    bool is_first = true; // of its case
    std::shared_ptr<const PointCase> of{};
    std::size_t first = 0; // of a grid
    std::size_t count = 0;
    input::TableBlock table{}; // of a table
    std::optional<BatchFailure> failure{};
    std::string source_sha256{}; // as in BatchPiece
};

/// Hands out the blocks of all cases in order.
class PointSource {
  public:
    /// @throws SystemError when the table cannot be read, UsageError when it can be read only once
    /// and there are several cases
    PointSource(const BatchWork& work, const Context& context);

    /// @throws UsageError, InputError where table or grid does not fit a case
    [[nodiscard]] std::optional<PointBlock> next();

  private:
    void open_case();
    [[nodiscard]] std::shared_ptr<const PointCase> prepared(const std::string& path,
                                                            std::size_t position);
    [[nodiscard]] PointColumns columns_for(const Case& model,
                                           const std::vector<Setting>& settings) const;
    [[nodiscard]] ShardBlock own_points();
    [[nodiscard]] PointBlock next_of_case();

    const BatchWork& work_;
    const Context& context_;
    std::optional<input::InputFile> table_file_{};
    std::size_t next_case_ = 0;
    std::shared_ptr<const PointCase> case_{}; // whose points are handed out; none: it failed
    std::optional<BatchFailure> failure_{};   // of a case that is still to be handed out
    bool is_first_ = true;
    std::string digest_{}; // of the case file, when wanted
    std::optional<input::ScenarioTable> table_{};
    ShardBlock points_{}; // that are still to be handed out
};

/// The rows of a block.
[[nodiscard]] BatchPiece worked_out(const PointBlock& block, const BatchWork& work);

} // namespace carecost::cli
