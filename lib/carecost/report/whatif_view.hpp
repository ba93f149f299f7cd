// SPDX-License-Identifier: MIT
// All that the page with sliders is made of. Its texts come from BoardView alone, which lets out
// only what a board may see; beside it stand figures and the program that is worked out with them.
#pragma once

#include "carecost/costing/movable_costs.hpp"
#include "carecost/costing/result.hpp"
#include "carecost/model/case.hpp"
#include "carecost/report/board_view.hpp"
#include "carecost/report/slider.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace carecost {

/// Where one figure flips one comparison, all else as expected.
struct InputFlip {
    bool moves_answer = false;
    bool is_unclear = false; // there may be several such values, so none is given
    std::optional<Rational> value{};
};

/// One slider. The lists have one entry for each alternative, as BoardView::packages from 1.
struct WhatIfInput {
    std::size_t figure = 0; // index in BoardView::figures
    Rational value;
    std::optional<Rational> low{}; // of its range, if it has one
    std::optional<Rational> high{};
    Slider slider{};
    bool is_of_comparator = false; // a figure of one of the comparator's own lines
    std::vector<Rational> best{};
    std::vector<Rational> worst{};
    std::vector<InputFlip> flips{};
};

struct WhatIfView {
    BoardView board;
    std::size_t shown = 1;                         // index in board.packages of the alternative
    std::vector<std::vector<MovableLine>> lines{}; // as board.packages
    std::vector<WhatIfInput> inputs{};             // as the inputs of the lines
};

/// Sliders for every figure with a range that some cost hangs on; where no figure has one, for the
/// assumptions; where there are none, for prices and quantities of the lines that count.
/// @throws InputError at lines whose figures are too large, or divide by 0
[[nodiscard]] WhatIfView whatif_view(const Case& model, const CaseResult& result,
                                     const BoardOptions& options);

} // namespace carecost
