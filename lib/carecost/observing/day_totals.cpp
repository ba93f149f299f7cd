// SPDX-License-Identifier: MIT
// Adds up one client's day: lengths of sets of time, sums over stretches, counts of waits.
// The numbers in comments are those of the methods page.
#include "carecost/observing/day_totals.hpp"

#include "carecost/observing/length_tally.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace carecost {
namespace {

/// At least as many workers as are ever with this client alone at once.
std::int64_t most_with_client(const std::vector<Step>& staff_alone) {
    std::int64_t most = 0;
    std::int64_t sum = 0;
    bool are_apart = true;
    DayTime end = DayTime::min();
    for (const Step& piece : staff_alone) {
        are_apart = are_apart && end <= piece.span.from;
        end = piece.span.to;
        most = std::max(most, piece.value);
        sum += piece.value;
    }
    return are_apart ? most : sum;
}

/// For how long at most 0 and 1 workers are left by this client.
void add_few_left(StaffTotals& totals, const Steps& available, const Timeline& line) {
    totals.none_left = DayTime{};
    totals.one_or_none_left = DayTime{};
    const Steps with_client = sum_of(line.staff_alone);
    const std::array functions{&available, &with_client};
    for_each_stretch(functions, line.observed, [&](DayTime length, const auto& values) {
        const auto [free, busy] = values;
        totals.none_left += free - busy <= 0 ? length : DayTime{};
        totals.one_or_none_left += free - busy <= 1 ? length : DayTime{};
    });
}

/// Takes over what the roster says, and counts those off who are with this client.
void add_roster(DayTotals& totals, const Timeline& line, const Roster& roster,
                const RosterTotals& in_all) {
    totals.staff = in_all.staff;
    totals.clients = in_all.clients;
    totals.equal_share = in_all.equal_share;
    totals.is_average_roster = roster.is_average;
    const bool leaves_two = // at every moment, as on most days: then there is nothing to add up
        in_all.fewest_available >= most_with_client(line.staff_alone) + 2;
    if (totals.staff && !leaves_two) {
        add_few_left(*totals.staff, roster.staff->available, line);
    }
}

/// Counts hours of the clock, each once, that intervals touch which come in order of beginning.
class ClockHours {
  public:
    void add(const Interval& span) {
        if (span.to <= counted_to_) {
            return;
        }
        const DayTime first = std::max(span.from, counted_to_);
        const std::int64_t hours = (span.to - DayTime{1}) / hour - first / hour + 1;
        count_ += hours;
        counted_to_ = (first / hour + hours) * hour;
    }

    [[nodiscard]] std::int64_t count() const { return count_; }

  private:
    static constexpr DayTime hour = std::chrono::hours{1};

    std::int64_t count_ = 0;
    DayTime counted_to_{}; // the end of an hour
};

/// How many hours of the clock either set touches.
std::int64_t clock_hours_of(const IntervalSet& left, const IntervalSet& right) {
    ClockHours hours;
    auto other = right.begin();
    for (const Interval& span : left) {
        for (; other != right.end() && other->from < span.from; ++other) {
            hours.add(*other);
        }
        hours.add(span);
    }
    for (; other != right.end(); ++other) {
        hours.add(*other);
    }
    return hours.count();
}

/// What the rows of a day say one by one.
class RowTotals {
  public:
    void add_wait(const Episode& request) {
        const Interval wait = wait_of(request);
        (request.started ? answered_ : unanswered_).add(wait.to - wait.from); // 1
    }

    /// @param length observed
    void add_help(const Episode& episode, DayTime length, int sharing) {
        if (sharing == 1) {
            individual_.add(length);
        }
        if (is_by_staff(episode)) {
            used_.add(Int128{length.count()} * episode.workers, sharing); // 8
        }
    }

    void put_into(DayTotals& totals) && {
        totals.used = std::move(used_);
        totals.waits = {.answered = answered_.counts(), .unanswered = unanswered_.counts()};
        totals.individual_episodes = individual_.counts();
    }

  private:
    LengthTally answered_;
    LengthTally unanswered_;
    LengthTally individual_;
    SharedTime used_;
};

template <class Total>
void add_known(std::optional<Total>& sum, const std::optional<Total>& other) {
    if (sum && other) {
        *sum += *other;
    } else {
        sum.reset();
    }
}

std::optional<Quotient> share(Int128 part, Int128 whole) {
    return whole == 0 ? std::nullopt : std::optional{Quotient{part, whole}};
}

void add_waits(Measures& measures, const Waits& waits, const ObservingOptions& options) {
    static const Rational half = Rational::fraction(1, 2);
    static const Rational nine_tenths = Rational::fraction(9, 10);
    measures.unmet = waits.unanswered.total();
    measures.requests = waits.answered.total() + measures.unmet;
    measures.unmet_rate = share(measures.unmet, measures.requests); // 2
    measures.wait_median = kaplan_meier_quantile(waits, half);      // 4
    measures.wait_p90 = kaplan_meier_quantile(waits, nine_tenths);
    measures.wait_median_helped = percentile(waits.answered, half); // 5
    measures.wait_p90_helped = percentile(waits.answered, nine_tenths);
    measures.wait_max_helped = percentile(waits.answered, 1);
    measures.answered_within = share(waits.answered.up_to(options.within), measures.requests); // 6
}

void add_staff(Measures& measures, const DayTotals& totals) {
    const StaffTotals& staff = *totals.staff;
    measures.staff_duty_min = minutes_of(staff.duty); // 10
    measures.staff_break_min = minutes_of(staff.breaks);
    measures.staff_noncontact_min = minutes_of(staff.noncontact);
    measures.staff_available_min = minutes_of(staff.available);
    if (staff.available > 0) {
        measures.staff_share = quotient(totals.used, SharedTime{staff.available}); // 13
    }
    measures.min_none_left = minutes_of(staff.none_left); // 15
    measures.min_one_or_none_left = minutes_of(staff.one_or_none_left);
    measures.min_none_available = minutes_of(staff.none_available);
    measures.min_one_or_none_available = minutes_of(staff.one_or_none_available);
}

void add_equal_share(Measures& measures, const DayTotals& totals) {
    const SharedTime available{totals.staff->available};
    const Int128 others = *totals.clients - Int128{totals.observed.count()};
    measures.equal_share_min = totals.equal_share->minutes(); // 11
    if (measures.equal_share_min->over != 0) {
        measures.assistance_minute_ratio = quotient(totals.used, *totals.equal_share); // 12
    }
    if (*totals.clients > 0) {
        measures.equal_per_client_hour = quotient(available, SharedTime{*totals.clients}, 60);
    }
    if (others > 0) {
        SharedTime left = available - totals.used;
        measures.left_per_other_client_hour = quotient(left, SharedTime{others}, 60); // 14
        left.add(totals.individual_staff.count(), 1);
        measures.left_with_assistant = quotient(left, SharedTime{others}, 60); // 18
    }
}

} // namespace

DayTotals& DayTotals::operator+=(const DayTotals& other) {
    attended += other.attended;
    observed += other.observed;
    waiting += other.waiting;
    helped += other.helped;
    both += other.both;
    individual += other.individual;
    individual_staff += other.individual_staff;
    used += other.used;
    add_known(staff, other.staff);
    add_known(clients, other.clients);
    add_known(equal_share, other.equal_share);
    waits += other.waits;
    individual_episodes += other.individual_episodes;
    clock_hours += other.clock_hours;
    is_average_roster = is_average_roster || other.is_average_roster;
    return *this;
}

DayTotals day_totals(const ClientDay& client, const Timeline& line, const Roster& roster,
                     const RosterTotals& in_all, const ObservingOptions& options,
                     std::optional<DayTime> from) {
    DayTotals totals{.attended = line.attended.length(),
                     .observed = line.observed.length(),
                     .waiting = line.waiting.length(),                 // 3
                     .helped = line.helped.length(),                   // 7
                     .both = common_length(line.waiting, line.helped), // 16
                     .individual = line.individual.length(),           // 9
                     .individual_staff = line.individual_staff.length(),
                     .clock_hours = clock_hours_of(line.waiting, line.individual)};
    RowTotals rows;
    for (const Episode& episode : client.episodes) {
        if (is_request(episode) && (!from || *episode.asked >= *from)) {
            rows.add_wait(episode);
        }
        const auto help = help_of(episode);
        const DayTime length = help ? line.observed.length_within(*help) : DayTime{};
        if (length > DayTime{}) {
            rows.add_help(episode, length, sharing_of(episode, options));
        }
    }
    std::move(rows).put_into(totals);
    add_roster(totals, line, roster, in_all);
    return totals;
}

Measures measures_of(const DayTotals& totals, const ObservingOptions& options) {
    Measures measures{.observed_min = minutes_of(totals.observed),
                      .attended_min = minutes_of(totals.attended),
                      .waiting_min = minutes_of(totals.waiting),
                      .waiting_share = share(totals.waiting.count(), totals.observed.count()),
                      .helped_min = minutes_of(totals.helped),
                      .staff_used_min = totals.used.minutes(),
                      .individual_min = minutes_of(totals.individual),
                      .budget = {.waiting_only = minutes_of(totals.waiting - totals.both),
                                 .helped_only = minutes_of(totals.helped - totals.both),
                                 .both = minutes_of(totals.both),
                                 .neither = minutes_of(totals.observed - totals.waiting -
                                                       totals.helped + totals.both)},
                      .is_average_roster = totals.is_average_roster};
    add_waits(measures, totals.waits, options);
    if (totals.staff) {
        add_staff(measures, totals);
    }
    if (totals.clients) {
        measures.client_min = minutes_of(*totals.clients);
        measures.equal_staff_share = share(totals.observed.count(), *totals.clients);
    }
    if (totals.equal_share) {
        add_equal_share(measures, totals);
    }
    return measures;
}

} // namespace carecost
