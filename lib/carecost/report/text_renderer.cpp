// SPDX-License-Identifier: MIT
// Writes blocks one below the other; sentences follow each other without a blank line.
// Colours only tell apart what position and words say already.
#include "carecost/report/text_renderer.hpp"

#include "carecost/base/diagnostic.hpp"
#include "carecost/base/text.hpp"
#include "carecost/report/picture_layout.hpp"
#include "carecost/report/table_layout.hpp"
#include "carecost/report/text_layout.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace carecost {
namespace {

constexpr int least_width = 20;
constexpr std::size_t most_label_lines = 3;
constexpr std::size_t most_heading_lines = 4;

enum class Style { normal, strong, faint, comparator_bar, alternative_bar };

std::string_view code_of(Style style) {
    switch (style) {
    case Style::strong:
        return "\x1b[1m";
    case Style::faint:
        return "\x1b[2m";
    case Style::comparator_bar:
        return "\x1b[90m";
    case Style::alternative_bar:
        return "\x1b[36m";
    case Style::normal:
        break;
    }
    return {};
}

/// One line of cells. Blanks are written only when text follows, so that no line ends with them.
class Line {
  public:
    explicit Line(bool has_color) : has_color_(has_color) {}

    void add(std::string_view text, std::size_t width, bool is_right, Style style) {
        const std::size_t columns = display_width(text);
        const std::size_t rest = columns < width ? width - columns : 0;
        if (text.empty()) {
            owed_ += width;
        } else {
            text_ += std::string(owed_ + (is_right ? rest : 0), ' ');
            const bool is_styled = has_color_ && style != Style::normal;
            text_ += is_styled ? code_of(style) : std::string_view{};
            text_ += text;
            text_ += is_styled ? "\x1b[0m" : "";
            owed_ = is_right ? 0 : rest;
        }
        owed_ += column_gap;
    }

    [[nodiscard]] const std::string& text() const { return text_; }

  private:
    bool has_color_;
    std::string text_;
    std::size_t owed_ = 0;
};

class TextRenderer {
  public:
    TextRenderer(const NumberStyle& numbers, const TextOptions& options)
        : numbers_(numbers), is_plain_(options.is_plain),
          has_color_(options.has_color && !options.is_plain),
          width_(static_cast<std::size_t>(std::max(options.width, least_width))) {}

    void add(const Block& block) {
        if (is_plain_ && std::holds_alternative<Picture>(block)) {
            return;
        }
        if (before_ != nullptr && is_parted(block)) {
            out_ += '\n';
        }
        std::visit([this](const auto& each) { write(each); }, block);
        before_ = &block;
    }

    [[nodiscard]] std::string text() && { return std::move(out_); }

  private:
    /// Whether a blank line stands before a block: not between sentences, nor below a heading, nor
    /// inside a list of details.
    [[nodiscard]] bool is_parted(const Block& block) const {
        const auto is_sentence = [](const Block& each) {
            return std::holds_alternative<Answer>(each) || std::holds_alternative<Paragraph>(each);
        };
        const Block& before = *before_;
        const bool is_alike =
            before.index() == block.index() &&
            (std::holds_alternative<Detail>(block) || std::holds_alternative<Note>(block));
        return !is_alike && !std::holds_alternative<Heading>(before) &&
               !(is_sentence(before) && is_sentence(block));
    }

    void write_line(std::string_view text, Style style) {
        Line line(has_color_);
        line.add(text, 0, false, style);
        out_ += line.text() + '\n';
    }

    void write_wrapped(std::string_view text, Style style) {
        for (const std::string& line : wrap_text(visible(text), width_)) {
            write_line(line, style);
        }
    }

    void write(const Heading& heading) { write_wrapped(heading.text, Style::strong); }
    void write(const Answer& answer) { write_wrapped(answer.text, Style::strong); }
    void write(const Paragraph& paragraph) { write_wrapped(paragraph.text, Style::normal); }
    void write(const Note& note) { write_wrapped(note.text, Style::faint); }

    void write(const Detail& detail) {
        write_wrapped(detail.name, Style::normal);
        for (const Pieces& statement : detail.statements) {
            std::vector<std::string> pieces;
            for (const std::string& piece : statement.pieces) {
                pieces.push_back(visible(piece));
            }
            std::size_t indent = indent_step;
            for (const std::string& line : wrap_pieces(pieces, width_ - 2 * indent_step)) {
                out_ += std::string(indent, ' ') + line + '\n';
                indent = 2 * indent_step;
            }
        }
    }

    void write(const Table& table) {
        const MeasuredTable measured = measure(table, numbers_);
        std::string_view blank_line;
        for (const TablePart& part : lay_out(table, measured, width_, !is_plain_)) {
            out_ += std::exchange(blank_line, "\n");
            write_headings(table, measured, part);
            for (std::size_t r = 0; r < table.rows.size(); ++r) {
                write_row(table, table.rows[r], measured.rows[r], part);
            }
        }
        for (const std::string& remark : table.remarks) {
            write_wrapped(remark, Style::normal);
        }
    }

    void write(const Picture& picture) {
        write_wrapped(picture.title, Style::strong);
        for (const std::string& line : picture_lines(picture, width_)) {
            out_ += line + '\n';
        }
        write_wrapped(legend_of(picture), Style::faint);
    }

    /// Headings stand on the last line of the tallest.
    void write_headings(const Table& table, const MeasuredTable& measured, const TablePart& part) {
        std::vector<std::vector<std::string>> cells;
        std::size_t height = 1;
        for (std::size_t i = 0; i < part.columns.size(); ++i) {
            const std::size_t width = part.widths[i];
            cells.push_back(first_lines(wrap_text(measured.headings[part.columns[i]], width),
                                        most_heading_lines, width));
            height = std::max(height, cells.back().size());
        }
        for (std::size_t l = 0; l < height; ++l) {
            Line line(has_color_);
            for (std::size_t i = 0; i < cells.size(); ++i) {
                const std::size_t above = height - cells[i].size();
                line.add(l >= above ? cells[i][l - above] : "", part.widths[i],
                         is_right(table, part.columns[i]), i == 0 ? Style::strong : Style::faint);
            }
            out_ += line.text() + '\n';
        }
    }

    /// A label may take several lines, each after the first further in; all else stands on the
    /// first.
    void write_row(const Table& table, const Row& row, const std::vector<std::string>& texts,
                   const TablePart& part) {
        const Style style = row.kind == RowKind::normal ? Style::normal : Style::strong;
        const std::string indent(static_cast<std::size_t>(row.indent) * indent_step, ' ');
        const std::string hang(indent_step, ' ');
        const std::size_t room =
            std::max(part.widths.front(), indent.size() + 2 * indent_step) - indent.size();
        std::vector<std::string> label = wrap_text(texts.front(), room);
        if (label.size() > 1) {
            const std::size_t less = room - indent_step;
            label = first_lines(wrap_text(texts.front(), less), most_label_lines, less);
        }
        for (std::size_t l = 0; l < label.size(); ++l) {
            Line line(has_color_);
            line.add(indent + (l > 0 ? hang : "") + label[l], part.widths.front(), false, style);
            for (std::size_t i = 1; l == 0 && i < part.columns.size(); ++i) {
                add_cell(line, row.cells[part.columns[i]], texts[part.columns[i]], part.widths[i],
                         is_right(table, part.columns[i]), style);
            }
            out_ += line.text() + '\n';
        }
    }

    static void add_cell(Line& line, const Cell& cell, std::string_view text, std::size_t width,
                         bool is_right, Style style) {
        if (const auto* bar = std::get_if<BarCell>(&cell)) {
            line.add(bar_text(bar->length, width), width, false,
                     bar->tone == Tone::comparator ? Style::comparator_bar
                                                   : Style::alternative_bar);
        } else {
            line.add(text, width, is_right, style);
        }
    }

    [[nodiscard]] static bool is_right(const Table& table, std::size_t column) {
        return table.columns[column].kind == ColumnKind::figures;
    }

    const NumberStyle& numbers_;
    bool is_plain_;
    bool has_color_;
    std::size_t width_;
    const Block* before_ = nullptr; // the block written last
    std::string out_;
};

} // namespace

std::string render_text(const Document& document, const TextOptions& options) {
    TextRenderer renderer(document.numbers, options);
    for (const Block& block : document.blocks) {
        renderer.add(block);
    }
    return std::move(renderer).text();
}

} // namespace carecost
