// SPDX-License-Identifier: MIT
// What a shard wrote of a failed case is told in the same words after it was read back.
#include "carecost/input/batch_failure.hpp"
#include "carecost/report/batch_failure_json.hpp"

#include <doctest/doctest.h>

using namespace carecost;

namespace {

BatchFailure example() {
    return {.position = 11,
            .file = "cases/\"ä\" \t\\.yaml",
            .case_id = "a",
            .first = {.code = "number",
                      .place = {.file = "scenarios.csv", .line = 3, .column = 7},
                      .message = "no\nnumber",
                      .remedy = "write 12",
                      .excerpt = {}},
            .more = 2};
}

} // namespace

TEST_CASE("a failed case is one line of JSON with its position from 1") {
    CHECK(batch_failure_json(example()) == "{\"position\":12,\"case\":\"a\",\"case_file\":\"cases/"
                                           "\\\"ä\\\" \\t\\\\.yaml\",\"file\":\"scenarios.csv\","
                                           "\"line\":3,\"column\":7,\"code\":\"number\","
                                           "\"message\":\"no\\nnumber; write 12\",\"more\":2}\n");
}

TEST_CASE("a failed case comes back with its place and words") {
    const auto back = input::parse_batch_failure(batch_failure_json(example()));
    REQUIRE(back);
    CHECK(back->position == 11);
    CHECK(back->file == example().file);
    CHECK(back->case_id == "a");
    CHECK(back->first.place == example().first.place);
    CHECK(to_text(back->first) == to_text(example().first));
    CHECK(back->more == 2);

    BatchFailure unread = example();
    unread.case_id.clear();
    CHECK(input::parse_batch_failure(batch_failure_json(unread))->case_id.empty());
}

TEST_CASE("anything else is no failed case") {
    for (const char* line : {"", "{}", "null", "{\"position\":12", "[1]"}) {
        CHECK_FALSE(input::parse_batch_failure(line));
    }
}
