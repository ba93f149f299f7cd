// SPDX-License-Identifier: MIT
// An observation log in one YAML file: days with what belongs to them, or the names of CSV files.
// Times and dates are read as text by the same rules as in CSV.
#pragma once

#include "carecost/base/source_text.hpp"
#include "carecost/input/read_log.hpp"

namespace carecost::input {

/// Keys `days`, `episodes`, `staff`, `presence`, `gaps`: each a file name, relative to the YAML
/// file and not above its folder, or a list of maps with the columns of the CSV. A map of `days`
/// may itself hold the other lists, or the shorthand `workers`, `clients` and `open: 09:00 to
/// 15:00`.
/// @throws InputError with every fault of the file's form; faults of rows come with read_log()
[[nodiscard]] LogSource log_in_yaml(const SourceText& source);

} // namespace carecost::input
