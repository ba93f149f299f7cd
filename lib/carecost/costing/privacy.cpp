// SPDX-License-Identifier: MIT
// Works on bytes: identity codes are ASCII, and of other letters only the capitals of Latin-1 and
// Latin Extended-A need to be told from the rest.
#include "carecost/costing/privacy.hpp"

#include "carecost/base/signs.hpp"
#include "carecost/base/text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <regex>
#include <string>

namespace carecost {
namespace {

constexpr std::size_t code_length = 11; // DDMMYY, separator, NNN, check character

char capital(char sign) {
    return sign >= 'a' && sign <= 'z' ? static_cast<char>(sign - 'a' + 'A') : sign;
}

/// The number that all digits give; nothing else may stand there.
int number_of(std::string_view digits) {
    int number = 0;
    for (const char digit : digits) {
        number = number * 10 + (digit - '0');
    }
    return number;
}

bool is_identity_code(std::string_view text) {
    constexpr std::string_view separators = "+-ABCDEFUVWXY";
    constexpr std::string_view check_characters = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    const std::string_view date = text.substr(0, 6);
    const std::string_view serial = text.substr(7, 3);
    if (!std::all_of(date.begin(), date.end(), is_digit) ||
        !std::all_of(serial.begin(), serial.end(), is_digit) ||
        separators.find(capital(text[6])) == std::string_view::npos) {
        return false;
    }
    const int day = number_of(date.substr(0, 2));
    const int month = number_of(date.substr(2, 2));
    const auto check = static_cast<std::size_t>(number_of(date) * 1000 + number_of(serial)) % 31;
    return day >= 1 && day <= 31 && month >= 1 && month <= 12 &&
           check_characters[check] == capital(text[10]);
}

/// Whether the first letter is a capital: ASCII, À to Þ, or of Latin Extended-A, where capitals and
/// small letters take turns (Š is even, but Ĺ to Ň and Ź to Ž are odd).
bool starts_with_capital(std::string_view word) {
    if (word.size() < 2 || (static_cast<unsigned char>(word[0]) & 0x80U) == 0) {
        return !word.empty() && word[0] >= 'A' && word[0] <= 'Z';
    }
    const auto lead = static_cast<unsigned char>(word[0]);
    const auto next = static_cast<unsigned char>(word[1]);
    const unsigned letter = (lead & 0x1FU) << 6U | (next & 0x3FU);
    if (lead == 0xC3) {
        return letter <= 0xDE && letter != 0xD7;
    }
    const bool is_odd_run = (letter >= 0x139 && letter <= 0x148) || letter >= 0x179;
    return (lead == 0xC4 || lead == 0xC5) && (letter % 2 != 0) == is_odd_run;
}

/// A capital, then a small letter and at least one letter more.
bool is_name_like(std::string_view word) {
    if (!starts_with_capital(word) || count_characters(word) < 3) {
        return false;
    }
    const std::string_view rest = word.substr(character_length(word, 0));
    const bool goes_on_small = rest[0] < 'A' || rest[0] > 'Z';
    return goes_on_small && std::none_of(rest.begin(), rest.end(), is_digit);
}

bool is_neutral(std::string_view word) {
    constexpr std::array<std::string_view, 9> neutral{"client",   "customer", "person",
                                                      "resident", "case",     "asiakas",
                                                      "henkilö",  "klient",   "brukare"};
    return std::find(neutral.begin(), neutral.end(), ascii_lower(word)) != neutral.end();
}

} // namespace

bool holds_identity_code(std::string_view text) {
    constexpr std::size_t last_of_date = 5;
    for (std::size_t start = 0; start + code_length <= text.size(); ++start) {
        if (!is_digit(text[start + last_of_date])) {
            start += last_of_date; // no date begins before the next sign
            continue;
        }
        const bool goes_on =
            start + code_length < text.size() &&
            (is_digit(text[start + code_length]) || is_ascii_letter(text[start + code_length]));
        const bool is_within_number = start > 0 && is_digit(text[start - 1]);
        if (!goes_on && !is_within_number && is_identity_code(text.substr(start, code_length))) {
            return true;
        }
    }
    return false;
}

bool looks_like_name(std::string_view alias) {
    std::string parted{alias};
    std::replace_if(
        parted.begin(), parted.end(), [](char sign) { return sign == '.' || sign == ','; }, ' ');
    bool has_name = false;
    for (const std::string_view word : split(parted, ' ')) {
        if (word.empty() || is_neutral(word)) {
            continue;
        }
        if (!starts_with_capital(word)) {
            return false;
        }
        has_name = has_name || is_name_like(word);
    }
    return has_name;
}

std::string_view name_in(std::string_view text) {
    std::string_view run; // the words so far that could be a name
    std::size_t words = 0;
    for (const std::string_view word : split(text, ' ')) {
        const std::string_view bare = word.substr(0, word.find_last_not_of(".,;:!?)\"") + 1);
        if (is_name_like(bare) && !is_neutral(bare)) {
            const char* const start = words == 0 ? bare.data() : run.data();
            run = {start, static_cast<std::size_t>(bare.data() + bare.size() - start)};
            ++words;
        } else if (words > 1) {
            break;
        } else {
            words = 0;
        }
        if (bare.size() < word.size()) { // a comma or full stop ends a name
            if (words > 1) {
                break;
            }
            words = 0;
        }
    }
    return words > 1 ? run : std::string_view{};
}

// Repetitions are bounded: std::regex goes one call deeper with each.
bool holds_contact(std::string_view text) {
    static const std::regex mail{"[A-Za-z0-9][A-Za-z0-9._+-]{0,63}@[A-Za-z0-9]"};
    static const std::regex telephone{"(^|[^0-9.,])(\\+|0)[0-9]([ -]?[0-9]){5,13}($|[^0-9])"};
    return std::regex_search(text.begin(), text.end(), mail) ||
           std::regex_search(text.begin(), text.end(), telephone);
}

bool holds_day(std::string_view text) {
    static const std::regex day{"(^|[^0-9])([0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|"
                                "[0-9]{1,2}([./])[0-9]{1,2}\\3[0-9]{4})($|[^0-9])"};
    return std::regex_search(text.begin(), text.end(), day);
}

} // namespace carecost
