// SPDX-License-Identifier: MIT
// A rate and a chain on two lines. What is said to cancel is counted again: all units as powers
// that must add to nothing but "per year", and the amount as one product in years and hours.
#include "carecost/input/chain_grammar.hpp"
#include "carecost/units/chain.hpp"
#include "harness.hpp"

#include <boost/multiprecision/cpp_int.hpp>

#include <utility>
#include <vector>

namespace {

using namespace carecost;
using namespace carecost::input;
using boost::multiprecision::cpp_int;
using boost::multiprecision::cpp_rational;
using fuzz::claim;

cpp_rational wide(const Rational& value) {
    return {cpp_int{value.numerator()}, cpp_int{value.denominator()}};
}

/// Of a year, and of an hour: 365 days, weeks of seven days.
cpp_rational size_of(const Unit& unit) {
    static const std::vector<std::pair<std::string, cpp_rational>> sizes{
        {"minute", {1, 60}},      {"hour", 1},        {"day", {1, 365}},   {"week", {7, 365}},
        {"fortnight", {14, 365}}, {"month", {1, 12}}, {"quarter", {1, 4}}, {"year", 1}};
    for (const auto& [name, size] : sizes) {
        if (name == unit.name) {
            return size;
        }
    }
    claim(false, "every time unit has a size", unit.name);
    return 0;
}

class Ledger {
  public:
    explicit Ledger(const std::vector<cpp_rational>& figures) : figures_(&figures) {}

    void multiply(const FigureId& figure, const Unit& unit) {
        amount_ *= figures_->at(figure.index);
        add(unit, 1);
    }
    void multiply(const FigureId& figure) { amount_ *= figures_->at(figure.index); }
    void divide(const Per& per) {
        amount_ /= per.count_figure ? figures_->at(per.count_figure->index) : wide(per.count);
        add(per.unit, -1);
    }
    /// Powers of years, of hours, and of whatever else is counted.
    [[nodiscard]] int power(UnitKind kind) const { return powers_[static_cast<std::size_t>(kind)]; }
    [[nodiscard]] bool has_left_over() const {
        for (const auto& [unit, power] : counted_) {
            if (power != 0) {
                return true;
            }
        }
        return false;
    }
    [[nodiscard]] const cpp_rational& amount() const { return amount_; }

  private:
    void add(const Unit& unit, int power) {
        powers_[static_cast<std::size_t>(unit.kind())] += power;
        if (unit.kind() != UnitKind::count) {
            amount_ = power > 0 ? amount_ * size_of(unit) : amount_ / size_of(unit);
            return;
        }
        for (auto& [known, total] : counted_) {
            if (is_same_unit(known, unit)) {
                total += power;
                return;
            }
        }
        counted_.emplace_back(unit, power);
    }

    const std::vector<cpp_rational>* figures_;
    cpp_rational amount_ = 1;
    int powers_[3] = {0, 0, 0};
    std::vector<std::pair<Unit, int>> counted_;
};

/// Figures as they are met; a name stands for 3.
struct Figures {
    std::vector<cpp_rational> values;

    FigureId add(const WrittenFigure& figure) {
        values.push_back(figure.name.empty() ? wide(figure.estimate.value) : cpp_rational{3});
        return {values.size() - 1};
    }
    Per per(const WrittenPer& written) {
        Per per{.unit = written.unit, .count = written.count, .offset = written.offset};
        if (!written.count_name.empty()) {
            values.emplace_back(3);
            per.count_figure = FigureId{values.size() - 1};
        }
        return per;
    }
};

cpp_rational product_of(const Formula& formula, const std::vector<cpp_rational>& figures) {
    cpp_rational product = 1;
    for (const Term& term : formula.terms) {
        const cpp_rational value = term.form == Term::Form::constant ? wide(term.constant)
                                   : term.form == Term::Form::figure
                                       ? figures.at(term.figure.index)
                                       : cpp_rational{1 + figures.at(term.figure.index)};
        product = term.divides ? cpp_rational{product / value} : cpp_rational{product * value};
    }
    return product;
}

void claim_cancelled(const Cancelled& cancelled, const Ledger& ledger, const Figures& figures,
                     std::string_view text) {
    const int years = cancelled.recurrence == Recurrence::per_year ? -1 : 0;
    claim(ledger.power(UnitKind::calendar) == years, "calendar units cancel", text);
    claim(ledger.power(UnitKind::clock) == 0, "clock units cancel", text);
    claim(!ledger.has_left_over(), "counted units cancel", text);
    claim(product_of(cancelled.formula, figures.values) == ledger.amount(),
          "the product is the same counted in years and hours", text);
}

void cancel(const WrittenRate& written_rate, const std::vector<WrittenFactor>& written,
            std::string_view text) {
    Figures figures;
    const FigureId rate_figure = figures.add(written_rate.figure);
    RateUnit rate;
    if (written_rate.per) {
        rate.per = figures.per(*written_rate.per);
    }
    ChainFactors use;
    for (const WrittenFactor& factor : written) {
        use.push_back({.amount = figures.add(factor.figure),
                       .unit = factor.unit,
                       .offset = factor.offset,
                       .unit_offset = factor.unit_offset});
        if (factor.per) {
            use.back().per = figures.per(*factor.per);
        }
    }
    for (const cpp_rational& value : figures.values) {
        if (value <= 0) { // division by 0 and negative figures are refused elsewhere
            return;
        }
    }
    try {
        const auto outcome = cancel_cost(rate_figure, rate, use, Conventions{});
        if (const auto* fault = std::get_if<ChainFault>(&outcome)) {
            claim(fault->offset <= text.size() && !fault->code.empty(), "a fault has a place",
                  text);
            return;
        }
        Ledger ledger{figures.values};
        ledger.multiply(rate_figure);
        if (rate.per) {
            ledger.divide(*rate.per);
        }
        for (const ChainFactor& factor : use) {
            ledger.multiply(factor.amount, factor.unit);
            if (factor.per) {
                ledger.divide(*factor.per);
            }
        }
        claim_cancelled(std::get<Cancelled>(outcome), ledger, figures, text);
    } catch (const RationalOverflow&) { // who calls knows the line and says so there
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text = fuzz::text_of(bytes, size);
    const std::size_t end = std::min(text.find('\n'), text.size());
    const NumberStyle style;
    const auto rate = read_rate(text.substr(0, end), style);
    if (!std::holds_alternative<WrittenRate>(rate)) {
        return 0;
    }
    std::vector<WrittenFactor> use;
    if (end < text.size()) {
        const auto chain = read_chain(text.substr(end + 1), style);
        if (!std::holds_alternative<std::vector<WrittenFactor>>(chain)) {
            return 0;
        }
        use = std::get<std::vector<WrittenFactor>>(chain);
    }
    cancel(std::get<WrittenRate>(rate), use, text);
    return 0;
}
