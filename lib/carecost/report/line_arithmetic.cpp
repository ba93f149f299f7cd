// SPDX-License-Identifier: MIT
// Writes formulas term by term in the words costing gave them. Results stand behind "=" as costing
// rounded them; years with the same factors and the same result are told once.
#include "carecost/report/line_arithmetic.hpp"

#include "carecost/base/text.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace carecost {
namespace {

/// "62.00 per hour", "1.24 (vat 24 %)", "60 minutes in an hour"; an assumption by its name.
std::string term_text(const CompareView& view, const Term& term) {
    if (term.form == Term::Form::constant) {
        return fmt::format("{} {}", exact_text(term.constant, 0, view.numbers), words_of(term, {}));
    }
    const Figure& figure = view.model.figures.at(term.figure.index);
    const Figure& source = view.model.resolved(term.figure);
    const Rational& value = source.estimate.value;
    const std::string name = figure.refers_to ? source.name : std::string{};
    if (term.form == Term::Form::one_plus_figure) {
        return fmt::format("{} ({} {}{})", exact_text(Rational{1} + value, 0, view.numbers),
                           term.words, exact_percent_text(value, view.numbers),
                           name.empty() ? "" : ", " + name);
    }
    const std::string words = words_of(term, figure.unit_text);
    const int decimals = figure.kind == FigureKind::money ? 2 : 0;
    return fmt::format("{} {}{}", exact_text(value, decimals, view.numbers), words,
                       name.empty() ? "" : " (" + name + ")");
}

std::vector<std::string> formula_pieces(const CompareView& view, const Formula& formula) {
    std::vector<std::string> pieces;
    for (const Term& term : formula.terms) {
        const std::string_view sign = term.divides ? "÷ " : pieces.empty() ? "" : "× ";
        pieces.push_back(std::string(sign) + term_text(view, term));
    }
    return pieces;
}

void add_factors(const CompareView& view, const LineYear& year, std::vector<std::string>& pieces) {
    for (const YearFactor& factor : year.factors) {
        pieces.push_back(
            fmt::format("× {} ({})", exact_text(factor.factor, 0, view.numbers), factor.words));
    }
}

bool is_alike(const LineYear& left, const LineYear& right) {
    return left.gross == right.gross &&
           std::equal(left.factors.begin(), left.factors.end(), right.factors.begin(),
                      right.factors.end(), [](const YearFactor& one, const YearFactor& other) {
                          return one.factor == other.factor && one.words == other.words;
                      });
}

/// "Year 2:", "Years 2 to 5, each:".
std::string years_text(const CompareView& view, std::size_t first, std::size_t last) {
    return first == last
               ? filled(view.words.one_year, fmt::arg("year", first))
               : filled(view.words.some_years, fmt::arg("first", first), fmt::arg("last", last));
}

void add_cost(const CompareView& view, const Line& line, const LineCost& cost, Detail& detail) {
    std::vector<std::string> pieces = formula_pieces(view, line.cost);
    if (cost.years.size() == 1) {
        add_factors(view, cost.years.front(), pieces);
        pieces.push_back("= " + view.money(cost.gross));
        detail.statements.push_back({std::move(pieces)});
        return;
    }
    detail.statements.push_back({std::move(pieces)});
    for (std::size_t first = 0; first < cost.years.size();) {
        std::size_t last = first;
        while (last + 1 < cost.years.size() && is_alike(cost.years[first], cost.years[last + 1])) {
            ++last;
        }
        std::vector<std::string> year{years_text(view, first + 1, last + 1)};
        add_factors(view, cost.years[first], year);
        year.push_back("= " + view.money(cost.years[first].gross));
        detail.statements.push_back({std::move(year)});
        first = last + 1;
    }
}

/// The hours of a line: as a product with its result for one year, else with the sum over all.
void add_hours(const CompareView& view, std::string_view name,
               const std::optional<Formula>& formula, const Line& line, const LineCost& cost,
               const Rational& hours, Detail& detail) {
    if (!formula) {
        return;
    }
    std::vector<std::string> pieces = formula_pieces(view, *formula);
    pieces.insert(pieces.begin(), std::string(name) + ":");
    const std::string sum = decimal_text(hours, 2, view.numbers);
    if (view.model.years == 1 && !line.spread_years) {
        add_factors(view, cost.years.front(), pieces);
        pieces.push_back("= " + sum);
    } else {
        pieces.back() += ';';
        pieces.push_back(span_text(view.wording()) + ": " + sum);
    }
    detail.statements.push_back({std::move(pieces)});
}

/// Who pays how much of it, where that is more than one.
void add_funders(const CompareView& view, const Line& line, const LineCost& cost, Detail& detail) {
    const bool is_transfer = line.kind == LineKind::transfer && line.receiver;
    if (line.kind == LineKind::unpaid || (line.funders.size() < 2 && !is_transfer)) {
        return;
    }
    std::vector<std::string> pieces;
    const auto add = [&](std::size_t funder, const std::string& share) {
        pieces.push_back(fmt::format("{}{}: {}", view.model.funders.at(funder).title, share,
                                     view.money(cost.by_funder.at(funder))));
    };
    for (const FunderShare& each : line.funders) {
        add(each.funder, is_transfer ? "" : " " + exact_percent_text(each.share, view.numbers));
    }
    if (is_transfer) {
        add(*line.receiver, "");
    }
    for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
        pieces[i] += ';';
    }
    detail.statements.push_back({std::move(pieces)});
}

/// "Source (tariff, 2016-05-01): tender 2016"
void add_source(const CompareView& view, const Line& line, Detail& detail) {
    if (!line.source) {
        return;
    }
    std::vector<std::string> marks;
    if (line.source->type) {
        const auto type = static_cast<std::size_t>(*line.source->type);
        marks.emplace_back(view.words.source_types.at(type));
    }
    if (line.source->date) {
        marks.push_back(to_text(*line.source->date));
    }
    const std::string mark = marks.empty() ? "" : " (" + join(marks, ", ") + ")";
    detail.statements.push_back(
        {{fmt::format("{}{}: {}", view.words.source, mark, line.source->reference)}});
}

Detail line_detail(const CompareView& view, const Line& line, const LineCost& cost) {
    Detail detail{.name = line.item, .statements = {}};
    add_cost(view, line, cost, detail);
    add_hours(view, view.words.hours, line.hours, line, cost, cost.unpaid_hours, detail);
    add_hours(view, view.words.support_hours, line.support_hours, line, cost, cost.support_hours,
              detail);
    add_funders(view, line, cost, detail);
    add_source(view, line, detail);
    return detail;
}

} // namespace

std::vector<Block> arithmetic_blocks(const CompareView& view) {
    std::vector<Block> blocks;
    for (std::size_t p = 0; p < view.model.packages.size(); ++p) {
        const Package& package = view.model.packages[p];
        blocks.emplace_back(
            Heading{filled(view.words.of_package, fmt::arg("package", view.words.arithmetic),
                           fmt::arg("answer", package.title))});
        for (std::size_t l = 0; l < package.lines.size(); ++l) {
            blocks.emplace_back(
                line_detail(view, package.lines[l], view.result.packages.at(p).lines.at(l)));
        }
    }
    return blocks;
}

} // namespace carecost
