// SPDX-License-Identifier: MIT
// Appends digits with to_chars from integers, which is several times faster than going through
// doubles or a table of cells, and exact.
#include "carecost/report/batch_csv.hpp"

#include "carecost/report/csv_renderer.hpp"
#include "carecost/report/figure_text.hpp"

#include <fmt/format.h>

#include <cmath>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace carecost {
namespace {

constexpr std::size_t usual_row = 120; // bytes

/// Rounded, and never -0.00.
void append_statistic(FigureText& out, double value, int decimals) {
    const double scale = std::pow(10, decimals);
    out.append(fmt::format(",{:.{}f}", std::round(value * scale) / scale + 0.0, decimals));
}

void append_drawn(FigureText& out, const std::optional<DrawnSaving>& drawn) {
    if (!drawn) {
        out.append(",,,,");
        return;
    }
    append_statistic(out, drawn->p5, 2);
    append_statistic(out, drawn->p50, 2);
    append_statistic(out, drawn->p95, 2);
    append_statistic(out, drawn->probability_of_saving, 6);
}

void append_figures(FigureText& out, const BatchRow& row) {
    out.append_cents(row.cost.cents());
    out.append_cents(row.comparator_cost.cents());
    out.append_cents(row.saving.cents());
    if (row.share_millionths) {
        out.append_millionths(*row.share_millionths);
    } else {
        out.append(',');
    }
    if (row.payer_saving) {
        out.append_cents(row.payer_saving->cents());
    } else {
        out.append(',');
    }
    out.append_cents(row.cashable_saving.cents());
}

} // namespace

std::string batch_csv_header(bool has_draws) {
    return fmt::format(
        "case,scenario,package,cost,comparator_cost,saving,saving_share,payer_saving,"
        "cashable_saving,status{}\n",
        has_draws ? ",p5,p50,p95,probability_of_saving" : "");
}

std::string batch_csv(const CaseRows& rows, bool has_draws) {
    const std::string first = csv_text(rows.case_id) + ',';
    std::vector<std::string> packages; // behind the name of the scenario
    for (const std::string& id : rows.packages) {
        packages.push_back(',' + csv_text(id));
    }
    const std::string_view status = rows.has_findings ? ",findings" : ",ok";
    FigureText out{usual_row * rows.scenarios.size() * (packages.size() - 1)};
    for (const ScenarioRows& scenario : rows.scenarios) {
        const std::string second = csv_text(scenario.name);
        for (const BatchRow& row : scenario.rows) {
            out.append(first);
            out.append(second);
            out.append(packages.at(row.package));
            append_figures(out, row);
            out.append(status);
            if (has_draws) {
                append_drawn(out, row.drawn);
            }
            out.append('\n');
        }
    }
    return std::move(out).text();
}

} // namespace carecost
