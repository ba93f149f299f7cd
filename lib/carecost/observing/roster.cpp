// SPDX-License-Identifier: MIT
// Step functions of staff and clients from the rows of a roster.
// A worker's own spells are sets, so that nothing is counted twice.
#include "carecost/observing/roster.hpp"

#include <map>
#include <string_view>
#include <utility>

namespace carecost {
namespace {

struct Spells {
    std::vector<Interval> duty;
    std::vector<Interval> breaks;
    std::vector<Interval> noncontact;
};

std::map<std::string_view, Spells> by_worker(const std::vector<DutySpell>& staff) {
    std::map<std::string_view, Spells> workers;
    for (const DutySpell& spell : staff) {
        Spells& own = workers[spell.worker];
        switch (spell.kind) {
        case SpellKind::duty:
            own.duty.push_back(spell.span);
            break;
        case SpellKind::break_:
            own.breaks.push_back(spell.span);
            break;
        case SpellKind::noncontact:
            own.noncontact.push_back(spell.span);
            break;
        }
    }
    return workers;
}

void add_each(std::vector<Step>& pieces, const IntervalSet& set) {
    for (const Interval& span : set) {
        pieces.push_back({span, 1});
    }
}

StaffSteps staff_steps(const std::vector<DutySpell>& staff) {
    std::vector<Step> on_duty;
    std::vector<Step> on_break;
    std::vector<Step> elsewhere;
    std::vector<Step> free;
    for (auto& [worker, spells] : by_worker(staff)) {
        const IntervalSet duty{std::move(spells.duty)};
        if (spells.breaks.empty() && spells.noncontact.empty()) {
            add_each(on_duty, duty);
            add_each(free, duty);
            continue;
        }
        const IntervalSet breaks = intersect(IntervalSet{std::move(spells.breaks)}, duty);
        const IntervalSet noncontact =
            subtract(intersect(IntervalSet{std::move(spells.noncontact)}, duty), breaks);
        add_each(on_duty, duty);
        add_each(on_break, breaks);
        add_each(elsewhere, noncontact);
        add_each(free, subtract(subtract(duty, breaks), noncontact));
    }
    return {.duty = sum_of(on_duty),
            .breaks = sum_of(on_break),
            .noncontact = sum_of(elsewhere),
            .available = sum_of(free)};
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
    if (day.staff) {
        roster.staff = staff_steps(*day.staff);
    }
    if (day.presence) {
        roster.clients = client_steps(*day.presence);
    }
    return roster;
}

} // namespace carecost
