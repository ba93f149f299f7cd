// SPDX-License-Identifier: MIT
// Walks a chain from the rate to its last factor: each factor's unit must cancel the `per` before
// it, and what is left at the end must be a period of the calendar, or nothing.
#include "carecost/units/chain.hpp"

#include <fmt/format.h>

#include <utility>

namespace carecost {
namespace {

std::string count_words(const Per& per) {
    if (per.count_figure || per.count != Rational{1}) {
        const std::string count = per.count_figure ? "N" : to_exact_text(per.count);
        return fmt::format("{} {}", count, plural_of(per.unit));
    }
    return singular_of(per.unit);
}

Term figure_term(FigureId figure, std::string words) {
    return {.form = Term::Form::figure, .figure = figure, .words = std::move(words)};
}

bool has_count(const std::optional<Per>& per) {
    return per && (per->count_figure || per->count != Rational{1});
}

/// The product of a chain as far as it has been walked; `open` is the `per` that the next factor
/// must cancel.
struct Walk {
    Formula formula{};
    std::optional<Per> open{};
    bool has_week_day_conversion = false;

    void divide_by_count(const Per& per) {
        if (per.count_figure) {
            Term term = figure_term(*per.count_figure, plural_of(per.unit));
            term.divides = true;
            formula.terms.push_back(std::move(term));
        } else if (per.count != Rational{1}) {
            formula.terms.push_back({.form = Term::Form::constant,
                                     .constant = per.count,
                                     .divides = true,
                                     .words = plural_of(per.unit)});
        }
    }

    /// @param factor how many `to` are in one `from`
    void convert(const Rational& factor, TimeUnit from, TimeUnit to) {
        if (factor == Rational{1}) {
            return;
        }
        const bool divides = factor < Rational{1};
        formula.terms.push_back({.form = Term::Form::constant,
                                 .constant = divides ? Rational{1} / factor : factor,
                                 .divides = divides,
                                 .many = divides ? from : to,
                                 .one = divides ? to : from,
                                 .words = {}});
    }
};

ChainFault mismatch_with_rate(const Per& rate, const ChainFactors& use) {
    const Unit& unit = use.front().unit;
    std::string comes_out = plural_of(unit);
    if (use.back().per) {
        comes_out += " per " + count_words(*use.back().per);
    }
    return {.offset = use.front().offset,
            .code = "unit-mismatch",
            .message =
                fmt::format("rate is per {} but use comes out in {}", count_words(rate), comes_out),
            .remedy = fmt::format("say how many {} {} has, or give the rate per {}",
                                  plural_of(unit), with_article(rate.unit), singular_of(unit))};
}

ChainFault mismatch_between(const Per& before, const ChainFactor& factor) {
    const std::string wanted = plural_of(before.unit);
    return {.offset = factor.unit_offset,
            .code = "unit-mismatch",
            .message = fmt::format("the factor before is per {} but this one counts {}",
                                   count_words(before), plural_of(factor.unit)),
            .remedy = fmt::format("count {} here, or write the factor before per {}", wanted,
                                  singular_of(factor.unit))};
}

ChainFault nothing_to_cancel(const ChainFactor& before, const ChainFactor& factor) {
    return {.offset = before.unit_offset,
            .code = "unit-missing",
            .message = "this factor has no `per` but another follows it",
            .remedy =
                fmt::format("write per {}, or leave out what follows", singular_of(factor.unit))};
}

/// What to write where a chain ends in something that is no period.
ChainFault not_a_period(const Per& open, bool has_use) {
    const std::string plural = plural_of(open.unit);
    const ChainFault::Part part = has_use ? ChainFault::Part::use : ChainFault::Part::rate;
    if (has_use) {
        return {
            .part = part,
            .offset = open.offset,
            .code = "no-period",
            .message =
                fmt::format("use ends per {}, which is no period of the year", count_words(open)),
            .remedy = fmt::format("add how many {}, for example: , 3 {} per week", plural, plural)};
    }
    return {.part = part,
            .offset = open.offset,
            .code = "no-period",
            .message = fmt::format("rate is per {} but nothing says how many {}", count_words(open),
                                   plural),
            .remedy = fmt::format("add for example use: 3 {} per week", plural)};
}

std::optional<ChainFault> multiply_factors(Walk& walk, const ChainFactors& use,
                                           const Conventions& conventions) {
    for (std::size_t i = 0; i < use.size(); ++i) {
        const ChainFactor& factor = use[i];
        if (!walk.open) {
            return nothing_to_cancel(use[i - 1], factor);
        }
        const auto converted = conversion(factor.unit, walk.open->unit, conventions);
        if (!converted) {
            return i == 0 ? mismatch_with_rate(*walk.open, use)
                          : mismatch_between(*walk.open, factor);
        }
        walk.formula.terms.push_back(figure_term(
            factor.amount, has_count(factor.per)
                               ? plural_of(factor.unit) + " per " + count_words(*factor.per)
                               : std::string{}));
        walk.convert(*converted, factor.unit.time, walk.open->unit.time);
        walk.has_week_day_conversion |=
            walk.open->unit.time == TimeUnit::week && factor.unit.time == TimeUnit::day;
        walk.open = factor.per;
        if (walk.open) {
            walk.divide_by_count(*walk.open);
        }
    }
    return std::nullopt;
}

bool is_four_weeks(const std::optional<Per>& per) {
    return per && per->unit.time == TimeUnit::week && per->count == Rational{4} &&
           !per->count_figure;
}

/// Ends the walk: a period becomes an amount per year, nothing left over becomes an amount once.
std::variant<Cancelled, ChainFault> finish(Walk walk, const ChainFactors& use,
                                           const Conventions& conventions) {
    if (walk.open && walk.open->unit.kind() != UnitKind::calendar) {
        return not_a_period(*walk.open, !use.empty());
    }
    Cancelled result{.has_week_day_conversion = walk.has_week_day_conversion,
                     .is_four_weekly = is_four_weeks(walk.open)};
    if (walk.open) {
        walk.convert(periods_per_year(walk.open->unit.time, conventions), TimeUnit::year,
                     walk.open->unit.time);
    } else {
        result.recurrence = Recurrence::once;
        if (use.size() == 1 && use.front().unit.time == TimeUnit::month) {
            result.months_used = use.front().amount;
        }
    }
    result.formula = std::move(walk.formula);
    return result;
}

} // namespace

std::variant<Cancelled, ChainFault> cancel_cost(FigureId rate_figure, const RateUnit& rate,
                                                const ChainFactors& use,
                                                const Conventions& conventions) {
    Walk walk{.open = rate.per};
    constexpr std::size_t conversions = 3; // and counts: more are rare
    walk.formula.terms.reserve(1 + use.size() + conversions);
    walk.formula.terms.push_back(figure_term(
        rate_figure, has_count(rate.per) ? "per " + count_words(*rate.per) : std::string{}));
    if (!rate.per) {
        if (!use.empty()) {
            return ChainFault{.offset = use.front().offset,
                              .code = "unit-mismatch",
                              .message = "rate is once but use says how much is bought",
                              .remedy = fmt::format("give the rate per {}, or leave out use",
                                                    singular_of(use.front().unit))};
        }
        return finish(std::move(walk), use, conventions);
    }
    walk.divide_by_count(*rate.per);
    if (auto fault = multiply_factors(walk, use, conventions)) {
        return std::move(*fault);
    }
    return finish(std::move(walk), use, conventions);
}

std::variant<Cancelled, ChainFault> cancel_support_hours(const ChainFactor& gives,
                                                         const RateUnit& rate,
                                                         const ChainFactors& use,
                                                         const Conventions& conventions) {
    const auto fault = [&gives](std::string message, std::string remedy) {
        return ChainFault{.part = ChainFault::Part::gives,
                          .offset = gives.unit_offset,
                          .code = "unit-mismatch",
                          .message = std::move(message),
                          .remedy = std::move(remedy)};
    };
    if (!rate.per) {
        return fault("gives says hours per unit but the rate is once",
                     "give the rate per unit, or leave out gives");
    }
    const std::string wanted = singular_of(rate.per->unit);
    if (gives.unit.kind() != UnitKind::clock || !gives.per) {
        return fault("gives is hours of support per unit of the rate",
                     fmt::format("write for example: gives: 1 hour per {}", wanted));
    }
    if (!conversion(rate.per->unit, gives.per->unit, conventions)) {
        return fault(fmt::format("rate is per {} but gives is per {}", count_words(*rate.per),
                                 count_words(*gives.per)),
                     fmt::format("say how many hours {} gives", with_article(rate.per->unit)));
    }
    Walk walk{.open = gives.per};
    walk.formula.terms.push_back(
        figure_term(gives.amount, has_count(gives.per)
                                      ? plural_of(gives.unit) + " per " + count_words(*gives.per)
                                      : std::string{}));
    walk.convert(*conversion(gives.unit, unit_of(TimeUnit::hour), conventions), gives.unit.time,
                 TimeUnit::hour);
    walk.divide_by_count(*gives.per);
    if (auto chain_fault = multiply_factors(walk, use, conventions)) {
        return *std::move(chain_fault);
    }
    return finish(std::move(walk), use, conventions);
}

std::variant<Cancelled, ChainFault>
cancel_unpaid_hours(const RateUnit& rate, const ChainFactors& use, const Conventions& conventions) {
    if (!rate.per || rate.per->unit.kind() != UnitKind::clock) {
        return ChainFault{.part = ChainFault::Part::rate,
                          .offset = rate.per ? rate.per->offset : 0,
                          .code = "unit-missing",
                          .message =
                              "unpaid care is counted in hours, but the rate is not per hour",
                          .remedy = "give the rate per hour, or add gives: 2 hours per visit"};
    }
    Walk walk{.open = Per{.unit = unit_of(TimeUnit::hour), .offset = rate.per->offset}};
    if (auto fault = multiply_factors(walk, use, conventions)) {
        return std::move(*fault);
    }
    return finish(std::move(walk), use, conventions);
}

} // namespace carecost
