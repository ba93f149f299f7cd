// SPDX-License-Identifier: MIT
// A day is put together in steps: stays first, then what lies in them, then the rosters.
// Rows that do not fit are faults of their own row, so that the others can still be used.
#include "carecost/input/day_assembly.hpp"

#include "carecost/input/episode_times.hpp"
#include "carecost/input/faults.hpp"
#include "carecost/observing/intervals.hpp"
#include "carecost/observing/roster.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

namespace carecost::input {
namespace {

constexpr DayTime whole_day = std::chrono::hours{24};
constexpr DayTime one_minute = std::chrono::minutes{1};

Interval later_by_a_day(Interval span) { return {span.from + whole_day, span.to + whole_day}; }

bool touch(Interval left, Interval right) { return left.from < right.to && right.from < left.to; }

bool touches_any(const std::vector<SpanRow>& rows, Interval span) {
    return std::any_of(rows.begin(), rows.end(),
                       [span](const SpanRow& row) { return touch(row.span, span); });
}

bool is_within(const IntervalSet& set, Interval span) {
    return set.length_within(span) == span.to - span.from;
}

IntervalSet times_of(const std::vector<SpanRow>& rows) {
    std::vector<Interval> spans;
    spans.reserve(rows.size());
    for (const SpanRow& row : rows) {
        spans.push_back(row.span);
    }
    return IntervalSet{std::move(spans)};
}

struct Client {
    std::vector<SpanRow> stays;
    std::vector<SpanRow> gaps{};
    std::vector<EpisodeRow> episodes{}; // with their times moved to the right day
};

struct Centre {
    std::map<std::string, Client> clients{};
    std::vector<SpanRow> staff{};
    std::vector<SpanRow> presence{};
};

class Assembly {
  public:
    Assembly(DayRows& today, DayRows* tomorrow, const PartsOfLog& parts, LogFaults& faults,
             LogNotes& notes)
        : today_(&today), tomorrow_(tomorrow), parts_(&parts), faults_(&faults), notes_(&notes) {}

    std::vector<CentreDay> assemble() {
        take_stays();
        take_gaps();
        take_episodes();
        take_roster(today_->staff, tomorrow_ == nullptr ? nullptr : &tomorrow_->staff,
                    &Centre::staff);
        take_roster(today_->presence, tomorrow_ == nullptr ? nullptr : &tomorrow_->presence,
                    &Centre::presence);
        std::vector<CentreDay> days;
        for (auto& [name, centre] : centres_) {
            place_breaks(centre.staff);
            days.push_back(centre_day(name, centre));
        }
        return days;
    }

  private:
    void refuse(const RowPlace& at, TextFault fault) {
        faults_->error(Reach::row, at, std::move(fault));
        notes_->count(LogNote::rows_left_out, faults_->skips_bad_rows() ? 1U : 0U);
    }

    void drop_doubles(std::vector<SpanRow>& rows) {
        const auto key = [](const SpanRow& row) {
            return std::tie(row.centre, row.name, row.span.from, row.span.to, row.kind,
                            row.clients);
        };
        std::stable_sort(rows.begin(), rows.end(), [&](const SpanRow& left, const SpanRow& right) {
            return key(left) < key(right);
        });
        const auto end = std::unique(rows.begin(), rows.end());
        notes_->count(LogNote::duplicate_row, static_cast<std::size_t>(rows.end() - end));
        rows.erase(end, rows.end());
    }

    void take_stays() {
        drop_doubles(today_->stays);
        for (SpanRow& row : today_->stays) {
            std::vector<SpanRow>& stays = centres_[row.centre].clients[row.name].stays;
            if (!stays.empty() && row.span.from < stays.back().span.to) {
                refuse(row.at,
                       {"stays-overlap",
                        fmt::format("this stay begins at {}, before the one until {} is over",
                                    clock_text(row.span.from), clock_text(stays.back().span.to)),
                        "correct the times, or join the two stays"});
                if (faults_->skips_bad_rows()) {
                    continue;
                } // else what lies in this stay is no fault of its own
            }
            stays.push_back(std::move(row));
        }
    }

    /// The centre of that name, or the only one for a row without; nullptr when there is none.
    Centre* find_centre(const std::string& name) {
        if (name.empty() && centres_.size() == 1) {
            return &centres_.begin()->second;
        }
        const auto found = centres_.find(name);
        return found == centres_.end() ? nullptr : &found->second;
    }

    static Client* find_client(Centre* centre, const std::string& name) {
        if (centre == nullptr) {
            return nullptr;
        }
        if (name.empty() && centre->clients.size() == 1) {
            return &centre->clients.begin()->second;
        }
        const auto found = centre->clients.find(name);
        return found == centre->clients.end() ? nullptr : &found->second;
    }

    void take_gaps() {
        drop_doubles(today_->gaps);
        for (const SpanRow& row : today_->gaps) {
            Centre* const centre = find_centre(row.centre);
            Client* const client = find_client(centre, row.name);
            if (client != nullptr) {
                add_gap(*client, row);
            } else if (centre != nullptr && row.name.empty()) {
                for (auto& [name, each] : centre->clients) {
                    add_gap(each, row);
                }
            } else {
                notes_->count(LogNote::gap_outside_stay);
            }
        }
    }

    void add_gap(Client& client, SpanRow row) {
        const IntervalSet stays = times_of(client.stays);
        const Interval later = later_by_a_day(row.span);
        if (!is_within(stays, row.span) && stays.length_within(later) > DayTime{}) {
            row.span = later;
            notes_->count(LogNote::next_day);
        }
        notes_->count(LogNote::gap_outside_stay, is_within(stays, row.span) ? 0U : 1U);
        client.gaps.push_back(std::move(row));
    }

    void take_episodes() {
        for (EpisodeRow& row : today_->episodes) {
            Centre* const centre = find_centre(row.centre);
            Client* const client = find_client(centre, row.client);
            if (client == nullptr) {
                refuse_homeless(row, centre);
            } else {
                take_episode(*client, std::move(row));
            }
        }
        if (is_tomorrow_the_next_date() && has_night()) {
            std::erase_if(tomorrow_->episodes,
                          [this](const EpisodeRow& row) { return is_taken_for_night(row); });
        }
        for (auto& [centre_name, centre] : centres_) {
            for (auto& [client_name, client] : centre.clients) {
                drop_doubled_episodes(client);
                note_episodes(client);
            }
        }
    }

    void refuse_homeless(const EpisodeRow& row, const Centre* centre) {
        const std::string day = to_text(row.day);
        if (centre == nullptr && row.centre.empty() && centres_.size() > 1) {
            refuse(row.at, {"centre-missing",
                            fmt::format("several centres were observed on {}: which is it?", day),
                            "write the centre's name in the column 'centre'"});
        } else if (centre != nullptr && row.client.empty() && centre->clients.size() > 1) {
            refuse(row.at, {"client-missing",
                            fmt::format("several clients were observed on {}: who is it?", day),
                            "write the client's alias in the column 'client'"});
        } else if (parts_->has_all_days || faults_->skips_bad_rows()) {
            const std::string who = row.client.empty() ? "the client" : quoted(row.client);
            const std::string where =
                row.centre.empty() ? "" : fmt::format(" in {}", quoted(row.centre));
            refuse(row.at, {"no-stay",
                            fmt::format("the days list does not say that {} was there on {}{}", who,
                                        day, where),
                            "add that day with 'arrived' and 'left', or correct the day here"});
        }
    }

    void take_episode(Client& client, EpisodeRow row) {
        auto placed = place_episode(row, client.stays, false);
        if (auto* misplaced = std::get_if<MisplacedTime>(&placed)) {
            refuse(misplaced->at, std::move(misplaced->fault));
            return;
        }
        add_episode(client, std::move(row), std::get<PlacedEpisode>(std::move(placed)));
    }

    void add_episode(Client& client, EpisodeRow row, PlacedEpisode placed) {
        notes_->count(LogNote::next_day, placed.is_after_midnight ? 1U : 0U);
        row.episode = std::move(placed.episode);
        client.episodes.push_back(std::move(row));
    }

    bool has_night() const {
        return std::any_of(centres_.begin(), centres_.end(), [](const auto& centre) {
            return std::any_of(centre.second.clients.begin(), centre.second.clients.end(),
                               [](const auto& client) {
                                   return !client.second.stays.empty() &&
                                          client.second.stays.back().span.to > whole_day;
                               });
        });
    }

    bool is_tomorrow_the_next_date() const {
        return tomorrow_ != nullptr && days_between(today_->day, tomorrow_->day) == 1;
    }

    /// A row of the next date that lies in a night of today. Its date is believed first: it stays
    /// where it is when its first time, as written, lies in a stay of its own date.
    bool is_taken_for_night(const EpisodeRow& row) {
        Client* const client = find_client(find_centre(row.centre), row.client);
        if (client == nullptr) {
            return false;
        }
        const DayTime first = row.episode.asked.value_or(row.episode.started.value_or(DayTime{}));
        for (const SpanRow& stay : tomorrow_->stays) {
            const bool is_own = (row.client.empty() || stay.name == row.client) &&
                                (row.centre.empty() || stay.centre == row.centre);
            if (is_own && stay.span.from <= first && first <= stay.span.to) {
                return false;
            }
        }
        auto placed = place_episode(row, client->stays, true);
        if (std::holds_alternative<MisplacedTime>(placed)) {
            return false;
        }
        add_episode(*client, row, std::get<PlacedEpisode>(std::move(placed)));
        return true;
    }

    /// The same row twice is dropped; the same asking with another end is a fault of both.
    void drop_doubled_episodes(Client& client) {
        std::vector<EpisodeRow>& rows = client.episodes;
        const auto all = [](const EpisodeRow& row) {
            const Episode& episode = row.episode;
            return std::tie(episode.asked, episode.started, episode.ended, episode.outcome,
                            episode.workers, episode.sharing, episode.id, row.what);
        };
        std::stable_sort(rows.begin(), rows.end(),
                         [&](const EpisodeRow& left, const EpisodeRow& right) {
                             return all(left) < all(right);
                         });
        const auto end = std::unique(rows.begin(), rows.end(),
                                     [&](const EpisodeRow& left, const EpisodeRow& right) {
                                         return all(left) == all(right);
                                     });
        notes_->count(LogNote::duplicate_row, static_cast<std::size_t>(rows.end() - end));
        rows.erase(end, rows.end());
        const auto twice = std::adjacent_find(
            rows.begin(), rows.end(), [](const EpisodeRow& left, const EpisodeRow& right) {
                return left.episode.asked && left.episode.asked == right.episode.asked;
            });
        if (twice != rows.end()) {
            refuse_asked_twice(rows, [](const EpisodeRow& row) { return row.episode.id; });
            refuse_asked_twice(rows,
                               [](const EpisodeRow& row) { return std::to_string(row.what); });
        }
        std::stable_sort(
            rows.begin(), rows.end(),
            [](const EpisodeRow& left, const EpisodeRow& right) { return left.at < right.at; });
    }

    /// @param name what makes two rows the same request, besides the time of asking
    template <typename Name>
    void refuse_asked_twice(std::vector<EpisodeRow>& rows, Name name) {
        std::vector<const EpisodeRow*> order;
        for (const EpisodeRow& row : rows) {
            if (row.episode.asked && !name(row).empty()) {
                order.push_back(&row);
            }
        }
        const auto key = [&](const EpisodeRow* row) {
            return std::tuple{*row->episode.asked, name(*row), row->at};
        };
        std::sort(order.begin(), order.end(), [&](const EpisodeRow* left, const EpisodeRow* right) {
            return key(left) < key(right);
        });
        std::vector<RowPlace> bad;
        for (std::size_t i = 1; i < order.size(); ++i) {
            const EpisodeRow& first = *order[i - 1];
            const EpisodeRow& second = *order[i];
            if (first.episode.asked != second.episode.asked || name(first) != name(second) ||
                first.episode.ended == second.episode.ended) {
                continue;
            }
            faults_->error(
                Reach::row, {second.at.file, second.at.line, second.ended_column},
                {"asked-twice",
                 fmt::format("the same request, asked {}, stands in line {} with another end",
                             clock_text(*second.episode.asked), first.at.line),
                 "keep the row that is right"});
            bad.push_back(first.at);
            bad.push_back(second.at);
        }
        const std::size_t erased = std::erase_if(rows, [&](const EpisodeRow& row) {
            return std::find(bad.begin(), bad.end(), row.at) != bad.end();
        });
        notes_->count(LogNote::rows_left_out, faults_->skips_bad_rows() ? erased : 0U);
    }

    void note_episodes(const Client& client) {
        const IntervalSet gaps = times_of(client.gaps);
        for (const EpisodeRow& row : client.episodes) {
            const Episode& episode = row.episode;
            const DayTime first = episode.asked.value_or(episode.started.value_or(DayTime{}));
            const DayTime last = episode.ended.value_or(episode.started.value_or(first));
            const bool is_clipped = gaps.length_within({first, last}) > DayTime{};
            notes_->count(LogNote::clipped_in_gap, is_clipped ? 1U : 0U);
            notes_->count(LogNote::help_without_end,
                          episode.ended || row.is_answered_with_another ? 0U : 1U);
            if (row.minutes && episode.ended) {
                const DayTime length = *episode.ended - episode.started.value_or(first);
                const DayTime off = std::chrono::abs(length - *row.minutes);
                notes_->count(LogNote::minutes_disagree, 2 * off > one_minute ? 1U : 0U);
            }
        }
    }

    /// The rows of a roster, and those of the next date that lie in a night of today. Where the
    /// next date has no rows of its own, rows of today that lie in no stay may be meant for the
    /// night.
    void take_roster(std::vector<SpanRow>& rows, std::vector<SpanRow>* next,
                     std::vector<SpanRow> Centre::*roster) {
        drop_doubles(rows);
        const bool has_next = is_tomorrow_the_next_date() && next != nullptr && !next->empty();
        for (SpanRow& row : rows) {
            Centre* const centre = find_centre(row.centre);
            if (centre == nullptr) {
                continue;
            }
            const Interval later = later_by_a_day(row.span);
            if (!has_next && !row.is_of_yesterday && row.kind == SpellKind::duty &&
                !lies_in_stay(*centre, row.span) && lies_in_stay(*centre, later)) {
                row.span = later;
                notes_->count(LogNote::next_day);
            }
            ((*centre).*roster).push_back(std::move(row));
        }
        if (!has_next || !has_night()) {
            return;
        }
        for (SpanRow& row : *next) {
            Centre* const centre = find_centre(row.centre);
            if (centre != nullptr && lies_in_stay(*centre, later_by_a_day(row.span))) {
                row.is_of_yesterday = true;
                SpanRow moved = row;
                moved.span = later_by_a_day(row.span);
                ((*centre).*roster).push_back(std::move(moved));
            }
        }
    }

    static bool lies_in_stay(const Centre& centre, Interval span) {
        return std::any_of(centre.clients.begin(), centre.clients.end(), [span](const auto& each) {
            return touches_any(each.second.stays, span);
        });
    }

    /// Breaks and other work after midnight go to the duty they lie in.
    void place_breaks(std::vector<SpanRow>& staff) {
        std::map<std::string, std::vector<SpanRow>> duties;
        for (const SpanRow& row : staff) {
            if (row.kind == SpellKind::duty) {
                std::vector<SpanRow>& own = duties[row.name];
                notes_->count(LogNote::duty_twice, touches_any(own, row.span) ? 1U : 0U);
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
                notes_->count(LogNote::next_day);
            }
            notes_->count(LogNote::outside_duty, is_within(duty, row.span) ? 0U : 1U);
        }
    }

    CentreDay centre_day(const std::string& name, Centre& centre) {
        CentreDay day{.day = today_->day, .centre = name, .clients = {}};
        if (parts_->has_staff && (!parts_->is_by_day || !centre.staff.empty())) {
            day.staff.emplace();
            for (SpanRow& row : centre.staff) {
                day.is_average_roster = day.is_average_roster || row.is_average;
                day.staff->push_back({std::move(row.name), row.kind, row.span, place(row.at)});
            }
        }
        if (parts_->has_presence && (!parts_->is_by_day || !centre.presence.empty())) {
            day.presence.emplace();
            for (const SpanRow& row : centre.presence) {
                day.is_average_roster = day.is_average_roster || row.is_average;
                day.presence->push_back({row.span, row.clients, place(row.at)});
            }
        }
        notes_->count(LogNote::average_roster, day.is_average_roster ? 1U : 0U);
        for (auto& [alias, client] : centre.clients) {
            day.clients.push_back(client_day(alias, client));
        }
        drop_impossible_groups(day);
        return day;
    }

    ClientDay client_day(const std::string& alias, Client& client) {
        ClientDay day{.client = alias.empty() ? "client" : alias, .stays = {}};
        for (const SpanRow& row : client.stays) {
            day.stays.push_back({row.span, place(row.at)});
        }
        for (const SpanRow& row : client.gaps) {
            day.gaps.push_back({row.span, place(row.at)});
        }
        day.episodes.reserve(client.episodes.size());
        for (EpisodeRow& row : client.episodes) {
            row.episode.place =
                place({row.at.file, row.at.line,
                       row.episode.started ? row.started_column : row.asked_column});
            day.episodes.push_back(std::move(row.episode));
        }
        return day;
    }

    void drop_impossible_groups(CentreDay& day) {
        const bool has_groups =
            std::any_of(day.clients.begin(), day.clients.end(), [](const ClientDay& client) {
                return std::any_of(client.episodes.begin(), client.episodes.end(),
                                   [](const Episode& episode) { return episode.sharing > 1; });
            });
        if (!has_groups || !day.presence) {
            return;
        }
        auto faults = sharing_faults(day, roster_of(day));
        for (auto fault = faults.rbegin(); fault != faults.rend(); ++fault) {
            faults_->error(Reach::row, fault->diagnostic);
            notes_->count(LogNote::rows_left_out, faults_->skips_bad_rows() ? 1U : 0U);
            std::vector<Episode>& episodes = day.clients[fault->client].episodes;
            episodes.erase(episodes.begin() + static_cast<std::ptrdiff_t>(fault->episode));
        }
    }

    [[nodiscard]] Place place(const RowPlace& at) const { return faults_->place(at); }

    DayRows* today_;
    DayRows* tomorrow_;
    const PartsOfLog* parts_;
    LogFaults* faults_;
    LogNotes* notes_;
    std::map<std::string, Centre> centres_;
};

} // namespace

std::vector<CentreDay> centre_days(DayRows& today, DayRows* tomorrow, const PartsOfLog& parts,
                                   LogFaults& faults, LogNotes& notes) {
    return Assembly{today, tomorrow, parts, faults, notes}.assemble();
}

} // namespace carecost::input
