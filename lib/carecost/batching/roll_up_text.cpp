// SPDX-License-Identifier: MIT
// Cells name scenarios, packages and funders by their place in the lists above them, from 0.
// Money stands in whole cents. A cell's packages follow it, a package's funders and draws follow
// that.
#include "carecost/batching/roll_up_text.hpp"

#include "carecost/base/text.hpp"
#include "carecost/batching/line_text.hpp"

#include <fmt/format.h>

#include <charconv>
#include <limits>
#include <string>

namespace carecost {
namespace {

constexpr std::string_view format_line = "carecost roll-up of a shard, format 1";

void write_names(std::string& text, std::string_view word, const NameList& list) {
    for (const std::string& name : list.names()) {
        text += fmt::format("{}\t{}\n", word, escaped_field(name));
    }
}

std::string pair_text(const PairTotal& pair) {
    return digits_of(pair.cost.cents()) + '\t' + digits_of(pair.comparator_cost.cents());
}

void write_draws(std::string& text, std::string_view word, const std::vector<std::int64_t>& cents) {
    if (cents.empty()) {
        return;
    }
    text += word;
    char separator = '\t';
    for (const std::int64_t one : cents) {
        text += separator;
        text += fmt::format_int(one).c_str();
        separator = ' ';
    }
    text += '\n';
}

std::string cell_text(const RollUpKey& key, const RollUpCell& cell) {
    std::string text = fmt::format("cell\t{}\t{}\t{}\t{}\t{}\t{}\n",
                                   !key.is_group ? "all"
                                   : key.group   ? "group"
                                                 : "unlabelled",
                                   escaped_field(key.group.value_or("")), key.scenario,
                                   escaped_field(key.currency), key.years, cell.cases);
    for (const auto& [package, totals] : cell.packages) {
        text += fmt::format("package-total\t{}\t{}\t{}\n", package, totals.cases,
                            pair_text(totals.total));
        for (const auto& [funder, own] : totals.by_funder) {
            text +=
                fmt::format("funder-total\t{}\t{}\t{}\n", funder, own.cases, pair_text(own.total));
        }
        write_draws(text, "costs", totals.drawn_costs);
        write_draws(text, "savings", totals.drawn_savings);
    }
    return text;
}

/// Thrown inside this file only, at the first line that does not fit.
struct Unreadable {};

std::uint64_t number(std::string_view field, std::uint64_t below) {
    const auto found = whole_field(field);
    if (!found || *found >= below) {
        throw Unreadable{};
    }
    return *found;
}

Money money(std::string_view field) {
    const auto cents = cents_field(field);
    if (!cents) {
        throw Unreadable{};
    }
    return Money::from_cents(*cents);
}

std::vector<std::int64_t> draws_of(std::string_view field, std::size_t draws) {
    std::vector<std::int64_t> cents;
    cents.reserve(draws);
    const char* at = field.data();
    const char* const end = at + field.size();
    while (at < end) {
        std::int64_t one = 0;
        const auto read = std::from_chars(at, end, one);
        if (read.ec != std::errc{} || (read.ptr < end && *read.ptr != ' ')) {
            throw Unreadable{};
        }
        cents.push_back(one);
        at = read.ptr < end ? read.ptr + 1 : end;
    }
    if (cents.size() != draws) {
        throw Unreadable{};
    }
    return cents;
}

class Reader {
  public:
    RollUp read(std::string_view text) {
        if (take_line(text) != format_line) {
            throw Unreadable{};
        }
        while (const auto line = take_line(text)) {
            take(*line);
        }
        if (!text.empty()) {
            throw Unreadable{};
        }
        return std::move(roll_up_);
    }

  private:
    static constexpr std::uint64_t any = std::numeric_limits<std::uint64_t>::max();

    void take(std::string_view line) {
        const std::string_view word = line.substr(0, line.find('\t'));
        if (word == "costs" || word == "savings") { // long, and nothing in them is escaped
            const std::string_view field = line.substr(std::min(word.size() + 1, line.size()));
            auto cents = draws_of(field, roll_up_.settings.draws);
            (word == "costs" ? package().drawn_costs : package().drawn_savings) = std::move(cents);
            return;
        }
        const std::vector<std::string> fields = split_fields(line);
        if (word == "draws" && fields.size() == 2) {
            roll_up_.settings.draws = number(fields[1], any);
        } else if (word == "by" && fields.size() == 2) {
            roll_up_.settings.by = fields[1];
        } else if (word == "scenario" && fields.size() == 2) {
            roll_up_.scenarios.index_of(fields[1]);
        } else if (word == "package" && fields.size() == 2) {
            roll_up_.packages.index_of(fields[1]);
        } else if (word == "funder" && fields.size() == 2) {
            roll_up_.funders.index_of(fields[1]);
        } else if (word == "cell" && fields.size() == 7) {
            take_cell(fields);
        } else if (word == "package-total" && fields.size() == 5 && cell_ != nullptr) {
            take_package(fields);
        } else if (word == "funder-total" && fields.size() == 5) {
            const std::size_t funder = number(fields[1], roll_up_.funders.names().size());
            package().by_funder[funder] = {
                .cases = number(fields[2], any),
                .total = {.cost = money(fields[3]), .comparator_cost = money(fields[4])}};
        } else {
            throw Unreadable{};
        }
    }

    void take_cell(const std::vector<std::string>& fields) {
        RollUpKey key{.is_group = fields[1] != "all",
                      .scenario = number(fields[3], roll_up_.scenarios.names().size()),
                      .currency = fields[4],
                      .years = static_cast<int>(number(fields[5], 1000))};
        if (fields[1] == "group") {
            key.group = fields[2];
        }
        cell_ = &roll_up_.cells[key];
        cell_->cases = number(fields[6], any);
        package_ = nullptr;
    }

    void take_package(const std::vector<std::string>& fields) {
        package_ = &cell_->packages[number(fields[1], roll_up_.packages.names().size())];
        package_->cases = number(fields[2], any);
        package_->total = {.cost = money(fields[3]), .comparator_cost = money(fields[4])};
    }

    [[nodiscard]] PackageTotals& package() {
        if (package_ == nullptr) {
            throw Unreadable{};
        }
        return *package_;
    }

    RollUp roll_up_;
    RollUpCell* cell_ = nullptr;
    PackageTotals* package_ = nullptr;
};

} // namespace

void write_text(const RollUp& roll_up, const std::function<void(std::string_view)>& sink) {
    std::string head = fmt::format("{}\ndraws\t{}\n", format_line, roll_up.settings.draws);
    if (roll_up.settings.by) {
        head += fmt::format("by\t{}\n", escaped_field(*roll_up.settings.by));
    }
    write_names(head, "scenario", roll_up.scenarios);
    write_names(head, "package", roll_up.packages);
    write_names(head, "funder", roll_up.funders);
    sink(head);
    for (const auto& [key, cell] : roll_up.cells) {
        sink(cell_text(key, cell));
    }
}

std::optional<RollUp> parse_roll_up(std::string_view text) {
    try {
        return Reader{}.read(text);
    } catch (const Unreadable&) {
        return std::nullopt;
    }
}

} // namespace carecost
