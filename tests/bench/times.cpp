// SPDX-License-Identifier: MIT
// bench_times REPETITIONS COMMAND…: runs the commands in turn, again and again, and prints their
// medians. Taking turns makes a busy moment of the machine hit all of them alike; each is compared
// to the first. Of all threads together: the seconds computed, which a busy machine changes less.
#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/resource.h>
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

struct Run {
    Milliseconds taken{};    // from starting to the end
    Milliseconds computed{}; // of all threads together
    double megabytes = 0;    // most memory at a time
};

Milliseconds of(const timeval& time) {
    return std::chrono::seconds{time.tv_sec} + std::chrono::microseconds{time.tv_usec};
}

/// Runs a program and throws its output away.
Run run_once(std::vector<std::string> words) {
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
    rusage usage{};
    if (error == 0) {
        wait4(child, &status, 0, &usage);
    }
    const Milliseconds taken = std::chrono::steady_clock::now() - start;
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0 || status != 0) {
        throw std::runtime_error(
            fmt::format("{}: {}", words[0], error != 0 ? std::strerror(error) : "it failed"));
    }
    constexpr double kibibyte = 1024;
    return {.taken = taken,
            .computed = of(usage.ru_utime) + of(usage.ru_stime),
            .megabytes = static_cast<double>(usage.ru_maxrss) * kibibyte / 1e6};
}

struct Subject {
    std::string command;
    std::vector<std::string> words{};
    std::vector<Run> runs{};
};

Subject subject_of(const std::string& command) {
    Subject subject{.command = command};
    std::istringstream stream(command);
    for (std::string word; stream >> word;) {
        subject.words.push_back(word);
    }
    return subject;
}

template <typename Figure>
double median(const std::vector<Run>& runs, Figure figure) {
    std::vector<double> values;
    for (const Run& run : runs) {
        values.push_back(figure(run));
    }
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

double time_of(const Subject& subject) {
    return median(subject.runs, [](const Run& run) { return run.taken.count(); });
}

void measure(int repetitions, std::vector<Subject>& subjects) {
    for (int i = 0; i < repetitions; ++i) {
        for (Subject& subject : subjects) {
            subject.runs.push_back(run_once(subject.words));
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
    const double yardstick = time_of(subjects.front());
    std::cout << fmt::format("median of {} runs, taking turns\n", repetitions);
    for (const Subject& subject : subjects) {
        const double time = time_of(subject);
        std::cout << fmt::format(
            "{:9.3f} ms  {:6.2f} x  computed {:9.3f} ms  {:6.1f} MB  {}\n", time, time / yardstick,
            median(subject.runs, [](const Run& run) { return run.computed.count(); }),
            median(subject.runs, [](const Run& run) { return run.megabytes; }), subject.command);
    }
    return 0;
}
