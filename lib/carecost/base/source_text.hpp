// SPDX-License-Identifier: MIT
// The text of an input together with its name, so that every diagnostic can show the line it means.
// Offsets are bytes; places are lines and columns in characters, both from 1.
#pragma once

#include "carecost/base/diagnostic.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace carecost {

class SourceText {
  public:
    /// A byte order mark at the start is dropped: it is no part of the text.
    /// @param name the path as the user wrote it, or "standard input"
    SourceText(std::string name, std::string bytes);

    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] std::string_view bytes() const { return bytes_; }
    /// Whether one was dropped: for a fingerprint of the file as it lies on the disk.
    [[nodiscard]] bool had_byte_order_mark() const { return had_byte_order_mark_; }
    [[nodiscard]] int line_count() const { return static_cast<int>(line_starts_.size()); }

    /// Line `number` (from 1) without its line end; empty when there is none.
    [[nodiscard]] std::string_view line(int number) const;

    /// Where a byte stands; an offset past the end is the place after the last character.
    [[nodiscard]] Position position(std::size_t offset) const;
    /// The same with the name of the input.
    [[nodiscard]] Place place(std::size_t offset) const;

    /// A diagnostic at a byte, with its excerpt.
    [[nodiscard]] Diagnostic diagnose(Severity severity, std::string code, std::size_t offset,
                                      std::string message, std::string remedy = {}) const;
    [[nodiscard]] Diagnostic diagnose(Severity severity, std::string code, const Place& place,
                                      std::string message, std::string remedy = {}) const;

  private:
    /// The line of a byte, as an index; `index` is that of one at or before it.
    [[nodiscard]] std::size_t line_from(std::size_t index, std::size_t offset) const;

    std::string name_;
    std::string bytes_;
    std::vector<std::size_t> line_starts_;
    std::vector<std::uint32_t> line_at_; // index of the line of every `block`th byte: where the
                                         // search for a byte's line begins
    bool had_byte_order_mark_ = false;
};

} // namespace carecost
