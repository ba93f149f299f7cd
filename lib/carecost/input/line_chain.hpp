// SPDX-License-Identifier: MIT
// `rate` and `use` of a line as written: the figures become fields of the line, the units stay
// apart. Whether the units cancel is asked by who reads the price.
#pragma once

#include "carecost/input/read_line.hpp"
#include "carecost/units/chain.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace carecost::input {

/// A rate whose figure is known, and the scalar its unit stands in.
struct ReadRate {
    FigureId figure{};
    RateUnit unit{};
    const Node* unit_node = nullptr;
};

/// A chain and the scalar it stands in.
struct ReadChain {
    ChainFactors factors{};
    const Node* node = nullptr;
};

/// Nothing after a fault.
[[nodiscard]] std::optional<ReadRate> read_rate_key(const LineContext& line);

/// The chain of `use`; empty without the key; nothing after a fault.
[[nodiscard]] std::optional<ReadChain> read_use(const LineContext& line);

/// One factor of a chain. @param field its name within the line: "use/1", "gives"
[[nodiscard]] std::optional<ChainFactor> add_factor(const LineContext& line, WrittenFactor written,
                                                    const Node& node, std::string_view field);

} // namespace carecost::input
