// SPDX-License-Identifier: MIT
// The words themselves. In Finnish "viikossa" needs no article and no preposition, so each unit
// brings its whole "per" phrase.
#include "carecost/report/counting_words.hpp"

namespace carecost {
namespace {

constexpr CountingWords english_words{
    .units = {{{"minute", "minutes", "a minute", "min"},
               {"hour", "hours", "an hour", "h"},
               {"day", "days", "a day"},
               {"week", "weeks", "a week"},
               {"fortnight", "fortnights", "a fortnight"},
               {"month", "months", "a month"},
               {"quarter", "quarters", "a quarter"},
               {"year", "years", "a year"}}},
    .per_some = "per {count} {units}",
    .per_thing = "per {thing}",
    .once = "once",
    .one_off = "once",
    .plus = "+ {share} {name}",
    .shared_by = "÷ {people} people",
    .from_month = "from month {first}",
    .one_month = "month {first}",
    .months = "months {first} to {last}",
    .from_date = "from {first}",
    .until_date = "until {last}",
    .dates = "{first} to {last}",
    .taper = "by year {shares}",
    .growth = "prices {shares} a year",
    .spread = "spread over {years} years",
    .date = "{day} {month} {year}",
    .month_names = {"January", "February", "March", "April", "May", "June", "July", "August",
                    "September", "October", "November", "December"},
};

constexpr CountingWords finnish_words{
    .units = {{{"minuutti", "minuuttia", "minuutissa", "min"},
               {"tunti", "tuntia", "tunnissa", "h"},
               {"päivä", "päivää", "päivässä"},
               {"viikko", "viikkoa", "viikossa"},
               {"kaksiviikkoisjakso", "kaksiviikkoisjaksoa", "kahdessa viikossa"},
               {"kuukausi", "kuukautta", "kuukaudessa"},
               {"neljännesvuosi", "neljännesvuotta", "neljännesvuodessa"},
               {"vuosi", "vuotta", "vuodessa"}}},
    .per_some = "/ {count} {units}",
    .per_thing = "/ {thing}",
    .once = "kerran",
    .one_off = "kerran",
    .plus = "+ {share} {name}",
    .shared_by = "÷ {people} henkilöä",
    .from_month = "{first}. kuukaudesta alkaen",
    .one_month = "{first}. kuukausi",
    .months = "kuukaudet {first}–{last}",
    .from_date = "{first} alkaen",
    .until_date = "{last} asti",
    .dates = "{first}–{last}",
    .taper = "vuosittain {shares}",
    .growth = "hinta {shares} vuodessa",
    .spread = "jaettu {years} vuodelle",
    .date = "{day}.{month}.{year}",
    .month_names = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"},
};

constexpr CountingWords swedish_words{
    .units = {{{"minut", "minuter", "per minut", "min"},
               {"timme", "timmar", "per timme", "h"},
               {"dag", "dagar", "per dag"},
               {"vecka", "veckor", "per vecka"},
               {"tvåveckorsperiod", "tvåveckorsperioder", "varannan vecka"},
               {"månad", "månader", "per månad"},
               {"kvartal", "kvartal", "per kvartal"},
               {"år", "år", "per år"}}},
    .per_some = "per {count} {units}",
    .per_thing = "per {thing}",
    .once = "en gång",
    .one_off = "en gång",
    .plus = "+ {share} {name}",
    .shared_by = "÷ {people} personer",
    .from_month = "från månad {first}",
    .one_month = "månad {first}",
    .months = "månad {first}–{last}",
    .from_date = "från {first}",
    .until_date = "till {last}",
    .dates = "{first}–{last}",
    .taper = "per år {shares}",
    .growth = "priset {shares} per år",
    .spread = "fördelat på {years} år",
    .date = "{day}.{month}.{year}",
    .month_names = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"},
};

} // namespace

const CountingWords& counting_words_of(Language language) {
    switch (language) {
    case Language::fi:
        return finnish_words;
    case Language::sv:
        return swedish_words;
    case Language::en:
        break;
    }
    return english_words;
}

} // namespace carecost
