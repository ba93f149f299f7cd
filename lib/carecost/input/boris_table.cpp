// SPDX-License-Identifier: MIT
// BORIS has named its columns differently over the years; they are found by name, wherever they
// stand. Columns of the user's own variables are passed over.
#include "carecost/base/rational.hpp"
#include "carecost/base/text.hpp"
#include "carecost/input/boris_events.hpp"
#include "carecost/input/csv_scanner.hpp"
#include "carecost/input/faults.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace carecost::input {
namespace {

/// "Start (seconds)" → "start", "Modifier #2" → "modifier 2".
std::string column_name(std::string_view text) {
    std::string name = ascii_lower(trimmed(text));
    for (const std::string_view unit : {" (s)", " (seconds)"}) {
        if (std::string_view{name}.ends_with(unit)) {
            name.resize(name.size() - unit.size());
        }
    }
    std::erase(name, '#');
    return name;
}

struct Columns {
    std::map<std::string, std::size_t> by_name;
    std::vector<std::size_t> modifiers; // one a set

    [[nodiscard]] bool has(const std::string& name) const { return by_name.contains(name); }
    /// Aggregated events have a start, tabular events a time and a status.
    [[nodiscard]] bool is_header() const {
        return has("subject") && has("behavior") && (has("start") || (has("time") && has_status()));
    }
    [[nodiscard]] bool has_status() const { return has("status") || has("behavior type"); }
};

Columns columns_of(std::span<const CsvField> fields) {
    Columns columns;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        columns.by_name.emplace(column_name(fields[i].text), i);
    }
    for (std::size_t set = 1; columns.has(fmt::format("modifier {}", set)); ++set) {
        columns.modifiers.push_back(columns.by_name.at(fmt::format("modifier {}", set)));
    }
    return columns;
}

bool is_nothing(std::string_view text) {
    const std::string word = ascii_lower(text);
    return word.empty() || word == "na" || word == "n/a" || word == "nan";
}

class TableReader {
  public:
    TableReader(const InputFile& file, std::size_t file_number, LogFaults& faults)
        : file_(file_number), faults_(&faults), scanner_(file.open()) {}

    std::vector<BorisMark> read() {
        std::vector<BorisMark> marks;
        if (!find_header()) {
            return marks;
        }
        while (scanner_.next()) {
            if (scanner_.fault()) {
                report_fault();
            } else if (!field("behavior").empty() || !field("subject").empty()) {
                marks.push_back(mark());
                if (std::exchange(is_bad_, false)) {
                    marks.pop_back();
                }
            }
        }
        return marks;
    }

  private:
    void report_fault() {
        const CsvFault& fault = *scanner_.fault();
        error(fault.offset, {fault.code, fault.message, fault.remedy});
    }

    void error(std::size_t offset, LogTextFault fault) {
        faults_->error(Reach::log, place(offset), std::move(fault));
    }

    [[nodiscard]] RowPlace place(std::size_t offset) const {
        const CsvPlace place = scanner_.place(offset);
        return {file_, place.line, place.column};
    }

    /// Lines before the header say what the observation is.
    bool find_header() {
        while (scanner_.next()) {
            if (scanner_.fault()) {
                report_fault();
                return false;
            }
            const auto fields = scanner_.fields();
            columns_ = columns_of(fields);
            if (columns_.is_header()) {
                return true;
            }
            if (fields.size() > 1) {
                preamble_.emplace(column_name(fields[0].text), std::string{fields[1].text});
            }
        }
        faults_->error(Reach::log, {.file = file_},
                       {"boris-header",
                        "this is no export of BORIS: no line names the columns Subject, Behavior "
                        "and Start (s), or Time and Status",
                        "export aggregated or tabular events as CSV or TSV"});
        return false;
    }

    [[nodiscard]] std::string_view field(const std::string& name) const {
        const auto column = columns_.by_name.find(name);
        return column == columns_.by_name.end() ? std::string_view{} : field(column->second);
    }

    [[nodiscard]] std::string_view field(std::size_t column) const {
        const auto fields = scanner_.fields();
        return column < fields.size() ? trimmed(fields[column].text) : std::string_view{};
    }

    [[nodiscard]] std::string of_observation(const std::string& name) const {
        const auto line = preamble_.find(name);
        return columns_.has(name) || line == preamble_.end() ? std::string{field(name)}
                                                             : line->second;
    }

    [[nodiscard]] RowPlace place_of(const std::string& name) const {
        const auto column = columns_.by_name.find(name);
        const auto fields = scanner_.fields();
        return place(column != columns_.by_name.end() && column->second < fields.size()
                         ? fields[column->second].offset
                         : 0);
    }

    std::optional<std::chrono::milliseconds> seconds(const std::string& column) {
        const std::string_view text = field(column);
        if (is_nothing(text)) {
            return std::nullopt;
        }
        const auto time = parse_boris_seconds(text);
        if (!time) {
            is_bad_ = true;
            faults_->error(Reach::log, place_of(column),
                           {"boris-time",
                            fmt::format("{} is no number of seconds", input::quoted(text)),
                            "export the times in seconds"});
        }
        return time;
    }

    std::vector<std::string> modifiers() const {
        std::vector<std::string> texts;
        for (const std::size_t column : columns_.modifiers) {
            texts.emplace_back(field(column));
        }
        if (columns_.modifiers.empty()) {
            for (const std::string_view text : split(field("modifiers"), '|')) {
                texts.emplace_back(trimmed(text));
            }
        }
        return texts;
    }

    BorisStatus status() {
        const bool is_aggregated = columns_.has("start");
        const std::string column = columns_.has("status") ? "status" : "behavior type";
        const std::string word = ascii_lower(field(column));
        if (word.starts_with("point") ||
            (is_aggregated && word.empty() && is_nothing(field("stop")))) {
            return BorisStatus::point;
        }
        if (is_aggregated) {
            return BorisStatus::state;
        }
        if (word == "start" || word == "stop") {
            return word == "start" ? BorisStatus::start : BorisStatus::stop;
        }
        faults_->error(Reach::log, place_of(column),
                       {"boris-status",
                        fmt::format("{} is no status of an event", input::quoted(field(column))),
                        "export the events again: each is a START, a STOP or a POINT"});
        return BorisStatus::point;
    }

    BorisMark mark() {
        const std::string start = columns_.has("start") ? "start" : "time";
        BorisMark mark{.observation = of_observation("observation id"),
                       .date = of_observation("observation date"),
                       .subject = std::string{field("subject")},
                       .code = std::string{field("behavior")},
                       .modifiers = modifiers(),
                       .status = status(),
                       .time = seconds(start),
                       .at = place_of(start)};
        if (mark.status == BorisStatus::state) {
            mark.stop = seconds("stop");
        }
        return mark;
    }

    std::size_t file_;
    LogFaults* faults_;
    CsvScanner scanner_;
    Columns columns_;
    std::map<std::string, std::string> preamble_;
    bool is_bad_ = false; // the row being read
};

} // namespace

std::optional<std::chrono::milliseconds> parse_boris_seconds(std::string_view text) {
    constexpr int most_digits = 17;
    const bool is_negative = text.starts_with('-');
    std::string_view rest = text.substr(is_negative ? 1 : 0);
    Int128 value = 0;
    int exponent = 3; // milliseconds
    int digits = 0;
    bool is_fraction = false;
    while (!rest.empty() && rest[0] != 'e' && rest[0] != 'E') {
        const char sign = rest[0];
        rest.remove_prefix(1);
        if ((sign == '.' || sign == ',') && !is_fraction && digits > 0) {
            is_fraction = true;
        } else if (sign < '0' || sign > '9' || ++digits > 40) {
            return std::nullopt;
        } else if (!is_fraction || digits <= most_digits) {
            if (digits > most_digits) {
                return std::nullopt;
            }
            value = value * 10 + (sign - '0');
            exponent -= is_fraction ? 1 : 0;
        }
    }
    if (digits == 0) {
        return std::nullopt;
    }
    if (!rest.empty()) {
        rest.remove_prefix(1);
        const bool is_small = rest.starts_with('-');
        rest.remove_prefix(is_small || rest.starts_with('+') ? 1 : 0);
        if (rest.empty() || rest.size() > 2 || rest.find_first_not_of("0123456789") != rest.npos) {
            return std::nullopt;
        }
        const int power = rest.size() == 1 ? rest[0] - '0' : (rest[0] - '0') * 10 + (rest[1] - '0');
        exponent += is_small ? -power : power;
    }
    if (exponent > 6) {
        return std::nullopt;
    }
    for (; exponent > 0; --exponent) {
        value *= 10;
    }
    Int128 divisor = 1;
    for (; exponent < 0 && divisor <= value * 10; ++exponent) {
        divisor *= 10;
    }
    const Int128 rounded = exponent < 0 ? Int128{0} : (2 * value + divisor) / (2 * divisor);
    constexpr Int128 longest = 1'000'000'000'000'000;
    if (rounded > longest) {
        return std::nullopt;
    }
    const auto ms = static_cast<std::int64_t>(rounded);
    return std::chrono::milliseconds{is_negative ? -ms : ms};
}

std::vector<BorisMark> read_boris_table(const InputFile& file, std::size_t file_number,
                                        LogFaults& faults) {
    return TableReader{file, file_number, faults}.read();
}

} // namespace carecost::input
