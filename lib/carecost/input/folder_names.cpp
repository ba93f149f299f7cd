// SPDX-License-Identifier: MIT
// Reads names with readdir(3), which needs no memory of its own after opening. An error is told
// apart from the end by errno, as its manual page says.
#include "carecost/input/folder_names.hpp"

#include "carecost/base/diagnostic.hpp"
#include "carecost/base/text.hpp"

#include <dirent.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <string_view>
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

/// Asks the system about a file only where the folder does not say what it is.
bool is_file(const std::string& folder, const dirent& entry) {
    if (entry.d_type != DT_LNK && entry.d_type != DT_UNKNOWN) {
        return entry.d_type == DT_REG;
    }
    struct stat status {};
    const std::string path = folder + '/' + entry.d_name;
    return ::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode);
}

template <typename Keep>
std::vector<std::string> names_in(const std::string& folder, Keep keep) {
    const std::unique_ptr<DIR, Closing> open{::opendir(folder.c_str())};
    if (!open) {
        refuse(folder, errno);
    }
    std::vector<std::string> names;
    errno = 0;
    while (const dirent* const entry = ::readdir(open.get())) { // NOLINT(concurrency-mt-unsafe)
        const std::string_view name = entry->d_name;
        if (name != "." && name != ".." && keep(*entry)) {
            names.emplace_back(name);
        }
        errno = 0;
    }
    if (errno != 0) {
        refuse(folder, errno);
    }
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace

std::vector<std::string> folder_names(const std::string& folder) {
    return names_in(folder, [](const dirent& /*entry*/) { return true; });
}

std::vector<std::string> names_of_files(const std::string& folder) {
    return names_in(folder, [&folder](const dirent& entry) { return is_file(folder, entry); });
}

} // namespace carecost::input
