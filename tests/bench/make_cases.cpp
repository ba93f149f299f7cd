// SPDX-License-Identifier: MIT
// bench_make_cases FOLDER COUNT: writes COUNT case files of about 3.3 KB, 25 cost lines each, the
// plain way people write them. The same names and figures every time.
#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

namespace {

/// Well mixed whole numbers from a counter (splitmix64), so that no two cases are alike.
class Figures {
  public:
    explicit Figures(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15U) {}
    std::uint64_t from_to(std::uint64_t low, std::uint64_t high) {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t bits = (state_ ^ (state_ >> 30U)) * 0xBF58476D1CE4E5B9U;
        bits = (bits ^ (bits >> 27U)) * 0x94D049BB133111EBU;
        return low + (bits ^ (bits >> 31U)) % (high - low + 1);
    }

  private:
    std::uint64_t state_;
};

constexpr std::array<std::string_view, 8> services{"Home care",   "Assistant", "Coach",
                                                   "Night watch", "Therapist", "Cleaning",
                                                   "Company",     "Transport"};
constexpr std::array<std::string_view, 5> places{"Espoo", "Kuopio", "Oulu", "Turku", "Vaasa"};

std::string line(Figures& figures, int number) {
    const std::string_view service = services.at(figures.from_to(0, services.size() - 1));
    const std::string rate =
        number % 8 == 3 ? std::string{"coach_rate"}
                        : fmt::format("{}.{:02}", figures.from_to(20, 90), figures.from_to(0, 99));
    const std::string_view funder = number % 5 == 4 ? "state" : "town";
    const std::uint64_t times = figures.from_to(1, 14);
    const std::string use = number % 3 == 0
                                ? fmt::format("{} minutes per visit, {} visits per week",
                                              figures.from_to(2, 12) * 10, times)
                                : fmt::format("{} hours per week", times);
    return fmt::format("      - item: {} {:02}\n"
                       "        rate: {} per hour\n"
                       "        use: {}\n"
                       "        funder: {}\n",
                       service, number, rate, use, funder);
}

std::string case_text(int number) {
    Figures figures{static_cast<std::uint64_t>(number)};
    std::string text =
        fmt::format("case: client-{0:06}\n"
                    "title: Help at home in place of a place in a unit\n"
                    "as_of: 2026-{1:02}-{2:02}\n"
                    "currency: EUR\n"
                    "labels: {{municipality: {3}, service: disability}}\n"
                    "client: {{alias: C{0}}}\n"
                    "funders:\n"
                    "  town: Social services of the town\n"
                    "  state: Social insurance institution\n"
                    "payer: town\n"
                    "assumptions:\n"
                    "  coach_rate: {4} ({5} to {6})\n"
                    "comparator: unit\n"
                    "packages:\n"
                    "  unit:\n"
                    "    title: Place in a unit\n"
                    "    why: The place that is kept until something else is decided\n"
                    "    lines:\n"
                    "      - item: Place in the unit\n"
                    "        rate: {7} per day   # the price list of the unit\n"
                    "        funder: town\n"
                    "        cashable: 80%\n"
                    "        source: {{ref: price list 2026, type: tariff, date: 2026-01-15}}\n"
                    "  home:\n"
                    "    title: Own flat with help at home\n"
                    "    lines:\n",
                    number, figures.from_to(1, 12), figures.from_to(1, 28),
                    places.at(figures.from_to(0, places.size() - 1)), figures.from_to(58, 66),
                    figures.from_to(50, 57), figures.from_to(67, 85), figures.from_to(120, 260));
    for (int i = 1; i < 25; ++i) {
        text += line(figures, i);
    }
    return text;
}

} // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    int count = 0;
    if (arguments.size() == 2) {
        std::from_chars(arguments[1].data(), arguments[1].data() + arguments[1].size(), count);
    }
    if (count < 1) {
        std::cerr << "usage: bench_make_cases FOLDER COUNT\n";
        return 2;
    }
    const std::filesystem::path folder{arguments[0]};
    std::filesystem::create_directories(folder);
    for (int number = 1; number <= count; ++number) {
        std::ofstream file{folder / fmt::format("case-{:06}.yaml", number), std::ios::binary};
        file << case_text(number);
        if (!file.flush()) {
            std::cerr << "cannot write into " << folder << '\n';
            return 1;
        }
    }
    return 0;
}
