// SPDX-License-Identifier: MIT
// Rates and chains as nearly all are written, read in one scan: "50.90 per hour",
// "80 minutes per visit, 7 visits per week". Everything else is left to chain_grammar.hpp.
#pragma once

#include "carecost/base/rational.hpp"
#include "carecost/units/conventions.hpp"

#include <boost/container/static_vector.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace carecost::input {

/// A plain figure and words of small letters, with one blank between each.
struct PlainFactor {
    Rational amount{};
    std::string_view unit{};      // empty in a rate
    std::string_view per{};       // the unit behind `per`; may be empty in a factor
    std::string_view unit_text{}; // "minutes per visit", "per hour": as written
    std::size_t offset = 0;       // of the figure in the text that was read; likewise below
    std::size_t unit_offset = 0;
    std::size_t per_offset = 0;
};

/// Longer chains are left to the grammar.
using PlainChain = boost::container::static_vector<PlainFactor, 4>;

/// "50.90 per hour". Nothing where the text says anything else, right or wrong.
[[nodiscard]] std::optional<PlainFactor> read_plain_rate(std::string_view text,
                                                         DecimalSign decimal);

/// "80 minutes per visit, 7 visits per week". Empty where the text says anything else.
[[nodiscard]] PlainChain read_plain_chain(std::string_view text, DecimalSign decimal);

} // namespace carecost::input
