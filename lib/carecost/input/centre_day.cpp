// SPDX-License-Identifier: MIT
// Breaks find their duty first; then rows are taken over as they are, each with its place in the
// file for later findings. Groups are checked last, because that needs the whole day.
#include "carecost/input/centre_day.hpp"

#include "carecost/observing/roster.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace carecost::input {
namespace {

/// Breaks and other work after midnight go to the duty they lie in.
void place_breaks(std::vector<SpanRow>& staff, LogNotes& notes) {
    std::map<std::string_view, std::vector<SpanRow>> duties;
    for (const SpanRow& row : staff) {
        if (row.kind == SpellKind::duty) {
            std::vector<SpanRow>& own = duties[row.name];
            notes.count(LogNote::duty_twice, touches_any(own, row.span) ? 1U : 0U);
            own.push_back(row);
        }
    }
    for (SpanRow& row : staff) {
        if (row.kind == SpellKind::duty) {
            continue;
        }
        const IntervalSet duty = times_of(duties[row.name]);
        const Interval later = later_by_a_day(row.span);
        if (!is_within(duty, row.span) && is_within(duty, later)) {
            row.span = later;
            notes.count(LogNote::next_day);
        }
        notes.count(LogNote::outside_duty, is_within(duty, row.span) ? 0U : 1U);
    }
}

ClientDay client_day(std::string_view alias, const ClientRows& client) {
    ClientDay day{.client = std::string{alias.empty() ? "client" : alias}, .stays = {}};
    day.stays.reserve(client.stays.size());
    for (const SpanRow& row : client.stays) {
        day.stays.push_back({row.span, row.at});
    }
    for (const SpanRow& row : client.gaps) {
        day.gaps.push_back({row.span, row.at});
    }
    day.episodes.reserve(client.episodes.size());
    for (const EpisodeRow* row : client.episodes) {
        Episode& episode = day.episodes.emplace_back(); // where it stays: moving it takes as long
        episode.id = row->id();
        if (row->asked) {
            episode.asked = *row->asked;
        }
        if (row->started) {
            episode.started = *row->started;
        }
        if (row->ended) {
            episode.ended = *row->ended;
        }
        episode.outcome = row->outcome;
        episode.workers = row->workers;
        episode.sharing = row->sharing;
        episode.place = row->at(row->started ? row->started_column : row->asked_column);
    }
    return day;
}

void drop_impossible_groups(CentreDay& day, LogFaults& faults, LogNotes& notes) {
    const bool has_groups =
        std::any_of(day.clients.begin(), day.clients.end(), [](const ClientDay& client) {
            return std::any_of(client.episodes.begin(), client.episodes.end(),
                               [](const Episode& episode) { return episode.sharing > 1; });
        });
    if (!has_groups || !day.presence) {
        return;
    }
    auto groups = sharing_faults(day, client_steps(*day.presence), observed_times(day));
    for (auto fault = groups.rbegin(); fault != groups.rend(); ++fault) {
        faults.error(Reach::row, fault->diagnostic);
        notes.count(LogNote::rows_left_out, faults.skips_bad_rows() ? 1U : 0U);
        std::vector<Episode>& episodes = day.clients[fault->client].episodes;
        episodes.erase(episodes.begin() + static_cast<std::ptrdiff_t>(fault->episode));
    }
}

} // namespace

CentreDay centre_day(std::string_view name, Date date, CentreRows centre, const PartsOfLog& parts,
                     LogFaults& faults, LogNotes& notes) {
    place_breaks(centre.staff, notes);
    CentreDay day{
        .day = date, .centre = std::string{name}, .clients = {}, .files = faults.file_names()};
    if (parts.has_staff && (!parts.is_by_day || !centre.staff.empty())) {
        day.staff.emplace();
        day.staff->reserve(centre.staff.size());
        for (const SpanRow& row : centre.staff) {
            day.is_average_roster = day.is_average_roster || row.is_average;
            day.staff->push_back({std::string{row.name}, row.kind, row.span, row.at});
        }
    }
    if (parts.has_presence && (!parts.is_by_day || !centre.presence.empty())) {
        day.presence.emplace();
        day.presence->reserve(centre.presence.size());
        for (const SpanRow& row : centre.presence) {
            day.is_average_roster = day.is_average_roster || row.is_average;
            day.presence->push_back({row.span, row.clients, row.at});
        }
    }
    notes.count(LogNote::average_roster, day.is_average_roster ? 1U : 0U);
    day.clients.reserve(centre.clients.size());
    for (const auto& [alias, client] : centre.clients) {
        day.clients.push_back(client_day(alias, client));
    }
    drop_impossible_groups(day, faults, notes);
    return day;
}

} // namespace carecost::input
