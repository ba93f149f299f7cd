// SPDX-License-Identifier: MIT
// One line that is written over once a second by a thread of its own, so that the work itself needs
// to know nothing of it.
#include "waiting_line.hpp"

#include <fmt/format.h>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <ostream>
#include <stop_token>
#include <utility>

namespace carecost::cli {
namespace {

void show_until_stopped(const std::stop_token& stop, std::ostream& err, const std::string& what) {
    std::mutex mutex;
    std::condition_variable_any stopped;
    std::unique_lock lock(mutex);
    int seconds = 0;
    while (!stopped.wait_for(lock, stop, std::chrono::seconds{1},
                             [&stop] { return stop.stop_requested(); })) {
        ++seconds;
        err << fmt::format("\r{}: {} s", what, seconds) << std::flush;
    }
    if (seconds > 0) {
        err << "\r\x1b[K" << std::flush;
    }
}

} // namespace

WaitingLine::WaitingLine(const Context& context, const OutputOptions& options, std::string what) {
    if (!context.terminal.err_is_terminal || options.is_quiet) {
        return;
    }
    shower_ =
        std::jthread([&err = context.err, what = std::move(what)](const std::stop_token& stop) {
            show_until_stopped(stop, err, what);
        });
}

} // namespace carecost::cli
