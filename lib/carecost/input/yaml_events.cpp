// SPDX-License-Identifier: MIT
// Collects yaml-cpp's events and puts its error messages into our own short list of reasons.
// Only the first document is asked for: 0.7 never returns from asking on after a stray comma.
#include "carecost/input/yaml_events.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <array>
#include <sstream>
#include <utility>

namespace carecost::input {
namespace {

struct TooDeep {
    std::size_t offset;
};

class Collector : public YAML::EventHandler {
  public:
    [[nodiscard]] YamlEvents take() { return std::move(collected_); }

    void OnDocumentStart(const YAML::Mark& /*mark*/) override {}
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
        add({.kind = YamlEvent::Kind::nothing, .offset = offset_of(mark)});
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
        add({.kind = YamlEvent::Kind::alias, .offset = offset_of(mark)});
        collected_.devices.push_back({YamlDevice::Kind::alias, offset_of(mark)});
    }
    void OnAnchor(const YAML::Mark& mark, const std::string& /*name*/) override {
        collected_.devices.push_back({YamlDevice::Kind::anchor, offset_of(mark)});
    }
    // yaml-cpp gives the tag "?" to what is plain and "!" to what is quoted; a lone "!" that was
    // written is found by the one who compares events and source.
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t /*anchor*/,
                  const std::string& value) override {
        note_tag(mark, tag);
        add({.kind = YamlEvent::Kind::scalar, .offset = offset_of(mark), .text = value});
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t /*anchor*/,
                         YAML::EmitterStyle::value style) override {
        note_tag(mark, tag);
        start(YamlEvent::Kind::list_start, mark, style);
    }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t /*anchor*/,
                    YAML::EmitterStyle::value style) override {
        note_tag(mark, tag);
        start(YamlEvent::Kind::map_start, mark, style);
    }
    void OnSequenceEnd() override { end(YamlEvent::Kind::list_end); }
    void OnMapEnd() override { end(YamlEvent::Kind::map_end); }

  private:
    static std::size_t offset_of(const YAML::Mark& mark) {
        return mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos);
    }
    void add(YamlEvent event) { collected_.events.push_back(std::move(event)); }
    void note_tag(const YAML::Mark& mark, const std::string& tag) {
        if (tag != "?" && tag != "!" && !tag.empty()) {
            collected_.devices.push_back({YamlDevice::Kind::tag, offset_of(mark)});
        }
    }
    void start(YamlEvent::Kind kind, const YAML::Mark& mark, YAML::EmitterStyle::value style) {
        if (++depth_ > deepest_nesting) {
            throw TooDeep{offset_of(mark)};
        }
        // A map that starts with its colon (`[: 1]`) comes with the default style.
        add({.kind = kind,
             .offset = offset_of(mark),
             .is_flow = style == YAML::EmitterStyle::Flow});
    }
    void end(YamlEvent::Kind kind) {
        --depth_;
        add({.kind = kind});
    }

    YamlEvents collected_;
    int depth_ = 0;
};

YamlFailure::Reason reason_of(const std::string& message) {
    using Reason = YamlFailure::Reason;
    namespace Words = YAML::ErrorMsg;
    const auto reasons = std::to_array<std::pair<const char*, Reason>>({
        {Words::BAD_FILE, Reason::too_deep},
        {Words::DOC_IN_SCALAR, Reason::unclosed_quote},
        {Words::EOF_IN_SCALAR, Reason::unclosed_quote},
        {Words::INVALID_HEX, Reason::bad_escape},
        {Words::INVALID_UNICODE, Reason::bad_escape},
        {Words::INVALID_ESCAPE, Reason::bad_escape},
        {Words::MAP_VALUE, Reason::misplaced_value},
        {Words::BLOCK_ENTRY, Reason::misplaced_item},
        {Words::MAP_KEY, Reason::misplaced_key},
        {Words::END_OF_MAP_FLOW, Reason::text_in_flow}, // before its beginning END_OF_MAP
        {Words::END_OF_SEQ_FLOW, Reason::text_in_flow},
        {Words::END_OF_MAP, Reason::text_in_block},
        {Words::END_OF_SEQ, Reason::text_in_block},
        {Words::FLOW_END, Reason::stray_bracket},
        {Words::ZERO_INDENT_IN_BLOCK, Reason::bad_block_header},
        {Words::CHAR_IN_BLOCK, Reason::bad_block_header},
        {Words::TAB_IN_INDENTATION, Reason::tab},
        {Words::UNKNOWN_ANCHOR, Reason::unknown_alias},
        {Words::ALIAS_NOT_FOUND, Reason::unknown_alias},
        {Words::CHAR_IN_ALIAS, Reason::unknown_alias},
        {Words::ANCHOR_NOT_FOUND, Reason::bad_tag_or_anchor},
        {Words::CHAR_IN_ANCHOR, Reason::bad_tag_or_anchor},
        {Words::MULTIPLE_ANCHORS, Reason::bad_tag_or_anchor},
        {Words::MULTIPLE_TAGS, Reason::bad_tag_or_anchor},
        {Words::CHAR_IN_TAG_HANDLE, Reason::bad_tag_or_anchor},
        {Words::TAG_WITH_NO_SUFFIX, Reason::bad_tag_or_anchor},
        {Words::END_OF_VERBATIM_TAG, Reason::bad_tag_or_anchor},
        {Words::YAML_DIRECTIVE_ARGS, Reason::bad_directive},
        {Words::YAML_VERSION, Reason::bad_directive},
        {Words::YAML_MAJOR_VERSION, Reason::bad_directive},
        {Words::REPEATED_YAML_DIRECTIVE, Reason::bad_directive},
        {Words::TAG_DIRECTIVE_ARGS, Reason::bad_directive},
        {Words::REPEATED_TAG_DIRECTIVE, Reason::bad_directive},
        {Words::UNKNOWN_TOKEN, Reason::reserved_character},
    });
    const auto* found = std::find_if(reasons.begin(), reasons.end(), [&](const auto& pair) {
        return message.starts_with(pair.first);
    });
    return found == reasons.end() ? Reason::other : found->second;
}

} // namespace

YamlEvents scan_yaml(std::string_view text) {
    // A line with "..." behind the text makes yaml-cpp notice a quote that is still open.
    std::istringstream stream{std::string{text} + "\n...\n"};
    Collector collector;
    std::optional<YamlFailure> failure;
    try {
        YAML::Parser parser{stream};
        parser.HandleNextDocument(collector);
    } catch (const TooDeep& stop) {
        failure = {.reason = YamlFailure::Reason::too_deep, .offset = stop.offset};
    } catch (const YAML::Exception& stop) {
        const std::size_t offset = stop.mark.pos < 0 ? 0 : static_cast<std::size_t>(stop.mark.pos);
        failure = {.reason = reason_of(stop.msg), .offset = std::min(offset, text.size())};
    }
    YamlEvents result = collector.take();
    result.failure = failure;
    return result;
}

} // namespace carecost::input
