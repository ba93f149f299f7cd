// SPDX-License-Identifier: MIT
// Appends digits with to_chars from integers, which is several times faster than going through
// doubles or a table of cells, and exact.
#include "carecost/report/batch_csv.hpp"

#include "carecost/report/csv_renderer.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <limits>
#include <string_view>

namespace carecost {
namespace {

/// A whole number of 10^-decimals as decimal text.
void append_scaled(std::string& out, Int128 value, int decimals) {
    std::string digits;
    if (value > std::numeric_limits<std::int64_t>::max() ||
        value < -std::numeric_limits<std::int64_t>::max()) {
        digits = digits_of(value < 0 ? -value : value);
    } else {
        char buffer[20];
        const auto narrow = static_cast<std::int64_t>(value < 0 ? -value : value);
        digits.assign(buffer, std::to_chars(buffer, buffer + sizeof buffer, narrow).ptr);
    }
    const auto least = static_cast<std::size_t>(decimals) + 1;
    if (digits.size() < least) {
        digits.insert(0, least - digits.size(), '0');
    }
    out += value < 0 ? "-" : "";
    out.append(digits, 0, digits.size() - static_cast<std::size_t>(decimals));
    out += '.';
    out.append(digits, digits.size() - static_cast<std::size_t>(decimals));
}

void append_money(std::string& out, const Money& amount) {
    out += ',';
    append_scaled(out, amount.cents(), 2);
}

/// Rounded, and never -0.00.
void append_statistic(std::string& out, double value, int decimals) {
    const double scale = std::pow(10, decimals);
    fmt::format_to(std::back_inserter(out), ",{:.{}f}", std::round(value * scale) / scale + 0.0,
                   decimals);
}

void append_drawn(std::string& out, const std::optional<DrawnSaving>& drawn) {
    if (!drawn) {
        out += ",,,,";
        return;
    }
    append_statistic(out, drawn->p5, 2);
    append_statistic(out, drawn->p50, 2);
    append_statistic(out, drawn->p95, 2);
    append_statistic(out, drawn->probability_of_saving, 6);
}

void append_figures(std::string& out, const BatchRow& row) {
    append_money(out, row.cost);
    append_money(out, row.comparator_cost);
    append_money(out, row.saving);
    out += ',';
    if (row.share_millionths) {
        append_scaled(out, *row.share_millionths, 6);
    }
    if (row.payer_saving) {
        append_money(out, *row.payer_saving);
    } else {
        out += ',';
    }
    append_money(out, row.cashable_saving);
}

} // namespace

std::string batch_csv_header(bool has_draws) {
    return fmt::format(
        "case,scenario,package,cost,comparator_cost,saving,saving_share,payer_saving,"
        "cashable_saving,status{}\n",
        has_draws ? ",p5,p50,p95,probability_of_saving" : "");
}

std::string batch_csv(const CaseRows& rows, bool has_draws) {
    std::string out;
    const std::string first = csv_text(rows.case_id) + ',';
    for (const ScenarioRows& scenario : rows.scenarios) {
        const std::string second = csv_text(scenario.name);
        for (const BatchRow& row : scenario.rows) {
            out += first;
            out += second;
            out += ',';
            out += csv_text(rows.packages.at(row.package));
            append_figures(out, row);
            out += rows.has_findings ? ",findings" : ",ok";
            if (has_draws) {
                append_drawn(out, row.drawn);
            }
            out += '\n';
        }
    }
    return out;
}

} // namespace carecost
