// SPDX-License-Identifier: MIT
// One exact figure from its text: "56 000", "22 %", "365/7", "EUR 135", "17 394,45".
// Whatever could be read in two ways is a fault that shows what to write instead, never a guess.
#pragma once

#include "carecost/base/rational.hpp"
#include "carecost/input/scanning.hpp"
#include "carecost/input/written_currency.hpp"
#include "carecost/units/conventions.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace carecost::input {

/// How a file writes its figures.
struct NumberStyle {
    DecimalSign decimal = DecimalSign::point;
    std::string currency = "EUR"; // ISO 4217
};

/// A figure as it stands in the text.
struct WrittenNumber {
    Rational value{};        // 0.22 for 22 %
    std::string_view text{}; // digits as written, without currency and percent sign
    std::size_t offset = 0;  // where `text` starts in what was read
    std::size_t end = 0;     // after the last byte that belongs to the figure
    bool has_percent = false;
    bool has_currency = false;
    bool has_sign = false; // it is negative
    bool is_grouped = false;
    bool is_fraction = false; // 365/7
    int decimals = 0;
};

/// Whether a figure starts at `at`: a digit, a sign, a decimal sign before a digit, or a currency.
[[nodiscard]] bool starts_number(std::string_view text, std::size_t at, CurrencyWords words);

/// The figure at `at` (blanks before it are skipped); what follows it is left to the caller.
/// Negative figures are read; whether they are allowed is asked by kind_fault (number_kind.hpp).
[[nodiscard]] Parsed<WrittenNumber> scan_number(std::string_view text, std::size_t at,
                                                const NumberStyle& style, CurrencyWords words);

/// The figure that is the whole text.
[[nodiscard]] Parsed<WrittenNumber> read_number(std::string_view text, const NumberStyle& style,
                                                CurrencyWords words = CurrencyWords::allowed);

/// A whole number from `lowest` to `highest`, digits only: years, months, people who share.
/// @param what how the message calls it: "'years'"
[[nodiscard]] Parsed<int> read_whole(std::string_view text, std::string_view what, int lowest,
                                     int highest);

/// An exact value in the style of the file, without grouping: for mends.
[[nodiscard]] std::string in_style(const Rational& value, const NumberStyle& style);

} // namespace carecost::input
