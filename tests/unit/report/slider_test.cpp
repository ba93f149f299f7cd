// SPDX-License-Identifier: MIT
// How far sliders go, and in which steps: by rules that a reader can follow, worked out by hand.
#include "carecost/report/slider.hpp"
#include "support/case_builder.hpp"

#include <doctest/doctest.h>

using namespace carecost;
using carecost::testing::number;

namespace {

struct Row {
    const char* what;
    SliderFigure figure;
    const char* from;
    const char* step;
    const char* end;
};

Rational end_of(const Slider& slider) {
    return slider.from + slider.step * Rational{slider.positions};
}

} // namespace

TEST_CASE("a slider reaches twice the range, or a flip near it, in round steps") {
    const std::vector<Row> rows{
        {"nothing known but 0", {.value = 0}, "0", "0.5", "10"},
        {"a share of 0", {.value = 0, .is_share = true}, "0", "0.01", "1"},
        {"whole hours, no flip", {.value = 3, .low = 2, .high = 6}, "0", "0.5", "15"},
        {"whole hours to the flip",
         {.value = 3, .low = 2, .high = 6, .flips_at = number("20.68")},
         "0",
         "0.5",
         "25"},
        {"a flip five times the high end",
         {.value = 3, .low = 2, .high = 6, .flips_at = 30},
         "0",
         "0.5",
         "30"},
        {"a flip further than that",
         {.value = 3, .low = 2, .high = 6, .flips_at = number("30.01")},
         "0",
         "0.5",
         "15"},
        {"counts stay whole", {.value = 40, .low = 20, .high = 52}, "0", "1", "110"},
        {"large money", {.value = 56000, .low = 52000, .high = 60000}, "0", "1000", "120000"},
        {"odd money", {.value = number("26.10"), .low = 24, .high = 29}, "0", "0.5", "60"},
        {"small parts",
         {.value = number("1.8167"), .low = number("1.7333"), .high = number("1.9")},
         "0",
         "0.01",
         "3.8"},
        {"a share stays within the whole",
         {.value = number("80%"), .low = number("10%"), .high = number("95%"), .is_share = true},
         "0",
         "0.01",
         "1"},
        {"a share above the whole", {.value = number("150%"), .is_share = true}, "0", "0.01", "3"},
        {"what divides begins above 0",
         {.value = 3, .low = 2, .high = 6, .must_be_positive = true},
         "0.5",
         "0.5",
         "15"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        const Slider slider = slider_for(row.figure);
        CHECK(to_exact_text(slider.from) == row.from);
        CHECK(to_exact_text(slider.step) == row.step);
        CHECK(to_exact_text(end_of(slider)) == row.end);
    }
}

TEST_CASE("a flip point too fine to be worked with is passed over") {
    constexpr Int128 large = Int128{1} << 122;
    const Slider slider = slider_for(
        {.value = 3, .low = 2, .high = 6, .flips_at = Rational::fraction(large * 20 + 1, large)});
    CHECK(to_exact_text(end_of(slider)) == "15");
}
