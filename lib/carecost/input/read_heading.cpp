// SPDX-License-Identifier: MIT
// What a case is about: its id and title, its span of years, the meeting, the client's alias and
// story. A story without consent is read like any other; who prints it asks for the consent.
#include "carecost/base/text.hpp"
#include "carecost/input/read_sections.hpp"
#include "carecost/input/read_value.hpp"

#include <fmt/format.h>

#include <chrono>
#include <string>
#include <utility>

namespace carecost::input {
namespace {

constexpr int longest_horizon = 30;
constexpr std::size_t longest_alias = 64;

void read_format(MapCursor& root, CaseDraft& draft) {
    const Node* node = root.scalar("format");
    if (node != nullptr && trimmed(node->text) != "1") {
        draft.faults.error(
            node->offset, "newer-format",
            fmt::format("format {} is written for a newer carecost", quoted(trimmed(node->text))),
            "use a newer carecost, or write format: 1");
    }
}

void read_identity(MapCursor& root, CaseDraft& draft) {
    Case& model = draft.model;
    if (const Node* node = root.require("case")) {
        model.id = read_id(*node, "'case'", draft.faults).value_or("");
    }
    model.place = draft.faults.source().position(key_offset(root, "case"));
    model.title = root.require_text("title");
    model.summary = root.paragraph("summary").value_or("");
}

void read_span(MapCursor& root, CaseDraft& draft) {
    Case& model = draft.model;
    model.as_of = read_date(root, "as_of", draft.faults);
    if (const Node* node = root.scalar("years")) {
        model.years = value_or_report(read_whole(node->text, "'years'", 1, longest_horizon), *node,
                                      draft.faults)
                          .value_or(1);
    }
    model.start = read_date(root, "start", draft.faults);
    if (!model.start) {
        draft.has_broken_start = root.find("start") != nullptr;
        return;
    }
    const std::chrono::year_month_day start{model.start->day};
    if (start.month() == std::chrono::February && start.day() == std::chrono::day{29}) {
        draft.faults.error(root.find("start")->offset, "date",
                           "a year cannot start on 29 February, which most years do not have",
                           "write 28 February or 1 March");
        model.start.reset();
        draft.has_broken_start = true;
    }
}

void read_meeting(MapCursor& root, CaseDraft& draft) {
    auto map = root.map("meeting");
    if (!map) {
        return;
    }
    draft.model.meeting = Meeting{.body = std::string{map->text("body").value_or("")},
                                  .item = std::string{map->text("item").value_or("")},
                                  .date = read_date(*map, "date", draft.faults)};
    map->finish();
}

void read_client(MapCursor& root, CaseDraft& draft) {
    auto map = root.map("client");
    if (!map) {
        return;
    }
    const std::string_view alias = map->require_text("alias");
    const Node* node = map->find("alias");
    const std::size_t offset = node == nullptr ? map->offset() : node->offset;
    map->finish();
    if (count_characters(alias) > longest_alias) {
        draft.faults.error(offset, "alias-too-long",
                           fmt::format("an alias has at most {} characters", longest_alias),
                           "write a letter or a short word");
        return;
    }
    draft.model.client_alias = std::string{alias};
    draft.model.client_place = draft.faults.source().position(offset);
}

void read_labels(MapCursor& root, CaseDraft& draft) {
    const auto map = root.map("labels");
    if (!map) {
        return;
    }
    for (const Entry& entry : map->entries()) {
        const auto name = read_text(entry.key, "the name of a label", draft.faults);
        const auto value = read_text(entry.value, Called::by_key(entry.key.text), draft.faults);
        if (name && value) {
            draft.model.labels.emplace_back(*name, *value);
        }
    }
}

std::optional<Consent> read_consent(MapCursor& story, CaseDraft& draft) {
    auto map = story.map("consent");
    if (!map) {
        return std::nullopt;
    }
    Consent consent{.by = std::string{map->require_text("by")}};
    if (map->require("date") != nullptr) {
        consent.date = read_date(*map, "date", draft.faults);
    }
    map->finish();
    return consent;
}

void read_story(MapCursor& root, CaseDraft& draft) {
    auto map = root.map("story");
    if (!map) {
        return;
    }
    Story story{.wants = std::string{map->paragraph("wants").value_or("")},
                .why = std::string{map->paragraph("why").value_or("")},
                .helps = std::string{map->paragraph("helps").value_or("")}};
    if (const auto* items = map->list("ask")) {
        for (const Node& item : *items) {
            if (const auto text = read_paragraph(item, "an item of 'ask'", draft.faults)) {
                story.ask.emplace_back(*text);
            }
        }
    }
    story.consent = read_consent(*map, draft);
    map->finish();
    draft.model.story = std::move(story);
}

} // namespace

void read_heading(MapCursor& root, CaseDraft& draft) {
    draft.model.file = draft.faults.source().name();
    read_format(root, draft);
    read_identity(root, draft);
    read_span(root, draft);
    read_meeting(root, draft);
    read_client(root, draft);
    read_labels(root, draft);
    read_story(root, draft);
}

} // namespace carecost::input
