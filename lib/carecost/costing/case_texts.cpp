// SPDX-License-Identifier: MIT
// Walks through a case in the order of its file and gathers whatever a person wrote.
// A new member of Case that holds text belongs here too.
#include "carecost/costing/case_texts.hpp"

namespace carecost {
namespace {

using Texts = std::vector<PlacedText>;

void add_named(Texts& texts, const std::vector<Named>& named) {
    for (const Named& each : named) {
        texts.push_back({each.id, each.place});
        texts.push_back({each.title, each.place});
    }
}

void add_story(Texts& texts, const Story& story, const Place& place) {
    for (const std::string* text : {&story.wants, &story.why, &story.helps}) {
        texts.push_back({*text, place});
    }
    for (const std::string& ask : story.ask) {
        texts.push_back({ask, place});
    }
    if (story.consent) {
        texts.push_back({story.consent->by, place});
    }
}

void add_line(Texts& texts, const Line& line) {
    for (const std::string* text : {&line.id, &line.item, &line.rate_text, &line.use_text}) {
        texts.push_back({*text, line.place});
    }
    for (const Addition& addition : line.additions) {
        texts.push_back({addition.name, line.place});
    }
    if (line.source) {
        texts.push_back({line.source->reference, line.source->place});
    }
}

void add_package(Texts& texts, const Package& package) {
    texts.push_back({package.id, package.place});
    texts.push_back({package.title, package.place});
    if (package.why) {
        texts.push_back({*package.why, package.place});
    }
    for (const std::string& kind : package.includes) {
        texts.push_back({kind, package.place});
    }
    for (const Line& line : package.lines) {
        add_line(texts, line);
    }
}

} // namespace

std::vector<PlacedText> texts_of(const Case& model) {
    Texts texts;
    for (const std::string* text : {&model.id, &model.title, &model.summary}) {
        texts.push_back({*text, model.place});
    }
    if (model.meeting) {
        texts.push_back({model.meeting->body, model.place});
        texts.push_back({model.meeting->item, model.place});
    }
    if (model.client_alias) {
        texts.push_back({*model.client_alias, model.client_place});
    }
    for (const auto& [label, value] : model.labels) {
        texts.push_back({label, model.place});
        texts.push_back({value, model.place});
    }
    if (model.story) {
        add_story(texts, *model.story, model.place);
    }
    add_named(texts, model.needs);
    add_named(texts, model.funders);
    for (const Figure& figure : model.figures) {
        texts.push_back({figure.name, figure.place});
        texts.push_back({figure.unit_text, figure.place});
    }
    for (const Index& index : model.indices) {
        texts.push_back({index.id, index.place});
    }
    for (const Package& package : model.packages) {
        add_package(texts, package);
    }
    for (const Scenario& scenario : model.scenarios) {
        texts.push_back({scenario.id, scenario.place});
        texts.push_back({scenario.title, scenario.place});
    }
    return texts;
}

} // namespace carecost
