// SPDX-License-Identifier: MIT
// What a line is, which needs it meets and where its figure comes from; its parts are read beside.
// A line with a fault still becomes a Line, which nobody sees: the file is refused.
#include "carecost/input/read_line.hpp"

#include "carecost/base/text.hpp"
#include "carecost/input/read_value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace carecost::input {
namespace {

struct Identity {
    std::string id;
    std::string item;
};

/// The id: as written, or the item as a slug, or its place in the package.
Identity read_identity(MapCursor& map, std::size_t position, Faults& faults) {
    Identity identity{.id = {}, .item = std::string{map.require_text("item")}};
    if (const Node* node = map.find("id")) {
        identity.id = read_id(*node, "'id'", faults).value_or("");
    } else {
        identity.id = slug(identity.item);
    }
    if (identity.id.empty()) {
        identity.id = fmt::format("line-{}", position);
        if (!identity.item.empty() && map.find("id") == nullptr) {
            faults.finding(map.find("item")->offset, "id-by-place",
                           fmt::format("this line is called {} by its place", quoted(identity.id)),
                           "add an id: of lower-case letters, so that the name stays");
        }
    }
    return identity;
}

LineKind read_kind(MapCursor& map, Faults& faults) {
    static const std::array<std::string, 3> words{"paid", "unpaid", "transfer"};
    constexpr std::array kinds{LineKind::paid, LineKind::unpaid, LineKind::transfer};
    const Node* node = map.find("kind");
    const auto position =
        node == nullptr ? std::nullopt : read_word(*node, "'kind'", words, faults);
    return position ? kinds.at(*position) : LineKind::paid;
}

std::optional<SourceType> read_source_type(MapCursor& map, Faults& faults) {
    static const std::array<std::string, 9> words{"published", "invoice",  "contract",
                                                  "tariff",    "quote",    "register",
                                                  "budget",    "estimate", "expert"};
    constexpr std::array types{SourceType::published, SourceType::invoice,  SourceType::contract,
                               SourceType::tariff,    SourceType::quote,    SourceType::register_,
                               SourceType::budget,    SourceType::estimate, SourceType::expert};
    const Node* node = map.find("type");
    const auto position =
        node == nullptr ? std::nullopt : read_word(*node, "'type'", words, faults);
    return position ? std::optional{types.at(*position)} : std::nullopt;
}

std::optional<Source> read_source(MapCursor& line, Faults& faults) {
    auto map = line.map("source");
    if (!map) {
        return std::nullopt;
    }
    Source source{.reference = std::string{map->require_text("ref")},
                  .type = read_source_type(*map, faults),
                  .date = read_date(*map, "date", faults),
                  .place = faults.source().position(map->offset())};
    map->finish();
    return source;
}

std::vector<std::size_t> read_needs(MapCursor& map, CaseDraft& draft) {
    std::vector<std::size_t> met;
    const auto* items = map.list("meets");
    if (items == nullptr) {
        return met;
    }
    for (const Node& item : *items) {
        const auto need = find_declared(item, "need", draft.model.needs, draft.faults);
        if (need && std::find(met.begin(), met.end(), *need) == met.end()) {
            met.push_back(*need);
        }
    }
    return met;
}

} // namespace

Field LineContext::field(std::string_view called, FigureKind measures,
                         std::string_view unit_text) const {
    return {
        .line = id, .line_name = name, .name = called, .kind = measures, .unit_text = unit_text};
}

void refuse_key(const LineContext& line, std::string_view key, std::string_view reason,
                std::string_view remedy) {
    line.draft.faults.error(key_offset(line.map, key), "misplaced-key",
                            fmt::format("{} does not go with {}", quoted(key), reason),
                            std::string{remedy});
}

Line read_line(const Node& node, const std::string& package, std::size_t position,
               CaseDraft& draft) {
    MapCursor map{node, Called::numbered("line", position, package), draft.faults};
    if (!map.is_map()) {
        return {};
    }
    Identity identity = read_identity(map, position, draft.faults);
    const LineContext context{.map = map,
                              .draft = draft,
                              .id = {.package = draft.model.packages.size(), .line = position - 1},
                              .name = package + '/' + identity.id,
                              .kind = read_kind(map, draft.faults),
                              .is_in_comparator = package == draft.comparator};
    LinePrice price = read_line_price(context);
    LineTime time = read_line_time(context, price);
    LinePayers payers = read_line_payers(context);
    const Node* item = map.find("item");
    const Node* rate = map.find("rate");
    const SourceText& source = draft.faults.source();
    Line line{.id = std::move(identity.id),
              .item = std::move(identity.item),
              .kind = context.kind,
              .rate = price.rate,
              .recurrence = price.recurrence,
              .cost = std::move(price.cost),
              .hours = std::move(price.hours),
              .support_hours = std::move(price.support_hours),
              .additions = std::move(price.additions),
              .shared_by = price.shared_by,
              .span = time.span,
              .taper = std::move(time.taper),
              .index = time.index,
              .spread_years = time.spread_years,
              .release_after_months = time.release_after_months,
              .funders = std::move(payers.funders),
              .receiver = payers.receiver,
              .cashable = price.cashable,
              .meets = read_needs(map, draft),
              .source = read_source(map, draft.faults),
              .is_four_weekly = price.is_four_weekly,
              .has_week_day_conversion = price.has_week_day_conversion,
              .months_used = price.months_used,
              .place = source.position(item == nullptr ? node.offset : item->offset),
              .rate_place = source.position(rate == nullptr ? node.offset : rate->offset)};
    map.finish();
    return line;
}

} // namespace carecost::input
