// SPDX-License-Identifier: MIT
// A word to whoever waits at a terminal: from the first second on, what is being done and for how
// long already. Never in a pipe or a file, and gone when the work is done.
#pragma once

#include "context.hpp"
#include "options.hpp"

#include <string>
#include <thread>

namespace carecost::cli {

/// Shows itself on standard error while it exists. Nothing else may be written there meanwhile.
class WaitingLine {
  public:
    /// @param what the work in a few words: "simulating 1000000 draws"
    WaitingLine(const Context& context, const OutputOptions& options, std::string what);

  private:
    std::jthread shower_; // stops and cleans up when it is destroyed
};

} // namespace carecost::cli
