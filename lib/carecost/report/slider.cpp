// SPDX-License-Identifier: MIT
// Steps are 1 or 5 times a power of ten, so that a slider has a hundred to a thousand positions.
// "And if he needs twice the help?" must be within reach of every slider.
#include "carecost/report/slider.hpp"

#include <algorithm>
#include <cstdint>

namespace carecost {
namespace {

constexpr int steps_wanted = 100;
constexpr int steps_of_whole_figures = 40; // fewer whole steps than this are halved
constexpr int furthest_flip = 5;           // times the high end of the range

bool is_whole(const SliderFigure& figure) {
    return figure.value.is_whole() && (!figure.low || figure.low->is_whole()) &&
           (!figure.high || figure.high->is_whole());
}

/// The highest value a slider should reach, before it is made round; above 0.
Rational reach(const SliderFigure& figure) {
    const Rational high = std::max(figure.high.value_or(figure.value), figure.value);
    if (high.is_zero()) {
        return figure.is_share ? 1 : 10;
    }
    const Rational flip = figure.flips_at.value_or(Rational{0});
    return flip <= high * furthest_flip ? std::max(high * 2, flip) : high * 2;
}

/// The largest of 0.001, 0.005, 0.01, 0.05 … that is no more than `most`.
Rational round_step(const Rational& most) {
    Rational step = Rational::fraction(1, 1'000'000'000);
    for (bool is_one = true;; is_one = !is_one) {
        const Rational next = step * Rational{is_one ? 5 : 2};
        if (next > most) {
            return step;
        }
        step = next;
    }
}

Rational step_of(const SliderFigure& figure, const Rational& highest) {
    const Rational step = round_step(highest / steps_wanted);
    if (step >= Rational{1} || figure.is_share || !is_whole(figure)) {
        return step;
    }
    return highest < Rational{steps_of_whole_figures} ? Rational::fraction(1, 2) : Rational{1};
}

Int128 rounded_up(const Rational& value) {
    const Int128 whole = value.numerator() / value.denominator();
    return Rational{static_cast<std::int64_t>(whole)} < value ? whole + 1 : whole;
}

Slider exact_slider(const SliderFigure& figure) {
    constexpr int steps_together = 10; // the end of a slider is a rounder figure than its steps
    const Rational highest = reach(figure);
    const Rational step = step_of(figure, highest);
    Rational end = step * Rational{static_cast<std::int64_t>(
                              rounded_up(highest / (step * steps_together)) * steps_together)};
    const bool is_within_whole =
        figure.value <= Rational{1} && figure.high.value_or(figure.value) <= Rational{1};
    if (figure.is_share && is_within_whole) {
        end = std::min(end, Rational{1});
    }
    const Rational from = figure.must_be_positive ? step : Rational{0};
    return {.from = from,
            .step = step,
            .positions = static_cast<int>(round_to_whole((end - from) / step))};
}

} // namespace

Slider slider_for(const SliderFigure& figure) {
    try {
        return exact_slider(figure);
    } catch (const RationalOverflow&) {
        SliderFigure without_flip = figure;
        without_flip.flips_at.reset();
        return exact_slider(without_flip);
    }
}

} // namespace carecost
