// SPDX-License-Identifier: MIT
// What an observation log says as rows: one for each client and day, the measures side by side.
// Rows can be made as days come, so that a long log is never held in memory.
#pragma once

#include "carecost/observing/measures.hpp"
#include "carecost/report/document.hpp"
#include "carecost/report/figure_text.hpp"
#include "carecost/units/date.hpp"

#include <cstddef>
#include <string>
#include <utility>

namespace carecost {

/// The columns, without rows.
[[nodiscard]] Table observe_columns();

/// Rows of one day as CSV, each with its line end, but for the client it begins with:
/// ",2026-03-10,340.000000,…".
class ObserveLines {
  public:
    /// @param usual_count  of rows
    ObserveLines(const Date& day, std::size_t usual_count);

    void add(const Measures& of);

    [[nodiscard]] std::size_t size() const { return text_.size(); }
    [[nodiscard]] std::string text() && { return std::move(text_).text(); }

  private:
    std::string day_;
    FigureText text_;
};

} // namespace carecost
