// SPDX-License-Identifier: MIT
// Collects what is wrong with one input, in whatever order it is found, so that reading can go on.
// Handed out in file order, and only then turned into diagnostics: a hostile file has many faults.
#pragma once

#include "carecost/base/source_text.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace carecost::input {

class Faults {
  public:
    /// @param source must outlive the collector
    explicit Faults(const SourceText& source) : source_(&source) {}

    /// @param offset byte of the source at which the fault stands
    [[gnu::cold]] void error(std::size_t offset, std::string code, std::string message,
                             std::string remedy = {});
    /// Worth a second look, but no reason to stop.
    [[gnu::cold]] void finding(std::size_t offset, std::string code, std::string message,
                               std::string remedy = {});

    [[nodiscard]] const SourceText& source() const { return *source_; }
    [[nodiscard]] bool has_errors() const { return !errors_.empty(); }
    [[nodiscard]] std::size_t error_count() const { return errors_.size(); }
    /// More than are shown: mends that take a search are no longer looked for.
    [[nodiscard]] bool has_enough() const { return errors_.size() >= 100; }

    /// The first `limit` errors in file order, then for each code how many more there are.
    [[nodiscard]] std::vector<Diagnostic> errors(std::size_t limit = 100) const;
    /// All findings in file order.
    [[nodiscard]] std::vector<Diagnostic> findings() const;

    /// @throws InputError with errors(limit) when there is any
    void throw_errors(std::size_t limit = 100) const;

  private:
    struct Fault {
        std::size_t offset;
        std::string code;
        std::string message;
        std::string remedy;
    };

    const SourceText* source_;
    std::vector<Fault> errors_;
    std::vector<Fault> findings_;
};

/// User text as a message shows it: in single quotes, one line, cut after 40 characters.
[[nodiscard]] [[gnu::cold]] std::string quoted(std::string_view text);

} // namespace carecost::input
