// SPDX-License-Identifier: MIT
// Words for "how it is counted", in English, Finnish and Swedish: units of time, periods, dates.
// Whatever else is counted (visits, vouchers) keeps the word of the case file.
#pragma once

#include "carecost/report/words.hpp"

#include <array>
#include <string_view>

namespace carecost {

/// A unit of time: "week", "weeks", "a week".
struct UnitWords {
    std::string_view one;
    std::string_view many;
    std::string_view per;    // behind an amount: "a week", "viikossa"
    std::string_view sign{}; // "h", where there is one
};

/// Every message of one language about the counting of a line.
struct CountingWords {
    // minute, hour, day, week, fortnight, month, quarter, year
    std::array<UnitWords, 8> units;
    std::string_view per_some;                    // {count} {units}: of time
    std::string_view per_thing;                   // {thing}
    std::string_view once;                        // without a use
    std::string_view one_off;                     // behind a use
    std::string_view plus;                        // {share} {name}
    std::string_view shared_by;                   // {people}
    std::string_view from_month;                  // {first}
    std::string_view one_month;                   // {first}
    std::string_view months;                      // {first} {last}
    std::string_view from_date;                   // {first}
    std::string_view until_date;                  // {last}
    std::string_view dates;                       // {first} {last}
    std::string_view taper;                       // {shares}
    std::string_view growth;                      // {shares}
    std::string_view spread;                      // {years}
    std::string_view date;                        // {day} {month} {year}
    std::array<std::string_view, 12> month_names; // what {month} of `date` is
};

[[nodiscard]] const CountingWords& counting_words_of(Language language);

} // namespace carecost
