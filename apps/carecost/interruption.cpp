// SPDX-License-Identifier: MIT
// The handler only stores the signal's number; all else happens where the work looks at it.
// A signal that was ignored when the program started (nohup) stays ignored.
#include "interruption.hpp"

#include <atomic>
#include <csignal>

namespace carecost::cli {
namespace {

// The one thing a handler may change.
std::atomic<int> noted_signal = 0; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)
static_assert(std::atomic<int>::is_always_lock_free);

/// A second one ends the program.
extern "C" void note_signal(int signal) {
    noted_signal = signal;
    std::signal(signal, SIG_DFL);
}

void watch(int signal) {
    struct sigaction before {};
    sigaction(signal, nullptr, &before);
    if (before.sa_handler == SIG_IGN) {
        return;
    }
    struct sigaction action {};
    action.sa_handler = note_signal;
    action.sa_flags = SA_RESTART;
    sigaction(signal, &action, nullptr);
}

void leave(int signal) {
    struct sigaction now {};
    sigaction(signal, nullptr, &now);
    if (now.sa_handler == note_signal) {
        std::signal(signal, SIG_DFL);
    }
}

} // namespace

InterruptionWatch::InterruptionWatch() {
    noted_signal = 0;
    watch(SIGINT);
    watch(SIGTERM);
}

InterruptionWatch::~InterruptionWatch() {
    leave(SIGINT);
    leave(SIGTERM);
}

bool InterruptionWatch::has_signal() { return noted_signal != 0; }

void InterruptionWatch::check() {
    if (const int signal = noted_signal; signal != 0) {
        throw Interrupted{signal};
    }
}

} // namespace carecost::cli
