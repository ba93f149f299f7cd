// SPDX-License-Identifier: MIT
// bench_log FOLDER ROWS: writes an observation log of so many episodes in order of day, with days,
// staff, head counts and gaps. The same rows every time.
#include <fmt/format.h>

#include <charconv>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace {

constexpr int centres = 50;
constexpr int clients = 12;
constexpr int workers = 16; // enough for every client to be helped at once
constexpr int slots = 25;   // of a client's day, each with one episode
constexpr int slot_minutes = 14;
constexpr int opening = 9 * 60;
constexpr int closing = opening + slots * slot_minutes;

/// Lehmer's generator with the multiplier of Park, Miller and Stockmeyer.
class Chance {
  public:
    int up_to(int most) {
        state_ = state_ * 48271 % 2147483647;
        return static_cast<int>(state_ % static_cast<std::uint64_t>(most + 1));
    }

  private:
    std::uint64_t state_ = 1;
};

class Part {
  public:
    Part(const std::string& folder, std::string_view name, std::string_view header)
        : file_(std::fopen(fmt::format("{}/{}.csv", folder, name).c_str(), "w")) {
        if (!file_) {
            throw std::runtime_error("cannot write to " + folder);
        }
        row("{}", header);
    }

    template <typename... Values>
    void row(fmt::format_string<Values...> pattern, Values&&... values) {
        fmt::print(file_.get(), pattern, std::forward<Values>(values)...);
        std::fputc('\n', file_.get());
    }

  private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    std::unique_ptr<std::FILE, Close> file_;
};

std::string clock(int minutes) { return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60); }

struct Log {
    explicit Log(const std::string& folder)
        : episodes(folder, "episodes",
                   "day,centre,client,asked,started,ended,outcome,workers,sharing"),
          days(folder, "days", "day,centre,client,arrived,left"),
          staff(folder, "staff", "day,centre,worker,kind,from,to"),
          presence(folder, "presence", "day,centre,from,to,clients"),
          gaps(folder, "gaps", "day,centre,client,from,to,reason") {}

    Part episodes;
    Part days;
    Part staff;
    Part presence;
    Part gaps;
};

void write_episode(Log& log, Chance& chance, const std::string& who, int slot) {
    const int asked = opening + slot * slot_minutes + chance.up_to(3);
    const int started = asked + chance.up_to(4);
    const int ended = started + 1 + chance.up_to(5);
    const int kind = chance.up_to(99);
    if (kind < 8) {
        log.episodes.row("{},{},,{},{},,", who, clock(asked), clock(ended),
                         kind < 6 ? "gave_up" : "not_met");
    } else if (kind < 12) {
        log.episodes.row("{},,{},{},planned,1,1", who, clock(started), clock(ended));
    } else {
        log.episodes.row("{},{},{},{},{},{},{}", who, clock(asked), clock(started), clock(ended),
                         kind < 15 ? "other" : "helped", kind < 18 ? 2 : 1, kind > 96 ? 2 : 1);
    }
}

void write_roster(Log& log, const std::string& where) {
    for (int worker = 1; worker <= workers; ++worker) {
        log.staff.row("{},W{:02},duty,{},{}", where, worker, clock(opening), clock(closing));
    }
    log.staff.row("{},W01,break,11:00,11:30", where);
    log.staff.row("{},W02,noncontact,12:00,13:00", where);
    log.presence.row("{},{},12:00,{}", where, clock(opening), clients);
    log.presence.row("{},12:00,{},{}", where, clock(closing), clients + 2);
}

void write_log(const std::string& folder, long rows) {
    Log log(folder);
    Chance chance;
    for (int day = 0; rows > 0; ++day) {
        const std::string date =
            fmt::format("{}-{:02}-{:02}", 2000 + day / 336, day / 28 % 12 + 1, day % 28 + 1);
        for (int centre = 1; centre <= centres; ++centre) {
            const std::string where = fmt::format("{},c{:02}", date, centre);
            write_roster(log, where);
            for (int client = 1; client <= clients; ++client) {
                const std::string who = fmt::format("{},k{:02}", where, client);
                log.days.row("{},{},{}", who, clock(opening), clock(closing));
                if (chance.up_to(9) == 0) {
                    log.gaps.row("{},12:00,12:10,away", who);
                }
                for (int slot = 0; slot < slots && rows > 0; ++slot, --rows) {
                    write_episode(log, chance, who, slot);
                }
            }
        }
    }
}

} // namespace

int main(int count, char** words) {
    long rows = 0;
    if (count == 3) {
        const std::string_view text = words[2];
        std::from_chars(text.data(), text.data() + text.size(), rows);
    }
    if (rows <= 0) {
        fmt::print(stderr, "usage: bench_log FOLDER ROWS\n");
        return 2;
    }
    write_log(words[1], rows);
}
