// SPDX-License-Identifier: MIT
// bench_times REPETITIONS COMMAND…: runs the commands in turn, again and again, and prints their
// medians. Taking turns makes a busy moment of the machine hit all of them alike; each is compared
// to the first.
#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstring>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using Milliseconds = std::chrono::duration<double, std::milli>;

/// From starting a program, with its output thrown away, to its end.
Milliseconds run_once(std::vector<std::string> words) {
    std::vector<char*> arguments;
    for (std::string& word : words) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);

    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);

    const auto start = std::chrono::steady_clock::now();
    pid_t child = 0;
    const int error =
        posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
    int status = 0;
    if (error == 0) {
        waitpid(child, &status, 0);
    }
    const Milliseconds taken = std::chrono::steady_clock::now() - start;
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0 || status != 0) {
        throw std::runtime_error(
            fmt::format("{}: {}", words[0], error != 0 ? std::strerror(error) : "it failed"));
    }
    return taken;
}

struct Subject {
    std::string command;
    std::vector<std::string> words{};
    std::vector<Milliseconds> times{};
};

Subject subject_of(const std::string& command) {
    Subject subject{.command = command};
    std::istringstream stream(command);
    for (std::string word; stream >> word;) {
        subject.words.push_back(word);
    }
    return subject;
}

double median(std::vector<Milliseconds> times) {
    const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
    std::nth_element(times.begin(), middle, times.end());
    return middle->count();
}

void measure(int repetitions, std::vector<Subject>& subjects) {
    for (int i = 0; i < repetitions; ++i) {
        for (Subject& subject : subjects) {
            subject.times.push_back(run_once(subject.words));
        }
    }
}

} // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    int repetitions = 0;
    if (arguments.size() >= 2) {
        std::from_chars(arguments[0].data(), arguments[0].data() + arguments[0].size(),
                        repetitions);
    }
    if (repetitions < 1) {
        std::cerr << "usage: bench_times REPETITIONS COMMAND...\n";
        return 2;
    }
    std::vector<Subject> subjects;
    for (std::size_t i = 1; i < arguments.size(); ++i) {
        subjects.push_back(subject_of(arguments[i]));
    }
    try {
        measure(repetitions, subjects);
    } catch (const std::runtime_error& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
    const double yardstick = median(subjects.front().times);
    std::cout << fmt::format("median of {} runs, taking turns\n", repetitions);
    for (const Subject& subject : subjects) {
        const double time = median(subject.times);
        std::cout << fmt::format("{:9.3f} ms  {:6.2f} x  {}\n", time, time / yardstick,
                                 subject.command);
    }
    return 0;
}
