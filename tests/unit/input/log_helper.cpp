// SPDX-License-Identifier: MIT
// A centre day is shown on a line for each client, with its rosters behind it.
// Times past midnight count on: 24:15.
#include "log_helper.hpp"

#include <fmt/format.h>

#include <array>

namespace carecost::input {
namespace {

std::string clock(DayTime time) {
    const auto ms = time.count();
    std::string text = fmt::format("{:02}:{:02}", ms / 3'600'000, ms / 60'000 % 60);
    return ms % 60'000 == 0
               ? text
               : text + fmt::format(":{:06.3f}", static_cast<double>(ms % 60'000) / 1000);
}

std::string clock(const std::optional<DayTime>& time) { return time ? clock(*time) : "-"; }

std::string clock(Interval span) { return clock(span.from) + "-" + clock(span.to); }

std::string text_of(const Episode& episode) {
    constexpr std::array outcomes{"helped", "gave_up", "not_met", "refused", "planned", "other"};
    return fmt::format(" | {} {} {} {} {} {}/{}", episode.id, clock(episode.asked),
                       clock(episode.started), clock(episode.ended),
                       outcomes.at(static_cast<std::size_t>(episode.outcome)), episode.workers,
                       episode.sharing);
}

std::string text_of(const CentreDay& day) {
    std::string text;
    for (const DutySpell& spell : day.staff.value_or(std::vector<DutySpell>{})) {
        constexpr std::array kinds{"duty", "break", "noncontact"};
        text += fmt::format(" | {} {} {}", spell.worker,
                            kinds.at(static_cast<std::size_t>(spell.kind)), clock(spell.span));
    }
    for (const PresenceStep& step : day.presence.value_or(std::vector<PresenceStep>{})) {
        text += fmt::format(" | {} clients {}", step.clients, clock(step.span));
    }
    return text + (day.is_average_roster ? " | average" : "");
}

std::string text_of(const CentreDay& day, const ClientDay& client) {
    std::string text = fmt::format("{} {}{}", to_text(day.day),
                                   day.centre.empty() ? "" : day.centre + "/", client.client);
    for (const Stay& stay : client.stays) {
        text += " " + clock(stay.span);
    }
    for (const Gap& gap : client.gaps) {
        text += " | gap " + clock(gap.span);
    }
    for (const Episode& episode : client.episodes) {
        text += text_of(episode);
    }
    return text + text_of(day);
}

std::vector<std::string> lines_of(const CentreDay& day) {
    std::vector<std::string> lines;
    for (const ClientDay& client : day.clients) {
        lines.push_back(text_of(day, client));
    }
    return lines;
}

} // namespace

LogSource log_of(const LogTexts& texts) {
    LogSource source;
    std::size_t part = 0;
    for (const std::string* text :
         {&texts.episodes, &texts.days, &texts.gaps, &texts.staff, &texts.presence}) {
        if (!text->empty()) {
            source.files.at(part) =
                text_in_memory(fmt::format("{}.csv", name_of(log_parts.at(part))), *text);
        }
        ++part;
    }
    return source;
}

LogFound read(const LogSource& source, const LogOptions& options) {
    LogFound found;
    try {
        found.told =
            read_log(source, options,
                     {.take =
                          [&found](const CentreDay& day) {
                              return [&found, lines = lines_of(day)] {
                                  found.days.insert(found.days.end(), lines.begin(), lines.end());
                              };
                          },
                      .start_over =
                          [&] {
                              found.days.clear();
                              ++found.starts;
                          }});
        for (const ObservationNote& note : found.told) {
            found.notes.push_back(fmt::format("{} {}", note.code, note.count));
        }
    } catch (const InputError& error) {
        found.diagnostics = error.diagnostics();
        for (const Diagnostic& each : found.diagnostics) {
            found.errors.push_back(fmt::format("{}:{}:{} {}: {}; {}", each.place.file,
                                               each.place.line, each.place.column, each.code,
                                               each.message, each.remedy));
            found.codes.push_back(each.code);
        }
    }
    return found;
}

LogFound read(const LogTexts& texts, const LogOptions& options) {
    return read(log_of(texts), options);
}

} // namespace carecost::input
