// SPDX-License-Identifier: MIT
// Two observers of the same days of one client: do they see the same?
// Minute by minute, episode by episode, and in the lengths they wrote down.
#pragma once

#include "carecost/observing/statistics.hpp"
#include "carecost/observing/timeline.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace carecost {

/// Helped beats waiting: a client who waits for one thing while helped with another is helped.
enum class MinuteState { neither, waiting, helped };
inline constexpr std::size_t minute_states = 3;

/// Differences second − first, in minutes (Bland and Altman 1986, Lancet 327:307).
struct Differences {
    std::int64_t n = 0;
    std::optional<double> mean{};
    std::optional<double> low{}; // mean ± 1.96 sd; nothing below two differences
    std::optional<double> high{};
};

struct Agreement {
    std::int64_t minutes = 0;                     // in which both looked
    std::vector<std::vector<std::int64_t>> table; // by MinuteState; rows the first observer
    std::optional<Rational> agreement{};          // share of minutes in the same state
    std::optional<Rational> kappa{};
    std::array<std::optional<Rational>, minute_states> kappa_by_state{};
    std::int64_t matched = 0;
    std::int64_t only_first = 0;
    std::int64_t only_second = 0;
    Differences wait_difference;
    Differences duration_difference;
};

/// Collects the days that both observers wrote down; grows with neither rows nor days.
class AgreementRecord {
  public:
    /// Clock minutes that both observed from beginning to end are compared by the state in which
    /// they begin.
    void add(const ClientDay& first, const ClientDay& second);

    [[nodiscard]] Agreement agreement() const;

  private:
    void add_minutes(const ClientDay& first, const ClientDay& second);
    void add_episodes(const ClientDay& first, const ClientDay& second);

    std::array<std::array<std::int64_t, minute_states>, minute_states> table_{};
    std::int64_t matched_ = 0;
    std::int64_t only_first_ = 0;
    std::int64_t only_second_ = 0;
    Moments wait_differences_;
    Moments duration_differences_;
};

/// Episodes of two observers that are one and the same: pairs of places in the two lists, each
/// episode at most once, those that overlap longest first (from asked or started to ended).
struct EpisodeMatch {
    std::size_t first = 0;
    std::size_t second = 0;
    DayTime overlap{};
};
[[nodiscard]] std::vector<EpisodeMatch> match_episodes(const std::vector<Episode>& first,
                                                       const std::vector<Episode>& second);

} // namespace carecost
