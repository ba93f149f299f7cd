// SPDX-License-Identifier: MIT
// A sign shows what most of its piece of time was filled with.
// Exact fractions, so that a minute is never drawn a column too late.
#include "carecost/report/picture_layout.hpp"

#include "carecost/base/diagnostic.hpp"
#include "carecost/base/text.hpp"
#include "carecost/report/text_layout.hpp"

#include <algorithm>
#include <array>

namespace carecost {
namespace {

constexpr std::size_t label_gap = 1;

std::size_t label_width(const Picture& picture) {
    std::size_t width = 0;
    for (const Strip& strip : picture.strips) {
        if (!strip.stretches.empty()) {
            width = std::max(width, display_width(visible(strip.label)));
        }
    }
    return width;
}

std::size_t signs_that_fit(std::size_t room) {
    for (const std::size_t signs : std::array<std::size_t, 4>{60, 30, 20, 15}) {
        if (signs <= room) {
            return signs;
        }
    }
    return 10;
}

char sign_at(const Picture& picture, const Strip& strip, std::size_t place, std::size_t signs) {
    const auto point = [signs](std::size_t at) {
        return Rational::fraction(static_cast<Int128>(at), static_cast<Int128>(signs));
    };
    const Rational from = point(place);
    const Rational to = point(place + 1);
    std::vector<Rational> filled(picture.marks.size());
    filled.front() = to - from;
    for (const Stretch& stretch : strip.stretches) {
        const Rational overlap = std::min(to, stretch.to) - std::max(from, stretch.from);
        if (overlap > 0) {
            filled.at(stretch.mark) += overlap;
            filled.front() -= overlap;
        }
    }
    std::size_t best = 0;
    for (std::size_t mark = 1; mark < filled.size(); ++mark) {
        best = filled[mark] >= filled[best] && !filled[mark].is_zero() ? mark : best;
    }
    return picture.marks[best].sign;
}

} // namespace

std::vector<std::string> picture_lines(const Picture& picture, std::size_t width) {
    const std::size_t label = label_width(picture);
    const std::size_t used = label + label_gap;
    const std::size_t signs = signs_that_fit(width > used ? width - used : 0);
    std::vector<std::string> lines;
    for (const Strip& strip : picture.strips) {
        if (strip.stretches.empty()) {
            lines.push_back(visible(strip.label));
            continue;
        }
        std::string line = padded_right(visible(strip.label), label + label_gap);
        for (std::size_t place = 0; place < signs; ++place) {
            line += sign_at(picture, strip, place, signs);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        lines.push_back(std::move(line));
    }
    return lines;
}

std::string legend_of(const Picture& picture) {
    std::string legend;
    for (const PictureMark& mark : picture.marks) {
        if (mark.sign != ' ') {
            legend += (legend.empty() ? "" : ", ") + std::string(1, mark.sign) + ' ' +
                      visible(mark.meaning);
        }
    }
    return legend;
}

} // namespace carecost
