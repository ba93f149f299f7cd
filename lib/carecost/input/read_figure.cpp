// SPDX-License-Identifier: MIT
// The map form of a figure: value, low and high, or mean and sd, with the distribution's name.
// A combination that leaves the distribution open is refused, never completed by a guess.
#include "carecost/input/read_figure.hpp"

#include "carecost/input/cursor.hpp"
#include "carecost/input/number_kind.hpp"
#include "carecost/input/read_value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace carecost::input {
namespace {

const std::vector<std::string>& distribution_words() {
    static const std::vector<std::string> words{"pert",      "triangular", "uniform", "normal",
                                                "lognormal", "gamma",      "beta"};
    return words;
}

Distribution distribution_of(std::size_t position) {
    constexpr std::array distributions{Distribution::pert,      Distribution::triangular,
                                       Distribution::uniform,   Distribution::normal,
                                       Distribution::lognormal, Distribution::gamma,
                                       Distribution::beta};
    return distributions.at(position);
}

/// What the map of a figure holds.
struct Parts {
    std::optional<Rational> value{};
    std::optional<Rational> low{};
    std::optional<Rational> high{};
    std::optional<Rational> mean{};
    std::optional<Rational> sd{};
    std::optional<Distribution> distribution{};
};

/// One fault of the whole map: its message and mend.
struct PartsFault {
    std::string message;
    std::string remedy;
};

using Outcome = std::variant<Estimate, PartsFault>;

Outcome bounded_estimate(const Parts& parts, Distribution distribution) {
    if (parts.low.has_value() != parts.high.has_value()) {
        return PartsFault{fmt::format("there is a '{}' but no '{}'", parts.low ? "low" : "high",
                                      parts.low ? "high" : "low"),
                          "give both, or neither"};
    }
    if (!parts.low) {
        if (parts.distribution) {
            return PartsFault{"a distribution needs 'low' and 'high'", "add low and high"};
        }
        return Estimate{.value = *parts.value};
    }
    if (distribution == Distribution::uniform) {
        const auto uniform = uniform_estimate(*parts.low, *parts.high);
        if (!uniform) {
            return PartsFault{"'low' is above 'high'", "exchange them"};
        }
        if (parts.value && *parts.value != uniform->value) {
            return PartsFault{"the figure used for a uniform range is its midpoint",
                              "leave 'value' out, or use dist: triangular"};
        }
        return *uniform;
    }
    if (!parts.value) {
        return PartsFault{"the most likely figure is missing", "add value, or use dist: uniform"};
    }
    auto estimate = pert_estimate(*parts.value, *parts.low, *parts.high);
    if (!estimate) {
        return PartsFault{*parts.low > *parts.high ? "'low' is above 'high'"
                                                   : "'value' is not between 'low' and 'high'",
                          "low must not exceed value, nor value high"};
    }
    if (estimate->is_uncertain()) {
        estimate->distribution = distribution;
    }
    return *estimate;
}

/// Beta on low to high (0 to 1 without): the mean lies inside, and the spread fits between.
std::optional<PartsFault> beta_fault(const Parts& parts) {
    const Rational low = parts.low.value_or(Rational{0});
    const Rational high = parts.high.value_or(Rational{1});
    if (low >= high) {
        return PartsFault{"'low' is not below 'high'", "give a low below the high"};
    }
    if (*parts.mean <= low || *parts.mean >= high) {
        return PartsFault{fmt::format("the mean of a beta lies between {} and {}",
                                      to_exact_text(low), to_exact_text(high)),
                          "give low and high around the mean, or another dist"};
    }
    if (*parts.sd * *parts.sd >= (*parts.mean - low) * (high - *parts.mean)) {
        return PartsFault{"no beta between these bounds is spread so widely", "give a smaller sd"};
    }
    return std::nullopt;
}

Outcome mean_estimate(const Parts& parts) {
    if (!parts.mean || !parts.sd) {
        return PartsFault{fmt::format("there is a '{}' but no '{}'", parts.mean ? "mean" : "sd",
                                      parts.mean ? "sd" : "mean"),
                          "mean and sd go together"};
    }
    if (parts.value) {
        return PartsFault{"'value' and 'mean' both give the figure", "leave one of them out"};
    }
    if (!parts.distribution) {
        return PartsFault{"mean and sd do not say which distribution",
                          "add dist: normal, lognormal, gamma or beta"};
    }
    const Distribution distribution = *parts.distribution;
    const bool has_bounds = parts.low || parts.high;
    if (distribution == Distribution::pert || distribution == Distribution::triangular ||
        distribution == Distribution::uniform) {
        return PartsFault{"this distribution has no mean and sd", "give value, low and high"};
    }
    if (has_bounds && distribution != Distribution::beta) {
        return PartsFault{"low and high do not go with this distribution",
                          "leave them out, or use dist: beta"};
    }
    if (parts.low.has_value() != parts.high.has_value()) {
        return PartsFault{"only one bound is given", "give both low and high, or neither"};
    }
    if (parts.sd->is_zero()) {
        return Estimate{.value = *parts.mean};
    }
    if (distribution == Distribution::beta) {
        if (auto fault = beta_fault(parts)) {
            return *std::move(fault);
        }
    } else if (distribution != Distribution::normal && parts.mean->is_zero()) {
        return PartsFault{"the mean of this distribution is above 0", "give a mean above 0"};
    }
    return Estimate{.value = *parts.mean,
                    .low = parts.low,
                    .high = parts.high,
                    .sd = parts.sd,
                    .distribution = distribution};
}

Outcome estimate_of(const Parts& parts) {
    if (parts.mean || parts.sd) {
        return mean_estimate(parts);
    }
    if (!parts.value && !parts.low && !parts.high) {
        return PartsFault{"no figure is given", "add value, low and high, or mean, sd and dist"};
    }
    const Distribution otherwise = parts.value ? Distribution::pert : Distribution::uniform;
    const Distribution distribution = parts.distribution.value_or(otherwise);
    if (distribution != Distribution::pert && distribution != Distribution::triangular &&
        distribution != Distribution::uniform) {
        return PartsFault{"this distribution is given by its mean and sd", "write mean and sd"};
    }
    return bounded_estimate(parts, distribution);
}

/// One plain number of the map.
std::optional<Rational> read_part(MapCursor& map, std::string_view key, const NumberStyle& style,
                                  Faults& faults, FigureNode& figure) {
    const Node* node = map.scalar(key);
    if (node == nullptr) {
        return std::nullopt;
    }
    const auto number = value_or_report(read_number(node->text, style), *node, faults);
    if (!number) {
        return std::nullopt;
    }
    figure.numbers.push_back(placed(*number, *node));
    return number->value;
}

std::optional<TextFault> mixed_percent(const std::vector<WrittenNumber>& numbers) {
    const auto has_percent = [](const WrittenNumber& part) { return part.has_percent; };
    const auto bare = std::find_if_not(numbers.begin(), numbers.end(), has_percent);
    if (bare == numbers.end() || std::none_of(numbers.begin(), numbers.end(), has_percent)) {
        return std::nullopt;
    }
    return TextFault{.offset = bare->offset,
                     .code = "share",
                     .message = fmt::format("{} has no percent sign but others here have one",
                                            quoted(bare->text)),
                     .remedy = fmt::format("write {}%", bare->text)};
}

std::optional<FigureNode> read_map(const Node& node, const Called& what, const NumberStyle& style,
                                   Faults& faults, bool with_per) {
    const std::size_t errors_before = faults.error_count();
    MapCursor map{node, what, faults};
    FigureNode figure{.offset = node.offset};
    Parts parts{.value = read_part(map, "value", style, faults, figure),
                .low = read_part(map, "low", style, faults, figure),
                .high = read_part(map, "high", style, faults, figure),
                .mean = read_part(map, "mean", style, faults, figure),
                .sd = read_part(map, "sd", style, faults, figure)};
    if (const Node* word = map.find("dist")) {
        const auto position = read_word(*word, "'dist'", distribution_words(), faults);
        parts.distribution = position ? std::optional{distribution_of(*position)} : std::nullopt;
    }
    if (with_per) {
        figure.per = map.require("per");
    }
    map.finish();
    if (const auto fault = mixed_percent(figure.numbers)) {
        faults.error(fault->offset, fault->code, fault->message, fault->remedy);
    }
    if (faults.error_count() > errors_before) {
        return std::nullopt;
    }
    try {
        const Outcome outcome = estimate_of(parts);
        if (const auto* fault = std::get_if<PartsFault>(&outcome)) {
            faults.error(node.offset, "range", fmt::format("{}: {}", what.words(), fault->message),
                         fault->remedy);
            return std::nullopt;
        }
        figure.estimate = std::get<Estimate>(outcome);
    } catch (const RationalOverflow&) {
        faults.error(node.offset, "figure-too-large",
                     fmt::format("{} has more digits than can be kept exact", what.words()),
                     "write it with at most 15 digits and 9 decimals");
        return std::nullopt;
    }
    return figure;
}

} // namespace

WrittenNumber placed(WrittenNumber number, const Node& node) {
    number.offset = node.offset_within(number.offset);
    return number;
}

FigureNode placed(WrittenFigure figure, const Node& node) {
    for (WrittenNumber& number : figure.numbers) {
        number = placed(number, node);
    }
    return {.name = figure.name,
            .estimate = figure.estimate,
            .numbers = std::move(figure.numbers),
            .offset = node.offset_within(figure.offset)};
}

std::optional<FigureNode> read_figure_node(const Node& node, const Called& what,
                                           const NumberStyle& style, Faults& faults,
                                           bool with_per) {
    if (node.kind == NodeKind::map) {
        return read_map(node, what, style, faults, with_per);
    }
    const Node* scalar = read_scalar(node, what, faults);
    if (scalar == nullptr) {
        return std::nullopt;
    }
    auto figure = value_or_report(read_figure(scalar->text, style), *scalar, faults);
    return figure ? std::optional{placed(*std::move(figure), *scalar)} : std::nullopt;
}

bool is_of_kind(std::span<const WrittenNumber> numbers, FigureKind kind, const NumberStyle& style,
                std::string_view user, Faults& faults) {
    for (const WrittenNumber& number : numbers) {
        if (const auto fault = kind_fault(number, kind, style)) {
            const std::string because =
                user.empty() ? std::string{} : fmt::format(", because {} uses it", user);
            faults.error(fault->offset, fault->code, fault->message + because, fault->remedy);
            return false;
        }
    }
    return true;
}

void find_three_decimals(std::span<const WrittenNumber> numbers, FigureKind kind,
                         const NumberStyle& style, Faults& faults) {
    for (const WrittenNumber& number : numbers) {
        if (looks_like_thousands(number, kind)) {
            faults.finding(
                number.offset, "three-decimals",
                fmt::format("{} is read as a figure with three decimals", quoted(number.text)),
                fmt::format("if thousands are meant, write {}",
                            in_style(number.value * 1000, style)));
        }
    }
}

} // namespace carecost::input
