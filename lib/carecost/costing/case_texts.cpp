// SPDX-License-Identifier: MIT
// Walks through a case in the order of its file and gathers whatever a person wrote.
// A new member of Case that holds text belongs here too.
#include "carecost/costing/case_texts.hpp"

namespace carecost {
namespace {

using Texts = std::vector<PlacedText>;

void add_named(Texts& texts, std::string_view what, const std::vector<Named>& named) {
    for (const Named& each : named) {
        texts.push_back({each.id, each.place, what});
        texts.push_back({each.title, each.place, what});
    }
}

void add_story(Texts& texts, const Story& story, const Position& place) {
    texts.push_back({story.wants, place, "story.wants"});
    texts.push_back({story.why, place, "story.why"});
    texts.push_back({story.helps, place, "story.helps"});
    for (const std::string& ask : story.ask) {
        texts.push_back({ask, place, "story.ask"});
    }
    if (story.consent) {
        texts.push_back({story.consent->by, place, "story.consent.by"});
    }
}

void add_line(Texts& texts, const Line& line) {
    texts.push_back({line.id, line.place, "id"});
    texts.push_back({line.item, line.place, "item"});
    for (const Addition& addition : line.additions) {
        texts.push_back({addition.name, line.place, "add"});
    }
    if (line.source) {
        texts.push_back({line.source->reference, line.source->place, "source.ref"});
    }
}

void add_package(Texts& texts, const Package& package) {
    texts.push_back({package.id, package.place, "packages"});
    texts.push_back({package.title, package.place, "title"});
    if (package.why) {
        texts.push_back({*package.why, package.place, "why"});
    }
    for (const std::string& kind : package.includes) {
        texts.push_back({kind, package.place, "includes"});
    }
    for (const Line& line : package.lines) {
        add_line(texts, line);
    }
}

} // namespace

std::vector<PlacedText> texts_of(const Case& model) {
    constexpr std::size_t usual_texts = 256; // a few for each line and figure
    Texts texts;
    texts.reserve(usual_texts);
    texts.push_back({model.id, model.place, "case"});
    texts.push_back({model.title, model.place, "title"});
    texts.push_back({model.summary, model.place, "summary"});
    if (model.meeting) {
        texts.push_back({model.meeting->body, model.place, "meeting.body"});
        texts.push_back({model.meeting->item, model.place, "meeting.item"});
    }
    if (model.client_alias) {
        texts.push_back({*model.client_alias, model.client_place, "client.alias"});
    }
    for (const auto& [label, value] : model.labels) {
        texts.push_back({label, model.place, "labels"});
        texts.push_back({value, model.place, "labels"});
    }
    if (model.story) {
        add_story(texts, *model.story, model.place);
    }
    add_named(texts, "needs", model.needs);
    add_named(texts, "funders", model.funders);
    for (const Figure& figure : model.figures) { // the ids of its line are texts of their own
        texts.push_back({figure.name, figure.place, "assumptions"});
        texts.push_back({figure.unit_text, figure.place, "use"});
    }
    for (const Index& index : model.indices) {
        texts.push_back({index.id, index.place, "indices"});
    }
    for (const Package& package : model.packages) {
        add_package(texts, package);
    }
    for (const Scenario& scenario : model.scenarios) {
        texts.push_back({scenario.id, scenario.place, "scenarios"});
        texts.push_back({scenario.title, scenario.place, "scenarios"});
    }
    return texts;
}

} // namespace carecost
