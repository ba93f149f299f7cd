// SPDX-License-Identifier: MIT
// What `workbook` says to people, in English, Finnish and Swedish. Names of sheets are at most 31
// characters and stand in formulas, so they hold no apostrophe.
#pragma once

#include "carecost/report/words.hpp"

#include <string_view>

namespace carecost {

/// Every message of one language; what `compare` and `sensitivity` say as well stands in theirs.
struct WorkbookWords {
    // Sheets
    std::string_view summary;
    std::string_view assumptions;
    std::string_view lines;
    std::string_view payers;
    std::string_view years;
    std::string_view sensitivity;
    std::string_view check;
    std::string_view sources;

    // Scenarios
    std::string_view scenario;
    std::string_view best;
    std::string_view expected;
    std::string_view worst;

    // Summary
    std::string_view choose; // talk beside the list
    std::string_view saved;  // {span}
    std::string_view dearer; // {span}
    std::string_view equal;  // {span}
    std::string_view proposed;
    std::string_view saving_share;
    std::string_view saving_all;
    std::string_view cashable;
    std::string_view release_share;
    std::string_view same_figures;
    std::string_view same_all; // before a number
    std::string_view same_not; // before a number
    std::string_view same_changed;
    std::string_view each_scenario;
    std::string_view saving;
    std::string_view chart_lines; // {amount}
    std::string_view chart_title; // {whom} {amount}
    std::string_view chart_words; // {package} {amount} {count}: for those who cannot see it
    std::string_view starts_at;
    std::string_view behind_chart;

    // Assumptions
    std::string_view assumptions_title;
    std::string_view assumptions_about;
    std::string_view named_figures;
    std::string_view figure;
    std::string_view unit;
    std::string_view in_use;
    std::string_view name;
    std::string_view source;
    std::string_view rule_zero;
    std::string_view rule_above_zero;
    std::string_view rule_share;
    std::string_view rule_growth;
    std::string_view rule_choice;

    // Lines
    std::string_view lines_title;
    std::string_view lines_about;
    std::string_view service;
    std::string_view year;
    std::string_view counted;
    std::string_view base;
    std::string_view time;
    std::string_view taper;
    std::string_view price;
    std::string_view factor;
    std::string_view unrounded;
    std::string_view amount;
    std::string_view cost;
    std::string_view stops;
    std::string_view unpaid_hours;
    std::string_view support_hours;
    std::string_view kind;
    std::string_view weight;
    std::string_view yearly;
    std::string_view once;
    std::string_view unpaid;
    std::string_view transfer;

    // Payers and years
    std::string_view payers_title;
    std::string_view payers_about;
    std::string_view payer;
    std::string_view change_of; // {package}
    std::string_view care;
    std::string_view care_hours;
    std::string_view care_value;
    std::string_view years_title;
    std::string_view years_about;
    std::string_view discount_rate;
    std::string_view present_value_of; // {package}
    std::string_view yearly_costs;
    std::string_view one_off_costs;
    std::string_view first_year;
    std::string_view settled_year;
    std::string_view indices;
    std::string_view growth;
    std::string_view spread;
    std::string_view spread_years;

    // Sensitivity
    std::string_view sensitivity_title;
    std::string_view sensitivity_about;
    std::string_view saving_now;
    std::string_view at_best;
    std::string_view at_worst;
    std::string_view change_at_best;
    std::string_view change_at_worst;
    std::string_view swing;
    std::string_view flips_at;
    std::string_view per_unit;
    std::string_view flips_never;
    std::string_view tornado;       // {amount}
    std::string_view tornado_words; // {figure}: for those who cannot see it
    std::string_view without_range;
    std::string_view fixed;

    // Check and sources
    std::string_view check_title;
    std::string_view check_about;
    std::string_view carecost_says;
    std::string_view workbook_says;
    std::string_view difference;
    std::string_view same;
    std::string_view differs;
    std::string_view key;
    std::string_view of_scenario; // {scenario}
    std::string_view amounts;
    std::string_view sources_title;
    std::string_view sources_about;
    std::string_view number;
    std::string_view source_kind;
    std::string_view date;
    std::string_view stands_for;
};

[[nodiscard]] const WorkbookWords& workbook_words(Language language);
[[nodiscard]] const WorkbookWords& workbook_words_en();
[[nodiscard]] const WorkbookWords& workbook_words_fi();
[[nodiscard]] const WorkbookWords& workbook_words_sv();

} // namespace carecost
