// SPDX-License-Identifier: MIT
// One run of digits such as "56 000.50": where it ends, what it must look like, what it is worth.
// A sign that this file does not use between digits is a fault that shows what to write instead.
#pragma once

#include "carecost/base/rational.hpp"
#include "carecost/input/scanning.hpp"
#include "carecost/units/conventions.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace carecost::input {

struct Digits {
    std::string whole;    // without blanks
    std::string decimals; // after the decimal sign
    bool is_grouped = false;
};

/// Where the run of digits and the signs that stand between digits ends.
[[nodiscard]] std::size_t end_of_digits(std::string_view text, std::size_t at);

/// A figure as nearly all are written: up to 18 signs, which are digits and perhaps one decimal
/// sign between them, no zero in front of other digits.
struct PlainDigits {
    std::int64_t digits = 0; // as if there were no decimal sign
    int decimals = 0;
};

/// The run read as one, or nothing where a second look is due (read_digits).
[[nodiscard]] std::optional<PlainDigits> read_plain_digits(std::string_view run,
                                                           DecimalSign decimal);

/// @param offset of the run in its text, for the fault
[[nodiscard]] Parsed<Digits> read_digits(std::string_view run, std::size_t offset,
                                         DecimalSign decimal);

/// @throws RationalOverflow beyond 128 bits
[[nodiscard]] Rational value_of(const Digits& digits);

/// ',' or '.'
[[nodiscard]] char sign_of(DecimalSign decimal);

/// Without any of the bytes of `unwanted`.
[[nodiscard]] std::string without(std::string_view text, std::string_view unwanted);

/// A fault with the code "number".
[[nodiscard]] TextFault number_fault(std::size_t offset, std::string message, std::string remedy);

} // namespace carecost::input
