// SPDX-License-Identifier: MIT
// What the pages of `report` say, in English, Finnish and Swedish.
// {names} are filled in by filled(); a test holds the same names in every language.
#pragma once

#include "carecost/report/words.hpp"

#include <array>
#include <string_view>

namespace carecost {

/// Every message of one language; what `compare` says as well stands in Words. Facts have one
/// message for each outcome, so that nobody has to read a minus sign.
struct PageWords {
    std::array<std::string_view, 13> numbers; // "No", "One" … "Twelve", at the start of a sentence

    // The three savings; the amount stands above
    std::string_view less;       // {span} {whom}
    std::string_view more;       // {span} {whom}
    std::string_view same;       // {span} {whom}
    std::string_view less_share; // {share} {amount} {comparator}
    std::string_view more_share; // {share} {amount} {comparator}
    std::string_view same_share; // {amount}
    std::string_view all_less;
    std::string_view all_more;
    std::string_view all_same;
    std::string_view only_less; // the payer is the only funder
    std::string_view only_more;
    std::string_view only_same;
    std::string_view worst_less;
    std::string_view worst_more;
    std::string_view worst_same;
    std::string_view unknown;
    std::string_view no_worst;

    // What is asked, and the story
    std::string_view asked;
    std::string_view client;
    std::string_view wants; // {client}
    std::string_view why;
    std::string_view helps;

    // The table that is the chart
    std::string_view cheaper;            // {count} {share} {comparator}
    std::string_view cheaper_one;        // {share} {comparator}
    std::string_view dearer;             // {count} {share} {comparator}
    std::string_view dearer_one;         // {share} {comparator}
    std::string_view equal;              // {count} {comparator}
    std::string_view equal_one;          // {comparator}
    std::string_view costs_nothing;      // {package}
    std::string_view instead_of_nothing; // {package} {amount} {comparator}
    std::string_view chart_caption;
    std::string_view service;
    std::string_view counted;
    std::string_view total_payer; // {package} {payer}
    std::string_view item_of;     // {item} {funder}
    std::string_view further;     // {count}
    std::string_view gap_less;    // {amount}
    std::string_view gap_more;    // {amount}
    std::string_view hatched;
    std::string_view outlined;

    // Who pays what: the comparator and the alternative in a word each
    std::string_view otherwise;
    std::string_view proposed;

    // How sure
    std::string_view sure;
    std::string_view sure_caption; // {span} {whom}
    std::string_view always_less;
    std::string_view always_more;
    std::string_view depends; // {worst} {best}
    std::string_view ranges_apart;
    std::string_view ranges_meet; // {low} {high}
    std::string_view best_case;   // {best}
    std::string_view chance;      // {share} {draws}
    std::string_view no_ranges;
    std::string_view expected;
    std::string_view worst;
    std::string_view this_figure;
    std::string_view never;
    std::string_view flips_caption;

    // What must be true
    std::string_view stops;
    std::string_view hours_more;  // {hours} {span}
    std::string_view hours_fewer; // {hours} {span}
    std::string_view hours_same;  // {hours} {span}
    std::string_view unmet;

    // Where figures come from, and notes
    std::string_view sources;
    std::string_view no_kind;
    std::string_view no_date;
    std::string_view lines;           // {count}
    std::string_view further_sources; // {count}
    std::string_view further_funders; // {count}
    std::string_view one_without_source;
    std::string_view some_without_source; // {count}
    std::string_view notes;
    std::string_view one_person;
    std::string_view one_case;
    std::string_view pseudonymised;
    std::string_view undiscounted;
    std::string_view simulated;  // {draws} {seed}
    std::string_view changed;    // {figures}
    std::string_view consent;    // {by} {date}
    std::string_view figures_of; // {date}
    std::string_view case_name;  // {case}
};

[[nodiscard]] const PageWords& page_words_of(Language language);

[[nodiscard]] const PageWords& page_english();
[[nodiscard]] const PageWords& page_finnish();
[[nodiscard]] const PageWords& page_swedish();

} // namespace carecost
