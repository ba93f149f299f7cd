// SPDX-License-Identifier: MIT
// Ctrl-C, or a polite request to end, in long work: noted, so that the work can stop between two
// pieces, say how far it came and leave no half file.
#pragma once

#include "context.hpp"

#include <exception>

namespace carecost::cli {

/// Work was stopped by a signal. Whatever was being written is dropped.
class Interrupted : public std::exception {
  public:
    explicit Interrupted(int signal) : signal_(signal) {}
    [[nodiscard]] const char* what() const noexcept override { return "stopped by a signal"; }
    [[nodiscard]] int signal() const { return signal_; }
    /// 130 or 143.
    [[nodiscard]] Status status() const {
        return static_cast<Status>(static_cast<int>(Status::stopped_by_signal) + signal_);
    }

  private:
    int signal_;
};

/// Notes the first SIGINT or SIGTERM while it exists; a second one ends the program at once. Only
/// one at a time.
class InterruptionWatch {
  public:
    InterruptionWatch();
    ~InterruptionWatch();
    InterruptionWatch(const InterruptionWatch&) = delete;
    InterruptionWatch& operator=(const InterruptionWatch&) = delete;
    InterruptionWatch(InterruptionWatch&&) = delete;
    InterruptionWatch& operator=(InterruptionWatch&&) = delete;

    [[nodiscard]] static bool has_signal();
    /// @throws Interrupted once a signal has come
    static void check();
};

} // namespace carecost::cli
