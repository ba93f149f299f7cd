// SPDX-License-Identifier: MIT
// A row is kept as the text behind its first cell: how the client is called is known only when all
// centres have been seen, and assistant hours c may wait for the typical episode of all days.
#include "row_spool.hpp"

#include "carecost/base/diagnostic.hpp"
#include "carecost/observing/observation_record.hpp"
#include "carecost/report/csv_renderer.hpp"
#include "carecost/report/observe_table.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

namespace carecost::cli {
namespace {

/// What stands before the text of a row.
struct RowHead {
    std::uint32_t client = 0; // its number
    std::uint32_t text_size = 0;
    bool has_open_hours = false; // then OpenHours stand before the text
};
static_assert(std::is_trivially_copyable_v<RowHead>);

struct OpenHours {
    std::int64_t unmet = 0;
    Quotient individual_minutes{};
};
static_assert(std::is_trivially_copyable_v<OpenHours>);

[[noreturn]] void refuse() {
    throw SystemError{fmt::format("a temporary file cannot be written: {}", std::strerror(errno))};
}

template <typename Value>
void append_bytes(std::string& bytes, const Value& value) {
    const std::size_t size = bytes.size();
    bytes.resize(size + sizeof value);
    std::memcpy(bytes.data() + size, &value, sizeof value);
}

void read_bytes(std::FILE* file, void* to, std::size_t count) {
    if (std::fread(to, 1, count, file) != count) {
        refuse();
    }
}

/// Puts assistant hours c, the last cell but one, where nothing stands yet.
void fill_in_hours(std::string& text, const OpenHours& open,
                   const std::optional<Quotient>& typical_episode) {
    const auto hours = hours_with_unmet(open.individual_minutes, open.unmet, typical_episode);
    if (hours) {
        constexpr int decimals = 6;
        text.insert(text.rfind(','), to_decimal_text(*hours, decimals));
    }
}

} // namespace

CentreDayRows rows_of(const CentreDay& day, const ObservingOptions& options) {
    std::vector<ClientDayRow> clients;
    clients.reserve(day.clients.size());
    DayMeasurer measurer{day, options};
    ObserveLines lines{day.day, day.clients.size()};
    for (std::size_t i = 0; i < day.clients.size(); ++i) {
        ClientDayResult result = measurer.measured(i, FirstHour::left_in);
        const std::size_t begin = lines.size();
        lines.add(result.measures);
        clients.push_back({.client = std::move(result.client),
                           .line_size = lines.size() - begin,
                           .individual_episodes = std::move(result.totals.individual_episodes),
                           .has_open_hours = !result.measures.assistant_hours.c.has_value(),
                           .unmet = result.measures.unmet,
                           .individual_minutes = result.measures.individual_min});
    }
    return {.clients = std::move(clients), .lines = std::move(lines).text()};
}

RowSpool::RowSpool() { clear(); }

void RowSpool::clear() {
    file_.reset(std::tmpfile());
    if (!file_ || std::setvbuf(file_.get(), buffer_->data(), _IOFBF, buffer_->size()) != 0) {
        refuse();
    }
    centres_.clear();
    clients_.clear();
}

std::uint32_t RowSpool::number_of(Centre& own, const std::string& centre,
                                  const std::string& client) {
    const auto [place, is_new] = own.try_emplace(client, clients_.size());
    if (is_new) {
        clients_.push_back({.centre = centre, .name = client});
    }
    return place->second;
}

void RowSpool::add(const std::string& centre, const CentreDayRows& rows) {
    if (rows.clients.empty()) {
        return;
    }
    Centre& own = centres_[centre];
    std::string bytes;
    bytes.reserve(rows.lines.size() + rows.clients.size() * (sizeof(RowHead) + sizeof(OpenHours)));
    std::string_view lines = rows.lines;
    for (const ClientDayRow& row : rows.clients) {
        const RowHead head{.client = number_of(own, centre, row.client),
                           .text_size = static_cast<std::uint32_t>(row.line_size),
                           .has_open_hours = row.has_open_hours};
        clients_[head.client].individual_episodes += row.individual_episodes;
        append_bytes(bytes, head);
        if (row.has_open_hours) {
            append_bytes(bytes, OpenHours{row.unmet, row.individual_minutes});
        }
        bytes += lines.substr(0, row.line_size);
        lines.remove_prefix(row.line_size);
    }
    if (std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) != bytes.size()) {
        refuse();
    }
}

void RowSpool::name_clients() {
    for (Client& client : clients_) {
        client.first_cell = csv_text(client_key(client.centre, client.name, centres_.size() > 1));
    }
}

void RowSpool::publish(const ByteSink& sink) {
    constexpr std::size_t piece_size = 65536;
    if (std::fflush(file_.get()) != 0) {
        refuse();
    }
    std::rewind(file_.get());
    name_clients();
    std::string piece = render_csv(observe_columns());
    std::string text;
    RowHead head;
    while (std::fread(&head, sizeof head, 1, file_.get()) == 1) {
        const Client& client = clients_.at(head.client);
        OpenHours open;
        if (head.has_open_hours) {
            read_bytes(file_.get(), &open, sizeof open);
        }
        text.resize(head.text_size);
        read_bytes(file_.get(), text.data(), text.size());
        if (head.has_open_hours) {
            fill_in_hours(text, open, typical_episode(client.individual_episodes));
        }
        piece += client.first_cell;
        piece += text;
        if (piece.size() >= piece_size) {
            sink(piece);
            piece.clear();
        }
    }
    sink(piece);
}

} // namespace carecost::cli
