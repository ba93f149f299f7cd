// SPDX-License-Identifier: MIT
// A Markdown document as a transcript: what it shows a reader must be what the program says.
// Its ```console blocks are commands and their output; a ```yaml block that holds a whole case must
// pass.
#pragma once

#include <string>
#include <string_view>

namespace transcript {

/// The transcript of a document. A console block shows standard output only, so its commands are
/// written with --quiet where findings would stand on standard error.
[[nodiscard]] std::string transcript_of_document(std::string_view markdown);

} // namespace transcript
