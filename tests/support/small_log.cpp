// SPDX-License-Identifier: MIT
// Reads the short logs of tests word by word.
// What does not fit throws std::runtime_error: the test itself is wrong then.
#include "support/small_log.hpp"

#include <sstream>
#include <stdexcept>

namespace carecost::testing {
namespace {

using Words = std::vector<std::string>;

std::optional<DayTime> optional_time(const std::string& text) {
    return text == "-" ? std::nullopt : std::optional{time_of(text)};
}

EpisodeOutcome outcome_of(const std::string& word) {
    if (word == "helped") {
        return EpisodeOutcome::helped;
    }
    if (word == "gave_up") {
        return EpisodeOutcome::gave_up;
    }
    if (word == "not_met") {
        return EpisodeOutcome::not_met;
    }
    if (word == "refused") {
        return EpisodeOutcome::refused;
    }
    if (word == "planned") {
        return EpisodeOutcome::planned;
    }
    if (word == "other") {
        return EpisodeOutcome::other;
    }
    throw std::runtime_error("no such outcome: " + word);
}

SpellKind kind_of(const std::string& word) {
    return word == "duty"    ? SpellKind::duty
           : word == "break" ? SpellKind::break_
                             : SpellKind::noncontact;
}

void add_to_client(ClientDay& client, const Words& words, const RowPlace& place) {
    if (words[0] == "stay") {
        client.stays.push_back({{time_of(words.at(1)), time_of(words.at(2))}, place});
    } else if (words[0] == "gap") {
        client.gaps.push_back({{time_of(words.at(1)), time_of(words.at(2))}, place});
    } else if (words[0] == "episode") {
        client.episodes.push_back({.id = {},
                                   .asked = optional_time(words.at(1)),
                                   .started = optional_time(words.at(2)),
                                   .ended = optional_time(words.at(3)),
                                   .outcome = outcome_of(words.at(4)),
                                   .workers = std::stoi(words.at(5)),
                                   .sharing = std::stoi(words.at(6)),
                                   .place = place});
    }
}

void add_to_day(CentreDay& day, const Words& words, const RowPlace& place) {
    if (words[0] == "staff") {
        if (!day.staff) {
            day.staff.emplace();
        }
        if (words.size() > 1) { // "staff" alone: a list with nobody on it
            day.staff->push_back({.worker = words[1],
                                  .kind = kind_of(words.at(2)),
                                  .span = {time_of(words.at(3)), time_of(words.at(4))},
                                  .place = place});
        }
    } else if (words[0] == "presence") {
        if (!day.presence) {
            day.presence.emplace();
        }
        if (words.size() > 1) {
            day.presence->push_back({.span = {time_of(words[1]), time_of(words.at(2))},
                                     .clients = std::stoi(words.at(3)),
                                     .place = place});
        }
    } else if (words[0] == "client") {
        day.clients.push_back({.client = words.at(1), .stays = {}});
    } else if (!day.clients.empty()) {
        add_to_client(day.clients.back(), words, place);
    }
}

} // namespace

DayTime time_of(const std::string& text) {
    const auto colon = text.find(':');
    if (colon == std::string::npos) {
        return DayTime{std::stoll(text)};
    }
    return std::chrono::hours{std::stoi(text.substr(0, colon))} +
           std::chrono::minutes{std::stoi(text.substr(colon + 1))};
}

std::vector<CentreDay> small_log(std::string_view text) {
    std::vector<CentreDay> days;
    std::istringstream lines{std::string{text}};
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
        const RowPlace place{.file = 0, .line = ++number, .column = 1};
        std::istringstream rest{line};
        Words words;
        for (std::string word; rest >> word;) {
            words.push_back(word);
        }
        if (words.empty() || words[0].starts_with('#')) {
            continue;
        }
        if (words[0] == "day") {
            days.push_back({.day = parse_iso_date(words.at(1)).value(),
                            .centre = words.size() > 2 ? words[2] : std::string{},
                            .clients = {},
                            .files = {"log"}});
        } else if (!days.empty()) {
            add_to_day(days.back(), words, place);
        }
    }
    return days;
}

std::vector<std::pair<std::string, std::optional<Rational>>> figures_of(const Measures& measures) {
    const Measures& m = measures;
    return {{"observed_min", m.observed_min},
            {"attended_min", m.attended_min},
            {"staff_duty_min", m.staff_duty_min},
            {"staff_break_min", m.staff_break_min},
            {"staff_noncontact_min", m.staff_noncontact_min},
            {"staff_available_min", m.staff_available_min},
            {"client_min", m.client_min},
            {"requests", m.requests},
            {"unmet", m.unmet},
            {"unmet_rate", m.unmet_rate},
            {"wait_median_helped", m.wait_median_helped},
            {"wait_p90_helped", m.wait_p90_helped},
            {"wait_median", m.wait_median},
            {"wait_p90", m.wait_p90},
            {"wait_max_helped", m.wait_max_helped},
            {"answered_within", m.answered_within},
            {"waiting_min", m.waiting_min},
            {"waiting_share", m.waiting_share},
            {"helped_min", m.helped_min},
            {"staff_used_min", m.staff_used_min},
            {"individual_min", m.individual_min},
            {"equal_share_min", m.equal_share_min},
            {"assistance_minute_ratio", m.assistance_minute_ratio},
            {"staff_share", m.staff_share},
            {"equal_staff_share", m.equal_staff_share},
            {"left_per_other_client_hour", m.left_per_other_client_hour},
            {"equal_per_client_hour", m.equal_per_client_hour},
            {"left_with_assistant", m.left_with_assistant},
            {"min_none_left", m.min_none_left},
            {"min_one_or_none_left", m.min_one_or_none_left},
            {"min_none_available", m.min_none_available},
            {"min_one_or_none_available", m.min_one_or_none_available},
            {"budget.waiting_only", m.budget.waiting_only},
            {"budget.helped_only", m.budget.helped_only},
            {"budget.both", m.budget.both},
            {"budget.neither", m.budget.neither},
            {"assistant_hours.a", m.assistant_hours.a},
            {"assistant_hours.b", m.assistant_hours.b},
            {"assistant_hours.c", m.assistant_hours.c},
            {"assistant_hours.d", m.assistant_hours.d}};
}

std::optional<Rational> figure(const Measures& measures, const std::string& name) {
    for (const auto& [known, value] : figures_of(measures)) {
        if (known == name) {
            return value;
        }
    }
    throw std::runtime_error("no such figure: " + name);
}

} // namespace carecost::testing
