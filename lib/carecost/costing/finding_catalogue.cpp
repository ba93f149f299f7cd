// SPDX-License-Identifier: MIT
// The words of every finding, those of the reader of case files among them, so that one list shows
// them all. Codes are stable: other programs allow or refuse them by name.
#include "carecost/costing/findings.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace carecost {
namespace {

constexpr std::array kinds{
    FindingKind{"average-cost", "a cost of the comparator counts as saved in full by default",
                "say with `cashable` which share of it really stops being paid"},
    FindingKind{"break-even-unclear", "a figure may meet the costs of both packages several times",
                "use the figure once in a line, or try values of it with --set"},
    FindingKind{"clipped-span", "a line ends after the horizon and was cut there",
                "end the line within the horizon, or give the case more years"},
    FindingKind{"comment-cuts-text", "a # after a space ended a text",
                "put the text in quotation marks if the # belongs to it"},
    FindingKind{"contact-in-text",
                "a text holds what looks like an e-mail address or a telephone number",
                "take it out: whoever needs it knows it"},
    FindingKind{"exact-date",
                "a day stands in the case that a register or a bill could know the client by",
                "say the month or the year in words, where that is enough"},
    FindingKind{"four-weekly", "one line is paid every 4 weeks and another every month",
                "check which is meant: 4 weeks come 13 times a year, months 12 times"},
    FindingKind{"id-by-place", "an item without Latin letters has an id by its place",
                "give the line an `id`, or its id changes when lines are moved"},
    FindingKind{"identity-code", "a text holds what is shaped like a personal identity code",
                "take it out: a case names nobody"},
    FindingKind{"kind-imbalance", "one package's price covers a kind of expense, the other's not",
                "add what is missing as a line, or list the kind under `includes` of both"},
    FindingKind{"leap-year-daily", "a daily price over dates falls in a year of 366 days",
                "write the days as a number bought once if each day is invoiced"},
    FindingKind{"months-cross-year", "months bought once reach into another year of the case",
                "write the line as a monthly price with `from` and `until`"},
    FindingKind{"name-in-text", "a text holds what looks like a person's name",
                "write a role in its place; the name of an organisation may stay"},
    FindingKind{"name-like-alias", "the client's alias looks like a name",
                "use a letter or a number that tells nobody who it is"},
    FindingKind{"no-as-of", "nothing says when the figures were collected",
                "add `as_of` with the day"},
    FindingKind{"no-consent", "a story is left out of the page, for nothing says the client agreed",
                "ask the client, and write `consent` with who agreed and when"},
    FindingKind{"no-source", "a line does not say where its figures come from",
                "add `source` with what anybody can look up"},
    FindingKind{"no-why", "nothing says why the comparator would happen otherwise",
                "add `why` to the comparator"},
    FindingKind{"old-prices", "a source is more than two years older than the case",
                "ask for the price of today, or say with `index` how it has grown"},
    FindingKind{"rare-service", "few others get this service, so it may tell who the client is",
                "use words that fit more people on what others will see"},
    FindingKind{"release-unused", "`release` stands on a line outside the comparator",
                "move it to the line whose money it releases, or leave it out"},
    FindingKind{"spread-cut", "a purchase is spread over more years than the horizon has",
                "know that the rest of its cost lies beyond, or give the case more years"},
    FindingKind{"taper-starts-later", "a tapered line starts later than the case",
                "know that taper counts from year 1 of the case, not of the line"},
    FindingKind{"three-decimals", "an amount of money has three decimals",
                "write thousands without a point, and cents with two decimals"},
    FindingKind{"trial-one-off", "a case of one year holds money that is spent once",
                "say whether the saving is for the trial year or for every year"},
    FindingKind{"unmet-need", "a package leaves a need unmet",
                "add what would meet it, or be ready to say why it may stay unmet"},
    FindingKind{"unpaid-shift", "an alternative takes more unpaid hours than the comparator",
                "ask those who would give them, and show the hours beside the saving"},
    FindingKind{"week-day-conversion", "a figure per week met days, of which a week has 7",
                "write how many days a week are meant, such as 5 days per week"},
};

} // namespace

std::span<const FindingKind> finding_catalogue() { return kinds; }

std::string_view advice_on(std::string_view code) {
    const auto* const kind = std::find_if(
        kinds.begin(), kinds.end(), [code](const FindingKind& each) { return each.code == code; });
    if (kind == kinds.end()) {
        throw std::out_of_range("no such finding");
    }
    return kind->advice;
}

} // namespace carecost
