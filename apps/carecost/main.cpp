// SPDX-License-Identifier: MIT
// The program's entry: finds out what it runs on, calls run(), and sees that all output arrived.
// This is the only place that reads the environment.
#include "run.hpp"
#include "standard_stream.hpp"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <istream>
#include <ostream>
#include <string>
#include <vector>

namespace {

constexpr int system_refused = 3;

/// A file opened later must not get the number of a standard stream that the caller closed. Reading
/// only, so that writing to a closed standard output is still refused.
void hold_standard_descriptors() {
    for (int number = STDIN_FILENO; number <= STDERR_FILENO; ++number) {
        if (fcntl(number, F_GETFD) == -1) {
            [[maybe_unused]] const int held = open("/dev/null", O_RDONLY);
        }
    }
}

carecost::Terminal terminal_of_this_process() {
    carecost::Terminal terminal;
    terminal.out_is_terminal = isatty(STDOUT_FILENO) == 1;
    terminal.err_is_terminal = isatty(STDERR_FILENO) == 1;
    const char* no_color = std::getenv("NO_COLOR");
    terminal.no_color = no_color != nullptr && *no_color != '\0';
    winsize size{};
    if (terminal.out_is_terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 &&
        size.ws_col > 0) {
        terminal.columns = size.ws_col;
    }
    return terminal;
}

/// Work that a signal stopped has cleaned up by now: ending by that very signal tells the shell to
/// stop its script as well, which an exit status of the same number does not.
void end_by_signal(int status) {
    if (status == 128 + SIGINT || status == 128 + SIGTERM) {
        std::signal(status - 128, SIG_DFL);
        std::raise(status - 128);
    }
}

} // namespace

int main(int argc, char** argv) {
    hold_standard_descriptors();
    std::signal(SIGPIPE, SIG_IGN); // a closed pipe is told by write(2), and ends quietly below
    const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
    carecost::cli::DescriptorBuffer out_buffer{STDOUT_FILENO};
    carecost::cli::DescriptorBuffer err_buffer{STDERR_FILENO};
    carecost::cli::InputBuffer in_buffer{STDIN_FILENO};
    std::istream in{&in_buffer};
    std::ostream out{&out_buffer};
    std::ostream err{&err_buffer};
    int status = carecost::run(arguments, in, out, err, terminal_of_this_process());
    out.flush();
    if (out_buffer.error() != 0 && out_buffer.error() != EPIPE) {
        err << "carecost: standard output: " << std::strerror(out_buffer.error()) << '\n';
        status = system_refused;
    }
    err.flush();
    end_by_signal(status);
    return status;
}
