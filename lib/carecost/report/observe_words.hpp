// SPDX-License-Identifier: MIT
// What the pages about an observation log say, in English, Finnish and Swedish.
// {names} are filled in by filled(); a test holds the same names in every language.
#pragma once

#include "carecost/report/words.hpp"

#include <string_view>

namespace carecost {

/// Every message about a log, of one language. Plural forms stand for two and more.
struct ObserveWords {
    // The answer; never the ratio without the waiting
    std::string_view answer;       // {client} {ratio} {share} {unmet} {requests}
    std::string_view answer_waits; // {client} {share} {unmet} {requests}: no ratio is known
    std::string_view equal_share_is_no_claim;

    std::string_view together;
    std::string_view lowest_day;
    std::string_view highest_day;
    std::string_view never; // not reached

    // OBSERVED
    std::string_view observed;
    std::string_view attended_min;
    std::string_view observed_min;
    std::string_view staff_duty;
    std::string_view staff_break;
    std::string_view staff_noncontact;
    std::string_view staff_available;
    std::string_view client_min;
    std::string_view no_rosters; // below a log without staff list or head counts

    // WAITING
    std::string_view waiting;
    std::string_view requests;
    std::string_view unmet;
    std::string_view unmet_rate;
    std::string_view wait_median;
    std::string_view wait_p90;
    std::string_view wait_median_helped;
    std::string_view wait_p90_helped;
    std::string_view wait_max_helped;
    std::string_view answered_within; // {minutes}
    std::string_view waiting_min;
    std::string_view waiting_share;
    std::string_view unmet_counted; // how the two medians differ
    std::string_view waits_are_floor;

    // HELP RECEIVED
    std::string_view help;
    std::string_view helped_min;
    std::string_view staff_used;
    std::string_view individual;
    std::string_view equal_share;
    std::string_view average_roster;
    std::string_view ratio;
    std::string_view staff_share;
    std::string_view equal_staff_share;
    std::string_view budget; // of the observed minutes
    std::string_view waiting_only;
    std::string_view helped_only;
    std::string_view both;
    std::string_view neither;

    // The picture of each day
    std::string_view picture;
    std::string_view mark_waiting;
    std::string_view mark_helped;
    std::string_view mark_both;
    std::string_view mark_neither;
    std::string_view mark_absent;

    // THE OTHER CLIENTS
    std::string_view others;
    std::string_view left_per_other;
    std::string_view equal_per_client;
    std::string_view left_with_assistant;
    std::string_view one_or_none_left;
    std::string_view none_left;
    std::string_view one_or_none_available;
    std::string_view none_available;

    // ASSISTANT HOURS THE LOG SUPPORTS
    std::string_view hours;
    std::string_view hours_a;
    std::string_view hours_b;
    std::string_view hours_c;
    std::string_view hours_d;
    std::string_view hours_are_alternatives;

    // HOW SURE IS THIS?
    std::string_view sure;
    std::string_view one_day;
    std::string_view interval;                // {days} {low} {high}
    std::string_view interval_almost_nothing; // {days} {low} {high}
    std::string_view interval_nothing;        // {days} {low} {high}
    std::string_view no_ratio;
    std::string_view all_above; // {days} {chance}
    std::string_view all_below; // {days} {chance}
    std::string_view five_of_five;
    std::string_view both_sides;  // {above} {days}
    std::string_view days_needed; // {needed}
    std::string_view days_needed_many;
    std::string_view spread;          // {low} {high}
    std::string_view unmet_bounds;    // {unmet} {requests} {low} {high}
    std::string_view rate_ratio;      // {value} {low} {high} {p}
    std::string_view rate_ratio_open; // {p}
    std::string_view log_rank;        // {chi2} {p}
    std::string_view if_independent;
    std::string_view looked_again; // a table
    std::string_view all_days;
    std::string_view without_first_day;
    std::string_view without_first_hour;
    std::string_view
        first_day_contrast; // {workers_first} {workers_later} {clients_first} {clients_later}

    // Two observers, several clients
    std::string_view agreement;
    std::string_view agreement_first;
    std::string_view agreement_second;
    std::string_view state_neither;
    std::string_view state_waiting;
    std::string_view state_helped;
    std::string_view state_kappa;
    std::string_view agreement_share;     // {share} {minutes}
    std::string_view agreement_kappa;     // {kappa}
    std::string_view agreement_none;      // no minute in which both looked
    std::string_view matched;             // {matched} {first} {second}
    std::string_view wait_difference;     // {n} {mean}
    std::string_view duration_difference; // {n} {mean}
    std::string_view limits;              // {low} {high}
    std::string_view reliability;
    std::string_view reliability_icc;    // {icc}
    std::string_view reliability_days;   // {days} {value}
    std::string_view reliability_needed; // {days}
    std::string_view reliability_never;

    // Methods
    std::string_view methods;
    std::string_view methods_days;    // {first} {last} {days} {hours}
    std::string_view methods_one_day; // {first} {hours}
    std::string_view methods_gaps;    // {minutes}
    std::string_view methods_no_gaps;
    std::string_view methods_workers; // two-to-one and union
    std::string_view methods_group_divided;
    std::string_view methods_group_full;
    std::string_view methods_day_is_unit;
    std::string_view methods_read; // {note}
};

[[nodiscard]] const ObserveWords& observe_words_of(Language language);

[[nodiscard]] const ObserveWords& observe_english();
[[nodiscard]] const ObserveWords& observe_finnish();
[[nodiscard]] const ObserveWords& observe_swedish();

} // namespace carecost
