// SPDX-License-Identifier: MIT
// Work of less than a second leaves no trace; later the line changes once a second.
// Wiped with blanks, which every terminal knows.
#include "progress.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <ostream>
#include <utility>

namespace carecost::cli {
namespace {

constexpr std::chrono::seconds pause{1};

std::string time_text(double seconds) {
    constexpr std::uint64_t minute = 60;
    constexpr std::uint64_t hour = 60 * minute;
    const auto whole = static_cast<std::uint64_t>(std::ceil(seconds));
    if (whole < 2 * minute) {
        return fmt::format("{} s", whole);
    }
    return whole < 2 * hour ? fmt::format("{} min", whole / minute)
                            : fmt::format("{} h", whole / hour);
}

} // namespace

std::string progress_line(const CountedWork& work, std::uint64_t done, double seconds) {
    const double rate = static_cast<double>(done) / seconds;
    const std::string rate_text = fmt::format("{:.0f} {}/s", rate, work.unit);
    if (work.total == 0 || done > work.total) {
        return fmt::format("{}: {} {}, {}", work.doing, done, work.unit, rate_text);
    }
    const std::string left =
        done > 0
            ? fmt::format(", {} left", time_text(static_cast<double>(work.total - done) / rate))
            : "";
    return fmt::format("{}: {} of {} {}, {} %, {}{}", work.doing, done, work.total, work.unit,
                       100 * done / work.total, rate_text, left);
}

Progress::Progress(const Context& context, const OutputOptions& options, CountedWork work)
    : err_(context.err), is_shown_(context.terminal.err_is_terminal && !options.is_quiet),
      work_(std::move(work)), next_(start_ + pause) {}

Progress::~Progress() { wipe(); }

void Progress::tell(std::uint64_t done) {
    if (!is_shown_) {
        return;
    }
    const std::lock_guard lock(guard_);
    const Clock::time_point now = Clock::now();
    if (now >= next_) {
        const std::chrono::duration<double> taken = now - start_;
        write(progress_line(work_, done, taken.count()));
        next_ = now + pause;
    }
}

void Progress::wipe() {
    const std::lock_guard lock(guard_);
    if (width_ > 0) {
        write("");
        err_ << '\r' << std::flush;
    }
}

void Progress::write(const std::string& line) {
    err_ << fmt::format("\r{:{}}", line, width_) << std::flush;
    width_ = line.size();
}

} // namespace carecost::cli
