// SPDX-License-Identifier: MIT
// How far a slider goes and in which steps: past the range of its figure, to where the answer flips
// if that is near, in round steps that a meeting can say aloud.
#pragma once

#include "carecost/base/rational.hpp"
#include "carecost/units/estimate.hpp"

#include <optional>

namespace carecost {

/// What is known of the figure a slider moves.
struct SliderFigure {
    Rational value;
    std::optional<Rational> low{};
    std::optional<Rational> high{};
    std::optional<Rational> flips_at{};
    bool is_share = false;         // stays within 100 % unless its own figures are above
    bool must_be_positive = false; // it divides: the slider begins one step above 0
};

/// Position p stands for `from` + p × `step`, except that the position nearest to the value or to
/// an end of the range stands for exactly that.
struct Slider {
    Rational from;
    Rational step;
    int positions = 0; // the last one
};

/// A flip point too fine to be worked with is passed over.
[[nodiscard]] Slider slider_for(const SliderFigure& figure);

} // namespace carecost
