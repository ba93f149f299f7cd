// SPDX-License-Identifier: MIT
// Interrupted calls are repeated; nothing else that the system says is passed over.
#include "descriptor.hpp"

#include "carecost/base/diagnostic.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace carecost::cli {

Descriptor::~Descriptor() {
    if (number_ >= 0) {
        ::close(number_);
    }
}

void refuse_to_write(const std::string& path, int error) {
    throw SystemError{
        fmt::format("{}: cannot be written: {}", visible(path), std::strerror(error))};
}

void write_all(const Descriptor& file, std::string_view content, const std::string& path) {
    while (!content.empty()) {
        const ssize_t written = ::write(file.number(), content.data(), content.size());
        if (written < 0 && errno != EINTR) {
            refuse_to_write(path, errno);
        }
        if (written > 0) {
            content.remove_prefix(static_cast<std::size_t>(written));
        }
    }
}

void make_durable(const Descriptor& file, const std::string& path) {
    while (::fsync(file.number()) != 0) {
        if (errno != EINTR) {
            refuse_to_write(path, errno);
        }
    }
}

void make_names_durable(const std::string& folder) {
    const Descriptor opened{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (opened.is_open()) {
        ::fsync(opened.number());
    }
}

void apply_usual_mode(const Descriptor& file) {
    constexpr mode_t everybody = 0666;
    const mode_t mask = ::umask(0);
    ::umask(mask);
    ::fchmod(file.number(), everybody & ~mask);
}

} // namespace carecost::cli
