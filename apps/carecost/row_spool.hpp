// SPDX-License-Identifier: MIT
// Rows of a long log, kept in an unnamed temporary file until the whole log has proved good. Only
// then are they published, so that a fault on the last line leaves no half result behind.
#pragma once

#include "carecost/observing/day_measures.hpp"
#include "carecost/observing/observation_record.hpp"
#include "output_file.hpp"

#include <cstdio>
#include <memory>
#include <string>

namespace carecost::cli {

class RowSpool {
  public:
    /// @throws SystemError when there is no room for temporary files
    RowSpool();

    void add(const std::string& centre, const Date& day, const ClientDayResult& result);
    void clear();

    /// CSV with its header, a row a client-day in the order in which they came.
    /// @param record has taken in the same days: it knows the clients' keys and typical episodes
    void publish(const ObservationRecord& record, const ByteSink& sink);

  private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };

    void write(const void* bytes, std::size_t count);

    std::unique_ptr<std::FILE, Close> file_;
};

} // namespace carecost::cli
