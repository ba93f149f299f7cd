// SPDX-License-Identifier: MIT
// A source as a row of words and signs, and the scopes that its braces open and close.
#include "definitions.hpp"

#include "rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>

namespace architecture {
namespace {

struct Token {
    std::string_view text; ///< a word, with `::` inside of it, or one sign
    std::size_t line = 0;
};

bool is_name(std::string_view text) {
    return std::isalpha(static_cast<unsigned char>(text.front())) != 0 || text.front() == '_';
}

/// Directives are left out: what a macro defines is its own affair.
std::vector<Token> tokens_of(std::string_view code) {
    const auto in_word = [&](std::size_t at) {
        return std::isalnum(static_cast<unsigned char>(code[at])) != 0 || code[at] == '_';
    };
    std::vector<Token> tokens;
    std::size_t line = 1;
    bool directive = false;
    for (std::size_t at = 0; at < code.size();) {
        const std::size_t start = at++;
        if (code[start] == '\n') {
            directive = directive && start > 0 && code[start - 1] == '\\';
            ++line;
        } else if (code[start] == '#') {
            directive = true;
        } else if (!directive && std::isspace(static_cast<unsigned char>(code[start])) == 0) {
            while (in_word(start) && at < code.size() &&
                   (in_word(at) || code.substr(at, 2) == "::" || code.substr(at - 1, 2) == "::")) {
                ++at;
            }
            tokens.push_back({code.substr(start, at - start), line});
        }
    }
    return tokens;
}

class Reading {
  public:
    Reading(std::string_view path, const std::string& code)
        : path_(path), tokens_(tokens_of(code)) {}

    std::vector<Definition> definitions() && {
        for (std::size_t at = 0; at < tokens_.size(); ++at) {
            const std::string_view text = text_at(at);
            if (text == "{") {
                scopes_.push_back(namespace_opened_at(at));
            } else if (text == "}" && !scopes_.empty()) {
                scopes_.pop_back();
            } else if (const auto name = defined_at(at); name && seen_from_elsewhere()) {
                found_.push_back({.name = in_full(*name), .path = path_, .line = tokens_[at].line});
            }
        }
        return std::move(found_);
    }

  private:
    std::string_view text_at(std::size_t at) const {
        return at < tokens_.size() ? tokens_[at].text : std::string_view("");
    }

    /// The name of the namespace whose brace this is; empty for other braces and unnamed
    /// namespaces.
    std::string_view namespace_opened_at(std::size_t brace) const {
        return brace >= 2 && text_at(brace - 2) == "namespace" ? text_at(brace - 1)
                                                               : std::string_view{};
    }

    bool seen_from_elsewhere() const {
        return std::none_of(scopes_.begin(), scopes_.end(),
                            [](std::string_view scope) { return scope.empty(); });
    }

    std::string in_full(std::string_view name) const {
        std::string full;
        for (const std::string_view scope : scopes_) {
            full += fmt::format("{}::", scope);
        }
        return full.append(name);
    }

    /// The name of a type if its definition starts with this word.
    std::optional<std::string_view> defined_at(std::size_t at) const {
        const std::string_view word = text_at(at);
        if (word == "using") {
            return text_at(at + 2) == "=" ? std::optional(text_at(at + 1)) : std::nullopt;
        }
        if (word != "class" && word != "struct" && word != "union" && word != "enum") {
            return std::nullopt;
        }
        const std::string_view before = at > 0 ? text_at(at - 1) : std::string_view{};
        if (before == "enum" || before == "<" || before == ",") {
            return std::nullopt; // told at `enum`; or a parameter of a template
        }
        const auto ends = [](std::string_view text, std::string_view marks) {
            return text.empty() || marks.find(text) != std::string_view::npos;
        };
        std::size_t end = at + 1; // of the name, which an attribute may precede
        while (!ends(text_at(end), "{;=(:") && text_at(end) != "final") {
            ++end;
        }
        const std::string_view name = text_at(end - 1);
        while (!ends(text_at(end), "{;=(")) {
            ++end;
        }
        return text_at(end) == "{" && is_name(name) ? std::optional(name) : std::nullopt;
    }

    std::string path_;
    std::vector<Token> tokens_;
    std::vector<std::string_view> scopes_; ///< of named namespaces their names, of others nothing
    std::vector<Definition> found_;
};

} // namespace

std::vector<Definition> definitions_in(std::string_view path, std::string_view source) {
    const std::string code = bare_code(source);
    return Reading(path, code).definitions();
}

std::vector<std::string> clashes(const std::vector<Definition>& definitions) {
    std::map<std::string_view, const Definition*> first;
    std::vector<std::string> faults;
    for (const Definition& each : definitions) {
        const auto [known, is_new] = first.emplace(each.name, &each);
        if (!is_new && known->second->path != each.path) {
            faults.push_back(fmt::format("{}:{}: {} is defined at {}:{} too: give it another name",
                                         each.path, each.line, each.name, known->second->path,
                                         known->second->line));
        }
    }
    return faults;
}

} // namespace architecture
