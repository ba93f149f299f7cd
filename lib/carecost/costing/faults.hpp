// SPDX-License-Identifier: MIT
// Turns arithmetic that cannot be done into errors at the line whose figures ask for it, and
// gathers them, so that one run names every such line.
#pragma once

#include "carecost/base/diagnostic.hpp"
#include "carecost/base/rational.hpp"
#include "carecost/model/case.hpp"

#include <stdexcept>
#include <vector>

namespace carecost {

/// Code "figure-too-large": the line's figures leave 128 bits.
[[nodiscard]] Diagnostic too_large(const Case& model, const Line& line);
/// The same for sums over a package.
[[nodiscard]] Diagnostic too_large(const Case& model, const Package& package);
/// Code "division-by-zero": a figure behind `per` is 0.
[[nodiscard]] Diagnostic division_by_zero(const Case& model, const Line& line);

class FaultList {
  public:
    /// @param model outlives the list
    explicit FaultList(const Case& model) : model_(model) {}

    /// Does `work` and notes its fault, if any, at the line.
    template <typename Work>
    void guard(const Line& line, Work work) {
        try {
            work();
        } catch (const RationalOverflow&) {
            faults_.push_back(too_large(model_, line));
        } catch (const std::domain_error&) {
            faults_.push_back(division_by_zero(model_, line));
        }
    }

    /// @throws InputError with every fault noted
    void throw_if_any() const {
        if (!faults_.empty()) {
            throw InputError{faults_};
        }
    }

  private:
    const Case& model_;
    std::vector<Diagnostic> faults_;
};

} // namespace carecost
