// SPDX-License-Identifier: MIT
// Puts the stages of the guarded reader in their order; each next one may rely on those before.
#include "carecost/input/yaml_lane.hpp"

#include "carecost/input/clean_text.hpp"
#include "carecost/input/fast_lane.hpp"
#include "carecost/input/yaml_bytes.hpp"
#include "carecost/input/yaml_events.hpp"
#include "carecost/input/yaml_failure.hpp"
#include "carecost/input/yaml_tree.hpp"

#include <cstddef>
#include <string_view>
#include <utility>

namespace carecost::input {
namespace {

/// Tabs before the first word of a line. They would be taken for text of the line above.
void report_tabs(const SourceText& source, Faults& faults) {
    const std::string_view bytes = source.bytes();
    for (std::size_t line = 0; line < bytes.size(); line = bytes.find('\n', line) + 1) {
        const std::size_t word = bytes.find_first_not_of(" \t", line);
        const std::size_t tab = bytes.substr(0, word).find('\t', line);
        const bool says_something =
            word != std::string_view::npos && !is_space(bytes[word]) && bytes[word] != '#';
        if (says_something && tab != std::string_view::npos) {
            faults.error(tab, "tab", "a tab stands where only spaces can indent", "write spaces");
        }
        if (bytes.find('\n', line) == std::string_view::npos) {
            return;
        }
    }
}

void report_devices(const std::vector<YamlDevice>& devices, Faults& faults) {
    for (const YamlDevice& device : devices) {
        switch (device.kind) {
        case YamlDevice::Kind::anchor:
            faults.error(device.offset, "anchor",
                         "'&' names an anchor, which case files do not use",
                         "take it out, or quote the text");
            break;
        case YamlDevice::Kind::alias:
            faults.error(device.offset, "alias", "'*' names an alias, which case files do not use",
                         "write the value out, or quote the text");
            break;
        case YamlDevice::Kind::tag:
            faults.error(device.offset, "tag", "'!' starts a tag, which case files do not use",
                         "take it out, or quote the text");
            break;
        }
    }
}

void report_root(const Node& root, Faults& faults) {
    if (root.is_null()) {
        faults.error(0, "empty-file", "the file is empty, or holds only comments",
                     "write 'key: value' lines");
    } else {
        faults.error(root.offset, "root-not-map",
                     root.kind == NodeKind::list ? "the file is a list; it starts with keys"
                                                 : "the file is one text; it starts with keys",
                     "write 'key: value' lines, with a blank after the colon");
    }
}

/// The tree of clean text, by way of yaml-cpp's events.
std::optional<Node> read_in_full(const SourceText& source, Faults& faults) {
    YamlEvents read = scan_yaml(source.bytes());
    if (!read.devices.empty()) {
        report_devices(read.devices, faults);
        return std::nullopt;
    }
    if (read.events.empty() && !read.failure) {
        read.events.push_back({.kind = YamlEvent::Kind::nothing}); // only comments, if anything
    }
    const std::optional<YamlFailure> failure = read.failure;
    YamlTree tree = build_tree(std::move(read), faults);
    if (failure && !tree.is_lost) {
        report_failure(*failure, tree, faults);
    }
    if (failure || !tree.root) {
        return std::nullopt;
    }
    if (tree.root->kind != NodeKind::map) {
        report_root(*tree.root, faults);
        return std::nullopt;
    }
    return std::move(tree.root);
}

} // namespace

std::optional<Node> read_yaml(const SourceText& source, Faults& faults, Lane lane) {
    const std::size_t errors_before = faults.error_count();
    check_clean_text(source, faults);
    if (lane == Lane::fast_where_plain && faults.error_count() == errors_before) {
        if (auto root = read_plain_style(source.bytes())) {
            return root;
        }
    }
    report_tabs(source, faults);
    if (faults.error_count() > errors_before) {
        return std::nullopt;
    }
    return read_in_full(source, faults);
}

} // namespace carecost::input
