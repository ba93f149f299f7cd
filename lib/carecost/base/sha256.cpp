// SPDX-License-Identifier: MIT
// nettle's context is kept behind a pointer, so that who uses the library needs none of its
// headers.
#include "carecost/base/sha256.hpp"

#include <nettle/sha2.h>

#include <array>
#include <cstdint>

namespace carecost {

struct Sha256::State {
    sha256_ctx context{};
};

Sha256::Sha256() : state_(std::make_unique<State>()) { sha256_init(&state_->context); }
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::add(std::string_view bytes) {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): nettle reads unsigned bytes
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    sha256_update(&state_->context, bytes.size(), data);
}

std::string Sha256::finish() {
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
    sha256_digest(&state_->context, digest.size(), digest.data());
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(2 * digest.size());
    for (const std::uint8_t byte : digest) {
        text += digits[byte >> 4U];
        text += digits[byte & 15U];
    }
    return text;
}

std::string sha256(std::string_view bytes) {
    Sha256 digest;
    digest.add(bytes);
    return digest.finish();
}

} // namespace carecost
