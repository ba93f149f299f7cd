// SPDX-License-Identifier: MIT
// Cases for tests of what people read, written as their authors write them: YAML in the test.
// Reading and costing are tested elsewhere; here they only save building structs by hand.
#pragma once

#include "carecost/base/source_text.hpp"
#include "carecost/costing/compare.hpp"
#include "carecost/input/case_file.hpp"

#include <string>
#include <utility>

namespace carecost::testing {

struct WrittenCase {
    Case model;
    CaseResult result;
};

inline WrittenCase written_case(std::string yaml) {
    Case model = input::read_case(SourceText{"case.yaml", std::move(yaml)}).model;
    CaseResult result = compare(model);
    return {.model = std::move(model), .result = std::move(result)};
}

/// One young man, a place in a unit and services of his own: ranges, two funders, unpaid care.
inline std::string sink_yaml() {
    return R"(case: sink
title: A room with a sink
as_of: 2026-02-01
currency: EUR
summary: Twelve months of services of his own.
meeting: {body: Executive board, item: For decision, date: 2026-03-03}
client: {alias: F}
story:
  wants: A sink.
  why: Feathers.
  helps: A classroom.
  ask: [approve the services, hear how he is doing]
  consent: {by: the client, date: 2026-01-12}
needs: {sink: A sink, company: Company}
funders: {town: The town, state: The state, family: The family}
payer: town
assumptions:
  place_price: 56000 (52000 to 60000)
  home_hours: 3 (2 to 6)
comparator: unit
packages:
  unit:
    title: Place in the unit
    why: His place now.
    lines:
      - item: Place
        rate: place_price per year
        funder: town
        cashable: 80%
        meets: [company]
        source: {ref: price list, type: tariff, date: 2026-01-12}
  home:
    title: Own services
    lines:
      - item: Help at home
        rate: 42 per hour
        use: home_hours hours per week, 52 weeks per year
        funder: town
        meets: [company]
        source: {ref: invoices of 2025, type: invoice, date: 2025-12-31}
      - item: Classroom
        rate: 90 per day
        use: 5 days
        funder: town
        meets: [sink]
        source: {ref: invoices of 2025, type: invoice, date: 2025-12-31}
      - item: Rent
        rate: 335 per month
        funder: state
      - item: Rides from his sister
        id: rides
        kind: unpaid
        rate: 16 per hour
        use: 1 hour per week
        funder: family
        source: {ref: her diary, type: estimate}
)";
}

} // namespace carecost::testing
