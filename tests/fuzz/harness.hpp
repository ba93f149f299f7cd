// SPDX-License-Identifier: MIT
// What every harness shares: the entry that libFuzzer and the plain driver call, a claim that ends
// the process when it does not hold, and the rule for text that a terminal may see.
#pragma once

#include "carecost/base/diagnostic.hpp"
#include "carecost/base/text.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

namespace carecost::fuzz {

inline std::string_view text_of(const std::uint8_t* bytes, std::size_t size) {
    return {reinterpret_cast<const char*>(bytes), size};
}

/// Ends the process with the claim when it does not hold, which is how a fuzzer sees a fault.
inline void claim(bool holds, std::string_view what, std::string_view shown = {}) {
    if (!holds) {
        fmt::print(stderr, "does not hold: {}\n{}\n", what, shown);
        std::abort();
    }
}

/// No control character but the line end, nothing that reorders text, only whole characters.
inline void claim_harmless(std::string_view shown) {
    for (std::size_t i = 0; i < shown.size();) {
        const Character character = decode_character(shown, i);
        const char32_t code = character.code;
        claim(!character.is_broken, "text is UTF-8", shown);
        claim(code == '\n' || (code >= 0x20 && code != 0x7F && (code < 0x80 || code >= 0xA0)),
              "text holds no control character", shown);
        claim(!is_bidi_control(code) && code != 0xFEFF, "text reorders nothing", shown);
        i += character.length;
    }
}

/// An error says what is wrong, at a place that can be, in text that harms nobody.
inline void claim_good(const InputError& error) {
    bool has_error = false;
    for (const Diagnostic& diagnostic : error.diagnostics()) {
        has_error = has_error || diagnostic.severity == Severity::error;
        claim(!diagnostic.code.empty() && !diagnostic.message.empty(),
              "a fault has code and words");
        claim(diagnostic.place.line >= 0 && diagnostic.place.column >= 0, "a fault has a place");
        claim_harmless(to_text(diagnostic));
    }
    claim(has_error, "an InputError holds an error");
}

} // namespace carecost::fuzz
