// SPDX-License-Identifier: MIT
// A manifest comes back as it was written, and not at all once a byte of it has changed.
#include "carecost/batching/manifest.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace carecost;

namespace {

Manifest example() {
    return {.program = "0.1.0",
            .shard = {.index = 3, .count = 200},
            .entries = 5'000,
            .list_sha256 = "aa",
            .settings = {{"--draws", "1000"}, {"--set", "coach_rate=55\ttwo\\three\nfour"}},
            .cases_sha256 = "bb",
            .good = 24,
            .failed = 1,
            .points = 50,
            .bad_points = 2,
            .rows = 48,
            .files = {{.name = "shard-00003-of-00200.csv", .bytes = 4'321, .sha256 = "cc"}}};
}

} // namespace

TEST_CASE("a manifest comes back as it was written") {
    CHECK(parse_manifest(to_text(example())) == example());
    const Manifest bare{.program = "1", .shard = {}, .list_sha256 = "x", .cases_sha256 = "y"};
    CHECK(parse_manifest(to_text(bare)) == bare);
    Manifest rows = bare;
    rows.is_of_rows = true;
    CHECK(parse_manifest(to_text(rows)) == rows);
}

TEST_CASE("a manifest is made of lines that a person can read") {
    const std::string text = to_text(example());
    CHECK(text.starts_with(
        "carecost shard manifest, format 1\nprogram\tcarecost 0.1.0\nshard\t3/200\n"
        "of\tcases\nentries\t5000\nlist-sha256\taa\nsetting\t--draws\t1000\n"));
    CHECK(text.find("file\tshard-00003-of-00200.csv\t4321\tcc\nsha256\t") != std::string::npos);
}

TEST_CASE("a manifest that was cut short is none") {
    const std::string text = to_text(example());
    for (std::size_t length = 0; length < text.size(); ++length) {
        CHECK_FALSE(parse_manifest(text.substr(0, length)));
    }
    CHECK_FALSE(parse_manifest(text + "\n"));
}

TEST_CASE("a manifest in which any byte has changed is none") {
    const std::string text = to_text(example());
    for (std::size_t position = 0; position < text.size(); ++position) {
        std::string changed = text;
        changed[position] = changed[position] == 'x' ? 'y' : 'x';
        CHECK_FALSE(parse_manifest(changed));
    }
}

TEST_CASE("shards of one run agree, and what differs is named with both values") {
    const Manifest first = example();
    Manifest second = example();
    second.shard.index = 4;
    second.cases_sha256 = "dd";
    second.good = 25;
    second.files = {};
    CHECK_FALSE(disagreement(first, second, "A", "B"));

    second.settings[0].second = "500";
    CHECK(disagreement(first, second, "A", "B") == "--draws is 1000 in A and 500 in B");
    second = example();
    second.settings.pop_back();
    CHECK(disagreement(second, first, "A", "B") ==
          "--set is not given in A and coach_rate=55\ttwo\\three\nfour in B");
    second = example();
    second.entries = 4'999;
    CHECK(disagreement(first, second, "A", "B") ==
          "the number of cases in the list is 5000 in A and 4999 in B");
    second = example();
    second.list_sha256 = "ab";
    CHECK(disagreement(first, second, "A", "B") == "A and B come from lists of different cases");
    second = example();
    second.program = "0.2.0";
    CHECK(disagreement(first, second, "A", "B") == "carecost is 0.1.0 in A and 0.2.0 in B");
}
