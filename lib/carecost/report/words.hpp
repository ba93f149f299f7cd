// SPDX-License-Identifier: MIT
// What the program says to people, in English, Finnish and Swedish.
// {names} are filled in by filled(); a test holds the same names in every language.
#pragma once

#include <fmt/format.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace carecost {

enum class Language { en, fi, sv };

/// "en", "fi", "sv".
[[nodiscard]] std::optional<Language> find_language(std::string_view name);

/// The number style that goes with a language: en-IE, fi, sv.
[[nodiscard]] std::string_view default_number_style(Language language);

/// Every message of one language.
struct Words {
    // The answer
    std::string_view less;       // {amount} {span}
    std::string_view more;       // {amount} {span}
    std::string_view same;       // {span}
    std::string_view for_payer;  // {payer}, behind one of the three above
    std::string_view for_all;    // behind one of the three above
    std::string_view per_year;   // the span of one year
    std::string_view over_years; // {years}: the span of more
    std::string_view instead_of; // {amount} {comparator}
    std::string_view of_package; // {package} {answer}

    // Costs
    std::string_view amount_per_year;   // {currency}
    std::string_view amount_over_years; // {currency} {years}
    std::string_view comparator_mark;   // {package}
    std::string_view together;
    std::string_view who_pays;
    std::string_view change;
    std::string_view all_funders;
    std::string_view year_by_year;
    std::string_view year_by_year_for_all;
    std::string_view year; // {year}
    std::string_view discount_factor;
    std::string_view present_value;
    std::string_view annual_equivalent;
    std::string_view steady_year;

    // Care that nobody is paid for, hours of support, needs
    std::string_view unpaid;
    std::string_view hours;
    std::string_view value; // {currency}
    std::string_view support_hours;
    std::string_view cost_per_hour; // {currency}
    std::string_view low_to_high;
    std::string_view range; // {low} {high}
    std::string_view needs_met;
    std::string_view needs_unmet; // {package} {needs}

    // What must be true
    std::string_view cashable;      // {answer}
    std::string_view release_share; // {share} {package}
    std::string_view release_never; // {package}
    std::string_view flips;
    std::string_view flips_of; // {package}
    std::string_view now;
    std::string_view flips_at;
    std::string_view flips_in_range; // {figures}
    std::string_view flips_outside;
    std::string_view flips_never; // {figures}
    std::string_view flips_nothing;

    // Arithmetic of the lines
    std::string_view arithmetic;
    std::string_view one_year;   // {year}
    std::string_view some_years; // {first} {last}
    std::string_view source;

    // Conventions and findings
    std::string_view conventions; // {days} {weeks} {rounding}
    std::string_view half_up;
    std::string_view half_even;
    std::string_view discounted; // {rate} {timing}
    std::string_view timing_start;
    std::string_view timing_mid;
    std::string_view timing_end;
    std::string_view no_findings;
    std::string_view one_finding;
    std::string_view some_findings; // {count}

    std::array<std::string_view, 9> source_types; // in the order of SourceType
};

[[nodiscard]] const Words& words_of(Language language);

/// The message with its {names} replaced: filled(words.year, fmt::arg("year", 3)).
template <typename... Arguments>
[[nodiscard]] std::string filled(std::string_view message, const Arguments&... arguments) {
    return fmt::format(fmt::runtime(message), arguments...);
}

} // namespace carecost
