// SPDX-License-Identifier: MIT
// One walk over the stretches in which neither staff nor head counts change.
// The numbers in comments are those of the methods page.
#include "carecost/observing/roster_totals.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace carecost {
namespace {

Int128 during(DayTime length, std::int64_t workers) { return Int128{length.count()} * workers; }

} // namespace

StaffTotals& StaffTotals::operator+=(const StaffTotals& other) {
    duty += other.duty;
    breaks += other.breaks;
    noncontact += other.noncontact;
    available += other.available;
    none_left += other.none_left;
    one_or_none_left += other.one_or_none_left;
    none_available += other.none_available;
    one_or_none_available += other.one_or_none_available;
    return *this;
}

RosterTotals roster_totals(const Roster& roster, const IntervalSet& observed) {
    const Steps nothing;
    const StaffSteps nobody;
    const StaffSteps& staff = roster.staff ? *roster.staff : nobody;
    const std::array functions{&staff.duty, &staff.breaks, &staff.noncontact, &staff.available,
                               roster.clients ? &*roster.clients : &nothing};
    StaffTotals sums;
    Int128 present = 0;
    SharedTime equal_share;
    std::int64_t fewest_available = std::numeric_limits<std::int64_t>::max();
    for_each_stretch(functions, observed, [&](DayTime length, const auto& values) {
        const auto [duty, breaks, noncontact, available, clients] = values;
        sums.duty += during(length, duty); // 10
        sums.breaks += during(length, breaks);
        sums.noncontact += during(length, noncontact);
        sums.available += during(length, available);
        sums.none_available += available <= 0 ? length : DayTime{}; // 15
        sums.one_or_none_available += available <= 1 ? length : DayTime{};
        fewest_available = std::min(fewest_available, available);
        present += during(length, clients);
        if (available > 0 && clients > 0) {
            equal_share.add(during(length, available), clients); // 11
        }
    });
    sums.none_left = sums.none_available;
    sums.one_or_none_left = sums.one_or_none_available;
    RosterTotals totals{.fewest_available = fewest_available};
    if (roster.staff) {
        totals.staff = sums;
    }
    if (roster.clients) {
        totals.clients = present;
    }
    if (roster.staff && roster.clients) {
        totals.equal_share = std::move(equal_share);
    }
    return totals;
}

} // namespace carecost
