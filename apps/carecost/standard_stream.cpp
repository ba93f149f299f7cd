// SPDX-License-Identifier: MIT
// Collects characters and writes them with write(2), repeating what a signal cut short.
// After the first failure nothing more is written.
#include "standard_stream.hpp"

#include "interruption.hpp"

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace carecost::cli {

DescriptorBuffer::DescriptorBuffer(int descriptor) : descriptor_(descriptor) {
    setp(buffer_.data(), buffer_.data() + buffer_.size());
}

DescriptorBuffer::~DescriptorBuffer() { write_out(); }

bool DescriptorBuffer::write_out() {
    const char* next = pbase();
    while (error_ == 0 && next < pptr()) {
        const ssize_t written = ::write(descriptor_, next, static_cast<std::size_t>(pptr() - next));
        if (written >= 0) {
            next += written;
        } else if (errno != EINTR) {
            error_ = errno;
        }
    }
    setp(buffer_.data(), buffer_.data() + buffer_.size());
    return error_ == 0;
}

DescriptorBuffer::int_type DescriptorBuffer::overflow(int_type sign) {
    if (!write_out()) {
        return traits_type::eof();
    }
    if (!traits_type::eq_int_type(sign, traits_type::eof())) {
        *pptr() = traits_type::to_char_type(sign);
        pbump(1);
    }
    return traits_type::not_eof(sign);
}

int DescriptorBuffer::sync() { return write_out() ? 0 : -1; }

// A signal may be handled on another thread than the one that waits, whose read then goes on: so
// nobody reads before there is something, and looks for a signal now and then.
InputBuffer::int_type InputBuffer::underflow() {
    constexpr int milliseconds = 100;
    constexpr std::size_t a_pipe_full = 65536;
    buffer_.resize(a_pipe_full);
    while (!InterruptionWatch::has_signal()) {
        pollfd waiting{.fd = descriptor_, .events = POLLIN, .revents = 0};
        const int ready = ::poll(&waiting, 1, milliseconds);
        if (ready == 0 || (ready < 0 && errno == EINTR)) {
            continue;
        }
        const ssize_t count = ::read(descriptor_, buffer_.data(), buffer_.size());
        if (count < 0 && errno != EINTR && errno != EAGAIN) {
            throw std::system_error(errno, std::generic_category());
        }
        if (count == 0) {
            break;
        }
        if (count > 0) {
            setg(buffer_.data(), buffer_.data(), buffer_.data() + count);
            return traits_type::to_int_type(*gptr());
        }
    }
    return traits_type::eof();
}

} // namespace carecost::cli
