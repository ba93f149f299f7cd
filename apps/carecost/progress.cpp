// SPDX-License-Identifier: MIT
// Work of less than a second leaves no trace; later the line changes once a second.
// Wiped with blanks, which every terminal knows.
#include "progress.hpp"

#include <fmt/format.h>

#include <ostream>

namespace carecost::cli {
namespace {

constexpr std::chrono::seconds pause{1};
constexpr std::uint64_t megabyte = 1'000'000;

} // namespace

Progress::Progress(std::ostream& err, bool is_told)
    : err_(err), is_told_(is_told), next_(std::chrono::steady_clock::now() + pause) {}

Progress::~Progress() {
    if (is_shown_) {
        err_ << fmt::format("\r{:40}\r", "") << std::flush;
    }
}

void Progress::tell(std::uint64_t bytes) {
    if (!is_told_) {
        return;
    }
    const auto now = std::chrono::steady_clock::now();
    if (now >= next_) {
        err_ << fmt::format("\r{} MB read", bytes / megabyte) << std::flush;
        is_shown_ = true;
        next_ = now + pause;
    }
}

} // namespace carecost::cli
