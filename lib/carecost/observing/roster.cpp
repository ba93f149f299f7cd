// SPDX-License-Identifier: MIT
// Step functions of staff and clients from the rows of a roster.
// A worker's own spells are sets, so that nothing is counted twice.
#include "carecost/observing/roster.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace carecost {
namespace {

/// Each worker's spells side by side.
std::vector<const DutySpell*> by_worker(const std::vector<DutySpell>& staff) {
    std::vector<const DutySpell*> spells;
    spells.reserve(staff.size());
    for (const DutySpell& spell : staff) {
        spells.push_back(&spell);
    }
    const auto precedes = [](const DutySpell* left, const DutySpell* right) {
        return left->worker < right->worker;
    };
    if (!std::is_sorted(spells.begin(), spells.end(), precedes)) {
        std::sort(spells.begin(), spells.end(), precedes);
    }
    return spells;
}

IntervalSet times_of(std::span<const DutySpell* const> spells, SpellKind kind) {
    IntervalUnion times{spells.size()};
    for (const DutySpell* spell : spells) {
        if (spell->kind == kind) {
            times.add(spell->span);
        }
    }
    return std::move(times).set();
}

void add_each(std::vector<Step>& pieces, const IntervalSet& set) {
    for (const Interval& span : set) {
        pieces.push_back({span, 1});
    }
}

/// Adds up one worker after the other.
class StaffPieces {
  public:
    /// @param spells all of one worker
    void add(std::span<const DutySpell* const> spells) {
        const IntervalSet duty = times_of(spells, SpellKind::duty);
        add_each(on_duty_, duty);
        if (spells.size() == 1) { // as of most workers
            add_each(free_, duty);
            return;
        }
        const IntervalSet breaks = intersect(times_of(spells, SpellKind::break_), duty);
        const IntervalSet noncontact =
            subtract(intersect(times_of(spells, SpellKind::noncontact), duty), breaks);
        add_each(on_break_, breaks);
        add_each(elsewhere_, noncontact);
        add_each(free_, subtract(subtract(duty, breaks), noncontact));
    }

    [[nodiscard]] StaffSteps steps() const {
        return {.duty = sum_of(on_duty_),
                .breaks = sum_of(on_break_),
                .noncontact = sum_of(elsewhere_),
                .available = sum_of(free_)};
    }

  private:
    std::vector<Step> on_duty_;
    std::vector<Step> on_break_;
    std::vector<Step> elsewhere_;
    std::vector<Step> free_;
};

StaffSteps staff_steps(const std::vector<DutySpell>& staff) {
    const std::vector<const DutySpell*> spells = by_worker(staff);
    StaffPieces pieces;
    for (auto first = spells.begin(); first != spells.end();) {
        const auto end = std::find_if(first, spells.end(), [&](const DutySpell* spell) {
            return spell->worker != (*first)->worker;
        });
        pieces.add({first, end});
        first = end;
    }
    return pieces.steps();
}

} // namespace

Steps client_steps(const std::vector<PresenceStep>& presence) {
    std::vector<Step> pieces;
    pieces.reserve(presence.size());
    for (const PresenceStep& step : presence) {
        pieces.push_back({step.span, step.clients});
    }
    return sum_of(pieces);
}

Roster roster_of(const CentreDay& day) {
    Roster roster;
    roster.is_average = day.is_average_roster;
    if (day.staff) {
        roster.staff = staff_steps(*day.staff);
    }
    if (day.presence) {
        roster.clients = client_steps(*day.presence);
    }
    return roster;
}

} // namespace carecost
