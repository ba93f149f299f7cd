// SPDX-License-Identifier: MIT
// The measures as rows, the days as columns. A row of which nothing is known is left out.
// Many days are told by the lowest, the highest and all together, row by row.
#include "carecost/report/observe_view.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <string_view>
#include <utility>

namespace carecost {
namespace {

constexpr std::size_t most_days = 5; // side by side

enum class Unit { minutes, count, share, ratio, hours };

struct RowSpec {
    std::string_view label;
    std::function<std::optional<Rational>(const Measures&)> value;
    Unit unit = Unit::minutes;
    int indent = 0;
    RowKind kind = RowKind::normal;
    bool may_be_never = false; // nothing means "not reached" where there were requests
};

class TableMaker {
  public:
    TableMaker(const ObserveView& view, const ObservedClient& client)
        : view_(view), client_(client) {}

    [[nodiscard]] Table table(std::string_view title, const std::vector<RowSpec>& rows) const {
        Table table{.title = std::string(title), .columns = columns(), .rows = {}};
        for (const RowSpec& spec : rows) {
            add(table, spec);
        }
        return table;
    }

  private:
    [[nodiscard]] bool has_many_days() const { return client_.days.size() > most_days; }

    [[nodiscard]] std::vector<Column> columns() const {
        std::vector<Column> columns{{.heading = {}, .kind = ColumnKind::words}};
        if (has_many_days()) {
            columns.push_back({.heading = std::string(view_.words.lowest_day)});
            columns.push_back({.heading = std::string(view_.words.highest_day)});
        } else {
            for (const ObservedDay& day : client_.days) {
                columns.push_back({.heading = to_text(day.day)});
            }
        }
        if (client_.days.size() != 1) {
            columns.push_back({.heading = std::string(view_.words.together)});
        }
        return columns;
    }

    void add(Table& table, const RowSpec& spec) const {
        if (!spec.value) { // a caption
            Row row{.cells = {TextCell{std::string(spec.label)}}, .kind = spec.kind};
            row.cells.resize(table.columns.size());
            table.rows.push_back(std::move(row));
            return;
        }
        const auto value_of = [&spec](const ObservedDay& day) { return spec.value(day.measures); };
        const bool is_known = spec.may_be_never || spec.value(client_.together).has_value() ||
                              std::any_of(client_.days.begin(), client_.days.end(), value_of);
        if (!is_known) {
            return;
        }
        Row row{
            .cells = {TextCell{std::string(spec.label)}}, .kind = spec.kind, .indent = spec.indent};
        if (has_many_days()) {
            add_extremes(row, spec);
        } else {
            for (const ObservedDay& day : client_.days) {
                row.cells.push_back(cell(spec, day.measures));
            }
        }
        if (client_.days.size() != 1) {
            row.cells.push_back(cell(spec, client_.together));
        }
        table.rows.push_back(std::move(row));
    }

    void add_extremes(Row& row, const RowSpec& spec) const {
        std::optional<Rational> low;
        std::optional<Rational> high;
        for (const ObservedDay& day : client_.days) {
            if (const auto value = spec.value(day.measures)) {
                low = low ? std::min(*low, *value) : *value;
                high = high ? std::max(*high, *value) : *value;
            }
        }
        const bool is_never_reached =
            spec.may_be_never &&
            std::any_of(client_.days.begin(), client_.days.end(), [&spec](const ObservedDay& day) {
                return day.measures.requests > 0 && !spec.value(day.measures);
            });
        const Cell never = TextCell{std::string(view_.words.never)};
        const Cell without = is_never_reached ? never : unknown();
        row.cells.push_back(low ? figure(spec.unit, *low) : without);
        row.cells.push_back(high && !is_never_reached ? figure(spec.unit, *high) : without);
    }

    [[nodiscard]] Cell cell(const RowSpec& spec, const Measures& measures) const {
        if (const auto value = spec.value(measures)) {
            return figure(spec.unit, *value);
        }
        return spec.may_be_never && measures.requests > 0
                   ? Cell{TextCell{std::string(view_.words.never)}}
                   : unknown();
    }

    [[nodiscard]] static Cell unknown() { return TextCell{"–"}; }

    [[nodiscard]] Cell figure(Unit unit, const Rational& value) const {
        switch (unit) {
        case Unit::count:
            return NumberCell{value, 0};
        case Unit::share:
            return view_.percent_cell(value);
        case Unit::ratio:
        case Unit::hours:
            return view_.figure_cell(value, 2);
        case Unit::minutes:
            break;
        }
        return view_.figure_cell(value, 1);
    }

    const ObserveView& view_;
    const ObservedClient& client_;
};

Table observed_table(const TableMaker& maker, const ObserveWords& words) {
    return maker.table(
        words.observed,
        {{words.attended_min, [](const Measures& m) { return m.attended_min; }},
         {words.observed_min, [](const Measures& m) { return m.observed_min; }},
         {words.staff_duty, [](const Measures& m) { return m.staff_duty_min; }},
         {words.staff_break, [](const Measures& m) { return m.staff_break_min; }, Unit::minutes, 1},
         {words.staff_noncontact, [](const Measures& m) { return m.staff_noncontact_min; },
          Unit::minutes, 1},
         {words.staff_available, [](const Measures& m) { return m.staff_available_min; }},
         {words.client_min, [](const Measures& m) { return m.client_min; }}});
}

Table waiting_table(const TableMaker& maker, const ObserveWords& words,
                    const std::string& answered_within) {
    Table table = maker.table(
        words.waiting,
        {{words.requests, [](const Measures& m) { return Rational{m.requests}; }, Unit::count},
         {words.unmet, [](const Measures& m) { return Rational{m.unmet}; }, Unit::count, 1},
         {words.unmet_rate, [](const Measures& m) { return m.unmet_rate; }, Unit::share, 1},
         {.label = words.wait_median,
          .value = [](const Measures& m) { return m.wait_median; },
          .may_be_never = true},
         {.label = words.wait_p90,
          .value = [](const Measures& m) { return m.wait_p90; },
          .may_be_never = true},
         {words.wait_median_helped, [](const Measures& m) { return m.wait_median_helped; }},
         {words.wait_p90_helped, [](const Measures& m) { return m.wait_p90_helped; }},
         {words.wait_max_helped, [](const Measures& m) { return m.wait_max_helped; }},
         {answered_within, [](const Measures& m) { return m.answered_within; }, Unit::share},
         {words.waiting_min, [](const Measures& m) { return m.waiting_min; }},
         {.label = words.waiting_share,
          .value = [](const Measures& m) { return m.waiting_share; },
          .unit = Unit::share,
          .kind = RowKind::total}});
    table.remarks = {std::string(words.unmet_counted), std::string(words.waits_are_floor)};
    return table;
}

Table help_table(const TableMaker& maker, const ObserveWords& words, const Measures& together) {
    Table table = maker.table(
        words.help,
        {{words.helped_min, [](const Measures& m) { return m.helped_min; }},
         {words.individual, [](const Measures& m) { return m.individual_min; }},
         {words.staff_used, [](const Measures& m) { return m.staff_used_min; }},
         {words.equal_share, [](const Measures& m) { return m.equal_share_min; }},
         {.label = words.ratio,
          .value = [](const Measures& m) { return m.assistance_minute_ratio; },
          .unit = Unit::ratio,
          .kind = RowKind::total},
         {words.staff_share, [](const Measures& m) { return m.staff_share; }, Unit::share},
         {words.equal_staff_share, [](const Measures& m) { return m.equal_staff_share; },
          Unit::share},
         {.label = words.budget, .value = {}},
         {words.waiting_only, [](const Measures& m) { return m.budget.waiting_only; },
          Unit::minutes, 1},
         {words.helped_only, [](const Measures& m) { return m.budget.helped_only; }, Unit::minutes,
          1},
         {words.both, [](const Measures& m) { return m.budget.both; }, Unit::minutes, 1},
         {words.neither, [](const Measures& m) { return m.budget.neither; }, Unit::minutes, 1}});
    if (!together.equal_share_min) {
        table.remarks.emplace_back(words.no_rosters);
    } else if (together.is_average_roster) {
        table.remarks.emplace_back(words.average_roster);
    }
    return table;
}

Table others_table(const TableMaker& maker, const ObserveWords& words) {
    return maker.table(
        words.others,
        {{words.left_per_other, [](const Measures& m) { return m.left_per_other_client_hour; }},
         {words.equal_per_client, [](const Measures& m) { return m.equal_per_client_hour; },
          Unit::minutes, 1},
         {words.left_with_assistant, [](const Measures& m) { return m.left_with_assistant; },
          Unit::minutes, 1},
         {words.one_or_none_left, [](const Measures& m) { return m.min_one_or_none_left; }},
         {words.none_left, [](const Measures& m) { return m.min_none_left; }, Unit::minutes, 1},
         {words.one_or_none_available,
          [](const Measures& m) { return m.min_one_or_none_available; }},
         {words.none_available, [](const Measures& m) { return m.min_none_available; },
          Unit::minutes, 1}});
}

Table hours_table(const TableMaker& maker, const ObserveWords& words) {
    Table table = maker.table(
        words.hours,
        {{words.hours_a, [](const Measures& m) { return m.assistant_hours.a; }, Unit::hours},
         {words.hours_b, [](const Measures& m) { return m.assistant_hours.b; }, Unit::hours},
         {words.hours_c, [](const Measures& m) { return m.assistant_hours.c; }, Unit::hours},
         {words.hours_d, [](const Measures& m) { return m.assistant_hours.d; }, Unit::hours}});
    table.remarks = {std::string(words.hours_are_alternatives)};
    return table;
}

} // namespace

MeasureTables measure_tables(const ObserveView& view, const ObservedClient& client) {
    const TableMaker maker{view, client};
    const auto within =
        std::chrono::duration_cast<std::chrono::minutes>(view.options.observing.within).count();
    const std::string answered_within =
        filled(view.words.answered_within, fmt::arg("minutes", view.count(within)));
    return {.observed = observed_table(maker, view.words),
            .waiting = waiting_table(maker, view.words, answered_within),
            .help = help_table(maker, view.words, client.together),
            .others = others_table(maker, view.words),
            .hours = hours_table(maker, view.words)};
}

} // namespace carecost
