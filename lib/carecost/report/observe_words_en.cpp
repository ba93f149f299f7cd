// SPDX-License-Identifier: MIT
// English messages about an observation log.
// Plain words that a care worker or a board member reads without help.
#include "carecost/report/observe_words.hpp"

namespace carecost {

namespace {

constexpr ObserveWords words{
    .answer = "{client}: {ratio} times an equal share of the staff's minutes, and "
              "waiting {share} of the time; {unmet} of {requests} requests never met.",
    .answer_waits = "{client}: waiting {share} of the time; {unmet} of {requests} requests "
                    "never met.",
    .equal_share_is_no_claim =
        "1 is an equal share, not an entitlement: help received is limited by what there was, "
        "so read the ratio beside the waiting.",

    .together = "together",
    .lowest_day = "lowest day",
    .highest_day = "highest day",
    .never = "never",

    .observed = "OBSERVED",
    .attended_min = "Minutes at the centre",
    .observed_min = "Minutes observed",
    .staff_duty = "Staff minutes on duty",
    .staff_break = "less breaks",
    .staff_noncontact = "less work away from clients",
    .staff_available = "Staff minutes available",
    .client_min = "Minutes of all clients present",
    .no_rosters = "Without both a staff list and head counts an equal share is not known.",

    .waiting = "WAITING",
    .requests = "Requests for help",
    .unmet = "never met",
    .unmet_rate = "share never met",
    .wait_median = "Half were answered within, minutes",
    .wait_p90 = "Nine in ten were answered within, minutes",
    .wait_median_helped = "Median wait of those helped, minutes",
    .wait_p90_helped = "90 % point of those helped, minutes",
    .wait_max_helped = "Longest wait of those helped, minutes",
    .answered_within = "Answered within {minutes} minutes",
    .waiting_min = "Minutes spent waiting",
    .waiting_share = "Share of the observed time",
    .unmet_counted = "The first two waits count requests that were never met (Kaplan-Meier); "
                     "\"never\": too few were met to tell.",
    .waits_are_floor =
        "Observed waits are a floor: people try harder when watched. Nothing is corrected.",

    .help = "HELP RECEIVED",
    .helped_min = "Minutes with somebody helping",
    .staff_used = "Staff minutes used",
    .individual = "Minutes of help for this client alone",
    .equal_share = "Equal share, staff minutes",
    .average_roster = "The equal share is an average: only numbers for the whole day were noted.",
    .ratio = "Staff minutes used / equal share",
    .staff_share = "Share of the staff's minutes",
    .equal_staff_share = "Share of the clients' minutes",
    .budget = "Of the observed minutes",
    .waiting_only = "waiting",
    .helped_only = "helped",
    .both = "helped with one thing, waiting for another",
    .neither = "neither",

    .picture = "EACH DAY, HOUR BY HOUR",
    .mark_waiting = "waiting",
    .mark_helped = "helped",
    .mark_both = "both",
    .mark_neither = "neither",
    .mark_absent = "not observed",

    .others = "THE OTHER CLIENTS",
    .left_per_other = "Staff minutes left, per other client and hour",
    .equal_per_client = "if shared equally among all",
    .left_with_assistant = "if an assistant gave the help alone (b)",
    .one_or_none_left = "Minutes with at most one worker left for them",
    .none_left = "with none",
    .one_or_none_available = "Minutes with at most one worker available at all",
    .none_available = "with none",

    .hours = "ASSISTANT HOURS THE LOG SUPPORTS, per day",
    .hours_a = "a  help beyond an equal share",
    .hours_b = "b  help for this client alone",
    .hours_c = "c  b, and every unmet request at the usual length",
    .hours_d = "d  clock hours with waiting or help alone in them",
    .hours_are_alternatives = "a to d are alternatives: never add them.",

    .sure = "HOW SURE IS THIS?",
    .one_day = "One day says nothing about other days: there is no interval.",
    .interval = "Over {days} days the interval of the ratio runs from {low} to {high} (95 %).",
    .interval_almost_nothing =
        "With {days} days the interval of the ratio runs from {low} to {high} (95 %): it says "
        "almost nothing.",
    .interval_nothing =
        "With {days} days the interval of the ratio would run from {low} to {high} (95 %), "
        "below what is possible: it says nothing.",
    .no_ratio = "There is no ratio to be sure or unsure of.",
    .all_above = "On each of {days} days the client got more than an equal share; by chance alone "
                 "that has a probability of {chance}.",
    .all_below = "On each of {days} days the client got less than an equal share; by chance alone "
                 "that has a probability of {chance}.",
    .five_of_five = "Five of five days would be the first count that speaks alone.",
    .both_sides = "{above} of {days} days lie above an equal share.",
    .days_needed = "To know the ratio to within a fifth: {needed} days.",
    .days_needed_many = "To know the ratio to within a fifth would take more than 365 days, or "
                        "the days cannot tell.",
    .spread = "With so few days that is a guess: days may really differ {low} to {high} times "
              "as much as they did here.",
    .unmet_bounds = "Never met: {unmet} of {requests}, so between {low} and {high} (95 %).",
    .rate_ratio = "Requests per minute, second day over first: {value} ({low} to {high}, 95 %), "
                  "p {p}.",
    .rate_ratio_open = "Requests per minute of the two days: p {p}.",
    .log_rank = "Waits of the two days, log-rank: chi-squared {chi2}, p {p}.",
    .if_independent = "The last lines hold if requests were independent, which they are not: a "
                      "hint.",
    .looked_again = "Looked at again",
    .all_days = "all",
    .without_first_day = "without first day",
    .without_first_hour = "without each first hour",
    .first_day_contrast =
        "What else differed: workers available {workers_first} on the first day, "
        "{workers_later} later; clients present {clients_first} and {clients_later}.",

    .agreement = "TWO OBSERVERS",
    .agreement_first = "Minutes: first observer in rows, second in columns",
    .agreement_second = "second: {state}",
    .state_neither = "neither",
    .state_waiting = "waiting",
    .state_helped = "helped",
    .state_kappa = "kappa",
    .agreement_share = "The same state in {share} of {minutes} minutes that both observed.",
    .agreement_kappa = "Beyond chance: Cohen's kappa {kappa} over the whole observed time.",
    .agreement_none = "There is no minute that both observed.",
    .matched = "Episodes: {matched} seen by both, {first} by the first only, {second} by the "
               "second only.",
    .wait_difference = "Waits, second less first: {mean} minutes on average of {n}",
    .duration_difference = "Help, second less first: {mean} minutes on average of {n}",
    .limits = "; 95 % of differences between {low} and {high}",
    .reliability = "SEVERAL CLIENTS",
    .reliability_icc = "Of the differences between ratios of single days, {icc} belongs to the "
                       "clients and not to the day (ICC, one-way).",
    .reliability_days = "The mean of {days} days: {value}",
    .reliability_needed = "For 0.9: {days} days each.",
    .reliability_never = "No number of days would reach 0.9.",

    .methods = "How this was counted",
    .methods_days = "{days} days from {first} to {last}, {hours} hours observed.",
    .methods_one_day = "One day, {first}, {hours} hours observed.",
    .methods_gaps = "{minutes} minutes in which the observer did not look are left out.",
    .methods_no_gaps = "No gaps in the observation.",
    .methods_workers =
        "Two workers at once count once for the client's minutes and twice for the staff's.",
    .methods_group_divided = "Help in a group of m counts 1/m of the worker.",
    .methods_group_full = "Help in a group counts in full (--sharing full).",
    .methods_day_is_unit = "The day is the unit; nothing is resampled or corrected.",
    .methods_read = "In the log: {note}.",
};

} // namespace

const ObserveWords& observe_english() { return words; }

} // namespace carecost
