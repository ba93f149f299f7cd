// SPDX-License-Identifier: MIT
// The digest by which a page's Content-Security-Policy lets in its own style and script, and no
// other.
#pragma once

#include <string>
#include <string_view>

namespace carecost {

/// SHA-256 in base64, as it stands behind "sha256-" in a policy (CSP Level 3, section 2.3.1).
[[nodiscard]] std::string policy_hash(std::string_view text);

} // namespace carecost
