// SPDX-License-Identifier: MIT
// One line for each fact: a word for what it is, then its fields. The digest on the last line
// covers all lines above it, so that a manifest that was cut short or edited is none.
#include "carecost/batching/manifest.hpp"

#include "carecost/base/sha256.hpp"
#include "carecost/batching/line_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace carecost {
namespace {

constexpr std::string_view format_line = "carecost shard manifest, format 1";
constexpr std::string_view of_cases = "cases";
constexpr std::string_view of_rows = "rows";

std::string setting_lines(const Manifest& manifest) {
    std::string lines;
    for (const auto& [name, value] : manifest.settings) {
        lines += fmt::format("setting\t{}\t{}\n", escaped_field(name), escaped_field(value));
    }
    return lines;
}

/// Takes lines of one kind after the other off a text.
class Reader {
  public:
    explicit Reader(std::string_view text) : rest_(text) {}

    /// The fields behind `word` when the next line begins with it and has as many.
    std::optional<std::vector<std::string>> take(std::string_view word, std::size_t fields) {
        std::string_view rest = rest_;
        const auto line = take_line(rest);
        if (!line) {
            return std::nullopt;
        }
        std::vector<std::string> found = split_fields(*line);
        if (found.front() != word || found.size() != fields + 1) {
            return std::nullopt;
        }
        rest_ = rest;
        found.erase(found.begin());
        return found;
    }

    std::optional<std::string> take_text(std::string_view word) {
        auto fields = take(word, 1);
        return fields ? std::optional{std::move(fields->front())} : std::nullopt;
    }

    std::optional<std::uint64_t> take_number(std::string_view word) {
        const auto field = take_text(word);
        return field ? whole_field(*field) : std::nullopt;
    }

    [[nodiscard]] std::string_view rest() const { return rest_; }

  private:
    std::string_view rest_;
};

/// What stands above the digest on the last line, when that digest is right.
std::optional<std::string_view> undamaged(std::string_view text) {
    constexpr std::string_view word = "sha256\t";
    const std::size_t last = text.rfind(word);
    if (last == std::string_view::npos || last == 0 || !text.ends_with('\n')) {
        return std::nullopt;
    }
    const std::string_view above = text.substr(0, last);
    const std::string_view digest =
        text.substr(last + word.size(), text.size() - last - word.size() - 1);
    return digest == sha256(above) ? std::optional{above} : std::nullopt;
}

/// The files a manifest lists, up to its end; nothing when something else stands there.
std::optional<std::vector<DigestedFile>> take_files(Reader& reader) {
    std::vector<DigestedFile> files;
    while (auto fields = reader.take("file", 3)) {
        const auto bytes = whole_field((*fields)[1]);
        if (!bytes) {
            return std::nullopt;
        }
        files.push_back({.name = (*fields)[0], .bytes = *bytes, .sha256 = (*fields)[2]});
    }
    return reader.rest().empty() ? std::optional{std::move(files)} : std::nullopt;
}

std::string differ(std::string_view what, std::string_view first, std::string_view first_name,
                   std::string_view second, std::string_view second_name) {
    return fmt::format("{} is {} in {} and {} in {}", what, first, first_name, second, second_name);
}

} // namespace

std::string to_text(const Manifest& manifest) {
    std::string text = fmt::format(
        "{}\nprogram\tcarecost {}\nshard\t{}/{}\nof\t{}\nentries\t{}\nlist-sha256\t{}\n",
        format_line, escaped_field(manifest.program), manifest.shard.index, manifest.shard.count,
        manifest.is_of_rows ? of_rows : of_cases, manifest.entries, manifest.list_sha256);
    const std::string settings = setting_lines(manifest);
    text += settings;
    text += fmt::format("settings-sha256\t{}\ncases-sha256\t{}\ngood\t{}\nfailed\t{}\npoints\t{}\n"
                        "bad-points\t{}\nrows\t{}\n",
                        sha256(settings), manifest.cases_sha256, manifest.good, manifest.failed,
                        manifest.points, manifest.bad_points, manifest.rows);
    for (const DigestedFile& file : manifest.files) {
        text +=
            fmt::format("file\t{}\t{}\t{}\n", escaped_field(file.name), file.bytes, file.sha256);
    }
    return text + fmt::format("sha256\t{}\n", sha256(text));
}

std::optional<Manifest> parse_manifest(std::string_view text) {
    const auto above = undamaged(text);
    if (!above || !above->starts_with(format_line)) {
        return std::nullopt;
    }
    Reader reader{*above};
    Manifest manifest;
    const auto format = reader.take(format_line, 0);
    const auto program = reader.take_text("program");
    const auto shard = reader.take_text("shard");
    const auto parted = reader.take_text("of");
    const auto entries = reader.take_number("entries");
    const auto list = reader.take_text("list-sha256");
    while (auto setting = reader.take("setting", 2)) {
        manifest.settings.emplace_back(std::move((*setting)[0]), std::move((*setting)[1]));
    }
    const auto settings = reader.take_text("settings-sha256");
    const auto cases = reader.take_text("cases-sha256");
    const auto good = reader.take_number("good");
    const auto failed = reader.take_number("failed");
    const auto points = reader.take_number("points");
    const auto bad_points = reader.take_number("bad-points");
    const auto rows = reader.take_number("rows");
    auto files = take_files(reader);
    const auto number = shard ? parse_shard(*shard) : std::nullopt;
    constexpr std::string_view maker = "carecost ";
    if (!format || !program || !program->starts_with(maker) || !number ||
        (parted != of_cases && parted != of_rows) || !entries || !list || !settings || !cases ||
        !good || !failed || !points || !bad_points || !rows || !files) {
        return std::nullopt;
    }
    manifest.program = program->substr(maker.size());
    manifest.shard = *number;
    manifest.is_of_rows = parted == of_rows;
    manifest.entries = *entries;
    manifest.list_sha256 = *list;
    manifest.cases_sha256 = *cases;
    manifest.good = *good;
    manifest.failed = *failed;
    manifest.points = *points;
    manifest.bad_points = *bad_points;
    manifest.rows = *rows;
    manifest.files = std::move(*files);
    return manifest;
}

std::optional<std::string> disagreement(const Manifest& first, const Manifest& second,
                                        std::string_view first_name, std::string_view second_name) {
    const auto told = [&](std::string_view what, std::string_view one, std::string_view other) {
        return differ(what, one, first_name, other, second_name);
    };
    if (first.program != second.program) {
        return told("carecost", first.program, second.program);
    }
    if (first.entries != second.entries) {
        return told("the number of cases in the list", fmt::format("{}", first.entries),
                    fmt::format("{}", second.entries));
    }
    if (first.list_sha256 != second.list_sha256) {
        return fmt::format("{} and {} come from lists of different cases", first_name, second_name);
    }
    const auto value_of = [](const Manifest& manifest, const std::string& name) {
        const auto& all = manifest.settings;
        const auto found = std::find_if(all.begin(), all.end(),
                                        [&name](const auto& one) { return one.first == name; });
        return found == all.end() ? std::string{"not given"} : found->second;
    };
    for (const Manifest* one : {&first, &second}) {
        for (const auto& setting : one->settings) {
            const std::string here = value_of(first, setting.first);
            const std::string there = value_of(second, setting.first);
            if (here != there) {
                return told(setting.first, here, there);
            }
        }
    }
    return std::nullopt;
}

} // namespace carecost
