// SPDX-License-Identifier: MIT
// Who pays a line, in which shares, and who receives a transfer.
// Shares are plain figures that add to exactly 1: nobody's part of an invoice is uncertain.
#include "carecost/base/text.hpp"
#include "carecost/input/read_line.hpp"
#include "carecost/input/read_value.hpp"

#include <fmt/format.h>

#include <string>

namespace carecost::input {
namespace {

std::optional<std::size_t> read_funder(const LineContext& line, const Node& node) {
    return find_declared(node, "funder", line.draft.model.funders, line.draft.faults);
}

std::string percentage(const Rational& share, const NumberStyle& style) {
    return in_style(share * 100, style) + "%";
}

std::optional<FunderShare> read_share(const LineContext& line, const Entry& entry) {
    const auto funder = read_funder(line, entry.key);
    const Node* node = read_scalar(entry.value, Called::by_key(entry.key.text), line.draft.faults);
    if (node == nullptr) {
        return std::nullopt;
    }
    const auto number =
        value_or_report(read_number(node->text, line.draft.style), *node, line.draft.faults);
    if (!number || !funder ||
        !is_of_kind(placed(*number, *node), FigureKind::share, line.draft.style,
                    line.draft.faults)) {
        return std::nullopt;
    }
    return FunderShare{.funder = *funder, .share = number->value};
}

FunderShares read_shares(const LineContext& line) {
    FunderShares shares;
    const auto map = line.map.map("funders");
    if (!map) {
        return shares;
    }
    Rational sum = 0; // beyond 128 bits the whole line is refused by whoever reads it
    for (const Entry& entry : map->entries()) {
        if (const auto share = read_share(line, entry)) {
            sum += share->share;
            shares.push_back(*share);
        }
    }
    const bool is_whole = shares.size() == map->entries().size();
    if (is_whole && sum != Rational{1}) {
        line.draft.faults.error(key_offset(line.map, "funders"), "funder-shares",
                                fmt::format("the shares of the funders add to {}, not to 100%",
                                            percentage(sum, line.draft.style)),
                                "write shares that add to exactly 100%, such as 1/3 and 2/3");
    }
    return shares;
}

/// Without `funder` and `funders`: the only one declared, or a fault.
FunderShares default_funder(const LineContext& line) {
    const std::vector<Named>& declared = line.draft.model.funders;
    if (line.kind == LineKind::unpaid || declared.empty()) {
        return {};
    }
    if (declared.size() > 1) {
        line.draft.faults.error(
            line.map.offset(), "missing-key", fmt::format("{} has no 'funder'", line.map.what()),
            fmt::format("add 'funder:', one of {}", join(ids_of(declared), ", ")));
        return {};
    }
    return {FunderShare{.funder = 0, .share = 1}};
}

FunderShares read_funders(const LineContext& line) {
    const Node* one = line.map.find("funder");
    const Node* several = line.map.find("funders");
    if (one != nullptr && several != nullptr) {
        refuse_key(line, "funder", "'funders'", "keep one of the two");
        return {};
    }
    if (several != nullptr) {
        return read_shares(line);
    }
    if (one == nullptr) {
        return default_funder(line);
    }
    const auto funder = read_funder(line, *one);
    return funder ? FunderShares{FunderShare{.funder = *funder}} : FunderShares{};
}

std::optional<std::size_t> read_receiver(const LineContext& line, const FunderShares& funders) {
    if (line.kind != LineKind::transfer) {
        if (line.map.find("receives") != nullptr) {
            refuse_key(line, "receives", "a line that is no transfer",
                       "add kind: transfer, or leave it out");
        }
        return std::nullopt;
    }
    const Node* node = line.map.require("receives");
    const auto receiver = node == nullptr ? std::nullopt : read_funder(line, *node);
    for (const FunderShare& share : funders) {
        if (receiver && share.funder == *receiver) {
            line.draft.faults.error(node->offset, "same-funder",
                                    "who pays a transfer also receives it",
                                    "name two different funders");
        }
    }
    return receiver;
}

} // namespace

LinePayers read_line_payers(const LineContext& line) {
    LinePayers payers{.funders = read_funders(line)};
    payers.receiver = read_receiver(line, payers.funders);
    return payers;
}

} // namespace carecost::input
