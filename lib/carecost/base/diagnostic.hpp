// SPDX-License-Identifier: MIT
// What is wrong (error) or worth a second look (warning) in an input, and where.
// One InputError carries every fault of a file, so that one run shows them all.
#pragma once

#include <exception>
#include <string>
#include <string_view>
#include <vector>

namespace carecost {

/// A line and a column of an input whose name is known from elsewhere. Both count from 1, columns
/// in characters; 0 means "no such place".
struct Position {
    int line = 0;
    int column = 0;

    [[nodiscard]] friend bool operator==(const Position&, const Position&) = default;
};

/// A place in an input. Lines and columns count from 1, columns in characters; 0 means "no such
/// place".
struct Place {
    std::string file;
    int line = 0;
    int column = 0;

    [[nodiscard]] friend bool operator==(const Place&, const Place&) = default;
};

enum class Severity { error, warning };

struct Diagnostic {
    Severity severity = Severity::error;
    std::string code;    // stable, lower-case with hyphens: "unit-mismatch"
    Place place;         // line 0: the fault belongs to the whole file
    std::string message; // what was found
    std::string remedy;  // what to write instead; may be empty
    std::string excerpt; // the line of the source as written; may be empty

    [[nodiscard]] friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

/// Thrown when an input cannot be used; holds at least one error, and every one that was found.
class InputError : public std::exception {
  public:
    explicit InputError(std::vector<Diagnostic> diagnostics)
        : diagnostics_(std::move(diagnostics)) {}
    explicit InputError(Diagnostic diagnostic) : diagnostics_{std::move(diagnostic)} {}
    [[nodiscard]] const char* what() const noexcept override { return "the input has errors"; }
    [[nodiscard]] const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }

  private:
    std::vector<Diagnostic> diagnostics_;
};

/// Thrown when the system refused: unreadable, a folder where a file is due, disk full.
class SystemError : public std::exception {
  public:
    explicit SystemError(std::string message) : message_(std::move(message)) {}
    [[nodiscard]] const char* what() const noexcept override { return message_.c_str(); }

  private:
    std::string message_;
};

/// The diagnostic as people read it: a line `file:line:column: error[code]: message`, and where an
/// excerpt is known the source line with a caret and the remedy below it. Ends without a line end.
/// Control and bidirectional characters of the excerpt are shown as \x1b or \u202e, and a long
/// line is cut to 160 columns with the caret in view.
[[nodiscard]] std::string to_text(const Diagnostic& diagnostic);

/// `text` with control and bidirectional characters written as \x1b or \u202e.
[[nodiscard]] std::string visible(std::string_view text);

} // namespace carecost
