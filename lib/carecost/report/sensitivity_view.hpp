// SPDX-License-Identifier: MIT
// What every part of the sensitivity document looks at, and the few phrases they share.
// Only report/ includes this.
#pragma once

#include "carecost/report/document.hpp"
#include "carecost/report/phrases.hpp"
#include "carecost/report/sensitivity_document.hpp"
#include "carecost/report/sensitivity_words.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace carecost {

struct SensitivityView {
    const Case& model;
    const Sensitivity& result;
    const SensitivityOptions& options;
    const Words& words;
    const SensitivityWords& own;

    [[nodiscard]] Wording wording() const {
        return {.model = model, .words = words, .numbers = options.numbers};
    }
    /// "€ a year", "€ over 5 years": what amounts of money in a table are.
    [[nodiscard]] std::string unit_of_amounts() const {
        const std::string currency = currency_sign(model.currency, options.numbers);
        return model.years == 1 ? filled(words.amount_per_year, fmt::arg("currency", currency))
                                : filled(words.amount_over_years, fmt::arg("currency", currency),
                                         fmt::arg("years", model.years));
    }
};

/// An amount of a simulation to the nearest cent.
[[nodiscard]] Money to_money(double amount);

/// The figures of the simulation, what it hangs on, and its histogram.
[[nodiscard]] std::vector<Block> simulation_blocks(const SensitivityView& view,
                                                   const Simulation& simulation);

/// The share of draws as percent with two decimals; never 0 or 100 % when some draws say otherwise.
[[nodiscard]] std::string chance_text(const SensitivityView& view, double probability);

} // namespace carecost
