// SPDX-License-Identifier: MIT
// Cuts a list at its line ends, and reads folders. Order is the user's for lists and bytewise for
// folders, so that it is the same on every machine.
#include "carecost/input/case_list.hpp"

#include "carecost/base/diagnostic.hpp"
#include "carecost/input/folder_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <system_error>

namespace carecost::input {
namespace {

constexpr std::size_t largest_list = std::size_t{1} << 30U; // bytes
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

InputError fault(const std::string& file, std::string code, std::string message,
                 std::string remedy) {
    return InputError{Diagnostic{.code = std::move(code),
                                 .place = {.file = file},
                                 .message = std::move(message),
                                 .remedy = std::move(remedy),
                                 .excerpt = {}}};
}

std::string read_whole(const std::string& name, const ByteReader& read) {
    constexpr std::size_t chunk = 1U << 16U;
    std::string bytes;
    for (std::size_t count = 1; count > 0;) {
        const std::size_t before = bytes.size();
        if (before > largest_list) {
            throw fault(name, "list-too-large", "the list has more than 1 GiB",
                        "give it in parts, each to a run of its own");
        }
        bytes.resize(before + chunk);
        count = read(bytes.data() + before, chunk);
        bytes.resize(before + count);
    }
    return bytes;
}

bool is_case_file(std::string_view name) {
    return !name.starts_with('.') && (name.ends_with(".yaml") || name.ends_with(".yml"));
}

} // namespace

std::vector<std::string> read_case_list(const std::string& name, const ByteReader& read,
                                        ListEnd end) {
    const std::string bytes = read_whole(name, read);
    std::string_view rest = bytes;
    if (rest.starts_with(byte_order_mark)) {
        rest.remove_prefix(byte_order_mark.size());
    }
    if (end == ListEnd::line && rest.find('\0') != std::string_view::npos) {
        throw fault(name, "nul-in-list", "names in this list end with NUL", "add --null");
    }
    std::vector<std::string> names;
    while (!rest.empty()) {
        const std::size_t cut = std::min(rest.find(end == ListEnd::nul ? '\0' : '\n'), rest.size());
        std::string_view one = rest.substr(0, cut);
        rest.remove_prefix(std::min(cut + 1, rest.size()));
        if (end == ListEnd::line && one.ends_with('\r')) {
            one.remove_suffix(1);
        }
        if (!one.empty()) {
            names.emplace_back(one == "-" ? "./-" : one);
        }
    }
    return names;
}

std::vector<std::string> expand_folder(const std::string& path) {
    std::error_code ignored; // a path that cannot be looked at is told when it is read
    if (!std::filesystem::is_directory(path, ignored)) {
        return {path};
    }
    std::vector<std::string> paths;
    const std::string folder = path.ends_with('/') ? path : path + '/';
    for (const std::string& name : names_of_files(path)) {
        if (is_case_file(name)) {
            paths.push_back(folder + name);
        }
    }
    if (paths.empty()) {
        throw fault(path, "no-cases", "the folder holds no case files (*.yaml, *.yml)",
                    "name another folder, or the files themselves");
    }
    return paths;
}

} // namespace carecost::input
