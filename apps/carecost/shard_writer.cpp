// SPDX-License-Identifier: MIT
// Temporary names carry host and process besides a random part: process numbers repeat across the
// machines that share a folder.
#include "shard_writer.hpp"

#include "carecost/base/diagnostic.hpp"
#include "carecost/batching/roll_up_text.hpp"
#include "carecost/report/batch_failure_json.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <utility>

namespace carecost::cli {
namespace {

constexpr std::size_t written_at_once = 1U << 18U;

std::string host_name() {
    std::array<char, 256> name{};
    if (::gethostname(name.data(), name.size() - 1) != 0) {
        return "host";
    }
    std::string host = name.data();
    for (char& c : host) {
        c = c == '/' ? '-' : c;
    }
    return host;
}

/// Hidden, so that patterns like shard-* pass it over.
std::string temporary_name(const std::string& folder, const std::string& name) {
    return fmt::format("{}/.{}.{}.{}.XXXXXX", folder, name, host_name(), ::getpid());
}

} // namespace

TemporaryFile::TemporaryFile(const std::string& folder, const std::string& name)
    : name_(name), path_(fmt::format("{}/{}", folder, name)),
      temporary_(temporary_name(folder, name)), file_(::mkstemp(temporary_.data())) {
    if (!file_.is_open()) {
        const int error = errno;
        temporary_.clear();
        refuse_to_write(path_, error);
    }
    apply_usual_mode(file_);
}

TemporaryFile::~TemporaryFile() {
    if (!temporary_.empty()) {
        ::unlink(temporary_.c_str());
    }
}

void TemporaryFile::write(std::string_view text) {
    digest_.add(text);
    bytes_ += text.size();
    waiting_ += text;
    if (waiting_.size() >= written_at_once) {
        flush();
    }
}

void TemporaryFile::flush() {
    write_all(file_, waiting_, path_);
    waiting_.clear();
}

DigestedFile TemporaryFile::finish() {
    flush();
    make_durable(file_, path_);
    return {.name = name_, .bytes = bytes_, .sha256 = digest_.finish()};
}

void TemporaryFile::publish() {
    if (::rename(temporary_.c_str(), path_.c_str()) != 0) {
        refuse_to_write(path_, errno);
    }
    temporary_.clear();
}

ShardWriter::ShardWriter(const std::string& folder, ShardNumber shard)
    : folder_(folder), shard_(shard), rows_(folder, file_name(shard, ShardFile::rows)),
      draws_(folder, file_name(shard, ShardFile::draws)),
      failures_(folder, file_name(shard, ShardFile::failures)) {}

void ShardWriter::add_failure(const BatchFailure& failure) {
    failures_.write(batch_failure_json(failure));
}

void ShardWriter::publish(const RollUp& totals, Manifest manifest) {
    write_text(totals, [this](std::string_view piece) { draws_.write(piece); });
    TemporaryFile done{folder_, file_name(shard_, ShardFile::manifest)};
    manifest.shard = shard_;
    manifest.files = {rows_.finish(), draws_.finish(), failures_.finish()};
    done.write(to_text(manifest));
    const DigestedFile finished = done.finish();
    for (TemporaryFile* file : {&rows_, &draws_, &failures_}) {
        file->publish();
    }
    make_names_durable(folder_); // the manifest must not outlive its files
    done.publish();
    make_names_durable(folder_);
}

} // namespace carecost::cli
