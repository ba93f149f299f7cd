// SPDX-License-Identifier: MIT
// The program's entry: finds out what it runs on and calls run().
// This is the only place that reads the environment.
#include "run.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

namespace {

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

} // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
    return carecost::run(arguments, std::cin, std::cout, std::cerr, terminal_of_this_process());
}
