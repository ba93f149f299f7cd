// SPDX-License-Identifier: MIT
// Says in plain words how little a few days tell, and looks again without the first day and the
// first hours, when the observer is new to everybody.
#include "carecost/report/observe_view.hpp"

#include <string_view>
#include <utility>

namespace carecost {
namespace {

constexpr double wide = 0.5;         // half of the mean to either side says almost nothing
constexpr int days_that_speak = 5;   // 0.5^5 is the first chance below one in twenty
constexpr int days_that_know_sd = 3; // fewer hardly know how far days differ

class Sentences {
  public:
    Sentences(const ObserveView& view, const ObservedClient& client)
        : view_(view), words_(view.words), together_(client.together), sure_(client.certainty) {}

    [[nodiscard]] std::vector<std::string> all() {
        if (!sure_.ratio_mean) {
            say(words_.no_ratio);
        } else {
            say_interval();
            say_sides();
            say_days_needed();
        }
        say_requests();
        return std::move(said_);
    }

  private:
    template <typename... Arguments>
    void say(std::string_view message, const Arguments&... arguments) {
        said_.push_back(filled(message, arguments...));
    }

    void say_interval() {
        if (!sure_.ratio_low || !sure_.ratio_high) {
            say(words_.one_day);
            return;
        }
        const bool is_wide = !sure_.precision || *sure_.precision > wide;
        const std::string_view message = sure_.interval_says_nothing ? words_.interval_nothing
                                         : is_wide ? words_.interval_almost_nothing
                                                   : words_.interval;
        say(message, fmt::arg("days", view_.count(sure_.days)),
            fmt::arg("low", view_.figure(*sure_.ratio_low, 2)),
            fmt::arg("high", view_.figure(*sure_.ratio_high, 2)));
    }

    void say_sides() {
        if (sure_.days < 2) {
            return;
        }
        if (!sure_.one_sided_chance) {
            say(words_.both_sides, fmt::arg("above", view_.count(sure_.days_above_one)),
                fmt::arg("days", view_.count(sure_.days)));
            return;
        }
        say(sure_.days_above_one > 0 ? words_.all_above : words_.all_below,
            fmt::arg("days", view_.count(sure_.days)),
            fmt::arg("chance", view_.chance(*sure_.one_sided_chance)));
        if (sure_.days < days_that_speak) {
            say(words_.five_of_five);
        }
    }

    void say_days_needed() {
        if (sure_.days < 2) {
            return;
        }
        if (sure_.days_needed) {
            say(words_.days_needed, fmt::arg("needed", view_.count(*sure_.days_needed)));
        } else {
            say(words_.days_needed_many);
        }
        if (sure_.sd_spread && sure_.days <= days_that_know_sd) {
            say(words_.spread, fmt::arg("low", view_.figure(sure_.sd_spread->low, 2)),
                fmt::arg("high", view_.figure(sure_.sd_spread->high, 1)));
        }
    }

    void say_requests() {
        if (sure_.unmet) {
            say(words_.unmet_bounds, fmt::arg("unmet", view_.count(together_.unmet)),
                fmt::arg("requests", view_.count(together_.requests)),
                fmt::arg("low", view_.percent(sure_.unmet->low)),
                fmt::arg("high", view_.percent(sure_.unmet->high)));
        }
        if (sure_.request_rate_ratio) {
            say_rates(*sure_.request_rate_ratio);
        }
        if (sure_.log_rank) {
            say(words_.log_rank, fmt::arg("chi2", view_.figure(sure_.log_rank->chi2, 2)),
                fmt::arg("p", view_.chance(sure_.log_rank->p)));
        }
        if (sure_.unmet || sure_.request_rate_ratio || sure_.log_rank) {
            say(words_.if_independent);
        }
    }

    void say_rates(const RateRatio& rates) {
        const std::string p = view_.chance(rates.p);
        if (!rates.value || !rates.low || !rates.high) {
            say(words_.rate_ratio_open, fmt::arg("p", p));
            return;
        }
        say(words_.rate_ratio, fmt::arg("value", view_.figure(*rates.value, 2)),
            fmt::arg("low", view_.figure(*rates.low, 2)),
            fmt::arg("high", view_.figure(*rates.high, 2)), fmt::arg("p", p));
    }

    const ObserveView& view_;
    const ObserveWords& words_;
    const Measures& together_;
    const Certainty& sure_;
    std::vector<std::string> said_;
};

Cell cell_of(const std::optional<Rational>& value, const ObserveView& view, bool is_share) {
    if (!value) {
        return TextCell{"–"};
    }
    return is_share ? view.percent_cell(*value) : view.figure_cell(*value, 2);
}

Table looked_again(const ObserveView& view, const ObservedClient& client) {
    const ObserveWords& words = view.words;
    std::vector<std::pair<std::string_view, const Measures*>> looks{
        {words.all_days, &client.together}};
    if (client.certainty.without_first_day) {
        looks.emplace_back(words.without_first_day, &*client.certainty.without_first_day);
    }
    if (client.certainty.without_first_hour) {
        looks.emplace_back(words.without_first_hour, &*client.certainty.without_first_hour);
    }
    Table table{.title = std::string(words.looked_again),
                .columns = {{.heading = {}, .kind = ColumnKind::words}},
                .rows = {}};
    Row ratio{.cells = {TextCell{std::string(words.ratio)}}};
    Row waiting{.cells = {TextCell{std::string(words.waiting_share)}}};
    Row unmet{.cells = {TextCell{std::string(words.unmet_rate)}}};
    for (const auto& [heading, measures] : looks) {
        table.columns.push_back({.heading = std::string(heading)});
        ratio.cells.push_back(cell_of(measures->assistance_minute_ratio, view, false));
        waiting.cells.push_back(cell_of(measures->waiting_share, view, true));
        unmet.cells.push_back(cell_of(measures->unmet_rate, view, true));
    }
    if (client.together.assistance_minute_ratio) {
        table.rows.push_back(std::move(ratio));
    }
    table.rows.push_back(std::move(waiting));
    table.rows.push_back(std::move(unmet));
    return table;
}

std::vector<std::string> contrast(const ObserveView& view, const Certainty& sure) {
    if (!sure.first_day_contrast) {
        return {};
    }
    const FirstDayContrast& days = *sure.first_day_contrast;
    if (!days.workers_first || !days.workers_later || !days.clients_first || !days.clients_later) {
        return {};
    }
    return {filled(view.words.first_day_contrast,
                   fmt::arg("workers_first", view.figure(*days.workers_first, 1)),
                   fmt::arg("workers_later", view.figure(*days.workers_later, 1)),
                   fmt::arg("clients_first", view.figure(*days.clients_first, 1)),
                   fmt::arg("clients_later", view.figure(*days.clients_later, 1)))};
}

} // namespace

std::vector<Block> certainty_blocks(const ObserveView& view, const ObservedClient& client) {
    std::vector<Block> blocks{Heading{std::string(view.words.sure)}};
    for (std::string& sentence : Sentences(view, client).all()) {
        blocks.emplace_back(Paragraph{std::move(sentence)});
    }
    Table again = looked_again(view, client);
    again.remarks = contrast(view, client.certainty);
    blocks.emplace_back(std::move(again));
    return blocks;
}

} // namespace carecost
