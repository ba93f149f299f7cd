// SPDX-License-Identifier: MIT
// Shards part a list without gap or overlap, whatever the numbers.
#include "carecost/batching/shard.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace carecost;

TEST_CASE("a shard is written I/N with I from 1 to N") {
    CHECK(parse_shard("1/1") == ShardNumber{.index = 1, .count = 1});
    CHECK(parse_shard("8/8") == ShardNumber{.index = 8, .count = 8});
    CHECK(parse_shard("99999/99999") == ShardNumber{.index = 99'999, .count = 99'999});
    for (const char* text :
         {"0/8", "9/8", "1/0", "0/0", "1/100000", "", "/", "3", "3/", "/8", "3/8/2", "-1/8", "+1/8",
          "1 /8", " 1/8", "1/8 ", "1.0/8", "a/b", "18446744073709551617/8"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_shard(text));
    }
}

TEST_CASE("blocks follow each other from the first entry to the last") {
    for (const std::uint64_t entries : {0U, 1U, 2U, 7U, 10U, 63U, 64U, 65U, 1'000U}) {
        for (const std::uint64_t count : {1U, 2U, 3U, 7U, 64U, 1'001U}) {
            std::uint64_t next = 0;
            for (std::uint64_t index = 1; index <= count; ++index) {
                const ShardBlock block = block_of({.index = index, .count = count}, entries);
                CHECK(block.begin == next);
                CHECK(block.end >= block.begin);
                CHECK(block.end - block.begin <= entries / count + 1);
                next = block.end;
            }
            CHECK(next == entries);
        }
    }
}

TEST_CASE("ten entries in four shards are 2, 3, 2 and 3") {
    std::vector<std::uint64_t> sizes;
    for (std::uint64_t index = 1; index <= 4; ++index) {
        const ShardBlock block = block_of({.index = index, .count = 4}, 10);
        sizes.push_back(block.end - block.begin);
    }
    CHECK(sizes == std::vector<std::uint64_t>{2, 3, 2, 3});
}

TEST_CASE("file names carry both numbers in five digits") {
    const ShardNumber shard{.index = 3, .count = 200};
    CHECK(file_name(shard, ShardFile::rows) == "shard-00003-of-00200.csv");
    CHECK(file_name(shard, ShardFile::draws) == "shard-00003-of-00200.draws");
    CHECK(file_name(shard, ShardFile::failures) == "shard-00003-of-00200.failed.jsonl");
    CHECK(file_name(shard, ShardFile::manifest) == "shard-00003-of-00200.done");
}

TEST_CASE("only the name of a manifest names a shard") {
    CHECK(shard_of_manifest("shard-00003-of-00200.done") == ShardNumber{.index = 3, .count = 200});
    for (const char* name : {"shard-00003-of-00200.csv", "shard-3-of-200.done",
                             "shard-00000-of-00200.done", "shard-00201-of-00200.done",
                             "shard-00003-of-00200.done.tmp", ".shard-00003-of-00200.done",
                             "shard-00003.done", "shard--of-.done", "", "shard-00003-of-00200"}) {
        CAPTURE(name);
        CHECK_FALSE(shard_of_manifest(name));
    }
}

TEST_CASE("numbers that follow each other are written as a range") {
    const auto ranges = [](const std::vector<std::uint64_t>& numbers) {
        return number_ranges(numbers);
    };
    CHECK(ranges({}).empty());
    CHECK(ranges({5}) == "5");
    CHECK(ranges({1, 2}) == "1-2");
    CHECK(ranges({3, 7, 12, 13, 14}) == "3,7,12-14");
    CHECK(ranges({1, 2, 3, 5, 8, 9}) == "1-3,5,8-9");
}
