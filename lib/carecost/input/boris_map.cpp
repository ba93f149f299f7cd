// SPDX-License-Identifier: MIT
// Reads the map file with the guarded tree and the clock of logs.
// Every fault is told with its line.
#include "carecost/input/boris_map.hpp"

#include "carecost/base/text.hpp"
#include "carecost/input/clock_time.hpp"
#include "carecost/input/cursor.hpp"
#include "carecost/input/faults.hpp"
#include "carecost/input/log_date.hpp"
#include "carecost/input/yaml_lane.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace carecost::input {
namespace {

constexpr std::array<std::pair<std::string_view, BorisMeaning>, 8> meanings{{
    {"asked", BorisMeaning::asked},
    {"helped", BorisMeaning::helped},
    {"gave_up", BorisMeaning::gave_up},
    {"not_met", BorisMeaning::not_met},
    {"refused", BorisMeaning::refused},
    {"planned", BorisMeaning::planned},
    {"other", BorisMeaning::other},
    {"ignore", BorisMeaning::ignore},
}};

class MapReader {
  public:
    MapReader(const Node& root, Faults& faults)
        : root_(root, "the map", faults), faults_(&faults) {}

    BorisMap read() {
        map_.observation = root_.text("observation").value_or("");
        read_day();
        read_second_0();
        read_subjects();
        read_codes();
        read_modifiers();
        root_.finish();
        return std::move(map_);
    }

  private:
    void report(const Node& node, const LogTextFault& fault) {
        faults_->error(node.offset, fault.code, fault.message, fault.remedy);
    }

    void read_day() {
        const bool is_all = map_.observation == "all";
        const Node* const node = is_all ? root_.scalar("day") : root_.require_scalar("day");
        if (node == nullptr) {
            return;
        }
        if (is_all) {
            faults_->error(node->offset, "boris-day",
                           "one day is given, but each observation has its own",
                           "leave 'day' out, or name one observation");
            return;
        }
        const auto read = parse_log_date(trimmed(node->text), DateOrder::unknown);
        if (const auto* fault = std::get_if<LogTextFault>(&read)) {
            report(*node, *fault);
        } else {
            map_.day = std::get<LogDate>(read).day;
        }
    }

    void read_second_0() {
        const Node* const node = root_.require_scalar("second_0");
        if (node == nullptr) {
            return;
        }
        const auto read = parse_clock_time(trimmed(node->text));
        if (const auto* fault = std::get_if<LogTextFault>(&read)) {
            report(*node, *fault);
        } else {
            map_.second_0 = std::get<ClockTime>(read).time;
        }
    }

    void read_subjects() {
        if (const auto map = root_.require_map("subjects")) {
            for (const Entry& entry : map->entries()) {
                const auto alias = read_text(entry.value, Called::by_key(entry.key.text), *faults_);
                map_.subjects[std::string{entry.key.text}] = alias.value_or("");
            }
        }
    }

    void read_codes() {
        const auto map = root_.require_map("codes");
        for (const Entry& entry : map ? map->entries() : Entries{}) {
            const auto word = read_text(entry.value, Called::by_key(entry.key.text), *faults_);
            if (!word) {
                continue;
            }
            bool is_known = false;
            for (const auto& [name, meaning] : meanings) {
                if (*word == name) {
                    map_.codes[std::string{entry.key.text}] = meaning;
                    is_known = true;
                }
            }
            if (!is_known) {
                faults_->error(entry.value.offset, "boris-meaning",
                               fmt::format("{} is no meaning of a code", input::quoted(*word)),
                               "write asked, helped, gave_up, not_met, refused, planned, other or "
                               "ignore");
            }
        }
    }

    std::optional<std::size_t> read_set(MapCursor& map, std::string_view key) {
        const Node* const node = map.scalar(key);
        if (node == nullptr) {
            return std::nullopt;
        }
        if (node->text.size() != 1 || node->text[0] < '1' || node->text[0] > '9') {
            faults_->error(
                node->offset, "boris-modifier",
                fmt::format("{} is no number of a modifier set", input::quoted(node->text)),
                "write 1 for the first set of modifiers, 2 for the second");
            return std::nullopt;
        }
        return static_cast<std::size_t>(node->text[0] - '0');
    }

    void read_modifiers() {
        if (auto map = root_.map("modifiers")) {
            map_.workers_set = read_set(*map, "workers");
            map_.sharing_set = read_set(*map, "sharing");
            map->finish();
        }
    }

    MapCursor root_;
    Faults* faults_;
    BorisMap map_;
};

} // namespace

BorisMap read_boris_map(const SourceText& source) {
    Faults faults{source};
    const auto root = read_yaml(source, faults);
    faults.throw_errors();
    BorisMap map = MapReader{*root, faults}.read();
    faults.throw_errors();
    return map;
}

} // namespace carecost::input
