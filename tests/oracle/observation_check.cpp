// SPDX-License-Identifier: MIT
// Reads logs and expected figures, runs the logs through the library, and lists what differs.
// The logs are small logs of tests/support; the lines that begin with log, expect and fault are
// read here.
#include "observation_check.hpp"

#include "carecost/observing/observation_record.hpp"
#include "support/small_log.hpp"

#include <map>
#include <set>
#include <sstream>

namespace carecost::testing {
namespace {

using Figures = std::map<std::string, std::string>; // "ada together waiting_min" → "12" or "null"

std::string exact_text(const std::optional<Rational>& value) {
    if (!value) {
        return "null";
    }
    const std::string over = digits_of(value->numerator());
    return value->is_whole() ? over : over + "/" + digits_of(value->denominator());
}

void add_measures(Figures& figures, const std::string& prefix, const Measures& measures) {
    for (const auto& [name, value] : figures_of(measures)) {
        figures[prefix + " " + name] = exact_text(value);
    }
}

void add_range(Figures& figures, const std::string& prefix, const std::optional<DayRange>& range) {
    figures[prefix + ".low"] = exact_text(range ? std::optional{range->low} : std::nullopt);
    figures[prefix + ".high"] = exact_text(range ? std::optional{range->high} : std::nullopt);
}

Figures figures_found(const ObservationResult& result) {
    Figures figures;
    for (const ObservedClient& client : result.clients) {
        for (const ObservedDay& day : client.days) {
            add_measures(figures, client.key + " " + to_text(day.day), day.measures);
        }
        add_measures(figures, client.key + " together", client.together);
        add_range(figures, client.key + " together range.a", client.hours_range.a);
        add_range(figures, client.key + " together range.b", client.hours_range.b);
        add_range(figures, client.key + " together range.c", client.hours_range.c);
        add_range(figures, client.key + " together range.d", client.hours_range.d);
        add_measures(figures, client.key + " without_first_hour",
                     client.certainty.without_first_hour.value());
        if (client.certainty.without_first_day) {
            add_measures(figures, client.key + " without_first_day",
                         *client.certainty.without_first_day);
        }
    }
    return figures;
}

class Comparing {
  public:
    void compare(const std::string& header, const std::string& log, const Figures& expected,
                 const std::set<std::string>& expected_faults) {
        std::istringstream words{header};
        std::string word;
        std::string number;
        std::int64_t within = 0;
        std::string sharing;
        words >> word >> number >> within >> sharing;
        const std::string name = "log " + number;
        std::set<std::string> faults;
        ObservationRecord record{{.within = DayTime{within}, .is_sharing_full = sharing == "full"}};
        for (const CentreDay& day : small_log(log)) {
            try {
                record.add(day);
            } catch (const InputError& error) {
                for (const Diagnostic& fault : error.diagnostics()) {
                    faults.insert(to_text(day.day) + " " + fault.code);
                }
            }
        }
        ++result.logs;
        if (faults != expected_faults) {
            result.differences.push_back(name + ": other faults than expected");
        } else if (!faults.empty()) {
            ++result.faulty_logs;
        } else {
            compare_figures(name, figures_found(record.result()), expected);
        }
    }

    OracleComparison result;

  private:
    void compare_figures(const std::string& name, const Figures& found, const Figures& expected) {
        for (const auto& [what, value] : expected) {
            const auto own = found.find(what);
            ++result.figures;
            if (own == found.end() || own->second != value) {
                result.differences.push_back(name + ": " + what + " is " + value + ", not " +
                                             (own == found.end() ? "missing" : own->second));
            }
        }
    }
};

} // namespace

OracleComparison compare_with_oracle(std::string_view text) {
    Comparing comparing;
    std::string header;
    std::string log;
    Figures expected;
    std::set<std::string> faults;
    std::istringstream lines{std::string{text}};
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("log ")) {
            if (!header.empty()) {
                comparing.compare(header, log, expected, faults);
            }
            header = line;
            log.clear();
            expected.clear();
            faults.clear();
        } else if (line.starts_with("expect ")) {
            const auto last = line.rfind(' ');
            expected[line.substr(7, last - 7)] = line.substr(last + 1);
        } else if (line.starts_with("fault ")) {
            faults.insert(line.substr(6));
        } else {
            log += line + "\n";
        }
    }
    if (!header.empty()) {
        comparing.compare(header, log, expected, faults);
    }
    return comparing.result;
}

} // namespace carecost::testing
