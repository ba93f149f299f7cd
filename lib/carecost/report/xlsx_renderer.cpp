// SPDX-License-Identifier: MIT
// The only file that calls libxlsxwriter. It writes to a file without a name that lives in memory,
// because the library has no other way to hand its bytes over.
#include "carecost/report/xlsx_renderer.hpp"

#include "carecost/base/diagnostic.hpp"
#include "carecost/base/text.hpp"
#include "carecost/report/cell_format.hpp"
#include "carecost/report/xlsx_library.hpp"

#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <array>
#include <map>
#include <utility>

// A function of libxlsxwriter by its name and with its type. A macro, since no template can turn
// the one into the other.
#define XLSX(name) reinterpret_cast<decltype(&::name)>(xlsx_function(#name))

namespace carecost {
namespace {

constexpr lxw_color_t ink = 0x1F2933;
constexpr lxw_color_t grey = 0x52606D;
constexpr lxw_color_t accent = 0x0B5563;
constexpr lxw_color_t dark = 0x7B8794;
constexpr lxw_color_t pale = 0xC98B2B;
constexpr lxw_color_t yellow = 0xFFF4CC;
constexpr lxw_color_t frame = 0x9AA5B1;
constexpr const char* font = "Calibri";

void check(lxw_error error, std::string_view what) {
    if (error != LXW_NO_ERROR) {
        throw SystemError{fmt::format("the workbook could not be written ({}): {}", what,
                                      XLSX(lxw_strerror)(error))};
    }
}

/// A file in memory, which libxlsxwriter opens by the name it has in /proc.
class MemoryFile {
  public:
    MemoryFile() : descriptor_(::memfd_create("workbook", MFD_CLOEXEC)) {
        if (descriptor_ < 0) {
            throw SystemError{"no memory for the workbook"};
        }
    }
    ~MemoryFile() { ::close(descriptor_); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    [[nodiscard]] std::string path() const { return fmt::format("/proc/self/fd/{}", descriptor_); }

    [[nodiscard]] std::string content() const {
        std::string bytes;
        std::array<char, 65536> piece{};
        for (off_t offset = 0;;) {
            const ssize_t count = ::pread(descriptor_, piece.data(), piece.size(), offset);
            if (count < 0) {
                throw SystemError{"the workbook could not be read back"};
            }
            if (count == 0) {
                return bytes;
            }
            bytes.append(piece.data(), static_cast<std::size_t>(count));
            offset += count;
        }
    }

  private:
    int descriptor_;
};

/// A cell's text as the format wants it: short enough, and `_x0041_` not taken for an escape.
std::string cell_words(std::string_view text) {
    constexpr std::size_t longest = 32767;
    std::string words;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_escape = text.substr(i, 2) == "_x" && i + 6 < text.size() &&
                               text[i + 6] == '_' &&
                               text.substr(i + 2, 4).find_first_not_of("0123456789ABCDEFabcdef") ==
                                   std::string_view::npos;
        words += is_escape ? "_x005F_" : std::string(1, text[i]);
    }
    return count_characters(words) <= longest
               ? words
               : std::string(first_characters(words, longest - 1)) + "\u2026";
}

class XlsxBook {
  public:
    XlsxBook(const Workbook& model, const std::string& path) : model_(model) {
        lxw_workbook_options options{};
        book_ = XLSX(workbook_new_opt)(path.c_str(), &options);
        if (book_ == nullptr) {
            throw SystemError{"the workbook could not be begun"};
        }
    }
    ~XlsxBook() {
        if (book_ != nullptr) {
            XLSX(lxw_workbook_free)(book_);
        }
    }
    XlsxBook(const XlsxBook&) = delete;
    XlsxBook& operator=(const XlsxBook&) = delete;

    void write() {
        set_properties();
        std::vector<lxw_worksheet*> sheets;
        for (const Sheet& sheet : model_.sheets) {
            lxw_worksheet* const made = XLSX(workbook_add_worksheet)(book_, sheet.name.c_str());
            if (made == nullptr) {
                throw SystemError{"the workbook could not hold sheet " + sheet.name};
            }
            sheets.push_back(made);
        }
        for (const DefinedName& name : model_.names) {
            check(XLSX(workbook_define_name)(book_, name.name.c_str(),
                                             ("=" + name.refers_to).c_str()),
                  name.name);
        }
        for (std::size_t i = 0; i < sheets.size(); ++i) {
            write_sheet(sheets[i], model_.sheets[i]);
        }
        lxw_workbook* const book = std::exchange(book_, nullptr); // closing frees it
        check(XLSX(workbook_close)(book), "closing");
    }

  private:
    void set_properties() {
        constexpr time_t the_first_day_of_zip = 315532800; // 1980-01-01, as in the archive itself
        std::string title = cell_words(model_.title);
        std::string program = model_.program;
        lxw_doc_properties properties{};
        properties.title = title.data();
        properties.company = program.data();
        properties.created = the_first_day_of_zip;
        check(XLSX(workbook_set_properties)(book_, &properties), "properties");
    }

    lxw_format* format_of(const CellStyle& style) {
        lxw_format*& format = formats_[style];
        if (format != nullptr) {
            return format;
        }
        format = XLSX(workbook_add_format)(book_);
        XLSX(format_set_font_name)(format, font);
        XLSX(format_set_font_color)(format, ink);
        XLSX(format_set_align)(format, LXW_ALIGN_VERTICAL_CENTER);
        const std::string code = format_code(style, model_.currency, model_.numbers);
        if (!code.empty()) {
            XLSX(format_set_num_format)(format, code.c_str());
        }
        if (style.is_wrapped) {
            XLSX(format_set_text_wrap)(format);
        }
        if (style.is_left) {
            XLSX(format_set_align)(format, LXW_ALIGN_LEFT);
        }
        if (style.is_right) {
            XLSX(format_set_align)(format, LXW_ALIGN_RIGHT);
        }
        if (style.is_indented) {
            XLSX(format_set_indent)(format, 1);
        }
        set_look(format, style.look);
        if (style.number == CellNumber::large_money) {
            XLSX(format_set_font_size)(format, 18);
            XLSX(format_set_bold)(format);
            XLSX(format_set_font_color)(format, accent);
            XLSX(format_set_align)(format, LXW_ALIGN_LEFT);
        }
        return format;
    }

    static void set_look(lxw_format* format, CellLook look) {
        switch (look) {
        case CellLook::title:
            XLSX(format_set_font_size)(format, 18);
            XLSX(format_set_bold)(format);
            XLSX(format_set_font_color)(format, accent);
            break;
        case CellLook::subtitle:
            XLSX(format_set_italic)(format);
            XLSX(format_set_font_color)(format, grey);
            break;
        case CellLook::right_heading:
            XLSX(format_set_align)(format, LXW_ALIGN_RIGHT);
            [[fallthrough]];
        case CellLook::heading:
            XLSX(format_set_bold)(format);
            XLSX(format_set_bottom)(format, LXW_BORDER_MEDIUM);
            XLSX(format_set_bottom_color)(format, accent);
            XLSX(format_set_text_wrap)(format);
            XLSX(format_set_align)(format, LXW_ALIGN_VERTICAL_BOTTOM);
            break;
        case CellLook::strong:
            XLSX(format_set_bold)(format);
            break;
        case CellLook::total:
            XLSX(format_set_bold)(format);
            XLSX(format_set_top)(format, LXW_BORDER_THIN);
            XLSX(format_set_top_color)(format, ink);
            break;
        case CellLook::note:
            XLSX(format_set_font_size)(format, 9);
            XLSX(format_set_font_color)(format, grey);
            break;
        case CellLook::faint:
            XLSX(format_set_font_color)(format, grey);
            break;
        case CellLook::choice:
            XLSX(format_set_num_format)(format, "@"); // what is chosen stays text
            XLSX(format_set_bold)(format);
            [[fallthrough]];
        case CellLook::input:
            XLSX(format_set_bg_color)(format, yellow);
            XLSX(format_set_border)(format, LXW_BORDER_THIN);
            XLSX(format_set_border_color)(format, frame);
            break;
        case CellLook::plain:
            break;
        }
    }

    void write_cell(lxw_worksheet* sheet, const SheetCell& cell) {
        const auto row = static_cast<lxw_row_t>(cell.place.row);
        const auto column = static_cast<lxw_col_t>(cell.place.column);
        lxw_format* const format = format_of(cell.style);
        const auto at = relative_reference(cell.place);
        if (const auto* const text = std::get_if<std::string>(&cell.content)) {
            check(text->empty() ? XLSX(worksheet_write_blank)(sheet, row, column, format)
                                : XLSX(worksheet_write_string)(sheet, row, column,
                                                               cell_words(*text).c_str(), format),
                  at);
        } else if (const auto* const number = std::get_if<double>(&cell.content)) {
            check(XLSX(worksheet_write_number)(sheet, row, column, *number, format), at);
        } else {
            const auto& formula = std::get<CellFormula>(cell.content);
            const std::string written = "=" + formula.text;
            const auto* const words = std::get_if<std::string>(&formula.cached);
            check(words != nullptr
                      ? XLSX(worksheet_write_formula_str)(sheet, row, column, written.c_str(),
                                                          format, words->c_str())
                      : XLSX(worksheet_write_formula_num)(sheet, row, column, written.c_str(),
                                                          format, std::get<double>(formula.cached)),
                  at);
        }
    }

    static void add_rule(lxw_worksheet* sheet, const CellRule& rule) {
        lxw_data_validation validation{};
        std::string message = rule.message;
        std::string list = "=" + rule.list;
        validation.validate = LXW_VALIDATION_TYPE_DECIMAL;
        validation.criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO;
        validation.ignore_blank = LXW_VALIDATION_OFF;
        validation.error_message = message.data();
        switch (rule.kind) {
        case CellRule::Kind::one_of:
            validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
            validation.value_formula = list.data();
            break;
        case CellRule::Kind::above_zero:
            validation.criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN;
            break;
        case CellRule::Kind::above_minus_one:
            validation.criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN;
            validation.value_number = -1;
            break;
        case CellRule::Kind::share:
            validation.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
            validation.maximum_number = 1;
            break;
        case CellRule::Kind::at_least_zero:
            break;
        }
        check(XLSX(worksheet_data_validation_range)(
                  sheet, static_cast<lxw_row_t>(rule.first.row),
                  static_cast<lxw_col_t>(rule.first.column), static_cast<lxw_row_t>(rule.last.row),
                  static_cast<lxw_col_t>(rule.last.column), &validation),
              "validation");
    }

    void set_page(lxw_worksheet* sheet, const Sheet& model, int last_row) {
        XLSX(worksheet_set_landscape)(sheet);
        constexpr uint8_t a4 = 9;
        XLSX(worksheet_set_paper)(sheet, a4);
        XLSX(worksheet_fit_to_pages)(sheet, 1, 0);
        XLSX(worksheet_set_margins)(sheet, 0.5, 0.5, 0.6, 0.7);
        XLSX(worksheet_gridlines)(sheet, LXW_HIDE_ALL_GRIDLINES);
        // "&" begins a code in a footer.
        const std::string footer = fmt::format("&L&8{} \u00b7 &A&R&8&P / &N", model_.program);
        check(XLSX(worksheet_set_footer)(sheet, footer.c_str()), "footer");
        if (model.last_repeated >= model.first_repeated) {
            check(XLSX(worksheet_repeat_rows)(sheet, static_cast<lxw_row_t>(model.first_repeated),
                                              static_cast<lxw_row_t>(model.last_repeated)),
                  "repeated rows");
        }
        check(XLSX(worksheet_print_area)(sheet, 0, 0, static_cast<lxw_row_t>(last_row),
                                         static_cast<lxw_col_t>(model.last_print_column)),
              "print area");
        XLSX(worksheet_freeze_panes)
        (sheet, static_cast<lxw_row_t>(model.frozen.row),
         static_cast<lxw_col_t>(model.frozen.column));
    }

    void write_sheet(lxw_worksheet* sheet, const Sheet& model) {
        for (std::size_t i = 0; i < model.column_widths.size(); ++i) {
            const auto column = static_cast<lxw_col_t>(i);
            check(
                XLSX(worksheet_set_column)(sheet, column, column, model.column_widths[i], nullptr),
                "column");
        }
        for (std::size_t i = 0; i < model.row_heights.size(); ++i) {
            if (model.row_heights[i] > 0) {
                check(XLSX(worksheet_set_row)(sheet, static_cast<lxw_row_t>(i),
                                              model.row_heights[i], nullptr),
                      "row");
            }
        }
        int last_row = 0;
        for (const SheetCell& cell : model.cells) {
            write_cell(sheet, cell);
            last_row = std::max(last_row, cell.place.row);
        }
        for (const CellRule& each : model.rules) {
            add_rule(sheet, each);
        }
        for (const BarChart& chart : model.charts) {
            constexpr int pixels_a_row = 20;
            add_chart(sheet, model, chart);
            last_row = std::max(last_row, chart.place.row + chart.height / pixels_a_row + 1);
        }
        set_page(sheet, model, last_row);
    }

    static void fill_series(lxw_chart_series* series, ChartFill fill) {
        lxw_chart_fill colour{};
        lxw_chart_line line{};
        line.none = LXW_TRUE;
        colour.none = fill == ChartFill::none ? LXW_TRUE : LXW_FALSE;
        colour.color = fill == ChartFill::dark ? dark : fill == ChartFill::pale ? pale : accent;
        XLSX(chart_series_set_fill)(series, &colour);
        XLSX(chart_series_set_line)(series, &line);
    }

    void add_chart(lxw_worksheet* sheet, const Sheet& model, const BarChart& wanted) {
        lxw_chart* const chart = XLSX(workbook_add_chart)(
            book_, wanted.is_stacked ? LXW_CHART_BAR_STACKED : LXW_CHART_BAR);
        if (chart == nullptr) {
            throw SystemError{"no memory for the workbook"};
        }
        const auto category = static_cast<lxw_col_t>(wanted.category_column);
        for (const ChartSeries& each : wanted.series) {
            lxw_chart_series* const series = XLSX(chart_add_series)(chart, nullptr, nullptr);
            const auto first = static_cast<lxw_row_t>(each.first.row);
            const auto last = static_cast<lxw_row_t>(each.last.row);
            const auto column = static_cast<lxw_col_t>(each.first.column);
            XLSX(chart_series_set_name)(series, each.name.c_str());
            XLSX(chart_series_set_categories)
            (series, model.name.c_str(), first, category, last, category);
            XLSX(chart_series_set_values)(series, model.name.c_str(), first, column, last, column);
            fill_series(series, each.fill);
        }
        lxw_chart_font plain{};
        plain.size = 9;
        plain.color = ink;
        lxw_chart_font strong = plain;
        strong.size = 11;
        strong.bold = LXW_TRUE;
        XLSX(chart_title_set_name)(chart, wanted.title.c_str());
        XLSX(chart_title_set_name_font)(chart, &strong);
        XLSX(chart_axis_set_name_font)(chart->x_axis, &plain);
        XLSX(chart_axis_set_num_font)(chart->x_axis, &plain);
        XLSX(chart_axis_set_num_font)(chart->y_axis, &plain);
        // Of lying bars the y axis is that of the categories.
        XLSX(chart_axis_set_reverse)(chart->y_axis);
        XLSX(chart_axis_set_label_position)(chart->y_axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
        XLSX(chart_axis_set_num_format)(chart->x_axis, "#,##0");
        lxw_chart_line thin{};
        thin.color = 0xE4E7EB;
        XLSX(chart_axis_major_gridlines_set_visible)(chart->x_axis, LXW_TRUE);
        XLSX(chart_axis_major_gridlines_set_visible)(chart->y_axis, LXW_FALSE);
        XLSX(chart_axis_major_gridlines_set_line)(chart->x_axis, &thin);
        XLSX(chart_set_series_gap)(chart, 40);
        XLSX(chart_set_series_overlap)(chart, 100);
        XLSX(chart_show_hidden_data)(chart);
        if (wanted.has_legend) {
            XLSX(chart_legend_set_position)(chart, LXW_CHART_LEGEND_BOTTOM);
            XLSX(chart_legend_set_font)(chart, &plain);
        } else {
            XLSX(chart_legend_set_position)(chart, LXW_CHART_LEGEND_NONE);
        }
        insert_chart(sheet, chart, wanted);
    }

    static void insert_chart(lxw_worksheet* sheet, lxw_chart* chart, const BarChart& wanted) {
        constexpr double usual_width = 480;
        constexpr double usual_height = 288;
        std::string description = cell_words(wanted.description);
        lxw_chart_options options{};
        options.x_scale = wanted.width / usual_width;
        options.y_scale = wanted.height / usual_height;
        options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
        options.description = description.data();
        check(XLSX(worksheet_insert_chart_opt)(sheet, static_cast<lxw_row_t>(wanted.place.row),
                                               static_cast<lxw_col_t>(wanted.place.column), chart,
                                               &options),
              "chart");
    }

    const Workbook& model_;
    lxw_workbook* book_ = nullptr;
    std::map<CellStyle, lxw_format*> formats_;
};

} // namespace

std::string render_xlsx(const Workbook& workbook) {
    const MemoryFile file;
    XlsxBook(workbook, file.path()).write();
    return file.content();
}

} // namespace carecost
