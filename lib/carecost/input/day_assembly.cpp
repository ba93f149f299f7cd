// SPDX-License-Identifier: MIT
// A day is put together in steps: stays first, then what lies in them, then the rosters.
// Rows that do not fit are faults of their own row, so that the others can still be used.
#include "carecost/input/day_assembly.hpp"

#include "carecost/input/centre_rows.hpp"
#include "carecost/input/doubled_episodes.hpp"
#include "carecost/input/episode_times.hpp"
#include "carecost/input/faults.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <map>
#include <string>
#include <tuple>
#include <utility>

namespace carecost::input {
namespace {

constexpr DayTime one_minute = std::chrono::minutes{1};
constexpr std::size_t usual_episodes = 32; // of a client's day

class Assembly {
  public:
    Assembly(DayRows& today, DayRows* tomorrow, const PartsOfLog& parts, LogFaults& faults,
             LogNotes& notes)
        : today_(&today), tomorrow_(tomorrow), parts_(&parts), faults_(&faults), notes_(&notes) {}

    void assemble(const CentreTaker& taker) {
        take_stays();
        take_gaps();
        take_episodes();
        take_roster(today_->staff, tomorrow_ == nullptr ? nullptr : &tomorrow_->staff,
                    &CentreRows::staff);
        take_roster(today_->presence, tomorrow_ == nullptr ? nullptr : &tomorrow_->presence,
                    &CentreRows::presence);
        for (auto& [name, centre] : centres_) {
            for (auto& [client_name, client] : centre.clients) {
                drop_doubled_episodes(client.episodes, *faults_, *notes_);
                note_episodes(client);
            }
            taker(centre_day(name, today_->day, std::move(centre), *parts_, *faults_, *notes_));
        }
    }

  private:
    void refuse(const RowPlace& at, LogTextFault fault) {
        faults_->error(Reach::row, at, std::move(fault));
        notes_->count(LogNote::rows_left_out, faults_->skips_bad_rows() ? 1U : 0U);
    }

    void drop_doubles(std::vector<SpanRow>& rows) {
        const auto key = [](const SpanRow& row) {
            return std::tie(row.centre, row.name, row.span.from, row.span.to, row.kind,
                            row.clients);
        };
        const auto precedes = [&](const SpanRow& left, const SpanRow& right) {
            return key(left) < key(right);
        };
        if (!std::is_sorted(rows.begin(), rows.end(), precedes)) {
            std::stable_sort(rows.begin(), rows.end(), precedes);
        }
        const auto end = std::unique(rows.begin(), rows.end());
        notes_->count(LogNote::duplicate_row, static_cast<std::size_t>(rows.end() - end));
        rows.erase(end, rows.end());
    }

    void take_stays() {
        drop_doubles(today_->stays);
        for (SpanRow& row : today_->stays) { // in order of centre and client
            auto& clients = centres_.try_emplace(centres_.end(), row.centre)->second.clients;
            auto& stays = clients.try_emplace(clients.end(), row.name)->second.stays;
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
            stays.push_back(row);
        }
    }

    /// The centre of that name, or the only one for a row without; nullptr when there is none.
    CentreRows* find_centre(KeptName name) {
        if (name.empty() && centres_.size() == 1) {
            return &centres_.begin()->second;
        }
        if (found_ == nullptr || name != found_name_) {
            const auto found = centres_.find(name);
            found_ = found == centres_.end() ? nullptr : &found->second;
            found_name_ = name;
        }
        return found_;
    }

    static ClientRows* find_client(CentreRows* centre, std::string_view name) {
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
            CentreRows* const centre = find_centre(row.centre);
            ClientRows* const client = find_client(centre, row.name);
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

    void add_gap(ClientRows& client, SpanRow row) {
        const IntervalSet stays = times_of(client.stays);
        const Interval later = later_by_a_day(row.span);
        if (!is_within(stays, row.span) && stays.length_within(later) > DayTime{}) {
            row.span = later;
            notes_->count(LogNote::next_day);
        }
        notes_->count(LogNote::gap_outside_stay, is_within(stays, row.span) ? 0U : 1U);
        client.gaps.push_back(row);
    }

    void place_episodes() {
        const EpisodeRow* before = nullptr; // rows of one client often stand together
        CentreRows* centre = nullptr;
        ClientRows* client = nullptr;
        for (EpisodeRow& row : today_->episodes) {
            if (before == nullptr || row.centre != before->centre || row.client != before->client) {
                centre = find_centre(row.centre);
                client = find_client(centre, row.client);
                if (client != nullptr && client->episodes.empty()) {
                    client->episodes.reserve(usual_episodes);
                }
            }
            before = &row;
            if (client == nullptr) {
                refuse_homeless(row, centre);
            } else {
                take_episode(*client, row);
            }
        }
    }

    void take_episodes() {
        place_episodes();
        if (is_tomorrow_the_next_date() && has_night()) {
            std::erase_if(tomorrow_->episodes,
                          [this](const EpisodeRow& row) { return is_taken_for_night(row); });
        }
    }

    void refuse_homeless(const EpisodeRow& row, const CentreRows* centre) {
        const std::string day = to_text(row.day);
        if (centre == nullptr && row.centre.empty() && centres_.size() > 1) {
            refuse(row.at(), {"centre-missing",
                              fmt::format("several centres were observed on {}: which is it?", day),
                              "write the centre's name in the column 'centre'"});
        } else if (centre != nullptr && row.client.empty() && centre->clients.size() > 1) {
            refuse(row.at(), {"client-missing",
                              fmt::format("several clients were observed on {}: who is it?", day),
                              "write the client's alias in the column 'client'"});
        } else if (parts_->has_all_days || faults_->skips_bad_rows()) {
            const std::string who = row.client.empty() ? "the client" : quoted(row.client);
            const std::string where =
                row.centre.empty() ? "" : fmt::format(" in {}", quoted(row.centre));
            refuse(row.at(), {"no-stay",
                              fmt::format("the days list does not say that {} was there on {}{}",
                                          who, day, where),
                              "add that day with 'arrived' and 'left', or correct the day here"});
        }
    }

    void take_episode(ClientRows& client, EpisodeRow& row) {
        if (lies_as_written(row, client.stays)) {
            client.episodes.push_back(&row);
            return;
        }
        auto placed = place_episode(row, client.stays, false);
        if (auto* misplaced = std::get_if<MisplacedTime>(&placed)) {
            refuse(misplaced->at, std::move(misplaced->fault));
            return;
        }
        add_episode(client, row, std::get<PlacedTimes>(placed));
    }

    void add_episode(ClientRows& client, EpisodeRow& row, const PlacedTimes& placed) {
        notes_->count(LogNote::next_day, placed.is_after_midnight ? 1U : 0U);
        row.asked = placed.asked;
        row.started = placed.started;
        row.ended = placed.ended;
        client.episodes.push_back(&row);
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
        ClientRows* const client = find_client(find_centre(row.centre), row.client);
        if (client == nullptr) {
            return false;
        }
        const DayTime first = row.asked.value_or(row.started.value_or(DayTime{}));
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
        add_episode(*client, of_next_date_.emplace_back(row), std::get<PlacedTimes>(placed));
        return true;
    }

    void note_episodes(const ClientRows& client) {
        const IntervalSet gaps = times_of(client.gaps);
        for (const EpisodeRow* row : client.episodes) {
            const DayTime first = row->asked.value_or(row->started.value_or(DayTime{}));
            const DayTime last = row->ended.value_or(row->started.value_or(first));
            const bool is_clipped =
                !gaps.is_empty() && gaps.length_within({first, last}) > DayTime{};
            notes_->count(LogNote::clipped_in_gap, is_clipped ? 1U : 0U);
            notes_->count(LogNote::help_without_end,
                          row->ended || row->is_answered_with_another ? 0U : 1U);
            const MaybeTime minutes = row->minutes();
            if (minutes && row->ended) {
                const DayTime length = *row->ended - row->started.value_or(first);
                const DayTime off = std::chrono::abs(length - *minutes);
                notes_->count(LogNote::minutes_disagree, 2 * off > one_minute ? 1U : 0U);
            }
        }
    }

    /// The rows of a roster, and those of the next date that lie in a night of today. Where the
    /// next date has no rows of its own, rows of today that lie in no stay may be meant for the
    /// night.
    void take_roster(std::vector<SpanRow>& rows, std::vector<SpanRow>* next,
                     std::vector<SpanRow> CentreRows::*roster) {
        drop_doubles(rows);
        const bool has_next = is_tomorrow_the_next_date() && next != nullptr && !next->empty();
        for (SpanRow& row : rows) {
            CentreRows* const centre = find_centre(row.centre);
            if (centre == nullptr) {
                continue;
            }
            const Interval later = later_by_a_day(row.span);
            if (!has_next && !row.is_of_yesterday && row.kind == SpellKind::duty &&
                !lies_in_stay(*centre, row.span) && lies_in_stay(*centre, later)) {
                row.span = later;
                notes_->count(LogNote::next_day);
            }
            ((*centre).*roster).push_back(row);
        }
        if (!has_next || !has_night()) {
            return;
        }
        for (SpanRow& row : *next) {
            CentreRows* const centre = find_centre(row.centre);
            if (centre != nullptr && lies_in_stay(*centre, later_by_a_day(row.span))) {
                row.is_of_yesterday = true;
                SpanRow moved = row;
                moved.span = later_by_a_day(row.span);
                ((*centre).*roster).push_back(moved);
            }
        }
    }

    DayRows* today_;
    DayRows* tomorrow_;
    const PartsOfLog* parts_;
    LogFaults* faults_;
    LogNotes* notes_;
    std::map<std::string_view, CentreRows> centres_;
    CentreRows* found_ = nullptr; // the centre that was looked for last, as that of most rows is
    KeptName found_name_;
    std::deque<EpisodeRow> of_next_date_; // that lie in a night of today
};

} // namespace

void centre_days(DayRows& today, DayRows* tomorrow, const PartsOfLog& parts, LogFaults& faults,
                 LogNotes& notes, const CentreTaker& taker) {
    Assembly{today, tomorrow, parts, faults, notes}.assemble(taker);
}

} // namespace carecost::input
