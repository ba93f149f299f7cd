// SPDX-License-Identifier: MIT
// Reads names with readdir(3), which needs no memory of its own after opening. An error is told
// apart from the end by errno, as its manual page says.
#include "carecost/input/folder_names.hpp"

#include "carecost/base/diagnostic.hpp"
#include "carecost/base/text.hpp"

#include <dirent.h>
#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <system_error>

namespace carecost::input {
namespace {

[[noreturn]] void refuse(const std::string& folder, int error) {
    throw SystemError{fmt::format("{}: the folder cannot be read: {}", visible(folder),
                                  std::generic_category().message(error))};
}

struct Closing {
    void operator()(DIR* folder) const { ::closedir(folder); }
};

} // namespace

std::vector<std::string> folder_names(const std::string& folder) {
    const std::unique_ptr<DIR, Closing> open{::opendir(folder.c_str())};
    if (!open) {
        refuse(folder, errno);
    }
    std::vector<std::string> names;
    errno = 0;
    while (const dirent* const entry = ::readdir(open.get())) { // NOLINT(concurrency-mt-unsafe)
        const std::string name = entry->d_name;
        if (name != "." && name != "..") {
            names.push_back(name);
        }
        errno = 0;
    }
    if (errno != 0) {
        refuse(folder, errno);
    }
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace carecost::input
