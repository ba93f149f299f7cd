// SPDX-License-Identifier: MIT
// The place of a walk along events and source at once: which event comes next, and up to which byte
// the source is accounted for.
#pragma once

#include "carecost/input/faults.hpp"
#include "carecost/input/yaml_events.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace carecost::input {

/// Thrown where source and events part, after the error was told.
struct WalkLost {};
/// Thrown where the parser stopped before the end of the file.
struct EventsEnded {};

class YamlWalk {
  public:
    /// @param faults must outlive the walk
    YamlWalk(YamlEvents read, Faults& faults);

    /// @throws EventsEnded
    [[nodiscard]] YamlEvent::Kind upcoming() const;
    YamlEvent take();

    [[nodiscard]] std::string_view bytes() const { return bytes_; }
    [[nodiscard]] std::size_t position() const { return position_; }
    [[nodiscard]] std::size_t read_end() const { return read_end_; } // after the last sign or text
    [[nodiscard]] std::size_t last_text() const { return last_text_; } // start of the last scalar
    [[nodiscard]] const std::vector<std::size_t>& open_brackets() const { return open_brackets_; }
    [[nodiscard]] char here() const; // 0 at the end
    [[nodiscard]] int column() const;
    [[nodiscard]] bool is_at_end() const { return position_ >= bytes_.size(); }

    void skip_gap();
    void skip_blanks();
    /// Everything before `end` is accounted for.
    void read_to(std::size_t end);
    /// The same for a text, which may be the quote that later turns out not to be closed.
    void start_text() { last_text_ = position_; }
    void expect(char sign);
    void open_bracket(char sign);
    void close_bracket(char sign);

    /// What stands at `offset` belongs to nothing: an error and WalkLost, or EventsEnded when the
    /// parser stumbled over the same and knows more.
    [[noreturn]] void lose(std::size_t offset);
    [[noreturn]] void lose() { lose(position_); }
    /// An error at the place of the walk, and WalkLost.
    [[noreturn]] void refuse(std::string code, std::string message, std::string remedy);

  private:
    std::string_view bytes_;
    std::vector<YamlEvent> events_;
    bool has_failed_; // the parser stopped before the end
    Faults* faults_;
    std::size_t next_ = 0; // event
    std::size_t position_ = 0;
    std::size_t read_end_ = 0;
    std::size_t last_text_ = 0;
    std::vector<std::size_t> open_brackets_{};
};

} // namespace carecost::input
