// SPDX-License-Identifier: MIT
// Builds cases by hand for tests of what comes after reading: each line is written as a product,
// "coach_rate * 1.5 * 2 * open_weeks", whose names are assumptions.
#pragma once

#include "carecost/model/case.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace carecost::testing {

/// "62", "17394.45", "-1/3" or "8%", exact.
[[nodiscard]] Rational number(std::string_view text);

/// "17394.45"
[[nodiscard]] Money money(std::string_view text);

/// "62", or "62 (55 to 80)" for a range.
[[nodiscard]] Estimate estimate(std::string_view text);

[[nodiscard]] Date date(std::string_view iso);

/// A line; what is left out has the default of the case format, except that it is cashable and has
/// a source, so that it raises no finding.
struct LineDraft {
    std::string item = "Service";
    std::string cost{};             // a product; its first factor is the rate
    std::vector<std::string> add{}; // shares put on top: "8%", or an assumption
    LineKind kind = LineKind::paid;
    bool once = false;
    std::string hours{}; // a product
    std::string gives{}; // a product
    TimeSpan span{};
    std::vector<std::string> taper{};
    std::optional<std::size_t> index{};
    std::optional<int> spread_years{};
    std::optional<int> release_after_months{};
    std::vector<FunderShare> funders{};
    std::optional<std::size_t> receiver{};
    std::string cashable = "100%"; // empty: not stated
    std::vector<std::size_t> meets{};
    bool has_source = true;
    std::optional<Date> source_date{};
};

class CaseBuilder {
  public:
    /// One year of euros, no funders, a comparator `old` and an alternative `new` without lines.
    CaseBuilder();

    CaseBuilder& funders(const std::vector<std::string>& ids, std::optional<std::size_t> payer);
    CaseBuilder& assume(const std::string& name, std::string_view text,
                        FigureKind kind = FigureKind::quantity);
    /// A line of package 0, the comparator, or 1, the alternative, and further ones made as needed.
    CaseBuilder& line(std::size_t package, const LineDraft& draft);

    Case model; // anything else is set here

  private:
    [[nodiscard]] FigureId figure(std::optional<LineId> line, const std::string& name,
                                  std::string_view text, FigureKind kind);
    [[nodiscard]] Formula product(LineId line, const std::string& name, std::string_view text);
    int next_line_ = 10;
};

} // namespace carecost::testing
