// SPDX-License-Identifier: MIT
// Who worked and how many clients were there, moment by moment, for one day of one centre.
// Also finds what cannot be: more workers with the clients than on duty, head counts that are
// missing, doubled or nought while a client is there.
#pragma once

#include "carecost/base/diagnostic.hpp"
#include "carecost/model/observation_log.hpp"
#include "carecost/observing/steps.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace carecost {

/// Workers by what they do; a worker on a break or in non-contact work is not available.
struct StaffSteps {
    Steps duty;
    Steps breaks;     // within duty
    Steps noncontact; // within duty, not on a break
    Steps available;  // W(t): duty − breaks − noncontact
};

struct Roster {
    std::optional<StaffSteps> staff; // nothing: no staff list
    std::optional<Steps> clients;    // N(t); nothing: no head counts
    bool is_average = false;         // only numbers for the whole day were noted
};

/// A worker listed twice at one time counts once; what lies outside duty has no effect.
[[nodiscard]] Roster roster_of(const CentreDay& day);

/// N(t)
[[nodiscard]] Steps client_steps(const std::vector<PresenceStep>& presence);

/// observed_time() of every client.
[[nodiscard]] std::vector<IntervalSet> observed_times(const CentreDay& day);

/// Faults that stop even where bad rows may be left out, since every equal share would be wrong:
/// "workers-over-duty", "presence-hole", "presence-overlap", "presence-nobody". All observed
/// clients are looked at together.
/// @param observed observed_times() of the day
[[nodiscard]] std::vector<Diagnostic> roster_faults(const CentreDay& day, const Roster& roster,
                                                    const std::vector<IntervalSet>& observed);

/// An episode shared by more clients than were there: "sharing-over-presence".
struct SharingFault {
    std::size_t client = 0;  // in CentreDay::clients
    std::size_t episode = 0; // in ClientDay::episodes
    Diagnostic diagnostic;
};

/// Rows that may be left out one by one.
/// @param present client_steps() of the day
[[nodiscard]] std::vector<SharingFault> sharing_faults(const CentreDay& day, const Steps& present,
                                                       const std::vector<IntervalSet>& observed);

} // namespace carecost
