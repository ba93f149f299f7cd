// SPDX-License-Identifier: MIT
// English messages of the pages.
// Short sentences that a board reads in five minutes.
#include "carecost/report/page_words.hpp"

namespace carecost {
namespace {

constexpr PageWords words{
    .numbers = {"No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten",
                "Eleven", "Twelve"},

    .less = "less {span}{whom}",
    .more = "more {span}{whom}",
    .same = "of difference {span}{whom}",
    .less_share = "{share} less: {amount} instead of {comparator}",
    .more_share = "{share} more: {amount} instead of {comparator}",
    .same_share = "{amount} either way",
    .all_less = "less, counting what everybody pays",
    .all_more = "more, counting what everybody pays",
    .all_same = "of difference, counting what everybody pays",
    .only_less = "less in all: nobody else pays",
    .only_more = "more in all: nobody else pays",
    .only_same = "of difference in all: nobody else pays",
    .worst_less = "less, with every estimate at its worst at once",
    .worst_more = "more, with every estimate at its worst at once",
    .worst_same = "of difference, with every estimate at its worst at once",
    .unknown = "Not known",
    .no_worst = "how bad it could get: no figure of this case has a range",

    .asked = "You are asked to decide on",
    .client = "the client",
    .wants = "What does {client} want?",
    .why = "Why does it matter?",
    .helps = "What helps?",

    .cheaper = "{count} services together cost {share} of {comparator}",
    .cheaper_one = "One service costs {share} of {comparator}",
    .dearer = "{count} services together cost {share} more than {comparator}",
    .dearer_one = "One service costs {share} more than {comparator}",
    .equal = "{count} services together cost the same as {comparator}",
    .equal_one = "One service costs the same as {comparator}",
    .costs_nothing = "{package}: nothing to pay",
    .instead_of_nothing = "{package}: {amount}, where {comparator} costs nothing",
    .chart_caption = "What each service costs and where its figure comes from",
    .service = "Service",
    .counted = "How it is counted",
    .total_payer = "{package}, paid by {payer}",
    .item_of = "{item} ({funder})",
    .further = "{count} further services",
    .gap_less = "{amount} less",
    .gap_more = "{amount} more",
    .hatched = "Hatched: paid by somebody else.",
    .outlined = "Outlined: money that comes in.",

    .otherwise = "Otherwise",
    .proposed = "Proposed",

    .sure = "How sure are we?",
    .sure_caption = "Cost {span}{whom}; the circle is the expected cost",
    .always_less = "Cheaper even with every estimate at its worst at once.",
    .always_more = "Dearer even with every estimate at its best at once.",
    .depends = "The estimates decide.",
    .ranges_apart = "The two ranges do not meet.",
    .ranges_meet = "The two ranges overlap from {low} to {high}.",
    .best_case = "With every estimate at its best at once: {best}.",
    .chance = "In {share} of {draws} simulated cases there is a saving.",
    .no_ranges = "No figure of this case has a range, so nobody can say.",
    .expected = "Expected",
    .worst = "Worst",
    .this_figure = "This figure alone",
    .never = "never",
    .flips_caption = "The value of one figure alone at which both cost the same",

    .stops = "What must really stop",
    .hours_more = "{hours} more hours of unpaid care {span}.",
    .hours_fewer = "{hours} fewer hours of unpaid care {span}.",
    .hours_same = "As many hours of unpaid care as before, {hours} {span}.",
    .unmet = "Needs not met",

    .sources = "Where the figures come from",
    .no_kind = "kind not stated",
    .no_date = "undated",
    .lines = "({count} lines)",
    .further_sources = "{count} further sources",
    .further_funders = "{count} further funders",
    .one_without_source = "One line has no source.",
    .some_without_source = "{count} lines have no source.",
    .notes = "Please note",
    .one_person = "This is one person's case, not an average.",
    .one_case = "This is one case, not an average.",
    .pseudonymised = "Pseudonymised, not anonymous: whoever knows the person may recognise them.",
    .undiscounted = "Amounts are not discounted.",
    .simulated = "Simulated with {draws} draws, seed {seed}.",
    .changed = "Not as the case file has it: {figures}.",
    .consent = "Consent to the story: {by}{date}.",
    .figures_of = "Figures of {date}",
    .case_name = "case {case}",
};

} // namespace

const PageWords& page_english() { return words; }

} // namespace carecost
