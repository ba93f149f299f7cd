// SPDX-License-Identifier: MIT
// The words of the two faults that only arithmetic can find.
// Both name the item, because a figure may stand far from the line it spoils.
#include "carecost/costing/faults.hpp"

#include <fmt/format.h>

namespace carecost {
namespace {

Place place_of(const Case& model, const Line& line) {
    return model.in_file(line.rate_place.line > 0 ? line.rate_place : line.place);
}

constexpr const char* smaller_figures = "write smaller figures, or figures with fewer decimals";

} // namespace

Diagnostic too_large(const Case& model, const Line& line) {
    return {.code = "figure-too-large",
            .place = place_of(model, line),
            .message = fmt::format("the figures of '{}' are too large to be kept exact", line.item),
            .remedy = smaller_figures,
            .excerpt = {}};
}

Diagnostic too_large(const Case& model, const Package& package) {
    return {.code = "figure-too-large",
            .place = model.in_file(package.place),
            .message = fmt::format("the lines of '{}' add up to more than can be kept exact",
                                   package.title),
            .remedy = smaller_figures,
            .excerpt = {}};
}

Diagnostic division_by_zero(const Case& model, const Line& line) {
    return {.code = "division-by-zero",
            .place = place_of(model, line),
            .message = fmt::format("'{}' is divided by a figure that is 0", line.item),
            .remedy = "give the figure after `per` a value above 0",
            .excerpt = {}};
}

} // namespace carecost
