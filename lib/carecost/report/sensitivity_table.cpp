// SPDX-License-Identifier: MIT
// Columns are named as the members of the JSON, so that both can be read with the same words.
// The saving as the case stands is repeated in every row, as spreadsheets like it.
#include "carecost/report/sensitivity_table.hpp"

#include "carecost/report/sensitivity_json.hpp"

#include <utility>

namespace carecost {

Table sensitivity_table(const Case& model, const Sensitivity& result) {
    Table table;
    for (const char* name :
         {"case", "package", "outcome", "currency", "parameter", "low", "high", "base_saving",
          "saving_at_low", "saving_at_high", "swing", "break_even"}) {
        table.columns.push_back({.heading = name});
    }
    const bool is_payer = result.outcome == Outcome::payer_saving;
    for (const OneWay& row : result.one_way) {
        const int decimals = machine_decimals(model, row.figure);
        const auto number = [decimals](const Rational& value) {
            return NumberCell{.value = value, .decimals = decimals};
        };
        table.rows.push_back(
            {.cells = {TextCell{model.id}, TextCell{model.packages.at(result.package).id},
                       TextCell{is_payer ? "payer-saving" : "saving"}, TextCell{model.currency},
                       TextCell{row.parameter}, number(row.low), number(row.high),
                       MoneyCell{result.base_saving}, MoneyCell{row.saving_at_low},
                       MoneyCell{row.saving_at_high}, MoneyCell{row.swing},
                       row.break_even ? Cell{number(*row.break_even)} : Cell{}}});
    }
    return table;
}

} // namespace carecost
