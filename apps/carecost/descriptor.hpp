// SPDX-License-Identifier: MIT
// An open file by its descriptor, written whole and made durable. Every refusal of the system ends
// in one SystemError that names the path people know.
#pragma once

#include <string>
#include <string_view>

namespace carecost::cli {

/// Closed when it goes out of scope.
class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor();
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor(Descriptor&&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;
    [[nodiscard]] int number() const { return number_; }
    [[nodiscard]] bool is_open() const { return number_ >= 0; }

  private:
    int number_;
};

/// @param path what the message names
/// @param error an errno
[[noreturn]] void refuse_to_write(const std::string& path, int error);

/// @throws SystemError, as the next
void write_all(const Descriptor& file, std::string_view content, const std::string& path);

/// Waits until what was written would outlive a power cut.
void make_durable(const Descriptor& file, const std::string& path);

/// Makes the names in a folder outlive a power cut, where the file system can.
void make_names_durable(const std::string& folder);

/// Lets everybody read and write a file whom the user's mask allows to.
void apply_usual_mode(const Descriptor& file);

} // namespace carecost::cli
