// SPDX-License-Identifier: MIT
// "How it is counted": a line's price and use as one short phrase that a reader can multiply.
// Values are those the result was worked out with; units of time are in the reader's language.
#pragma once

#include "carecost/model/case.hpp"
#include "carecost/report/number_style.hpp"
#include "carecost/report/words.hpp"

#include <string>
#include <string_view>

namespace carecost {

struct CountingView {
    const Case& model;
    Language language = Language::en;
    const NumberStyle& numbers;
};

/// "3 h a week × 52 weeks × €42.00", "5 days × €90.00, once", "€359.45 once".
/// In a case of one year "a year" is left out behind a use.
/// @param line one of view.model itself: its factors are found by its place
[[nodiscard]] std::string counted_text(const CountingView& view, const Line& line);

/// "hours a week" for "hours per week", "tuntia viikossa" in Finnish; what is no unit of time
/// stays.
/// @param is_one the singular: "hour a week"
[[nodiscard]] std::string unit_phrase(Language language, std::string_view unit_text,
                                      bool is_one = false);

/// "3 March 2017", "3.3.2017"; ISO where the style of figures is ISO.
[[nodiscard]] std::string date_text(const Date& date, Language language,
                                    const NumberStyle& numbers);

} // namespace carecost
