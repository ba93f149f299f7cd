// SPDX-License-Identifier: MIT
// Appends digits with to_chars from integers, which is several times faster than going through
// doubles or a table of cells, and exact.
#include "carecost/report/batch_csv.hpp"

#include "carecost/report/csv_renderer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <limits>
#include <string_view>
#include <vector>

namespace carecost {
namespace {

constexpr std::size_t usual_row = 120; // bytes

/// The figures of a row. They are written side by side and copied once, since copying digits that
/// were written one by one makes a processor wait.
class FigureText {
  public:
    void append_comma() { *end_++ = ','; }

    /// A whole number of 10^-decimals.
    template <int decimals>
    void append(Int128 value) {
        constexpr std::uint64_t scale = decimals == 2 ? 100 : 1'000'000;
        static_assert(decimals == 2 || decimals == 6);
        if (value < 0) {
            *end_++ = '-';
        }
        const Int128 magnitude = value < 0 ? -value : value;
        std::uint64_t rest = 0;
        if (magnitude <= std::numeric_limits<std::int64_t>::max()) {
            const auto narrow = static_cast<std::uint64_t>(magnitude);
            end_ = std::to_chars(end_, buffer_.data() + buffer_.size(), narrow / scale).ptr;
            rest = narrow % scale;
        } else {
            const std::string whole = digits_of(magnitude / scale);
            end_ = std::copy(whole.begin(), whole.end(), end_);
            rest = static_cast<std::uint64_t>(magnitude % scale);
        }
        *end_ = '.';
        end_ += 1 + decimals;
        for (int i = 1; i <= decimals; ++i) {
            end_[-i] = static_cast<char>('0' + rest % 10);
            rest /= 10;
        }
    }

    void append_money(const Money& amount) {
        append_comma();
        append<2>(amount.cents());
    }

    [[nodiscard]] std::string_view text() const {
        return {buffer_.data(), static_cast<std::size_t>(end_ - buffer_.data())};
    }

  private:
    static constexpr std::size_t longest = 48; // 39 digits, sign, point, comma
    std::array<char, 6 * longest> buffer_;     // of six figures
    char* end_ = buffer_.data();
};

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
    FigureText text;
    text.append_money(row.cost);
    text.append_money(row.comparator_cost);
    text.append_money(row.saving);
    text.append_comma();
    if (row.share_millionths) {
        text.append<6>(*row.share_millionths);
    }
    if (row.payer_saving) {
        text.append_money(*row.payer_saving);
    } else {
        text.append_comma();
    }
    text.append_money(row.cashable_saving);
    out += text.text();
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
    std::vector<std::string> packages; // behind the name of the scenario
    for (const std::string& id : rows.packages) {
        packages.push_back(',' + csv_text(id));
    }
    const std::string_view status = rows.has_findings ? ",findings" : ",ok";
    out.reserve(usual_row * rows.scenarios.size() * (packages.size() - 1));
    for (const ScenarioRows& scenario : rows.scenarios) {
        const std::string second = csv_text(scenario.name);
        for (const BatchRow& row : scenario.rows) {
            out += first;
            out += second;
            out += packages.at(row.package);
            append_figures(out, row);
            out += status;
            if (has_draws) {
                append_drawn(out, row.drawn);
            }
            out += '\n';
        }
    }
    return out;
}

} // namespace carecost
