// SPDX-License-Identifier: MIT
// Writes the files of a shard under temporary names and gives them their names when all is there,
// the manifest last. A process that is killed leaves nothing that could pass for a shard.
#pragma once

#include "carecost/base/sha256.hpp"
#include "carecost/batching/batch_rows.hpp"
#include "carecost/batching/manifest.hpp"
#include "carecost/batching/roll_up.hpp"
#include "carecost/batching/shard.hpp"
#include "descriptor.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace carecost::cli {

/// A file that has a temporary name beside its real one until it is published. It goes away with
/// this object unless it was.
class TemporaryFile {
  public:
    /// @throws SystemError, as the others
    TemporaryFile(const std::string& folder, const std::string& name);
    ~TemporaryFile();
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    TemporaryFile(TemporaryFile&&) = delete;
    TemporaryFile& operator=(TemporaryFile&&) = delete;

    void write(std::string_view text);
    /// Makes all that was written durable and says what it is. Nothing is written after it.
    [[nodiscard]] DigestedFile finish();
    void publish();

  private:
    void flush();

    std::string name_;
    std::string path_;
    std::string waiting_; // to be written
    std::uint64_t bytes_ = 0;
    Sha256 digest_;
    std::string temporary_;
    Descriptor file_; // last: nothing may fail once the file is there and nobody would remove it
};

class ShardWriter {
  public:
    /// @throws SystemError when the folder is missing or cannot be written to, as the others
    ShardWriter(const std::string& folder, ShardNumber shard);

    void add_rows(std::string_view rows) { rows_.write(rows); }
    void add_failure(const BatchFailure& failure);

    /// Names the files, and says in the manifest which they are.
    /// @param manifest of this shard, but for its files
    void publish(const RollUp& totals, Manifest manifest);

  private:
    std::string folder_;
    ShardNumber shard_;
    TemporaryFile rows_;
    TemporaryFile draws_;
    TemporaryFile failures_;
};

} // namespace carecost::cli
