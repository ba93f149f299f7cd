// SPDX-License-Identifier: MIT
// What a command works with besides its options: the streams it was given and what they lead to.
// Also the one exception a command throws when the command line asks for something impossible.
#pragma once

#include "run.hpp"

#include <exception>
#include <iosfwd>
#include <string>
#include <utility>

namespace carecost::cli {

struct Context {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    Terminal terminal;
};

/// Exit statuses that scripts rely on.
enum class Status : int {
    done = 0,
    input_wrong = 1,
    usage_wrong = 2,
    system_refused = 3,
    stopped_by_signal = 128 // plus the signal's number
};

/// The command line is wrong; ends with status 2 and a pointer to the command's help.
class UsageError : public std::exception {
  public:
    explicit UsageError(std::string message) : message_(std::move(message)) {}
    [[nodiscard]] const char* what() const noexcept override { return message_.c_str(); }

  private:
    std::string message_;
};

} // namespace carecost::cli
