// SPDX-License-Identifier: MIT
// Files by plain system calls, since a log may be far larger than memory.
// Nothing is buffered here; who reads asks for large chunks.
#include "carecost/input/input_file.hpp"

#include "carecost/base/diagnostic.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <system_error>

namespace carecost::input {
namespace {

[[noreturn]] void refuse(const std::string& path, int error) {
    const std::string name = path.empty() ? "''" : visible(path);
    switch (error) {
    case ENOENT:
        throw SystemError(fmt::format("{}: there is no such file", name));
    case EISDIR:
        throw SystemError(fmt::format("{}: is a folder; name a file in it", name));
    case EACCES:
        throw SystemError(fmt::format("{}: may not be read: permission denied", name));
    default:
        throw SystemError(
            fmt::format("{}: cannot be read: {}", name, std::generic_category().message(error)));
    }
}

class Descriptor {
  public:
    explicit Descriptor(std::string path)
        : path_(std::move(path)), number_(::open(path_.c_str(), O_RDONLY | O_CLOEXEC)) {
        if (number_ < 0) {
            refuse(path_, errno);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { ::close(number_); }

    std::size_t read(char* to, std::size_t room) const {
        while (true) {
            const ssize_t count = ::read(number_, to, room);
            if (count >= 0) {
                return static_cast<std::size_t>(count);
            }
            if (errno != EINTR) {
                refuse(path_, errno);
            }
        }
    }

  private:
    std::string path_;
    int number_;
};

} // namespace

InputFile file_on_disk(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
        refuse(path, errno);
    }
    if (S_ISDIR(status.st_mode)) {
        refuse(path, EISDIR);
    }
    return {.name = path,
            .open = [path] { return open_file(path); },
            .can_be_reopened = S_ISREG(status.st_mode)};
}

ByteReader open_file(const std::string& path) {
    return [file = std::make_shared<const Descriptor>(path)](char* to, std::size_t room) {
        return file->read(to, room);
    };
}

InputFile text_in_memory(std::string name, std::string text) {
    auto shared = std::make_shared<const std::string>(std::move(text));
    return {.name = std::move(name), .open = [shared] {
                return [shared, position = std::size_t{0}](char* to, std::size_t room) mutable {
                    const std::size_t count = std::min(room, shared->size() - position);
                    std::copy_n(shared->data() + position, count, to);
                    position += count;
                    return count;
                };
            }};
}

} // namespace carecost::input
