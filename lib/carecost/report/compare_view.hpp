// SPDX-License-Identifier: MIT
// What every part of the compare document looks at, and the few phrases they share.
// Only report/ includes this.
#pragma once

#include "carecost/costing/result.hpp"
#include "carecost/model/case.hpp"
#include "carecost/report/number_style.hpp"
#include "carecost/report/phrases.hpp"
#include "carecost/report/words.hpp"

#include <string>

namespace carecost {

struct CompareView {
    const Case& model;
    const CaseResult& result;
    const Words& words;
    const NumberStyle& numbers;

    [[nodiscard]] const PackageCost& comparator() const {
        return result.packages.at(model.comparator);
    }
    [[nodiscard]] const Package& package_of(const Comparison& comparison) const {
        return model.packages.at(comparison.package);
    }
    [[nodiscard]] std::string money(const Money& amount) const {
        return money_text(amount, model.currency, numbers);
    }
    [[nodiscard]] Wording wording() const {
        return {.model = model, .words = words, .numbers = numbers};
    }
    [[nodiscard]] std::string currency() const { return currency_sign(model.currency, numbers); }
};

} // namespace carecost
