// SPDX-License-Identifier: MIT
// A grid of figures: every value of the first with every value of the second, and so on.
// Points are counted, not kept: a grid may have millions.
#pragma once

#include "carecost/batching/points.hpp"
#include "carecost/model/case.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace carecost {

/// A figure with the values it takes.
struct GridAxis {
    FigureId figure{};
    std::string name;               // of the figure
    std::vector<std::string> texts; // the values as they are named: "62", "5%"
    std::vector<Estimate> values;   // as texts
};

/// Most points of a grid.
inline constexpr std::size_t most_points = 10'000'000;

class Grid {
  public:
    /// @param axes at least one, none without values; the first changes slowest
    explicit Grid(std::vector<GridAxis> axes);

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] std::vector<FigureId> figures() const;

    /// @param index below size(); the point is named "coach_rate=55;open_weeks=40"
    [[nodiscard]] Point point(std::size_t index) const;

  private:
    std::vector<GridAxis> axes_;
    std::size_t size_ = 1;
};

} // namespace carecost
