// SPDX-License-Identifier: MIT
// Steps of the walk; every one that finds something else than it needs ends it.
#include "carecost/input/yaml_walk.hpp"

#include "carecost/input/yaml_bytes.hpp"
#include "carecost/input/yaml_complaint.hpp"

#include <utility>

namespace carecost::input {

YamlWalk::YamlWalk(YamlEvents read, Faults& faults)
    : bytes_(faults.source().bytes()), events_(std::move(read.events)),
      has_failed_(read.failure.has_value()), faults_(&faults) {}

YamlEvent::Kind YamlWalk::upcoming() const {
    if (next_ == events_.size()) {
        throw EventsEnded{};
    }
    return events_[next_].kind;
}

YamlEvent YamlWalk::take() {
    if (next_ == events_.size()) {
        throw EventsEnded{};
    }
    return std::move(events_[next_++]);
}

char YamlWalk::here() const { return byte_at(bytes_, position_); }

int YamlWalk::column() const { return column_of(bytes_, position_); }

void YamlWalk::skip_gap() { position_ = after_gap(bytes_, position_); }

void YamlWalk::skip_blanks() { position_ = after_blanks(bytes_, position_); }

void YamlWalk::read_to(std::size_t end) {
    position_ = end;
    read_end_ = end;
}

void YamlWalk::expect(char sign) {
    if (is_at_end() || here() != sign) {
        lose();
    }
    read_to(position_ + 1);
}

void YamlWalk::open_bracket(char sign) {
    open_brackets_.push_back(position_);
    expect(sign);
}

void YamlWalk::close_bracket(char sign) {
    expect(sign);
    open_brackets_.pop_back();
}

void YamlWalk::lose(std::size_t offset) {
    if (has_failed_ && next_ == events_.size()) {
        throw EventsEnded{};
    }
    report_unread({.offset = offset, .read_end = read_end_, .last_text = last_text_}, *faults_);
    throw WalkLost{};
}

void YamlWalk::refuse(std::string code, std::string message, std::string remedy) {
    faults_->error(position_, std::move(code), std::move(message), std::move(remedy));
    throw WalkLost{};
}

} // namespace carecost::input
