// SPDX-License-Identifier: MIT
// An unnamed temporary file (O_TMPFILE) is linked into the folder when it is complete, so that even
// a killed process leaves nothing; file systems without such files get a named one that is renamed.
#include "output_file.hpp"

#include "carecost/base/diagnostic.hpp"
#include "context.hpp"
#include "descriptor.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <utility>
#include <vector>

namespace carecost::cli {
namespace {

std::string folder_of(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos) {
        return ".";
    }
    return slash == 0 ? "/" : path.substr(0, slash);
}

std::optional<struct stat> status_of(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
        return std::nullopt;
    }
    return status;
}

/// "-" is the file that standard input comes from, where it is one.
std::optional<struct stat> status_of_input(const std::string& input) {
    struct stat status {};
    if (input != "-") {
        return status_of(input);
    }
    const bool is_file = ::fstat(STDIN_FILENO, &status) == 0 && S_ISREG(status.st_mode);
    return is_file ? std::optional{status} : std::nullopt;
}

bool is_same_file(const std::optional<struct stat>& left, const std::optional<struct stat>& right) {
    return left && right && left->st_dev == right->st_dev && left->st_ino == right->st_ino;
}

void write_pieces(const Descriptor& file, const PiecewiseContent& content,
                  const std::string& path) {
    content([&](std::string_view piece) { write_all(file, piece, path); });
}

/// A name beside the target; whoever takes it sees that no other process has it.
std::string temporary_name(const std::string& path, std::string_view ending) {
    return fmt::format("{}/.carecost-{}-{}", folder_of(path), ::getpid(), ending);
}

void rename_over(const std::string& temporary, const std::string& path) {
    if (::rename(temporary.c_str(), path.c_str()) != 0) {
        const int error = errno;
        ::unlink(temporary.c_str());
        refuse_to_write(path, error);
    }
}

std::string name_of(const Descriptor& file) {
    return fmt::format("/proc/self/fd/{}", file.number());
}

/// Only system calls, as behind a fork. 0, or why it failed; EEXIST when the temporary name is
/// taken.
int link_and_rename(const char* unnamed, const char* temporary, const char* path) {
    if (::linkat(AT_FDCWD, unnamed, AT_FDCWD, temporary, AT_SYMLINK_FOLLOW) != 0) {
        return errno;
    }
    if (::rename(temporary, path) != 0) {
        const int error = errno;
        ::unlink(temporary);
        return error;
    }
    return 0;
}

/// A link cannot replace a file, so replacing goes through a second name and a rename. A process of
/// its own does both: killing this one cannot come between them and leave the second name behind.
int replace_in_own_process(const Descriptor& file, const std::string& path,
                           const std::string& temporary) {
    const std::string unnamed = name_of(file);
    const pid_t child = ::fork();
    if (child < 0) {
        return errno;
    }
    if (child == 0) {
        ::setsid();
        ::_exit(link_and_rename(unnamed.c_str(), temporary.c_str(), path.c_str()));
    }
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    struct stat written {};
    if (::fstat(file.number(), &written) == 0 && is_same_file(written, status_of(path))) {
        return 0;
    }
    if (WIFEXITED(status) && WEXITSTATUS(status) != 0) {
        return WEXITSTATUS(status);
    }
    ::unlink(temporary.c_str());
    return EIO;
}

/// Gives an unnamed file its name.
void publish(const Descriptor& file, const std::string& path, bool may_replace) {
    int error = 0;
    if (::linkat(AT_FDCWD, name_of(file).c_str(), AT_FDCWD, path.c_str(), AT_SYMLINK_FOLLOW) != 0) {
        error = errno;
    }
    constexpr int most_names = 100;
    for (int i = 0; error == EEXIST && may_replace && i < most_names; ++i) {
        error = replace_in_own_process(file, path, temporary_name(path, std::to_string(i)));
    }
    if (error != 0) {
        refuse_to_write(path, error);
    }
}

/// In one step where the file system knows how to rename without replacing.
void rename_beside(const std::string& temporary, const std::string& path) {
    if (::renameat2(AT_FDCWD, temporary.c_str(), AT_FDCWD, path.c_str(), RENAME_NOREPLACE) == 0) {
        return;
    }
    int error = errno;
    if (error == EINVAL || error == ENOSYS) {
        error = ::link(temporary.c_str(), path.c_str()) == 0 ? 0 : errno;
    }
    ::unlink(temporary.c_str());
    if (error != 0) {
        refuse_to_write(path, error);
    }
}

/// The way for file systems without unnamed files.
void write_named(const std::string& path, const PiecewiseContent& content, bool may_replace) {
    std::string temporary = temporary_name(path, "XXXXXX");
    const Descriptor file{::mkstemp(temporary.data())};
    if (!file.is_open()) {
        refuse_to_write(path, errno);
    }
    try {
        apply_usual_mode(file);
        write_pieces(file, content, path);
        make_durable(file, path);
    } catch (...) {
        ::unlink(temporary.c_str());
        throw;
    }
    if (may_replace) {
        rename_over(temporary, path);
    } else {
        rename_beside(temporary, path);
    }
}

/// Pipes, terminals and devices have no "whole or not at all": they are written as they are.
void write_directly(const std::string& path, const PiecewiseContent& content) {
    const Descriptor file{::open(path.c_str(), O_WRONLY | O_CLOEXEC)};
    if (!file.is_open()) {
        refuse_to_write(path, errno);
    }
    write_pieces(file, content, path);
}

} // namespace

void refuse_bad_target(const std::string& path, Existing existing,
                       std::span<const std::string> inputs, std::string_view option) {
    const auto target = status_of(path);
    if (!target) {
        const auto folder = status_of(folder_of(path));
        if (!folder || !S_ISDIR(folder->st_mode) || path.ends_with('/')) {
            throw SystemError{
                fmt::format("{}: the folder to write it in does not exist", visible(path))};
        }
        return;
    }
    if (S_ISDIR(target->st_mode)) {
        throw SystemError{fmt::format("{}: is a folder; name a file in it", visible(path))};
    }
    for (const std::string& input : inputs) {
        if (is_same_file(status_of_input(input), target)) {
            throw UsageError{
                fmt::format("{} {} is also an input; name another file", option, visible(path))};
        }
    }
    if (S_ISREG(target->st_mode) && existing != Existing::may_be_replaced) {
        throw UsageError{fmt::format("{} exists already; {}", visible(path),
                                     existing == Existing::is_kept ? "choose another name"
                                                                   : "add --force to replace it")};
    }
}

bool is_same_target(const std::string& left, const std::string& right) {
    const auto name_of = [](const std::string& path) { return path.substr(path.rfind('/') + 1); };
    return is_same_file(status_of(left), status_of(right)) ||
           (name_of(left) == name_of(right) &&
            is_same_file(status_of(folder_of(left)), status_of(folder_of(right))));
}

void write_whole_file(const std::string& path, std::string_view content, bool may_replace) {
    write_whole_file(
        path, [content](const ByteSink& sink) { sink(content); }, may_replace);
}

void write_whole_file(const std::string& path, const PiecewiseContent& content, bool may_replace) {
    const auto target = status_of(path);
    if (target && !S_ISREG(target->st_mode)) {
        write_directly(path, content);
        return;
    }
    const Descriptor file{::open(folder_of(path).c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666)};
    if (!file.is_open()) {
        if (errno == EOPNOTSUPP || errno == EISDIR || errno == EINVAL) {
            write_named(path, content, may_replace);
            return;
        }
        refuse_to_write(path, errno);
    }
    write_pieces(file, content, path);
    make_durable(file, path);
    publish(file, path, may_replace);
}

} // namespace carecost::cli
