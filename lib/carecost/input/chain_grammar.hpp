// SPDX-License-Identifier: MIT
// Rates and chains of use as they are written: "62 (55 to 80) per hour", "359.45 once",
// "90 minutes per visit, 2 visits per week". Whether the units cancel is asked in units/.
#pragma once

#include "carecost/input/figure_grammar.hpp"
#include "carecost/units/chain.hpp"
#include "carecost/units/unit.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace carecost::input {

/// "per N unit"; without N the count is 1.
struct WrittenPer {
    Unit unit{};
    Rational count = 1;
    std::string_view count_name{}; // of an assumption that stands for `count`; may be empty
    std::size_t count_offset = 0;
    std::size_t offset = 0; // of the unit
};

/// Money per unit or period, or money once.
struct WrittenRate {
    WrittenFigure figure{};
    std::optional<WrittenPer> per{}; // nothing: once
    std::string_view unit_text{};    // "per hour", "once": as written
};

/// "90 minutes per visit"
struct WrittenFactor {
    WrittenFigure figure{};
    Unit unit{};
    std::optional<WrittenPer> per{};
    std::size_t offset = 0;
    std::size_t unit_offset = 0;
    std::string_view unit_text{}; // "minutes per visit": as written
};

[[nodiscard]] Parsed<WrittenRate> read_rate(std::string_view text, const NumberStyle& style);

/// "hour", "4 weeks" or "once" beside a rate that is written as a map.
/// @return nothing inside: once
[[nodiscard]] Parsed<std::optional<WrittenPer>> read_per_value(std::string_view text,
                                                               const NumberStyle& style);

/// The factors of a chain, at least one. A separating comma stands where no figure goes on; under
/// `decimal: ","` it needs a blank after it.
[[nodiscard]] Parsed<std::vector<WrittenFactor>> read_chain(std::string_view text,
                                                            const NumberStyle& style);

/// One factor that is the whole text: "2 to 3.5 hours per voucher".
[[nodiscard]] Parsed<WrittenFactor> read_factor(std::string_view text, const NumberStyle& style);

/// Whether a word has a meaning in this grammar and may not name an assumption.
[[nodiscard]] bool is_grammar_word(std::string_view word);

} // namespace carecost::input
