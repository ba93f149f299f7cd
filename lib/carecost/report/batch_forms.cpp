// SPDX-License-Identifier: MIT
// Each row is made of the same values in the same order, as JSON members or as cells.
// What cells look like in Markdown is left to its renderer.
#include "carecost/report/batch_forms.hpp"

#include "carecost/report/document.hpp"
#include "carecost/report/json.hpp"
#include "carecost/report/markdown_renderer.hpp"

#include <cmath>
#include <utility>

namespace carecost {
namespace {

constexpr int money_decimals = 2;
constexpr int share_decimals = 6;

Rational share_of(Int128 millionths) {
    constexpr int million = 1'000'000;
    return Rational::fraction(millionths, million);
}

std::vector<JsonMember> members_of(const CaseRows& rows, const ScenarioRows& scenario,
                                   const BatchRow& row) {
    return {
        {"format", Json::text("carecost/batch/1")},
        {"case", Json::text(rows.case_id)},
        {"scenario", Json::text(scenario.name)},
        {"package", Json::text(rows.packages.at(row.package))},
        {"cost", Json::money(row.cost)},
        {"comparator_cost", Json::money(row.comparator_cost)},
        {"saving", Json::money(row.saving)},
        {"saving_share", Json::optional(row.share_millionths,
                                        [](Int128 millionths) {
                                            return Json::decimal(share_of(millionths),
                                                                 share_decimals);
                                        })},
        {"payer_saving", Json::optional(row.payer_saving, Json::money)},
        {"cashable_saving", Json::money(row.cashable_saving)},
        {"status", Json::text(rows.has_findings ? "findings" : "ok")},
    };
}

void add_drawn(std::vector<JsonMember>& members, const std::optional<DrawnSaving>& drawn) {
    const auto add = [&](const char* name, double DrawnSaving::*figure, int decimals) {
        members.push_back({name, drawn ? Json::approximate((*drawn).*figure, decimals) : Json{}});
    };
    add("p5", &DrawnSaving::p5, money_decimals);
    add("p50", &DrawnSaving::p50, money_decimals);
    add("p95", &DrawnSaving::p95, money_decimals);
    add("probability_of_saving", &DrawnSaving::probability_of_saving, share_decimals);
}

Table columns_of(bool has_draws) {
    Table table;
    for (const char* name : {"case", "scenario", "package"}) {
        table.columns.push_back({.heading = name, .kind = ColumnKind::words});
    }
    for (const char* name :
         {"cost", "comparator_cost", "saving", "saving_share", "payer_saving", "cashable_saving"}) {
        table.columns.push_back({.heading = name});
    }
    table.columns.push_back({.heading = "status", .kind = ColumnKind::words});
    if (has_draws) {
        for (const char* name : {"p5", "p50", "p95", "probability_of_saving"}) {
            table.columns.push_back({.heading = name});
        }
    }
    return table;
}

Cell drawn_money(double amount) {
    return MoneyCell{Money::from_cents(static_cast<Int128>(std::round(amount * 100)))};
}

Row markdown_row(const CaseRows& rows, const ScenarioRows& scenario, const BatchRow& row,
                 bool has_draws) {
    Row line{
        .cells = {TextCell{rows.case_id}, TextCell{scenario.name},
                  TextCell{rows.packages.at(row.package)}, MoneyCell{row.cost},
                  MoneyCell{row.comparator_cost}, MoneyCell{row.saving},
                  row.share_millionths
                      ? Cell{ShareCell{.share = share_of(*row.share_millionths), .decimals = 1}}
                      : Cell{},
                  row.payer_saving ? Cell{MoneyCell{*row.payer_saving}} : Cell{},
                  MoneyCell{row.cashable_saving}, TextCell{rows.has_findings ? "findings" : "ok"}}};
    if (has_draws && row.drawn) {
        constexpr int million = 1'000'000;
        const auto millionths =
            static_cast<Int128>(std::round(row.drawn->probability_of_saving * million));
        line.cells.insert(line.cells.end(),
                          {drawn_money(row.drawn->p5), drawn_money(row.drawn->p50),
                           drawn_money(row.drawn->p95),
                           ShareCell{.share = share_of(millionths), .decimals = 1}});
    } else if (has_draws) {
        line.cells.resize(line.cells.size() + 4);
    }
    return line;
}

} // namespace

std::string batch_json_lines(const CaseRows& rows, bool has_draws) {
    std::string out;
    for (const ScenarioRows& scenario : rows.scenarios) {
        for (const BatchRow& row : scenario.rows) {
            std::vector<JsonMember> members = members_of(rows, scenario, row);
            if (has_draws) {
                add_drawn(members, row.drawn);
            }
            out += render_json(Json::object(std::move(members)), JsonLayout::compact);
        }
    }
    return out;
}

std::string batch_markdown_header(bool has_draws) { return markdown_head(columns_of(has_draws)); }

std::string batch_markdown(const CaseRows& rows, bool has_draws, const NumberStyle& numbers) {
    Table table = columns_of(has_draws);
    for (const ScenarioRows& scenario : rows.scenarios) {
        for (const BatchRow& row : scenario.rows) {
            table.rows.push_back(markdown_row(rows, scenario, row, has_draws));
        }
    }
    return markdown_rows(table, numbers);
}

} // namespace carecost
