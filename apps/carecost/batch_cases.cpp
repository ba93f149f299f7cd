// SPDX-License-Identifier: MIT
// Reads, checks and costs each case on whichever thread is free. A case that fails has no row and
// stops no other; a command line that fits no case stops everything.
#include "batch_cases.hpp"

#include "batch_points.hpp"
#include "carecost/base/sha256.hpp"
#include "carecost/batching/ordered_work.hpp"
#include "carecost/input/file_reader.hpp"

#include <utility>

namespace carecost::cli {
namespace {

BatchPiece worked_out(const BatchWork& work, std::size_t index, const Context& context) {
    const std::string& path = work.paths[index];
    const std::size_t position = work.first_position + index;
    BatchPiece piece{.source_sha256 = work.wants_digests ? unreadable_digest : ""};
    try {
        const SourceText source = input::read_file(path, context.in);
        if (work.wants_digests) {
            piece.source_sha256 = sha256(source.bytes());
        }
        piece.rows = scenario_rows(input::read_case(source, work.lane), position, work.figures);
        piece.text = work.written(*piece.rows);
    } catch (const InputError& error) {
        piece.failure = failure_of(position, path, error);
    } catch (const SystemError& error) {
        piece.failure = failure_of(position, path, error);
    }
    return piece;
}

} // namespace

std::string source_sha256(const std::string& path, const Context& context) {
    try {
        return sha256(input::read_file(path, context.in).bytes());
    } catch (const InputError&) {
        return unreadable_digest;
    } catch (const SystemError&) {
        return unreadable_digest;
    }
}

void for_each_case(const BatchWork& work, const Context& context,
                   const std::function<bool(BatchPiece)>& take) {
    const auto deliver = [&](BatchPiece piece) { return take(std::move(piece)); };
    if (has_points(work.figures)) {
        PointSource source{work, context};
        work_in_order(
            work.threads, [&] { return source.next(); },
            [&](const PointBlock& block) { return worked_out(block, work); }, deliver);
        return;
    }
    std::size_t next = 0;
    work_in_order(
        work.threads,
        [&]() -> std::optional<std::size_t> {
            return next < work.paths.size() ? std::optional{next++} : std::nullopt;
        },
        [&](std::size_t index) { return worked_out(work, index, context); }, deliver);
}

} // namespace carecost::cli
