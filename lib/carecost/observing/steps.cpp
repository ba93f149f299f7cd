// SPDX-License-Identifier: MIT
// Step functions by sweeping over the moments at which something changes.
// All sums are integers; division is left to SharedTime.
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

} // namespace

Steps sum_of(const std::vector<Step>& pieces) {
    std::vector<std::pair<DayTime, std::int64_t>> changes;
    changes.reserve(2 * pieces.size());
    for (const Step& piece : pieces) {
        if (piece.span.from < piece.span.to) {
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

Steps within(const Steps& steps, const IntervalSet& set) {
    Steps inside;
    auto window = set.begin();
    auto step = steps.begin();
    while (step != steps.end() && window != set.end()) {
        const Interval shared{std::max(step->span.from, window->from),
                              std::min(step->span.to, window->to)};
        if (shared.from < shared.to) {
            append(inside, {shared, step->value});
        }
        if (step->span.to < window->to) {
            ++step;
        } else {
            ++window;
        }
    }
    return inside;
}

Int128 integral(const Steps& steps) {
    Int128 total = 0;
    for (const Step& step : steps) {
        total += Int128{(step.span.to - step.span.from).count()} * step.value;
    }
    return total;
}

SharedTime integral_of_quotient(const Steps& dividend, const Steps& divisor) {
    SharedTime total;
    auto over = dividend.begin();
    auto under = divisor.begin();
    while (over != dividend.end() && under != divisor.end()) {
        const DayTime from = std::max(over->span.from, under->span.from);
        const DayTime to = std::min(over->span.to, under->span.to);
        if (from < to && over->value > 0 && under->value > 0) {
            total.add(Int128{(to - from).count()} * over->value, under->value);
        }
        if (over->span.to < under->span.to) {
            ++over;
        } else {
            ++under;
        }
    }
    return total;
}

DayTime time_above(const Steps& steps, std::int64_t bound) {
    DayTime total{};
    for (const Step& step : steps) {
        if (step.value > bound) {
            total += step.span.to - step.span.from;
        }
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
