// SPDX-License-Identifier: MIT
// Texts that may give away who somebody is: personal identity codes, and aliases that are names.
// Both are guesses from the shape of a text and are raised as findings, never as errors.
#pragma once

#include <string_view>

namespace carecost {

/// Whether a Finnish personal identity code stands anywhere in `text`, in any letter case: day,
/// month, year, a separator (+, − or, since 2023, A to F and U to Y), three digits, and the check
/// character that belongs to them (Digital and Population Data Services Agency).
[[nodiscard]] bool holds_identity_code(std::string_view text);

/// Whether an alias looks like a person's name: every word begins with a capital letter and at
/// least one goes on in small letters ("Matti", "M. Meikäläinen"), words such as Client aside. "F",
/// "Client 4" and "feather man" do not.
[[nodiscard]] bool looks_like_name(std::string_view alias);

} // namespace carecost
