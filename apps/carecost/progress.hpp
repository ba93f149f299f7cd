// SPDX-License-Identifier: MIT
// One line on a terminal that says how far long work has come, after its first second.
// The line is wiped away when the work ends.
#pragma once

#include <chrono>
#include <cstdint>
#include <iosfwd>

namespace carecost::cli {

class Progress {
  public:
    /// @param err standard error, when it is a terminal; else nothing is told
    Progress(std::ostream& err, bool is_told);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    Progress(Progress&&) = delete;
    Progress& operator=(Progress&&) = delete;

    void tell(std::uint64_t bytes);

  private:
    std::ostream& err_;
    bool is_told_;
    bool is_shown_ = false;
    std::chrono::steady_clock::time_point next_;
};

} // namespace carecost::cli
