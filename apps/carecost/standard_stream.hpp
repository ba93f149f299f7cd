// SPDX-License-Identifier: MIT
// A standard output or error that remembers why the system refused it, which std::cout does not:
// a closed pipe must end quietly, a full disk must not. A standard input that hears Ctrl-C.
#pragma once

#include <array>
#include <streambuf>
#include <vector>

namespace carecost::cli {

/// Writes to a file descriptor; inherits because iostreams demand it.
class DescriptorBuffer : public std::streambuf {
  public:
    explicit DescriptorBuffer(int descriptor);
    ~DescriptorBuffer() override;
    DescriptorBuffer(const DescriptorBuffer&) = delete;
    DescriptorBuffer& operator=(const DescriptorBuffer&) = delete;
    DescriptorBuffer(DescriptorBuffer&&) = delete;
    DescriptorBuffer& operator=(DescriptorBuffer&&) = delete;

    /// errno of the first write that failed; 0 while all went well.
    [[nodiscard]] int error() const { return error_; }

  protected:
    int_type overflow(int_type sign) override;
    int sync() override;

  private:
    bool write_out();

    int descriptor_;
    int error_ = 0;
    std::array<char, 16384> buffer_{};
};

/// Reads from a file descriptor. Once a signal has been noted (interruption.hpp) nothing more
/// comes: whoever may have waited here asks InterruptionWatch::check().
class InputBuffer : public std::streambuf {
  public:
    explicit InputBuffer(int descriptor) : descriptor_(descriptor) {}

  protected:
    /// @throws std::system_error, which a stream turns into bad()
    int_type underflow() override;

  private:
    int descriptor_;
    std::vector<char> buffer_; // empty until somebody reads
};

} // namespace carecost::cli
