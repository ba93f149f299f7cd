// SPDX-License-Identifier: MIT
// A word to whoever waits at a terminal: from the first second on, one line that says how far the
// work has come. Never in a pipe or a file, and gone when the work is done.
#pragma once

#include "context.hpp"
#include "options.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>

namespace carecost::cli {

/// Work that can be counted.
struct CountedWork {
    std::string doing;       // "simulating"
    std::string unit;        // "draws"
    std::uint64_t total = 0; // 0: nobody knows
};

/// "simulating: 250 of 1000 draws, 25 %, 100 draws/s, 8 s left", without the end where no total is
/// known.
/// @param seconds since the work began, above 0
[[nodiscard]] std::string progress_line(const CountedWork& work, std::uint64_t done,
                                        double seconds);

class Progress {
  public:
    Progress(const Context& context, const OutputOptions& options, CountedWork work);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    Progress(Progress&&) = delete;
    Progress& operator=(Progress&&) = delete;

    /// To be called often, from any thread; writes once a second.
    void tell(std::uint64_t done);

    /// Takes the line away, so that something else can be written to standard error.
    void wipe();

  private:
    using Clock = std::chrono::steady_clock;

    void write(const std::string& line);

    std::ostream& err_;
    const bool is_shown_;
    const CountedWork work_;
    const Clock::time_point start_ = Clock::now();
    std::mutex guard_; // of what follows
    Clock::time_point next_;
    std::size_t width_ = 0; // of the line that stands there
};

} // namespace carecost::cli
