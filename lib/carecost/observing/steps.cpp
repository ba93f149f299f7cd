// SPDX-License-Identifier: MIT
// Step functions by sweeping over the moments at which something changes.
// Pieces that stand in order already, as they mostly do, are not swept.
#include "carecost/observing/steps.hpp"

#include <algorithm>
#include <utility>

namespace carecost {
namespace {

void append(Steps& steps, const Step& step) {
    if (!steps.empty() && steps.back().span.to == step.span.from &&
        steps.back().value == step.value) {
        steps.back().span.to = step.span.to;
    } else {
        steps.push_back(step);
    }
}

bool is_empty(const Step& piece) { return piece.span.from >= piece.span.to; }

/// Every piece ends before the next one begins.
bool stand_in_order(const std::vector<Step>& pieces) {
    DayTime end = DayTime::min();
    for (const Step& piece : pieces) {
        if (is_empty(piece)) {
            continue;
        }
        if (piece.span.from < end) {
            return false;
        }
        end = piece.span.to;
    }
    return true;
}

Steps joined(const std::vector<Step>& pieces) {
    Steps total;
    total.reserve(pieces.size());
    for (const Step& piece : pieces) {
        if (!is_empty(piece) && piece.value != 0) {
            append(total, piece);
        }
    }
    return total;
}

} // namespace

Steps sum_of(const std::vector<Step>& pieces) {
    if (stand_in_order(pieces)) {
        return joined(pieces);
    }
    std::vector<std::pair<DayTime, std::int64_t>> changes;
    changes.reserve(2 * pieces.size());
    for (const Step& piece : pieces) {
        if (!is_empty(piece)) {
            changes.emplace_back(piece.span.from, piece.value);
            changes.emplace_back(piece.span.to, -piece.value);
        }
    }
    std::sort(changes.begin(), changes.end());
    Steps total;
    std::int64_t value = 0;
    DayTime since{};
    for (const auto& [moment, change] : changes) {
        if (value != 0 && since < moment) {
            append(total, {{since, moment}, value});
        }
        since = moment;
        value += change;
    }
    return total;
}

Lowest lowest(const Steps& steps, Interval span) {
    auto step = std::partition_point(steps.begin(), steps.end(), [&](const Step& earlier) {
        return earlier.span.to <= span.from;
    });
    if (step == steps.end() || step->span.from > span.from) {
        return {0, span.from};
    }
    Lowest found{step->value, span.from};
    for (; step != steps.end() && step->span.to < span.to; ++step) {
        const auto next = step + 1;
        const bool is_followed = next != steps.end() && next->span.from == step->span.to;
        const std::int64_t value = is_followed ? next->value : 0;
        if (value < found.value) {
            found = {value, step->span.to};
        }
        if (!is_followed) {
            break; // 0 from here on, and what comes later is not lower
        }
    }
    return found;
}

} // namespace carecost
