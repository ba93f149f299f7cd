// SPDX-License-Identifier: MIT
// From the paths on a command line to cases that hold: read, their own assertions checked, changed
// as
// --scenario and --set say, and costed. Every command that reads a case begins here.
#pragma once

#include "carecost/base/diagnostic.hpp"
#include "carecost/costing/result.hpp"
#include "carecost/model/case.hpp"
#include "context.hpp"
#include "options.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace carecost::cli {

struct LoadedCase {
    Case model;
    CaseResult result;
    std::vector<Diagnostic> findings; // in file order
    std::string fingerprint;          // SHA-256 of the file
};

/// What came of reading files: the good ones, and all that is wrong with the others.
struct CaseReading {
    std::vector<LoadedCase> loaded;
    std::vector<Diagnostic> errors;
    std::vector<std::string> refusals; // files the system would not let us read
};

/// Reads and costs every file, past faulty ones. The `expect` assertions of a case speak of the
/// case as written, before any change.
/// @param paths "-" for standard input
/// @throws UsageError when a setting or scenario does not fit a case
[[nodiscard]] CaseReading read_cases(const std::vector<std::string>& paths,
                                     const CaseOptions& options, const Context& context);

/// All cases, for commands that need every one.
/// @throws InputError with the errors of all files; SystemError, after the errors have been written
[[nodiscard]] std::vector<LoadedCase> load_cases(const std::vector<std::string>& paths,
                                                 const CaseOptions& options,
                                                 const Context& context);

/// The first 12 digits of the fingerprint: enough to tell files apart by eye.
[[nodiscard]] std::string short_fingerprint(const LoadedCase& loaded);

/// What --package names.
/// @return index in Case::packages     @throws UsageError for the comparator or an unknown package
[[nodiscard]] std::size_t alternative_named(const Case& model, const std::string& id);

/// Errors on standard error, as every command writes them.
void write_errors(const std::vector<Diagnostic>& errors, const Context& context);

/// Findings on standard error, unless --quiet.
void write_findings(const std::vector<Diagnostic>& findings, const OutputOptions& options,
                    const Context& context);

} // namespace carecost::cli
