// SPDX-License-Identifier: MIT
// Which columns the sheet of lines has, and on which row each line-year stands. Columns that would
// say nothing for a case are left out.
#include "carecost/report/workbook_sheets.hpp"

#include <algorithm>

namespace carecost {
namespace {

template <typename Claim>
bool any_line(const Case& model, Claim claim) {
    return std::any_of(model.packages.begin(), model.packages.end(), [&](const Package& package) {
        return std::any_of(package.lines.begin(), package.lines.end(), claim);
    });
}

template <typename Claim>
bool any_year(const WorkbookPlan& plan, Claim claim) {
    for (const auto& package : plan.schedule.packages) {
        for (const LineSchedule& line : package) {
            if (std::any_of(line.begin(), line.end(), claim)) {
                return true;
            }
        }
    }
    return false;
}

class Layout {
  public:
    explicit Layout(const WorkbookPlan& plan) : plan_(plan) {
        places_.sheet = plan.words.lines;
        places_.years = plan.model.years;
        places_.first_rows.resize(plan.model.packages.size());
        places_.total_rows.resize(plan.model.packages.size());
        choose_columns();
        place_rows();
    }

    LineLayout layout() && {
        return {.headings = std::move(headings_), .places = std::move(places_)};
    }

  private:
    int add_column(std::string_view words, bool is_right = true) {
        headings_.push_back({std::string(words), is_right});
        return static_cast<int>(headings_.size()) - 1;
    }

    void choose_columns() {
        const WorkbookWords& words = plan_.words;
        const Case& model = plan_.model;
        places_.service = add_column(words.service, false);
        if (model.years > 1) {
            places_.year = add_column(words.year);
        }
        places_.counted = add_column(words.counted, false);
        choose_factors();
        places_.unrounded = add_column(words.unrounded);
        places_.amount = add_column(words.amount);
        places_.cost = any_line(model, [](const Line& line) { return line.kind != LineKind::paid; })
                           ? add_column(words.cost)
                           : places_.amount;
        for (std::size_t f = 0; plan_.has_funders() && f < model.funders.size(); ++f) {
            places_.funders.push_back(add_column(plan_.view.funders.at(f)));
        }
        places_.stops = add_column(words.stops);
        if (any_line(model, counts_hours)) {
            places_.unpaid_hours = add_column(words.unpaid_hours);
        }
        if (any_line(model, gives_support)) {
            places_.support_hours = add_column(words.support_hours);
        }
        places_.kind = add_column(words.kind, false);
        places_.source = add_column(words.source);
        places_.weight = add_column(words.weight);
    }

    void choose_factors() {
        const WorkbookWords& words = plan_.words;
        const bool has_time =
            any_year(plan_, [](const ScheduledYear& year) { return year.time_share != 1; });
        const bool has_taper =
            any_line(plan_.model, [](const Line& line) { return !line.taper.empty(); });
        const bool has_price = any_line(plan_.model, [](const Line& line) {
            return line.index.has_value() || line.spread_years.has_value();
        });
        if (!has_time && !has_taper && !has_price) {
            return;
        }
        places_.base = add_column(words.base);
        if (has_time) {
            places_.time = add_column(words.time);
        }
        if (has_taper) {
            places_.taper = add_column(words.taper);
        }
        if (has_price) {
            places_.price = add_column(words.price);
        }
        places_.factor = add_column(words.factor);
    }

    void place_rows() {
        int row = LineLayout::heading_row + 1;
        for (const BoardPackage& package : plan_.view.packages) {
            ++row; // its title
            for (std::size_t l = 0; l < package.lines.size(); ++l) {
                places_.first_rows[package.index].push_back(row);
                row += plan_.model.years;
            }
            places_.total_rows[package.index] = row;
            row += 2;
        }
    }

    const WorkbookPlan& plan_;
    std::vector<ColumnHeading> headings_;
    LinePlaces places_;
};

} // namespace

bool gives_support(const Line& line) {
    return line.kind == LineKind::paid && line.support_hours.has_value();
}

bool counts_hours(const Line& line) {
    return line.kind == LineKind::unpaid && line.hours.has_value();
}

LineLayout line_layout(const WorkbookPlan& plan) { return Layout(plan).layout(); }

std::string LinePlaces::cell(int row, int column) const {
    return on_sheet(sheet, absolute_reference({.row = row, .column = column}));
}

std::string LinePlaces::package_range(std::size_t package, int column) const {
    return on_sheet(sheet, absolute_range({.row = first_rows.at(package).front(), .column = column},
                                          {.row = total_rows.at(package) - 1, .column = column}));
}

std::string LinePlaces::line_range(std::size_t package, std::size_t line, int column) const {
    const int first = first_rows.at(package).at(line);
    return years == 1
               ? cell(first, column)
               : on_sheet(sheet, absolute_range({.row = first, .column = column},
                                                {.row = first + years - 1, .column = column}));
}

int LinePlaces::counted_cost(const WorkbookPlan& plan) const {
    return plan.payer() ? funders.at(*plan.payer()) : cost;
}

} // namespace carecost
