// SPDX-License-Identifier: MIT
// Rows of a long log, kept in an unnamed temporary file until the whole log has proved good. Only
// then are they published, so that a fault on the last line leaves no half result behind.
#pragma once

#include "carecost/observing/day_measures.hpp"
#include "output_file.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace carecost::cli {

/// What is known of a client from one day.
struct ClientDayRow {
    std::string client;
    std::size_t line_size = 0;
    LengthCounts individual_episodes;
    bool has_open_hours = false; // assistant hours c wait for the client's other days
    std::int64_t unmet = 0;
    Quotient individual_minutes{};
};

/// The rows of one centre's day.
struct CentreDayRows {
    std::vector<ClientDayRow> clients;
    std::string lines; // as CSV, one after the other, but for what the client is called
};

/// @throws InputError where the roster of the day cannot be
[[nodiscard]] CentreDayRows rows_of(const CentreDay& day, const ObservingOptions& options);

class RowSpool {
  public:
    /// @throws SystemError when there is no room for temporary files
    RowSpool();

    void add(const std::string& centre, const CentreDayRows& rows);
    void clear();

    /// CSV with its header, a row a client-day in the order in which they came.
    void publish(const ByteSink& sink);

  private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };

    /// What is told only when every day is in.
    struct Client {
        std::string centre;
        std::string name;
        LengthCounts individual_episodes{};
        std::string first_cell{};
    };

    /// By name; its clients are numbers in `clients_`.
    using Centre = std::map<std::string, std::uint32_t>;

    [[nodiscard]] std::uint32_t number_of(Centre& own, const std::string& centre,
                                          const std::string& client);
    void name_clients();

    using Buffer = std::array<char, 65536>;

    std::unique_ptr<Buffer> buffer_ = std::make_unique<Buffer>(); // of file_
    std::unique_ptr<std::FILE, Close> file_;
    std::map<std::string, Centre> centres_;
    std::vector<Client> clients_;
};

} // namespace carecost::cli
