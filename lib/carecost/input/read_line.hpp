// SPDX-License-Identifier: MIT
// One cost line of a package, read in three parts: what it costs, when it runs, who pays.
// Each part looks for its own keys and reports what does not go together.
#pragma once

#include "carecost/input/case_draft.hpp"
#include "carecost/input/cursor.hpp"
#include "carecost/model/case.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace carecost::input {

/// What the parts of a line share.
struct LineContext {
    MapCursor& map;
    CaseDraft& draft;
    LineId id{};
    std::string name; // package/line
    LineKind kind = LineKind::paid;
    bool is_in_comparator = false;

    /// A figure of the line. @param called its name within the line: "rate", "use/2"
    [[nodiscard]] Field field(std::string_view called, FigureKind measures,
                              std::string_view unit_text = {}) const;
};

/// rate, use, add, shared_by, gives, cashable.
struct LinePrice {
    bool is_known = false; // the units came out right; otherwise a fault has been reported
    FigureId rate{};
    Recurrence recurrence = Recurrence::per_year;
    bool is_daily = false; // priced per day: a year of 366 days matters
    Formula cost{};
    std::optional<Formula> hours{};
    std::optional<Formula> support_hours{};
    std::vector<Addition> additions{};
    int shared_by = 1;
    std::optional<FigureId> cashable{};
    bool is_four_weekly = false;
    bool has_week_day_conversion = false;
    std::optional<FigureId> months_used{};
};

/// from, until, taper, index, spread, release.
struct LineTime {
    TimeSpan span{};
    std::vector<FigureId> taper{};
    std::optional<std::size_t> index{};
    std::optional<int> spread_years{};
    std::optional<int> release_after_months{};
};

/// funder, funders, receives.
struct LinePayers {
    FunderShares funders{};
    std::optional<std::size_t> receiver{};
};

[[nodiscard]] LinePrice read_line_price(const LineContext& line);
[[nodiscard]] LineTime read_line_time(const LineContext& line, const LinePrice& price);
[[nodiscard]] LinePayers read_line_payers(const LineContext& line);

/// @param package    id of the package
/// @param position   of the line in its package, from 1
[[nodiscard]] Line read_line(const Node& node, const std::string& package, std::size_t position,
                             CaseDraft& draft);

/// Reports a key that does not go with what the line is.
void refuse_key(const LineContext& line, std::string_view key, std::string_view reason,
                std::string_view remedy);

} // namespace carecost::input
