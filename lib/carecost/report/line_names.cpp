// SPDX-License-Identifier: MIT
// Names for the closed lists of the case format.
// A value added to a list does not compile without its name.
#include "carecost/report/line_names.hpp"

namespace carecost {

std::string_view kind_name(LineKind kind) {
    switch (kind) {
    case LineKind::unpaid:
        return "unpaid";
    case LineKind::transfer:
        return "transfer";
    case LineKind::paid:
        break;
    }
    return "paid";
}

std::string_view source_type_name(SourceType type) {
    switch (type) {
    case SourceType::published:
        return "published";
    case SourceType::invoice:
        return "invoice";
    case SourceType::contract:
        return "contract";
    case SourceType::tariff:
        return "tariff";
    case SourceType::quote:
        return "quote";
    case SourceType::register_:
        return "register";
    case SourceType::budget:
        return "budget";
    case SourceType::estimate:
        return "estimate";
    case SourceType::expert:
        break;
    }
    return "expert";
}

std::vector<std::size_t> funders_of(const Line& line) {
    std::vector<std::size_t> funders;
    for (const FunderShare& share : line.funders) {
        funders.push_back(share.funder);
    }
    if (line.receiver) {
        funders.push_back(*line.receiver);
    }
    return funders;
}

} // namespace carecost
