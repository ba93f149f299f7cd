// SPDX-License-Identifier: MIT
// How the saving of a workbook hangs on one figure, and the formulas that say so: a slope where it
// is a straight line, else the lines it stands in worked out with another value.
#pragma once

#include "carecost/report/workbook_sheets.hpp"

#include <string>

namespace carecost {

/// How the saving hangs on a figure.
enum class Shape {
    straight, // once a line, as a factor: a slope tells it all
    product,  // as a factor, perhaps twice or as a divisor: worked out anew with another value
    fixed     // otherwise: only carecost's own values
};

/// A figure in the lines of the comparator and the alternative.
class FigureInfluence {
  public:
    FigureInfluence(const WorkbookPlan& plan, const FiguresSheet& figures, const LinePlaces& lines)
        : plan_(plan), figures_(figures), lines_(lines) {}

    [[nodiscard]] Shape shape_of(FigureId figure) const;

    /// By how much the saving grows with each unit of a figure whose shape is straight.
    [[nodiscard]] std::string slope_text(FigureId figure) const;

    /// By how much the saving changes when a figure whose shape is a product has the value of
    /// `cell`; begins with a sign.
    [[nodiscard]] std::string change_text(FigureId figure, const std::string& cell) const;

  private:
    /// A line of the two packages.
    struct Spot {
        std::size_t package = 0;
        std::size_t line = 0;
    };

    [[nodiscard]] const Line& line_at(const Spot& spot) const;
    [[nodiscard]] Rational weight_of(const Spot& spot) const;
    [[nodiscard]] std::vector<Spot> lines_of_pair() const;
    [[nodiscard]] bool is_same(FigureId figure, FigureId wanted) const;
    [[nodiscard]] std::size_t times_in_product(const Spot& spot, FigureId wanted) const;
    [[nodiscard]] bool divides(const Spot& spot, FigureId wanted) const;
    [[nodiscard]] bool tapers(const Spot& spot, FigureId wanted) const;
    [[nodiscard]] bool is_parted(FigureId figure) const;
    [[nodiscard]] std::string years_text(const Spot& spot) const;
    [[nodiscard]] std::string others_text(const Spot& spot, FigureId figure) const;
    [[nodiscard]] std::string tapered_text(const Spot& spot, FigureId figure) const;

    const WorkbookPlan& plan_;
    const FiguresSheet& figures_;
    const LinePlaces& lines_;
};

} // namespace carecost
