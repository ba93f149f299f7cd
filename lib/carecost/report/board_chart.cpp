// SPDX-License-Identifier: MIT
// Lays lines end to end. Amounts are exact; only their places in the drawing are fractions.
// A transfer that nobody but others take part in changes no total and is left out.
#include "carecost/report/board_chart.hpp"

#include <algorithm>
#include <utility>

namespace carecost {
namespace {

constexpr int cents = 100;

ChartRow row_of(const BoardLine& line, std::string item, const Money& amount) {
    return {
        .item = std::move(item), .counted = line.counted, .amount = amount, .source = line.source};
}

/// Lines that the headline counts, also those that happen to be 0.
std::vector<ChartRow> counted_rows(const BoardPackage& package) {
    std::vector<ChartRow> rows;
    for (const BoardLine& line : package.lines) {
        const bool is_nothing = line.kind == LineKind::paid && line.gross.is_zero();
        if (!line.counted_cost.is_zero() || is_nothing) {
            rows.push_back(row_of(line, line.item, line.counted_cost));
        }
    }
    return rows;
}

/// What others pay, a row for each line and funder.
std::vector<ChartRow> other_rows(const BoardTexts& texts, const BoardPackage& package) {
    std::vector<ChartRow> rows;
    const BoardView& view = texts.view;
    for (const BoardLine& line : package.lines) {
        const bool is_among_others = line.kind == LineKind::transfer && line.counted_cost.is_zero();
        if (view.outcome == Outcome::saving || line.kind == LineKind::unpaid || is_among_others) {
            continue;
        }
        for (std::size_t f = 0; f < line.by_funder.size(); ++f) {
            if (view.payer != f && !line.by_funder[f].is_zero()) {
                rows.push_back(row_of(line,
                                      filled(texts.page.item_of, fmt::arg("item", line.item),
                                             fmt::arg("funder", view.funders.at(f))),
                                      line.by_funder[f]));
            }
        }
    }
    return rows;
}

/// The smallest rows as one, at the end.
void gather(const BoardTexts& texts, std::vector<ChartRow>& rows, std::size_t most) {
    if (rows.size() <= most) {
        return;
    }
    std::vector<Money> sizes;
    sizes.reserve(rows.size());
    for (const ChartRow& row : rows) {
        sizes.push_back(row.amount.is_negative() ? -row.amount : row.amount);
    }
    std::vector<Money> ordered = sizes;
    std::sort(ordered.begin(), ordered.end(), std::greater<>{});
    const std::size_t kept_count = most - 1;
    std::vector<ChartRow> kept;
    ChartRow further;
    std::size_t of_last_size = kept_count;
    for (std::size_t i = 0; i < kept_count; ++i) {
        of_last_size -= ordered[i] > ordered[kept_count - 1] ? 1U : 0U;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool ties = sizes[i] == ordered[kept_count - 1];
        if (sizes[i] > ordered[kept_count - 1] || (ties && of_last_size > 0)) {
            of_last_size -= ties ? 1U : 0U;
            kept.push_back(std::move(rows[i]));
        } else {
            further.amount += rows[i].amount;
        }
    }
    further.item = filled(texts.page.further, fmt::arg("count", rows.size() - kept_count));
    kept.push_back(std::move(further));
    rows = std::move(kept);
}

/// Puts rows end to end from `at`.
Money lay_out(std::vector<ChartRow>& rows, Money at, Fill fill) {
    for (ChartRow& row : rows) {
        row.fill = row.amount.is_negative() ? Fill::incoming : fill;
        row.from = at;
        row.to = at + row.amount;
        at = row.to;
    }
    return at;
}

std::string package_name(const BoardTexts& texts, const BoardPackage& package) {
    const BoardView& view = texts.view;
    return view.outcome == Outcome::payer_saving && view.payer && view.funders.size() > 1
               ? filled(texts.page.total_payer, fmt::arg("package", package.title),
                        fmt::arg("payer", in_sentence(view.funders.at(*view.payer))))
               : package.title;
}

ChartRow total_row(const BoardTexts& texts, const BoardPackage& package, Fill fill) {
    return {.item = package_name(texts, package),
            .amount = package.range.expected,
            .from = Money{},
            .to = package.range.expected,
            .fill = fill,
            .is_strong = true,
            .is_total = true};
}

void append(std::vector<ChartRow>& rows, std::vector<ChartRow> more) {
    for (ChartRow& row : more) {
        rows.push_back(std::move(row));
    }
}

void add_package(const BoardTexts& texts, const BoardPackage& package, bool is_before,
                 std::size_t most_lines, std::vector<ChartRow>& rows) {
    const Fill fill = is_before ? Fill::before : Fill::now;
    std::vector<ChartRow> counted = counted_rows(package);
    gather(texts, counted, most_lines);
    const Money end = lay_out(counted, Money{}, fill);
    ChartRow total = total_row(texts, package, fill);
    if (counted.size() == 1) { // one line is its own total
        total.item = package.title;
        total.counted = counted.front().counted;
        total.source = counted.front().source;
        total.is_total = false;
        counted.clear();
    }
    if (!is_before) {
        total.gap_to = texts.view.comparator().range.expected;
    }
    std::vector<ChartRow> others = other_rows(texts, package);
    gather(texts, others, std::max<std::size_t>(1, most_lines / 2));
    lay_out(others, end, is_before ? Fill::before_others : Fill::now_others);
    for (std::size_t i = 0; i < counted.size(); ++i) {
        counted[i].is_linked = i > 0;
    }
    for (ChartRow& row : others) {
        row.is_linked = true;
    }
    append(rows, std::move(counted));
    rows.push_back(std::move(total));
    append(rows, std::move(others));
}

/// 1, 2, 2.5 or 5 times a power of ten currency units, at most `most` of them over `span`.
Money step_for(const Money& span, std::size_t most) {
    const auto count = static_cast<Int128>(most);
    for (Int128 power = cents;; power *= 10) {
        for (const Int128 tenths : {10, 20, 25, 50}) {
            const Int128 step = power * tenths / 10;
            if (step % cents == 0 && step * count >= span.cents()) {
                return Money::from_cents(step);
            }
        }
    }
}

/// @param low, high 0 or below, and above 0
ChartScale scale_over(const Money& low, const Money& high, std::size_t most_steps) {
    const Money step = step_for(high - low, most_steps);
    const auto rounded_up = [&](const Money& amount) { // to a whole step
        return Money::from_cents((amount.cents() + step.cents() - 1) / step.cents() * step.cents());
    };
    return {.low = -rounded_up(-low), .high = rounded_up(high), .step = step};
}

ChartScale scale_of(const std::vector<ChartRow>& rows, std::size_t most_steps) {
    Money low;
    Money high = Money::from_cents(cents);
    for (const ChartRow& row : rows) {
        low = std::min({low, row.from, row.to});
        high = std::max({high, row.from, row.to});
    }
    return scale_over(low, high, most_steps);
}

} // namespace

std::vector<Money> ChartScale::ticks() const {
    std::vector<Money> marks;
    for (Money mark = low; mark <= high; mark += step) {
        marks.push_back(mark);
    }
    return marks;
}

Rational ChartScale::percent(const Money& amount) const {
    constexpr int hundred = 100;
    return to_rational(amount - low) / to_rational(high - low) * Rational{hundred};
}

ChartScale widened(const ChartScale& scale, const std::vector<Money>& amounts,
                   std::size_t most_steps) {
    const auto is_within = [&](const Money& amount) {
        return scale.low <= amount && amount <= scale.high;
    };
    if (std::all_of(amounts.begin(), amounts.end(), is_within)) {
        return scale;
    }
    const auto [low, high] = std::minmax_element(amounts.begin(), amounts.end());
    return scale_over(std::min(scale.low, *low), std::max(scale.high, *high), most_steps);
}

Chart board_chart(const BoardTexts& texts, std::size_t most_lines, std::size_t most_steps) {
    Chart chart;
    add_package(texts, texts.view.comparator(), true, most_lines, chart.rows);
    add_package(texts, texts.view.alternative(), false, most_lines, chart.rows);
    for (std::size_t i = 1; i < texts.view.comparisons.size(); ++i) {
        const BoardComparison& other = texts.view.comparisons[i];
        ChartRow row = total_row(texts, texts.view.packages.at(other.package), Fill::now);
        row.gap_to = texts.view.comparator().range.expected;
        chart.rows.push_back(std::move(row));
    }
    chart.scale = scale_of(chart.rows, most_steps);
    return chart;
}

} // namespace carecost
