// SPDX-License-Identifier: MIT
// Collects what is wrong with a log of several files while it streams past, in bounded memory.
// The first faults are kept whole, the others counted; source lines are fetched in the end.
#pragma once

#include "carecost/base/diagnostic.hpp"
#include "carecost/input/clock_time.hpp"
#include "carecost/input/input_file.hpp"
#include "carecost/model/observation_log.hpp"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace carecost::input {

enum class Reach {
    row, // --skip-bad may leave the row out
    log  // every figure would be wrong: always stops
};

class LogFaults {
  public:
    /// @param limit so many faults are kept whole
    explicit LogFaults(bool skips_bad_rows = false, std::size_t limit = 20)
        : skips_bad_rows_(skips_bad_rows), limit_(limit) {}

    /// Files are told of in the order in which they are added.
    std::size_t add_file(InputFile file);
    [[nodiscard]] const std::string& file_name(std::size_t file) const { return files_[file].name; }
    [[nodiscard]] std::vector<std::string> file_names() const;
    [[nodiscard]] Place place(const RowPlace& at) const;

    /// A fault of reach `row` is forgotten where bad rows are left out.
    void error(Reach reach, const RowPlace& at, LogTextFault fault);
    /// A fault that others found in rows we gave them.
    void error(Reach reach, const Diagnostic& diagnostic);

    /// None yet, for whoever looks at rows of the same files.
    [[nodiscard]] LogFaults none_of_these_files() const;
    /// Takes over the faults of others who looked at rows of the same files.
    void add(const LogFaults& others);

    [[nodiscard]] bool skips_bad_rows() const { return skips_bad_rows_; }
    [[nodiscard]] bool has_errors() const { return !counts_.empty(); }

    /// The first faults in order of file, line and column, then for each code how many more.
    [[nodiscard]] std::vector<Diagnostic> diagnostics() const;
    /// @throws InputError with diagnostics() when there is any
    void throw_errors() const;

  private:
    struct Fault {
        RowPlace at;
        LogTextFault fault;

        [[nodiscard]] friend bool operator<(const Fault& left, const Fault& right) {
            return left.at < right.at;
        }
    };

    void keep(Fault fault);

    bool skips_bad_rows_;
    std::size_t limit_;
    std::vector<InputFile> files_;
    std::multiset<Fault> first_;
    std::map<std::string, std::size_t> counts_; // by code
};

} // namespace carecost::input
