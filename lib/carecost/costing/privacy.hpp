// SPDX-License-Identifier: MIT
// Texts that may give away who somebody is: personal identity codes, names, addresses, days.
// All are guesses from the shape of a text and are raised as findings, never as errors.
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

/// The first place where two or more words in a row look like a person's name ("Matti Virtanen"),
/// or empty. Organisations and headings in capitals look so too: it is a guess.
[[nodiscard]] std::string_view name_in(std::string_view text);

/// Whether an e-mail address or a telephone number stands in `text`: a word with letters on both
/// sides of an @, or a + or 0 that begins 7 to 15 digits with blanks and hyphens between them.
[[nodiscard]] bool holds_contact(std::string_view text);

/// Whether a day stands in `text`: 12.3.2016, 12/3/2016 or 2016-03-12.
[[nodiscard]] bool holds_day(std::string_view text);

} // namespace carecost
