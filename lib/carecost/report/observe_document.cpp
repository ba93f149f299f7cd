// SPDX-License-Identifier: MIT
// Puts the parts in the order in which people ask, a chapter a client, and ends with how it was
// counted. The ratio never stands without the waiting.
#include "carecost/report/observe_document.hpp"

#include "carecost/report/day_picture.hpp"
#include "carecost/report/observe_view.hpp"

#include <algorithm>
#include <utility>

namespace carecost {
namespace {

constexpr std::size_t most_drawn_days = 5;

void append(std::vector<Block>& blocks, std::vector<Block> more) {
    for (Block& block : more) {
        blocks.push_back(std::move(block));
    }
}

void add_if_known(std::vector<Block>& blocks, Table table) {
    if (!table.rows.empty()) {
        blocks.emplace_back(std::move(table));
    }
}

Answer answer_of(const ObserveView& view, const ObservedClient& client) {
    const Measures& all = client.together;
    const std::string share = all.waiting_share ? view.percent(*all.waiting_share) : "–";
    const std::string unmet = view.count(all.unmet);
    const std::string requests = view.count(all.requests);
    if (!all.assistance_minute_ratio) {
        return {filled(view.words.answer_waits, fmt::arg("client", client.key),
                       fmt::arg("share", share), fmt::arg("unmet", unmet),
                       fmt::arg("requests", requests))};
    }
    return {filled(view.words.answer, fmt::arg("client", client.key),
                   fmt::arg("ratio", view.figure(*all.assistance_minute_ratio, 2)),
                   fmt::arg("share", share), fmt::arg("unmet", unmet),
                   fmt::arg("requests", requests))};
}

void add_client(std::vector<Block>& blocks, const ObserveView& view, const ObservedClient& client) {
    blocks.emplace_back(answer_of(view, client));
    if (client.together.assistance_minute_ratio) {
        blocks.emplace_back(Paragraph{std::string(view.words.equal_share_is_no_claim)});
    }
    MeasureTables tables = measure_tables(view, client);
    blocks.emplace_back(std::move(tables.observed));
    blocks.emplace_back(std::move(tables.waiting));
    blocks.emplace_back(std::move(tables.help));
    if (client.days.size() <= most_drawn_days) {
        Picture picture = day_picture(client.days, view.words);
        if (!picture.strips.empty()) {
            blocks.emplace_back(std::move(picture));
        }
    }
    add_if_known(blocks, std::move(tables.others));
    blocks.emplace_back(std::move(tables.hours));
    append(blocks, certainty_blocks(view, client));
    if (client.agreement) {
        append(blocks, agreement_blocks(view, *client.agreement));
    }
}

/// Who, days, hours, gaps.
std::string when_observed(const ObserveView& view, const ObservedClient& client) {
    const ObserveWords& words = view.words;
    const Measures& all = client.together;
    const Rational observed = all.observed_min;
    const Rational gaps = all.attended_min - observed;
    constexpr int minutes_an_hour = 60;
    const std::string hours = view.figure(observed / minutes_an_hour, 1);
    std::string text = client.key + ": ";
    if (client.days.size() == 1) {
        text += filled(words.methods_one_day, fmt::arg("first", to_text(client.days.front().day)),
                       fmt::arg("hours", hours));
    } else {
        text += filled(words.methods_days, fmt::arg("days", view.count(client.certainty.days)),
                       fmt::arg("first", to_text(client.days.front().day)),
                       fmt::arg("last", to_text(client.days.back().day)), fmt::arg("hours", hours));
    }
    return text + ' ' +
           (gaps.is_zero() ? std::string(words.methods_no_gaps)
                           : filled(words.methods_gaps, fmt::arg("minutes", view.figure(gaps, 1))));
}

void add_methods(std::vector<Block>& blocks, const ObserveView& view,
                 const ObservationResult& result) {
    const ObserveWords& words = view.words;
    blocks.emplace_back(Heading{std::string(words.methods)});
    for (const ObservedClient& client : result.clients) {
        if (!client.days.empty()) {
            blocks.emplace_back(Note{when_observed(view, client)});
        }
    }
    const std::string_view group = view.options.observing.is_sharing_full
                                       ? words.methods_group_full
                                       : words.methods_group_divided;
    blocks.emplace_back(
        Note{fmt::format("{} {} {}", words.methods_workers, group, words.methods_day_is_unit)});
    for (const ObservationNote& note : result.notes) {
        blocks.emplace_back(Note{filled(words.methods_read, fmt::arg("note", note.message))});
    }
}

} // namespace

Document observe_document(const ObservationResult& result, const ObserveOptions& options) {
    const ObserveView view{.words = observe_words_of(options.language), .options = options};
    Document document{.numbers = options.numbers, .blocks = {}};
    for (const ObservedClient& client : result.clients) {
        add_client(document.blocks, view, client);
    }
    if (result.reliability) {
        append(document.blocks, reliability_blocks(view, *result.reliability));
    }
    add_methods(document.blocks, view, result);
    return document;
}

} // namespace carecost
