// SPDX-License-Identifier: MIT
// A BORIS project is JSON. It is parsed as a stream of events into a small tree of our own that
// keeps numbers as they are written, since a time of 9.15 seconds is exactly that.
#include "carecost/base/text.hpp"
#include "carecost/input/boris_events.hpp"
#include "carecost/input/faults.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace carecost::input {
namespace {

using nlohmann::json;

constexpr std::size_t deepest = 32;

struct Value {
    bool is_map = false;
    bool is_list = false;
    std::string text{}; // of anything else; empty for null
    std::vector<std::pair<std::string, Value>> members{};
    std::vector<Value> items{};

    [[nodiscard]] const Value* find(std::string_view key) const {
        for (const auto& [name, value] : members) {
            if (name == key) {
                return &value;
            }
        }
        return nullptr;
    }
    [[nodiscard]] std::string text_of(std::string_view key) const {
        const Value* const value = find(key);
        return value == nullptr ? std::string{} : value->text;
    }
};

/// Called by the parser; false stops it.
class TreeBuilder {
  public:
    bool null() { return put({}); }
    bool boolean(bool value) { return put({.text = value ? "true" : "false"}); }
    bool number_integer(json::number_integer_t value) {
        return put({.text = std::to_string(value)});
    }
    bool number_unsigned(json::number_unsigned_t value) {
        return put({.text = std::to_string(value)});
    }
    bool number_float(json::number_float_t, const std::string& written) {
        return put({.text = written});
    }
    bool string(std::string& value) { return put({.text = std::move(value)}); }
    bool binary(json::binary_t&) { return false; }
    bool start_object(std::size_t) { return open({.is_map = true}); }
    bool key(std::string& name) {
        keys_.back() = std::move(name);
        return true;
    }
    bool end_object() { return close(); }
    bool start_array(std::size_t) { return open({.is_list = true}); }
    bool end_array() { return close(); }
    bool parse_error(std::size_t position, const std::string&, const json::exception&) {
        fault_at_ = position;
        return false;
    }

    [[nodiscard]] const Value& root() const { return root_; }
    [[nodiscard]] std::size_t fault_at() const { return fault_at_; }

  private:
    bool open(Value value) {
        open_.push_back(std::move(value));
        keys_.emplace_back();
        return open_.size() <= deepest;
    }

    bool close() {
        Value value = std::move(open_.back());
        open_.pop_back();
        keys_.pop_back();
        return put(std::move(value));
    }

    bool put(Value value) {
        if (open_.empty()) {
            root_ = std::move(value);
        } else if (open_.back().is_map) {
            open_.back().members.emplace_back(std::move(keys_.back()), std::move(value));
        } else {
            open_.back().items.push_back(std::move(value));
        }
        return true;
    }

    Value root_;
    std::vector<Value> open_;
    std::vector<std::string> keys_;
    std::size_t fault_at_ = 0;
};

class ProjectReader {
  public:
    ProjectReader(const Value& root, std::size_t file, LogFaults& faults)
        : root_(&root), file_(file), faults_(&faults) {}

    std::vector<BorisMark> read() {
        const Value* const observations = root_->find("observations");
        if (observations == nullptr || !observations->is_map) {
            error("this is no project of BORIS: it has no observations");
            return {};
        }
        read_behaviors();
        for (const auto& [name, observation] : observations->members) {
            if (const Value* const events = observation.find("events")) {
                for (const Value& event : events->items) {
                    read_event(name, observation, event);
                }
            }
        }
        return std::move(marks_);
    }

  private:
    void error(std::string message) {
        faults_->error(Reach::log, {.file = file_},
                       {"boris-project", std::move(message), "open and save it in BORIS again"});
    }

    void read_behaviors() {
        const Value* const behaviors = root_->find("behaviors_conf");
        if (behaviors == nullptr) {
            return;
        }
        for (const auto& [number, behavior] : behaviors->members) {
            if (ascii_lower(behavior.text_of("type")).starts_with("state")) {
                states_.push_back(behavior.text_of("code"));
            }
        }
    }

    /// [time, subject, code, modifiers, comment, …]
    void read_event(const std::string& name, const Value& observation, const Value& event) {
        if (event.items.size() < 4) {
            error(fmt::format("an event of {} has fewer than four parts", input::quoted(name)));
            return;
        }
        const std::string& code = event.items[2].text;
        const bool is_state = std::find(states_.begin(), states_.end(), code) != states_.end();
        BorisMark mark{.observation = name,
                       .date = observation.text_of("date"),
                       .subject = event.items[1].text,
                       .code = code,
                       .modifiers = {},
                       .status = is_state ? BorisStatus::toggle : BorisStatus::point,
                       .time = parse_boris_seconds(event.items[0].text),
                       .at = {.file = file_}};
        for (const std::string_view text : split(event.items[3].text, '|')) {
            mark.modifiers.emplace_back(trimmed(text));
        }
        if (!mark.time && !event.items[0].text.empty()) {
            error(fmt::format("{} is no number of seconds, in an event of {}",
                              input::quoted(event.items[0].text), input::quoted(name)));
        }
        marks_.push_back(std::move(mark));
    }

    const Value* root_;
    std::size_t file_;
    LogFaults* faults_;
    std::vector<std::string> states_;
    std::vector<BorisMark> marks_;
};

} // namespace

std::vector<BorisMark> read_boris_project(std::string_view text, std::size_t file_number,
                                          LogFaults& faults) {
    TreeBuilder builder;
    if (!json::sax_parse(text.begin(), text.end(), &builder)) {
        faults.error(Reach::log, {.file = file_number},
                     {"boris-project",
                      fmt::format("this is no JSON, from byte {} on", builder.fault_at()),
                      "open and save the project in BORIS again"});
        return {};
    }
    return ProjectReader{builder.root(), file_number, faults}.read();
}

} // namespace carecost::input
