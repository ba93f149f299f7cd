// SPDX-License-Identifier: MIT
// Keeps the faults that stand first in the files, whenever they are found.
// The lines they quote are read again from the files, once for all.
#include "carecost/input/log_faults.hpp"

#include "carecost/input/csv_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace carecost::input {
namespace {

constexpr std::size_t longest_excerpt = 1U << 16U;

using Lines = std::map<std::size_t, std::string>;

/// Fills in the texts of those lines; a file that is gone by now leaves them empty.
void fetch(const InputFile& file, Lines& wanted) {
    const ByteReader read = file.open();
    std::string chunk(1U << 18U, '\0');
    std::size_t line = 1;
    auto next = wanted.begin();
    for (std::size_t count = 0;
         next != wanted.end() && (count = read(chunk.data(), chunk.size()));) {
        std::string_view rest{chunk.data(), count};
        while (!rest.empty() && next != wanted.end()) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            if (line == next->first && next->second.size() < longest_excerpt) {
                next->second += rest.substr(0, std::min(end, longest_excerpt));
            }
            if (end == rest.size()) {
                break;
            }
            next = line == next->first ? std::next(next) : next;
            ++line;
            rest.remove_prefix(end + 1);
        }
    }
    for (auto& [number, text] : wanted) {
        if (number == 1 && text.starts_with("\xEF\xBB\xBF")) {
            text.erase(0, 3);
        }
        if (text.ends_with('\r')) {
            text.pop_back();
        }
        if (kind_of_text(text) == CsvText::windows_1252) {
            text = from_windows_1252(text);
        }
    }
}

} // namespace

std::size_t LogFaults::add_file(InputFile file) {
    files_.push_back(std::move(file));
    return files_.size() - 1;
}

std::vector<std::string> LogFaults::file_names() const {
    std::vector<std::string> names;
    names.reserve(files_.size());
    for (const InputFile& file : files_) {
        names.push_back(file.name);
    }
    return names;
}

Place LogFaults::place(const RowPlace& at) const {
    return {.file = files_[at.file].name,
            .line = static_cast<int>(at.line),
            .column = static_cast<int>(at.column)};
}

void LogFaults::error(Reach reach, const RowPlace& at, LogTextFault fault) {
    if (reach == Reach::row && skips_bad_rows_) {
        return;
    }
    ++counts_[fault.code];
    keep({.at = at, .fault = std::move(fault)});
}

void LogFaults::keep(Fault fault) {
    if (first_.size() == limit_) {
        if (fault.at >= first_.rbegin()->at) {
            return;
        }
        first_.erase(std::prev(first_.end()));
    }
    first_.insert(std::move(fault));
}

LogFaults LogFaults::none_of_these_files() const {
    LogFaults none{skips_bad_rows_, limit_};
    none.files_ = files_;
    return none;
}

void LogFaults::add(const LogFaults& others) {
    for (const auto& [code, count] : others.counts_) {
        counts_[code] += count;
    }
    for (const Fault& fault : others.first_) {
        keep(fault);
    }
}

void LogFaults::error(Reach reach, const Diagnostic& diagnostic) {
    const auto file = std::find_if(files_.begin(), files_.end(), [&](const InputFile& each) {
        return each.name == diagnostic.place.file;
    });
    error(reach,
          {.file = file == files_.end() ? 0 : static_cast<std::size_t>(file - files_.begin()),
           .line = static_cast<std::size_t>(diagnostic.place.line),
           .column = static_cast<std::size_t>(diagnostic.place.column)},
          {diagnostic.code, diagnostic.message, diagnostic.remedy});
}

std::vector<Diagnostic> LogFaults::diagnostics() const {
    std::vector<Lines> lines(files_.size());
    for (const Fault& each : first_) {
        if (each.at.line > 0 && files_[each.at.file].can_be_reopened) {
            lines[each.at.file][each.at.line];
        }
    }
    for (std::size_t file = 0; file < files_.size(); ++file) {
        if (!lines[file].empty()) {
            fetch(files_[file], lines[file]);
        }
    }
    std::vector<Diagnostic> diagnostics;
    std::map<std::string, std::size_t> more = counts_;
    for (const Fault& each : first_) {
        --more[each.fault.code];
        diagnostics.push_back({.severity = Severity::error,
                               .code = each.fault.code,
                               .place = place(each.at),
                               .message = each.fault.message,
                               .remedy = each.fault.remedy,
                               .excerpt = lines[each.at.file][each.at.line]});
    }
    for (const auto& [code, count] : more) {
        if (count > 0) {
            diagnostics.push_back({.severity = Severity::error,
                                   .code = code,
                                   .place = {.file = files_.empty() ? "" : files_.front().name},
                                   .message = fmt::format("{} more of this kind", count),
                                   .remedy = {},
                                   .excerpt = {}});
        }
    }
    return diagnostics;
}

void LogFaults::throw_errors() const {
    if (has_errors()) {
        throw InputError(diagnostics());
    }
}

} // namespace carecost::input
